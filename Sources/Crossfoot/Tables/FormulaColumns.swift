extension Panel {
  /// What the numbers of the columns say, in each row: 「1＝2＋3」.
  ///
  /// A formula that breaks in more rows than it holds in is not what the table does; of one row, the other formulas tell, and
  /// a slip must explain what it breaks by.
  func formulaClaims(_ formulas: [ColumnFormula]) -> [Claim] {
    let places = Dictionary(columns.indices.map { (columns[$0].gridColumn, $0) }) { first, _ in first }
    let found = formulas.map { formula -> (claims: [Claim], broken: Int) in
      let operands = formula.operands.compactMap { places[$0] }
      guard let target = places[formula.target], operands.count == formula.operands.count else { return ([], 0) }
      let claims = values.compactMap { row in claim(formula.form, target: row[target], operands.map { row[$0] }) }
      return (claims, claims.count { verdict(of: $0) == .broken })
    }
    let isSound = found.contains { $0.broken == 0 && $0.claims.contains { $0.operands.count > 1 } }
    return found.flatMap { claims, broken in
      if broken * 2 <= claims.count { return claims }
      return isSound ? claims.filter { verdict(of: $0) != .broken || !SlipSearch($0).candidates.isEmpty } : []
    }
  }

  private func claim(_ form: ColumnFormula.Form, target: Quantity?, _ operands: [Quantity?]) -> Claim? {
    guard let target else { return nil }
    let known = operands.compactMap { $0 }
    if case .sum(let signs) = form {
      guard !known.isEmpty, known.allSatisfy({ $0.unit.dimension == target.unit.dimension }) else { return nil }
      let isTotal = signs.allSatisfy { $0 > 0 }
      let kept = zip(signs, operands).filter { $1 != nil }.map(\.0)
      return Claim(
        kind: isTotal ? .tableSum : .identity, rule: isTotal ? TableRule.total : TableRule.balance, stated: target,
        operands: zip(kept, known).map { Operand($0 < 0 ? .delta : .part, $1) }, formula: .sum(signs: kept))
    }
    guard known.count == 2, known.count == operands.count, !known[1].value.isZero else { return nil }
    switch form {
    case .product:
      return Claim(
        kind: .product, rule: TableRule.product, stated: target, operands: known.map { Operand(.factor, $0) },
        formula: .product(count: 2))
    case .ratio where target.unit.kind == .rate:
      return Claim(
        kind: .rate, rule: TableRule.rate, stated: target,
        operands: [Operand(.numerator, known[0]), Operand(.denominator, known[1])], formula: .ratio())
    case .growth where target.unit.kind == .rate && known[1].value > .zero:
      return Claim(
        kind: .change, rule: TableRule.change, stated: target,
        operands: [Operand(.numerator, known[0]), Operand(.base, known[1])], formula: .growth)
    default: return nil
    }
  }
}
