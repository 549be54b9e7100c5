/// Balances whose figures stand in another order than that of time.
///
/// `a joined and b left. There are now c, compared with o a year before`, `ended the year with c, having begun it with o,
/// earned a and spent b`: nothing else of their kind stands between. Cost: linear, but for balances.
func englishStocks(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  guard figures.count >= 3 else { return [] }
  return figures.indices.compactMap { closing -> Claim? in
    guard isStock(figures[closing]), !figures[closing].isBase, figures[closing].quantity.modifier == .none else {
      return nil
    }
    return passage.movesBefore(closing) ?? passage.movesBehind(closing)
  }
}

extension EnglishPassage {
  /// The two moves of the sentence before, and the base right behind.
  fileprivate func movesBefore(_ closing: Int) -> Claim? {
    let opening = closing + 1
    guard figures.indices.contains(opening), figures[opening].isBase, isStock(figures[opening]),
      figures[opening].isLike(figures[closing]), figures[opening].sentence == figures[closing].sentence
    else { return nil }
    let here = figures.indices.filter {
      figures[$0].sentence == figures[closing].sentence && figures[$0].isLike(figures[closing])
    }
    let moves = figures.indices.filter {
      figures[$0].sentence == figures[closing].sentence - 1 && figures[$0].isLike(figures[closing])
    }
    guard here == [closing, opening], moves.count == 2, figures[closing].quantity.unit.kind == .count,
      isBare(closing), isOfYearBefore(opening)
    else { return nil }
    return balance(closing, opening, moves)
  }

  /// `There were c,`: of those who came and went, since it has no noun of its own.
  private func isBare(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return tokens.indices.contains(next) && tokens[next].isMark(.comma, .open)
  }

  /// `compared with o a year before`, and nothing behind it.
  private func isOfYearBefore(_ index: Int) -> Bool {
    let here = figures[index].token
    let words = tokens[max(0, here - 3)..<min(tokens.count, here + 4)]
    guard let period = words.lastIndex(where: { $0.has(CueSet(.period)) }), !words.contains(where: { $0.kind == .date })
    else { return false }
    let next = max(period, here) + 1
    return next >= tokens.count || tokens[next].isMark(.comma, .period, .semicolon, .close)
  }

  /// The opening and its moves behind the closing, in its sentence.
  fileprivate func movesBehind(_ closing: Int) -> Claim? {
    let own = figures.indices.filter {
      figures[$0].sentence == figures[closing].sentence && figures[$0].isLike(figures[closing])
    }
    guard own.first == closing, (3...5).contains(own.count), flow(of: closing) == .closing,
      flow(of: own[1]) == .opening
    else { return nil }
    return balance(closing, own[1], Array(own.dropFirst(2)))
  }

  private func balance(_ closing: Int, _ opening: Int, _ moves: [Int]) -> Claim? {
    let signs = moves.map { index in
      switch flow(of: index) {
      case .inflow: 1
      case .outflow: -1
      default: 0
      }
    }
    guard !signs.contains(0), Set(signs).count == 2,
      moves.allSatisfy({ figures[$0].isLevel && isStock(figures[$0]) && figures[$0].quantity.modifier == .none })
    else { return nil }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[closing].quantity,
      operands: ([opening] + moves).map { Operand(.part, figures[$0].quantity) }, formula: .sum(signs: [1] + signs))
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }
}
