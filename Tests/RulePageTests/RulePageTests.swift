import Foundation
import RulePages
import Testing

/// Every block of every page under `rules/` is a test.
///
/// With CROSSFOOT_REWRITE=1 the pages' expectations are rewritten to what the engine says; read the difference.
@Suite struct RulePageTests {
  static let examples = RulePage.all.flatMap(\.blocks)

  @Test(arguments: examples) func theBlockSaysWhatIsExpected(example: RuleExample) throws {
    if isRewriting { return }
    for failure in example.failures(under: linter) {
      let words: Comment =
        switch failure.kind {
        case .missing(let expectation, let seen):
          "\(expectation.rule) \"\(expectation.quoted)\" is not there; found: \(seen.joined(separator: "\n"))"
        case .unexpected(let outcome): "unexpected: \(outcome.expectationLine)"
        case .pendingHolds: "it is satisfied and no longer pending"
        }
      Issue.record(words, sourceLocation: location(example, line: failure.line))
    }
  }

  private func location(_ example: RuleExample, line: Int) -> SourceLocation {
    SourceLocation(fileID: "rules/\(example.pageName).md", filePath: example.path, line: line, column: 1)
  }

  @Test(arguments: examples, Variant.allCases)
  func theSameIsSaidOfTheSameTextWrittenOtherwise(example: RuleExample, variant: Variant) {
    let plain = outcomes(of: example.text, markdown: example.isMarkdown)
    let varied = outcomes(of: variant.apply(to: example.text), markdown: example.isMarkdown)
    func moved(_ outcome: Outcome) -> String {
      let ranges = [outcome.range] + outcome.operandRanges
      return "\(outcome.rule) \(outcome.verdict) \(ranges.map { variant.moved($0, in: example.text) })"
    }
    #expect(varied.map { "\($0.rule) \($0.verdict) \([$0.range] + $0.operandRanges)" } == plain.map(moved))
  }

  @Test func everyPageSpeaksOfItsRuleAndShowsBothSides() {
    #expect(!RulePage.all.isEmpty)
    for page in RulePage.all {
      #expect(page.lines.first == "# \(page.name)")
      #expect(page.lines.contains { $0.hasPrefix("> ") }, "\(page.name) has no Chinese sentence")
      #expect(page.blocks.contains { $0.expectations.contains(where: \.isFinding) }, "\(page.name) shows no finding")
      #expect(page.blocks.contains { !$0.expectations.contains(where: \.isFinding) }, "\(page.name) shows no silence")
    }
  }

  @Test func rewriteWhenAsked() throws {
    guard isRewriting else { return }
    for page in RulePage.all { try rewritten(page).write(toFile: page.path, atomically: true, encoding: .utf8) }
  }
}

/// A way to write the same text with other bytes.
enum Variant: CaseIterable, Sendable {
  case crlf, byteOrderMark, afterMultiByteText

  private static let preface = "😀这是一段没有数字的说明。\n\n"

  func apply(to text: String) -> String {
    switch self {
    case .crlf: text.replacingOccurrences(of: "\n", with: "\r\n")
    case .byteOrderMark: "\u{FEFF}" + text
    case .afterMultiByteText: Self.preface + text
    }
  }

  /// Where a range of the plain text stands in the varied one.
  func moved(_ range: Range<Int>, in text: String) -> Range<Int> {
    switch self {
    case .crlf:
      let bytes = Array(text.utf8)
      func shift(_ offset: Int) -> Int { offset + bytes[..<offset].count { $0 == 0x0A } }
      return shift(range.lowerBound)..<shift(range.upperBound)
    case .byteOrderMark: return range.lowerBound + 3..<range.upperBound + 3
    case .afterMultiByteText:
      let length = Self.preface.utf8.count
      return range.lowerBound + length..<range.upperBound + length
    }
  }
}
