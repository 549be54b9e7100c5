import Crossfoot
import Testing

@Suite struct EquationTests {
  @Test func sums() {
    let parts = ["18.27", "43.64", "25.185"].map { figure($0, wan) }
    #expect(equation(of: judge(sum(figure("82.695", wan), parts))) == "18.27 + 43.64 + 25.185 = 87.095 ≠ 82.695")
    #expect(equation(of: judge(sum(figure("87.095", wan), parts))) == "18.27 + 43.64 + 25.185 = 87.095")
    #expect(equation(of: judge(sum(figure("87.1", wan), parts))) == "18.27 + 43.64 + 25.185 = 87.095 ≈ 87.1")
  }

  @Test func mixedUnitsAreShown() {
    let claim = sum(figure("3.0497", yi), [figure("3", yi), figure("497", wan)])
    #expect(equation(of: judge(claim)) == "3亿元 + 497万元 = 3.0497亿元")
  }

  @Test func ratesAndGrowth() {
    #expect(
      equation(of: judge(ratio(figure("100", percent), figure("7.54", wan), of: figure("7.65", wan))))
        == "7.54 ÷ 7.65 = 98.56% ≠ 100%")
    let growth = Claim(
      kind: .change, rule: "change-mismatch", stated: figure("5.2", percent),
      operands: [Operand(.numerator, figure("90", wan)), Operand(.base, figure("100", wan))], formula: .growth,
      statedSign: -1)
    #expect(equation(of: judge(growth)) == "(90 − 100) ÷ 100 = −10% ≠ −5.2%")
    let implied = Claim(
      kind: .change, rule: "change-mismatch", stated: figure("12.08", percent),
      operands: [Operand(.numerator, figure("1120.8", wan)), Operand(.delta, figure("120.8", wan))],
      formula: .growth(fromDifferenceWithSign: 1))
    #expect(equation(of: judge(implied)) == "120.8 ÷ (1120.8 − 120.8) = 12.08%")
  }

  @Test func productsOrdersCountsAndMentions() {
    let product = Claim(
      kind: .product, rule: "product-mismatch", stated: figure("4300", yuan),
      operands: [Operand(.factor, figure("12", person)), Operand(.factor, figure("350", yuan))],
      formula: .product(count: 2))
    #expect(equation(of: judge(product)) == "12人 × 350元 = 4200元 ≠ 4300元")
    let order = Claim(
      kind: .order, rule: "order-mismatch", stated: figure("105", wan), operands: [Operand(.base, figure("100", wan))],
      formula: .same, comparison: .lessOrEqual)
    #expect(equation(of: judge(order)) == "105 > 100")
    let count = Claim(
      kind: .count, rule: "count-mismatch", stated: figure("3", person), operands: [], formula: .constant(4))
    #expect(equation(of: judge(count)) == "4 ≠ 3")
    let mention = Claim(
      kind: .repeat, rule: "repeat-mismatch", stated: figure("0.453", yi),
      operands: [Operand(.mention, figure("4520", wan))], formula: .same)
    #expect(equation(of: judge(mention)) == "4520万元 ≠ 0.453亿元")
  }

  @Test func longSumsAreCutWhenAsked() {
    let claim = sum(figure("55", person), (1...10).map { figure(String($0), person) })
    #expect(equation(of: judge(claim), maxTerms: 4) == "1 + 2 + 3 + … + 10 = 55")
    #expect(equation(of: judge(claim)).contains("+ 5 +"))
  }

  @Test func aClaimWithoutAnAnswerSaysSo() {
    #expect(equation(of: judge(ratio(figure("5", percent), figure("1", wan), of: figure("0", wan)))) == "1 ÷ 0 =? 5%")
  }

  @Test(arguments: [
    (Rational(1, 3), "1/3"), (Rational(826_950), "826950"), (Rational(-9, 400), "-0.0225"), (Rational.zero, "0"),
  ])
  func exactText(value: Rational, text: String) {
    #expect(value.exactText == text)
  }

  @Test func decimalsRoundHalfAway() {
    #expect(Rational(25, 1000).decimal(places: 2) == "0.03")
    #expect(Rational(-5, 1000).decimal(places: 2) == "-0.01")
    #expect(Rational(-1, 1000).decimal(places: 2) == "0.00")
  }
}
