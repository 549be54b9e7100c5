import Testing

@testable import Crossfoot

@Suite struct ColumnFormulaTests {
  private func formula(_ text: String) -> ColumnFormula? {
    ColumnMark(Array(text.utf8)[...])?.formula(target: 9, columns: [1: 10, 2: 20, 3: 30])
  }

  @Test(arguments: [
    ("3=1-2", ColumnFormula.Form.sum(signs: [1, -1]), [10, 20]), ("C＝A＋B", .sum(signs: [1, 1]), [10, 20]),
    ("④＝②÷①×100%", .ratio, [20, 10]), ("(4)=(2)/(1)", .ratio, [20, 10]), ("4=（2-1）/1", .growth, [20, 10]),
    ("4=1*2", .product, [10, 20]), ("4=1+2-3", .sum(signs: [1, 1, -1]), [10, 20, 30]),
  ])
  func read(_ text: String, form: ColumnFormula.Form, operands: [Int]) throws {
    let found = try #require(formula(text))
    #expect(found.target == 9)
    #expect(found.form == form)
    #expect(found.operands == operands)
  }

  @Test(arguments: [
    "3", "3=", "=1+2", "3=1", "3=1-7", "3=(1-2)/3", "3=1--2", "3=1-2)", "1234=1+2", "3=1+2元", "", "3.5", "2019年",
  ])
  func leave(_ text: String) { #expect(formula(text) == nil) }

  @Test(arguments: [("7", 7), ("(12)", 12), ("③", 3), ("B", 2), ("5＝3－4", 5)])
  func number(_ text: String, number: Int) { #expect(ColumnMark(Array(text.utf8)[...])?.number == number) }
}
