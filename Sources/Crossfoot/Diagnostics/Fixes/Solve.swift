extension Formula {
  /// What operand `index` would have to be for the formula to give `target`, the others as they are.
  ///
  /// nil where it stands in no term, or in one more than once.
  func value(ofOperand index: Int, for target: Rational, given operands: [Rational]) -> Rational? {
    let uses = (numerator + denominator).map { term in term.factors.count { $0 == index } }
    guard uses.contains(1), uses.allSatisfy({ $0 < 2 }) else { return nil }
    func line(_ terms: [Term]) -> (slope: Rational, base: Rational) {
      var values = operands
      func sum(_ value: Rational) -> Rational {
        values[index] = value
        return terms.reduce(.zero) { $0 + $1.factors.reduce($1.coefficient) { $0 * values[$1] } }
      }
      let base = sum(.zero)
      return (sum(.one) - base, base)
    }
    let goal = lessOne ? target + .one : target
    let top = line(numerator)
    let bottom = denominator.isEmpty ? (slope: Rational.zero, base: Rational.one) : line(denominator)
    let value = (goal * bottom.base - top.base) / (top.slope - goal * bottom.slope)
    return value.isValid ? value : nil
  }
}

extension Claim {
  /// The claim with another figure in the place of one, wherever it stands.
  func replacing(_ old: Quantity, with new: Quantity) -> Claim {
    var copy = self
    if stated.range == old.range { copy.stated = new }
    for index in operands.indices where operands[index].quantity.range == old.range {
      copy.operands[index].quantity = new
    }
    return copy
  }

  func uses(_ figure: Range<Int>) -> Bool {
    stated.range == figure || operands.contains { $0.quantity.range == figure }
  }
}
