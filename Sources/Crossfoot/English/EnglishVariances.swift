/// What was spent under or over a budget that the sentence before tells: `The budget was b. We spent n, an underspend of d (p%).`
///
/// Each is the only figure of its kind in its sentence, and nothing but a mark stands behind the level. Cost: linear, but for
/// such words.
func englishVariances(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropFirst(2).compactMap { variance -> Claim? in
    guard let sign = passage.varianceSign(variance), figures[variance].quantity.modifier == .none else { return nil }
    let (level, plan) = (variance - 1, variance - 2)
    guard [level, plan].allSatisfy({ figures[$0].isLike(figures[variance]) && passage.isPlainLevel($0) }),
      figures[level].segment == figures[variance].segment, figures[plan].sentence == figures[level].sentence - 1,
      passage.endsPhrase(variance), passage.tokens[figures[level].token + 1].isMark(.comma, .dash),
      passage.isOnlyLike(level, but: variance), passage.isOnlyLike(plan), passage.tellsPlan(plan)
    else { return nil }
    let order = sign > 0 ? [level, plan] : [plan, level]
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[variance].quantity,
      operands: order.map { Operand(.part, figures[$0].quantity) }, formula: .sum(signs: [1, -1]))
    if isSound(claim) { return claim }
    return verdict(of: claim) == .broken && passage.areNear(level, plan) ? claim : nil
  }
}

extension EnglishPassage {
  /// `, an underspend of d`, `, an overspend of d`: right behind a mark, with an adjective at most.
  fileprivate func varianceSign(_ index: Int) -> Int? {
    let here = figures[index].token
    guard here > 3, figures[index].open == nil, tokens[here - 1].has(CueSet(.of)),
      let sign = means(.overspend, here - 2) ? 1 : means(.underspend, here - 2) ? -1 : nil
    else { return nil }
    let article = isIndefinite(here - 3) ? here - 3 : here - 4
    return isIndefinite(article) && article > 0 && tokens[article - 1].isMark(.comma, .dash) ? sign : nil
  }

  /// A mark or bracket right behind it: `on pay`, `against the revised budget` are of something else.
  fileprivate func endsPhrase(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return next >= tokens.count || tokens[next].isMark(.comma, .period, .semicolon, .open, .close)
  }

  fileprivate func isPlainLevel(_ index: Int) -> Bool {
    let figure = figures[index]
    return figure.isLevel && !figure.isBase && figure.open == nil && figure.quantity.modifier == .none && !figure.isRate
  }

  fileprivate func isOnlyLike(_ index: Int, but other: Int? = nil) -> Bool {
    !figures.indices.contains {
      $0 != index && $0 != other && figures[$0].sentence == figures[index].sentence
        && figures[$0].isLike(figures[index]) && figures[$0].role != .none
    }
  }

  /// `The budget for the year was b`, `a budget of b`
  fileprivate func tellsPlan(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix(8).prefix { $0.figure == nil && !$0.isMark(.period, .semicolon) }
      .contains { $0.has(CueSet(.planned)) }
  }

  /// Within a quarter of each other: a budget of some of it would be farther off.
  fileprivate func areNear(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (figures[a].quantity.value, figures[b].quantity.value)
    return (x - y).magnitude * Rational(4) <= max(x, y)
  }
}
