/// Averages of what was just counted: `awarded n grants totalling t. The average grant was u.`
///
/// The average's noun is the count's, and the total is the only amount of the count's sentence. Cost: linear, but for averages.
func englishAverages(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.compactMap { average -> Claim? in
    guard figures[average].isPer, figures[average].quantity.unit.isCurrency, !figures[average].isBase,
      let noun = passage.averaged(average)
    else { return nil }
    for sentence in [figures[average].sentence, figures[average].sentence - 1] {
      let own = figures.indices.filter { figures[$0].sentence == sentence && $0 < average }
      let totals = own.filter { figures[$0].isLike(figures[average]) }
      let counts = own.filter { passage.isCount($0, of: noun) }
      guard totals.count == 1, counts.count == 1, figures[totals[0]].isLevel,
        figures[totals[0]].quantity.value > figures[average].quantity.value
      else { continue }
      let claim = productClaim(figures[totals[0]].quantity, figures[counts[0]].quantity, figures[average].quantity)
      guard let settled = settle([claim], .likely), settled.skip == nil else { return nil }
      return settled
    }
    return nil
  }
}

extension EnglishPassage {
  /// The noun of `the average grant was u`: nothing but it and a verb between the word and the figure.
  fileprivate func averaged(_ index: Int) -> String? {
    let here = figures[index].token
    guard let start = tokens[..<here].lastIndex(where: { $0.has(CueSet(.average)) }), here - start <= 6,
      ["average", "mean"].contains(word(start))
    else { return nil }
    let between = start + 1..<here
    let nouns = between.prefix { tokens[$0].kind == .text }
    guard let last = nouns.last, nouns.count <= 2, last + 1 < here,
      (last + 1..<here).allSatisfy({ tokens[$0].has(CueSet(.link).union(modifiersBefore)) })
    else { return nil }
    return singular(word(last))
  }

  /// Whether a count has a noun right behind it, or behind one word more.
  fileprivate func isCount(_ index: Int, of noun: String) -> Bool {
    let figure = figures[index]
    guard figure.isLevel, figure.quantity.unit.kind == .count, figure.quantity.modifier == .none else { return false }
    return [1, 2].contains { singular(word(figure.token + $0)) == noun }
  }
}
