import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

/// Fixes that leave the digits alone.
@Suite struct WordFixTests {
  private static let linter = Linter(vocabulary: .builtIn)

  /// What the text becomes by each fix of a kind, in the order in which they are offered; none is ever the preferred one.
  private func outcomes(_ text: String, _ kind: Fix.Kind) throws -> [String] {
    let bytes = Array(text.utf8)
    let report = Self.linter.check(readText(try SourceText(utf8: bytes), path: "a.md", markdown: true))
    let found = report.judgements.flatMap { Crossfoot.fixes(for: $0, in: report) }.filter { $0.kind == kind }
    #expect(found.allSatisfy { !$0.isUnique })
    return found.map { String(decoding: applying($0.edits, to: bytes), as: UTF8.self) }
  }

  @Test("A unit of another scale is offered for the total") func total() throws {
    #expect(
      try outcomes("总支出1200元，其中：人员经费500万元，公用经费700万元。", .setUnit)
        == ["总支出1200万元，其中：人员经费500万元，公用经费700万元。"])
  }

  @Test("And for either amount of a rate") func rate() throws {
    #expect(
      try outcomes("全年预算120万元，执行数96元，执行率80%。", .setUnit)
        == ["全年预算120万元，执行数96万元，执行率80%。", "全年预算120元，执行数96元，执行率80%。"])
  }

  @Test("The word right before the figure is turned") func direction() throws {
    #expect(
      try outcomes("2024年收入150万元，比2023年的100万元减少50万元，下降50%。", .turnWord).first
        == "2024年收入150万元，比2023年的100万元增加50万元，下降50%。")
    #expect(try outcomes("2024年收入150万元，比2023年的100万元增加50万元，增长50%。", .turnWord).isEmpty)
  }

  @Test("Where a word is wrong no other digits are preferred") func noDigits() throws {
    for text in ["2024年收入150万元，比2023年的100万元减少50万元，下降50%。", "总支出1200元，其中：人员经费500万元，公用经费700万元。"] {
      let bytes = Array(text.utf8)
      let report = Self.linter.check(readText(try SourceText(utf8: bytes), path: "a.md", markdown: true))
      let found = report.judgements.flatMap { Crossfoot.fixes(for: $0, in: report) }
      #expect(found.count >= 2)
      #expect(found.allSatisfy { !$0.isUnique })
    }
  }

  @Test("Two things are 两") func two() throws {
    #expect(try outcomes("共有三个科室：甲科、乙科。", .setStated) == ["共有两个科室：甲科、乙科。"])
    #expect(ChineseStyle(["三"])?.numeral(for: Rational(2)) == "二")
  }

  @Test("Scales of a unit") func scales() {
    #expect(unitSymbol("万元", scaledBy: -4) == "元")
    #expect(unitSymbol("元", scaledBy: 8) == "亿元")
    #expect(unitSymbol("万元", scaledBy: 4) == "亿元")
    #expect(unitSymbol("亿元", scaledBy: -4) == "万元")
    #expect(unitSymbol("元", scaledBy: 2) == nil)
    #expect(unitSymbol("%", scaledBy: 4) == nil)
    #expect(unitSymbol("", scaledBy: 4) == nil)
  }
}
