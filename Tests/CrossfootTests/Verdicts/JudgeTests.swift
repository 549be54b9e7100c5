import Testing

@testable import Crossfoot

/// A figure for tests: 「12.50」 of 万元 and so on.
func figure(
  _ numeral: String, scale: Rational = Rational(10_000), dimension: String = "CNY", kind: Unit.Kind = .amount,
  modifier: Modifier = .none, at offset: Int = 0
) -> Quantity {
  let read = readDigits(Array(numeral.utf8), at: 0)!
  return Quantity(
    range: offset..<(offset + numeral.utf8.count), numeralRange: offset..<(offset + numeral.utf8.count),
    numeral: numeral,
    value: read.value * scale, ulp: read.ulp * scale, step: read.step * scale,
    unit: Unit(dimension: dimension, scale: scale, symbol: "", kind: kind), modifier: modifier)
}

private func count(_ numeral: String, _ modifier: Modifier = .none) -> Quantity {
  figure(numeral, scale: .one, dimension: "item", kind: .count, modifier: modifier)
}

private func percent(_ numeral: String) -> Quantity {
  figure(numeral, scale: Rational(1, 100), dimension: "rate", kind: .rate)
}

private func verdict(_ stated: Quantity, _ operands: [Quantity], _ formula: Formula, kind: ClaimKind = .sum) -> Verdict
{
  judge(
    Claim(kind: kind, rule: "r", stated: stated, operands: operands.map { Operand(.part, $0) }, formula: formula)
  ).verdict
}

@Suite struct JudgeTests {
  @Test func aSumThatIsRightHolds() {
    #expect(verdict(figure("100"), [figure("60"), figure("40")], .sum(count: 2)) == .holds)
  }

  @Test func roundedPartsMayDifferByUnitsOfTheLastPlace() {
    let parts = ["122.4", "387.7", "809.1"].map { figure($0) }
    #expect(verdict(figure("1319.1"), parts, .sum(count: 3)) == .rounding)
    #expect(verdict(figure("1319.5"), parts, .sum(count: 3)) == .broken)
  }

  @Test func countedThingsAreExact() {
    #expect(verdict(count("87"), ["39", "29", "17"].map { count($0) }, .sum(count: 3)) == .broken)
    #expect(verdict(count("52", .odd), ["23", "29"].map { count($0) }, .sum(count: 2)) == .holds)
    #expect(verdict(count("50", .odd), ["23", "29"].map { count($0) }, .sum(count: 2)) == .rounding)
  }

  @Test func aDroppedZeroBesideFinerFiguresIsCoarse() {
    let parts = ["30", "30", "29.99"].map { figure($0) }
    #expect(verdict(figure("89.57"), parts, .sum(count: 3)) == .coarse)
    #expect(verdict(figure("89.99"), parts, .sum(count: 3)) == .holds)
  }

  @Test func ratiosAllowTruncationByOneUnit() {
    let operands = [figure("974.65"), figure("1021.03")]
    #expect(verdict(percent("95.45"), operands, .ratio(), kind: .rate) == .rounding)
    #expect(verdict(percent("95.40"), operands, .ratio(), kind: .rate) == .broken)
    #expect(verdict(percent("100"), [figure("7.54"), figure("7.65")], .ratio(), kind: .rate) == .broken)
  }

  @Test func aZeroBaseIsNotJudged() {
    let claim = Claim(
      kind: .rate, rule: "r", stated: percent("0"),
      operands: [Operand(.numerator, figure("0")), Operand(.denominator, figure("0"))],
      formula: .ratio())
    #expect(judge(claim).verdict == .skipped)
    #expect(judge(claim).claim.skip == .zeroBase)
  }

  @Test func growthFromADifferenceCountsTheSharedOperandOnce() {
    let operands = [figure("128.60"), figure("12.37")]
    let claim = Claim(
      kind: .change, rule: "r", stated: percent("8.77"), operands: operands.map { Operand(.part, $0) },
      formula: .growth(fromDifferenceWithSign: -1), statedSign: -1)
    #expect(judge(claim).verdict == .rounding)
    var wrong = claim
    wrong.stated = percent("9.62")
    #expect(judge(wrong).verdict == .broken)
  }

  @Test func slipsFindTheMistypedDigit() {
    let claim = Claim(
      kind: .sum, rule: "r", stated: figure("82.695"),
      operands: ["18.27", "43.64", "20.785"].map { Operand(.part, figure($0)) }, formula: .sum(count: 3))
    #expect(judge(claim).verdict == .holds)
    var broken = claim
    broken.stated = figure("82.965")
    #expect(diagnose(broken) == .digits(figure("82.965"), correct: "82.695", .transposed))
  }

  @Test func overflowIsASkippedClaim() {
    let huge = figure("99999999999999999999999999")
    let claim = Claim(
      kind: .product, rule: "r", stated: huge, operands: [Operand(.factor, huge), Operand(.factor, huge)],
      formula: .product(count: 2))
    #expect(judge(claim).verdict == .skipped)
    #expect(judge(claim).claim.skip == .overflow)
  }
}
