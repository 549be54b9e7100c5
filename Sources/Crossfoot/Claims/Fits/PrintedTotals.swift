/// Puts the total that is printed in the place of the list that adds up to it, in shares and rates of
/// a list: 「收入 W，其中：a，b，分别占 p%、q%」.
///
/// The arithmetic stays what it was. Cost: some tens of comparisons for each such share.
func overPrintedTotals(_ claims: inout [Claim], in text: FitText) {
  for place in claims.indices where claims[place].kind == .share || claims[place].kind == .rate {
    let (operands, formula) = (claims[place].operands, claims[place].formula)
    guard claims[place].skip == nil, let part = formula.part,
      operands.allSatisfy({ $0.elsewhere == nil && $0.quantity.modifier == .none })
    else { continue }
    let parts = formula.denominator.compactMap(\.plainFactor).map { operands[$0].quantity }
    guard parts.count > 1, parts.count == formula.denominator.count,
      let total = text.printedTotal(of: parts, beside: claims[place].stated)
    else { continue }
    claims[place].operands = [Operand(.numerator, operands[part].quantity), Operand(.denominator, total)]
    claims[place].formula = .ratio()
  }
}

extension FitText {
  /// The nearest figure that is exactly what some others make together, where that is hardly chance.
  fileprivate func printedTotal(of parts: [Quantity], beside stated: Quantity) -> Quantity? {
    guard let index = place(of: stated), let first = parts.first else { return nil }
    let sum = parts.reduce(Rational.zero) { $0 + $1.value }
    let around = max(0, index - totalReach)..<min(sketches.count, index + totalReach + 1)
    return around.filter {
      guard sketches[$0].isAddend, sketches[$0].isExact else { return false }
      let figure = quantity($0)
      return figure.value == sum && figure.unit.dimension == first.unit.dimension && figure.tellingDigits >= 3
    }
    .min { abs($0 - index) < abs($1 - index) }.map(quantity)
  }
}

/// How many figures away a total is sought.
private let totalReach = 40
