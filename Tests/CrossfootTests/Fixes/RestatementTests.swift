import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

@Suite struct RestatementTests {
  private static let linter = Linter(vocabulary: .builtIn)

  private func check(_ bytes: [UInt8]) throws -> Report {
    Self.linter.check(readText(try SourceText(utf8: bytes), path: "a.md", markdown: true))
  }

  /// Sections that are alike in words and shares but not in amounts, all of whose claims hold.
  private let text = (1...4).map { number in
    let (a, b) = (17 * number + 3, 29 * number + 8)
    return """
      ## 第\(number)部分

      本部分投入\(a + b)万元，其中：人员\(a)万元，公用\(b)万元。全年预算\(2 * (a + b))万元，完成\(a + b)万元，完成率50.00%。

      | 项目 | 金额（万元） |
      | --- | --- |
      | 甲 | \(a + 100) |
      | 乙 | \(b + 200) |
      | 合计 | \(a + b + 300) |


      """
  }.joined()

  @Test("A rate of other amounts is no mention, though name and value are alike") func otherRates() throws {
    let report = try check(Array(text.utf8))
    let rates = report.quantities.filter { $0.numeral == "50.00" }
    #expect(rates.count == 4)
    for rate in rates { #expect(Mentions(of: rate, in: report).certain.map(\.range) == [rate.range]) }
  }

  @Test("After a figure and all that follows from it are restated everything that held still holds")
  func nothingBreaks() throws {
    let bytes = Array(text.utf8)
    let report = try check(bytes)
    #expect(report.judgements.allSatisfy { $0.severity == nil })
    let stated = Set(report.judgements.filter { $0.claim.kind != .repeat }.map(\.claim.stated.range))
    var tried = 0
    for figure in report.quantities where figure.unit.kind == .amount {
      // Of a total no parts can be made up.
      guard !Mentions(of: figure, in: report).certain.contains(where: { stated.contains($0.range) }) else { continue }
      let made = restate(figure, as: figure.value + Rational(110_000), places: 0, in: report)
      let edits = made.mentions + made.followers
      let after = try check(applying(edits, to: bytes))
      tried += edits.isEmpty ? 0 : 1
      #expect(
        after.judgements.allSatisfy { $0.severity == nil },
        "\(figure.label) \(figure.numeral): \(after.judgements.filter { $0.severity != nil }.map { message(for: $0, language: .en) })"
      )
    }
    #expect(tried == 16)
  }
}
