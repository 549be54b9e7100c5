import Crossfoot
import Documents
import RulePacks
import SourceText

private let linter = Linter(vocabulary: .builtIn)

/// Something that was said, or could be said, of an example: a claim or a note of the reader.
struct Outcome {
  let rule: String
  /// UTF-8 range of the stated figure or of the note.
  let range: Range<Int>
  let operandRanges: [Range<Int>]
  let verdict: String
  let isFinding: Bool
  /// The figure with its unit and alone.
  let texts: [String]
  /// Equation and messages, in all of which an expectation's part is looked for.
  let words: [String]
  /// Zero-based lines of the first and last byte.
  let lines: ClosedRange<Int>

  var holds: Bool { verdict == Verdict.holds.rawValue || verdict == Verdict.rounding.rawValue }

  func meets(_ expectation: Expectation) -> Bool {
    rule == expectation.rule && isFinding == expectation.isFinding && (isFinding || holds)
      && lines.contains(expectation.textLine) && texts.contains(expectation.quoted)
      && (expectation.message.isEmpty || words.contains { $0.contains(expectation.message) })
  }
}

func outcomes(of text: String, markdown: Bool) -> [Outcome] {
  let source = SourceText(text)
  let report = linter.check(readText(source, path: "example", markdown: markdown))
  func lines(_ range: Range<Int>) -> ClosedRange<Int> {
    let first = source.lines.line(atUTF8: range.lowerBound)
    return first...max(first, source.lines.line(atUTF8: range.upperBound - 1))
  }
  let claims = report.judgements.map { judgement in
    let stated = judgement.claim.stated
    return Outcome(
      rule: judgement.claim.rule, range: stated.range, operandRanges: judgement.claim.operands.map(\.quantity.range),
      verdict: judgement.verdict.rawValue, isFinding: judgement.severity != nil,
      texts: [source.string(stated.range), source.string(stated.numeralRange)],
      words: [equation(of: judgement)] + Language.allCases.map { message(for: judgement, language: $0) },
      lines: lines(stated.range))
  }
  let notes = report.remarks.map { note in
    Outcome(
      rule: note.rule, range: note.range, operandRanges: [], verdict: "note", isFinding: true,
      texts: [source.string(note.range)], words: Language.allCases.map { message(for: note, language: $0) },
      lines: lines(note.range))
  }
  return claims + notes
}
