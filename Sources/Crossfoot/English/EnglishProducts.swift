/// Products of English prose: `each of the n schools received a kit worth u, at a cost of t`, `x shares at u, for y`.
func englishProducts(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.compactMap { rate -> Claim? in
    guard figures[rate].role != .none, !figures[rate].isRate, isUnitPrice(rate, in: passage) else { return nil }
    let own = figures.indices.filter {
      $0 != rate && figures[$0].sentence == figures[rate].sentence && figures[$0].role != .none && !figures[$0].isRate
    }
    var candidates: [Claim] = []
    for count in own where isCounted(figures[count].quantity) {
      for total in own where total != count && isProduct(figures[total].quantity, of: figures[rate].quantity) {
        candidates.append(
          Claim(
            kind: .product, rule: "product-mismatch", stated: figures[total].quantity,
            operands: [Operand(.factor, figures[count].quantity), Operand(.factor, figures[rate].quantity)],
            formula: .product(count: 2)))
      }
    }
    let isFirm = candidates.count == 1 && own.count == 2
    guard let claim = settle(candidates, isFirm: isFirm), claim.skip == nil else { return nil }
    return claim
  }
}

/// `each`, `per share`, `a day`, `at u each`, `an average of u`.
private func isUnitPrice(_ index: Int, in passage: EnglishPassage) -> Bool {
  let figure = passage.figures[index]
  if figure.isPer { return true }
  let start = passage.tokens[..<figure.token].lastIndex { $0.isMark(.period, .semicolon) } ?? 0
  return passage.has(CueSet(.per), start..<figure.token)
    || passage.has(CueSet(.per), figure.token..<min(figure.token + 4, passage.tokens.count))
}

private func isCounted(_ quantity: Quantity) -> Bool {
  quantity.unit.kind == .count || quantity.unit.kind == .time || quantity.unit.dimension.isEmpty
}

/// Money times a count is money, `42 cents` on shares is dollars.
private func isProduct(_ total: Quantity, of rate: Quantity) -> Bool {
  total.unit.dimension == rate.unit.dimension && total.unit.kind != .time
}
