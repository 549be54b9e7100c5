import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

private let linter = Linter(vocabulary: .builtIn)

private func findings(_ text: String, _ policy: JudgingPolicy) -> [String] {
  let report = linter.check(readText(SourceText(text), path: "a.md", markdown: true), under: policy)
  return report.judgements.compactMap { judgement in judgement.severity.map { "\($0) \(judgement.claim.rule)" } }
}

private func verdict(_ parts: [String], _ total: String, _ rounding: Rounding) -> Verdict {
  var claim = Claim(
    kind: .sum, rule: "r", stated: figure(total), operands: parts.map { Operand(.part, figure($0)) },
    formula: .sum(count: parts.count))
  claim.rounding = rounding
  return judge(claim).verdict
}

@Suite struct PolicyTests {
  private let table = """
    ## 收支总表

    | 项目 | 金额（万元） |
    | --- | --- |
    | 甲 | 60.00 |
    | 乙 | 40.00 |
    | 合计 | 100.05 |

    """

  @Test func whatIsCutOffAddsUpToLess() {
    #expect(verdict(["1.9", "2.9", "3.9"], "8.9", .truncated) == .rounding)
    #expect(verdict(["1.9", "2.9", "3.9"], "8.9", .nearest) == .rounding)
    #expect(verdict(["1.9", "2.9", "3.9"], "8.6", .truncated) == .broken)
    // Three ends that are not reached: 8.7 + 3 × 0.1 is no sum of figures that were cut off.
    #expect(verdict(["1.9", "2.9", "3.9"], "9.0", .truncated) == .broken)
  }

  @Test func negativeFiguresAreCutOffTowardsZero() {
    var negative = figure("1.9")
    negative.value = -negative.value
    let face = negative.face(.truncated)
    #expect(face.low == Rational(-20_000) && face.high == Rational(-19_000))
    #expect(!face.includesLow && face.includesHigh)
  }

  @Test func aRuleIsOffOrHasAnotherSeverity() {
    #expect(findings(table, JudgingPolicy()) == ["error table-total-mismatch"])
    #expect(findings(table, JudgingPolicy(levels: ["table-total-mismatch": .off])) == [])
    #expect(
      findings(table, JudgingPolicy(levels: ["table-total-mismatch": .severity(.hint)])) == [
        "hint table-total-mismatch"
      ])
  }

  @Test func aRuleOrATableHasItsTolerance() {
    let rule = "table-total-mismatch"
    #expect(findings(table, JudgingPolicy(tolerances: [rule: .lastPlaces(Rational(5))])) == [])
    #expect(findings(table, JudgingPolicy(tolerances: [rule: .lastPlaces(Rational(4))])).count == 1)
    #expect(findings(table, JudgingPolicy(tolerances: [rule: .amount(Rational(500), dimension: "CNY")])) == [])
    #expect(findings(table, JudgingPolicy(tolerances: [rule: .amount(Rational(499), dimension: "CNY")])).count == 1)
    #expect(findings(table, JudgingPolicy(tolerances: [rule: .amount(Rational(500), dimension: "item")])).count == 1)
    let wide = Tolerance.lastPlaces(Rational(5))
    #expect(findings(table, JudgingPolicy(tables: [.init(caption: "收支", tolerance: wide)])) == [])
    #expect(findings(table, JudgingPolicy(tables: [.init(caption: "支收", tolerance: wide)])).count == 1)
  }
}
