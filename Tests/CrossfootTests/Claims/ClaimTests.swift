import Testing

@testable import Crossfoot

@Suite struct ClaimTests {
  /// The parts of a claim are shared by its copies until one of them changes.
  @Test func aChangeLeavesCopiesAsTheyWere() {
    let one = Quantity(range: 0..<1, numeralRange: 0..<1, numeral: "1", value: .one, ulp: .one, unit: .none)
    let two = Quantity(range: 2..<3, numeralRange: 2..<3, numeral: "2", value: Rational(2), ulp: .one, unit: .none)
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: one, operands: [Operand(.part, two)],
      formula: Formula(numerator: [.init([0])]))
    var other = claim
    other.rule = "share-mismatch"
    other.stated = two
    other.operands[0].isSet = true
    other.operands.append(Operand(.part, one))
    other.formula.lessOne = true
    #expect(claim.rule == "sum-mismatch" && other.rule == "share-mismatch")
    #expect(claim.stated == one && other.stated == two)
    #expect(claim.operands == [Operand(.part, two)] && other.operands.map(\.isSet) == [true, false])
    #expect(!claim.formula.lessOne && other.formula.lessOne && other.formula.numerator == claim.formula.numerator)
  }
}
