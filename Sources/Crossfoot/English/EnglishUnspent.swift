/// What is left of a budget of its paragraph: `The approved budget is w. … Cumulative expenditure stands at p. The unspent
/// balance is r.`
///
/// Accuses where one slip of the fingers parts the balance from one pair of a budget and what was spent of it, and no other
/// figures of the paragraph make it.
func englishUnspent(in passage: EnglishPassage) -> [Claim] {
  passage.figures.indices.compactMap { rest -> Claim? in
    guard passage.isUnspent(rest) else { return nil }
    let figures = passage.figures
    let levels = figures.indices.filter {
      $0 < rest && figures[$0].isLevel && figures[$0].isLike(figures[rest]) && figures[$0].quantity.modifier == .none
        && figures[$0].open == nil
    }
    let pairs = levels.filter { passage.isBudget($0) }.flatMap { whole in
      levels.filter { $0 != whole && figures[$0].quantity.value < figures[whole].quantity.value }.map { (whole, $0) }
    }
    let claims = pairs.map { whole, part in
      Claim(
        kind: .sum, rule: "sum-mismatch", stated: figures[rest].quantity,
        operands: [Operand(.whole, figures[whole].quantity), Operand(.part, figures[part].quantity)],
        formula: .sum(signs: [1, -1]))
    }
    if let right = claims.first(where: isSound) { return right.asGuess }
    let slipped = claims.filter { figures[rest].quantity.tellingDigits > 3 && mayBeSlip($0) }
    return slipped.count == 1 ? slipped[0] : nil
  }
}

extension EnglishPassage {
  /// `The unspent balance is r`, `r was undisbursed`: nothing but small words between.
  fileprivate func isUnspent(_ index: Int) -> Bool {
    let figure = figures[index]
    guard figure.isLevel, figure.quantity.unit.kind == .amount, figure.quantity.modifier == .none, !figure.isBase else {
      return false
    }
    let before = tokens.indices[..<figure.token].reversed().prefix(6).prefix {
      tokens[$0].figure == nil && !tokens[$0].isMark(.period, .semicolon, .comma)
    }
    let behind = tokens.indices.dropFirst(figure.token + 1).prefix(3).prefix { tokens[$0].figure == nil }
    return before.contains { means(.unspent, $0) } || behind.contains { means(.unspent, $0) }
  }

  /// Named a budget, or a grant, by the words of its clause before it.
  fileprivate func isBudget(_ index: Int) -> Bool {
    let last = figures[..<index].last { $0.isLike(figures[index]) }?.token ?? -1
    return tokens[(last + 1)..<figures[index].token].reversed().prefix(12)
      .prefix { !$0.isMark(.period, .semicolon) }.contains { $0.has(CueSet(.planned)) }
  }
}
