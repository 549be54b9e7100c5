import Crossfoot
import Documents
import SourceText

/// A judgement or a remark in what all lists of findings have in common.
struct Finding {
  var rule: String
  /// nil: shown because everything was asked for.
  var severity: Severity?
  /// Zero-based UTF-8 offsets in the file.
  var range: Range<Int>
  var message: String
  /// nil for a note.
  var judgement: Judgement?
}

/// Everything of a report that the options show, in the order of the text.
func findings(of report: Report, _ options: RenderOptions) -> [Finding] {
  var found = report.judgements.filter(options.shows).map { judgement in
    Finding(
      rule: judgement.claim.rule, severity: judgement.severity, range: judgement.claim.stated.range,
      message: message(for: judgement, language: options.language), judgement: judgement)
  }
  found += report.remarks.filter(options.shows).map { remark in
    Finding(
      rule: remark.rule, severity: remark.severity, range: remark.range,
      message: message(for: remark, language: options.language))
  }
  // The sort is stable, so claims of one figure stay in the report's order.
  return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// Names for findings that no two of one document share, though two claims may be alike to the letter.
struct DistinctFingerprints {
  private var seen: [String: Int] = [:]

  /// The claim's fingerprint; from the second alike on with its number behind it. A note's is made of its rule and text.
  mutating func next(_ finding: Finding, in source: SourceText) -> String {
    let name = finding.judgement?.claim.fingerprint ?? "\(finding.rule)/\(source.string(finding.range))"
    let count = seen[name, default: 0] + 1
    seen[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }
}
