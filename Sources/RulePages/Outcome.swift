public import Crossfoot
import Documents
import SourceText

/// Something that was said, or could be said, of an example: a claim or a remark.
public struct Outcome: Sendable {
  public let rule: String
  /// UTF-8 range of the stated figure or of the remark.
  public let range: Range<Int>
  public let operandRanges: [Range<Int>]
  public let verdict: String
  public let isFinding: Bool
  /// The figure with its unit and alone.
  public let texts: [String]
  /// Equation and messages, in all of which an expectation's part is looked for.
  public let words: [String]
  /// Zero-based lines of the first and last byte.
  public let lines: ClosedRange<Int>

  public var holds: Bool { verdict == Verdict.holds.rawValue || verdict == Verdict.rounding.rawValue }

  public func meets(_ expectation: Expectation) -> Bool {
    rule == expectation.rule && isFinding == expectation.isFinding && (isFinding || holds)
      && lines.contains(expectation.textLine) && texts.contains(expectation.quoted)
      && (expectation.message.isEmpty || words.contains { $0.holds(expectation.message) })
  }

  /// As a page would expect it.
  public var expectationLine: String { "! \(rule) \"\(texts[0])\": \(words[0])" }
}

/// All that a linter says of a text.
public func outcomes(of text: String, markdown: Bool, linter: Linter) -> [Outcome] {
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
  let remarks = report.remarks.map { remark in
    Outcome(
      rule: remark.rule, range: remark.range, operandRanges: [], verdict: "note", isFinding: true,
      texts: [source.string(remark.range)], words: Language.allCases.map { message(for: remark, language: $0) },
      lines: lines(remark.range))
  }
  return claims + remarks
}
