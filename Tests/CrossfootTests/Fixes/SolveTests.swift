import Testing

@testable import Crossfoot

@Suite struct SolveTests {
  private func values(_ numbers: Int...) -> [Rational] { numbers.map { Rational($0) } }

  @Test("An operand is what makes the formula give the target") func solutions() {
    #expect(
      Formula.sum(signs: [1, -1, 1]).value(ofOperand: 1, for: Rational(10), given: values(7, 0, 5)) == Rational(2))
    #expect(Formula.ratio().value(ofOperand: 0, for: Rational(1, 4), given: values(0, 20)) == Rational(5))
    #expect(Formula.ratio().value(ofOperand: 1, for: Rational(1, 4), given: values(5, 0)) == Rational(20))
    #expect(Formula.growth.value(ofOperand: 1, for: Rational(1, 5), given: values(120, 1)) == Rational(100))
    let growth = Formula.growth(fromDifferenceWithSign: 1)
    #expect(growth.value(ofOperand: 1, for: Rational(1, 5), given: values(120, 0)) == Rational(20))
    #expect(growth.value(ofOperand: 0, for: Rational(1, 5), given: values(0, 20)) == Rational(120))
    #expect(Formula.product(count: 3).value(ofOperand: 2, for: Rational(30), given: values(2, 3, 0)) == Rational(5))
  }

  @Test("No solution where there is none") func none() {
    #expect(Formula.constant(3).value(ofOperand: 0, for: Rational(3), given: values(1)) == nil)
    #expect(Formula.product(count: 2).value(ofOperand: 0, for: Rational(3), given: values(1, 0)) == nil)
    #expect(Formula.ratio().value(ofOperand: 1, for: .zero, given: values(5, 1)) == nil)
    let square = Formula(numerator: [Formula.Term([0, 0])])
    #expect(square.value(ofOperand: 0, for: Rational(4), given: values(1)) == nil)
  }

  @Test("Any solution, put in, gives the target") func roundTrip() {
    let formulas: [Formula] = [
      .sum(count: 3), .ratio(parts: 2, wholes: 1), .ratio(parts: 1, wholes: 2), .product(count: 3),
    ]
    for formula in formulas {
      for index in 0..<3 {
        for target in [Rational(7), Rational(3, 8), Rational(1, 3)] {
          var operands = values(11, 13, 17)
          guard let value = formula.value(ofOperand: index, for: target, given: operands) else { continue }
          operands[index] = value
          #expect(formula.value(of: operands) == target)
        }
      }
    }
  }
}
