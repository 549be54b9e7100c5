import Documents
import SourceText

/// All unique fixes of a report together, as edits of its text; applying them and asking again gives none.
///
/// Each fix is tried by linting: one that leaves as many findings as before, or brings a new one, is not taken.
/// `check` lints a changed text under the same rules and name. Cost: one linting a fix.
public func fixAll(_ report: Report, check: ([UInt8]) -> Report?) -> [Edit] {
  var composed = ComposedEdits()
  var current = report
  var refused: Set<String> = []
  while let (fix, fingerprint) = nextFix(current, except: refused) {
    let bytes = applying(fix.edits, to: current.document.source.bytes)
    if let next = check(bytes), isBetter(next, than: current) {
      composed.add(fix.edits)
      current = next
    } else {
      refused.insert(fingerprint)
    }
  }
  return composed.edits
}

private func nextFix(_ report: Report, except refused: Set<String>) -> (Fix, String)? {
  for judgement in report.judgements where judgement.severity != nil {
    let fingerprint = judgement.claim.fingerprint
    guard !refused.contains(fingerprint), let fix = fixes(for: judgement, in: report).first, fix.isUnique else {
      continue
    }
    return (fix, fingerprint)
  }
  return nil
}

/// Fewer findings, and no rule that finds more than before.
private func isBetter(_ new: Report, than old: Report) -> Bool {
  func counts(_ report: Report) -> [String: Int] {
    report.judgements.reduce(into: [:]) { if $1.severity != nil { $0[$1.claim.rule, default: 0] += 1 } }
  }
  let (before, after) = (counts(old), counts(new))
  return after.values.reduce(0, +) < before.values.reduce(0, +) && after.allSatisfy { $1 <= before[$0, default: 0] }
}

/// Edits made one after the other, told as edits of the first text.
struct ComposedEdits {
  /// In order and apart, in ranges of the first text.
  private(set) var edits: [Edit] = []

  /// Adds edits of the present text, each of which lies outside of the earlier ones or replaces one of them whole.
  mutating func add(_ new: [Edit]) {
    for edit in new.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      var shift = 0
      var index = 0
      var isReplaced = false
      while index < edits.count {
        let low = edits[index].range.lowerBound + shift
        if edit.range.lowerBound <= low {
          isReplaced = edit.range == low..<(low + edits[index].text.utf8.count)
          break
        }
        shift += edits[index].text.utf8.count - edits[index].range.count
        index += 1
      }
      if isReplaced {
        edits[index].text = edit.text
      } else {
        let range = (edit.range.lowerBound - shift)..<(edit.range.upperBound - shift)
        edits.insert(Edit(range: range, text: edit.text), at: index)
      }
    }
  }
}
