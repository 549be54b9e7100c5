/// What comes to each of what was counted: `264 people came. Debts of t were rescheduled, u per person`, `t applications for n
/// places, or u for each place`.
///
/// The total is the figure right before the average, and the count bears the noun that stands behind it, in its sentence or one
/// of the two before. Cost: linear, but for such averages.
func englishPerNoun(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropFirst().compactMap { rate -> Claim? in
    guard figures[rate].role != .none, !figures[rate].isRate, figures[rate].quantity.unit.kind != .points,
      !figures[rate].isBase, !figures[rate].isDelta, let noun = passage.perNoun(rate)
    else { return nil }
    let before = figures.indices.filter {
      $0 < rate && figures[rate].sentence - figures[$0].sentence <= 2 && figures[$0].role != .none
    }
    let counts = before.filter { passage.counts($0, noun) }
    guard let last = counts.last else { return nil }
    let near = counts.filter { figures[$0].sentence == figures[last].sentence }
    let totals = before.filter {
      figures[$0].sentence == figures[rate].sentence && figures[$0].isLike(figures[rate]) && !counts.contains($0)
    }
    guard near.count == 1, let total = totals.last, totals.count == 1, figures[total].isLevel, !figures[total].isBase,
      figures[total].quantity.value > figures[rate].quantity.value, figures[total].open == figures[rate].open,
      figures[total].clause < figures[rate].clause, figures[rate].clause - figures[total].clause <= 2,
      [total, last, rate].allSatisfy({ figures[$0].quantity.modifier == .none })
    else { return nil }
    let claim = productClaim(figures[total].quantity, figures[last].quantity, figures[rate].quantity)
    if isSound(claim) { return claim.asGuess }
    // `58 schools took part. 49 of them sold goods worth t, u a school`: another count, or some of them only.
    let hasOther = before.contains { $0 > last && $0 != total && figures[$0].quantity.unit.dimension.isEmpty }
    guard !hasOther, passage.closes(rate), let settled = settle([claim], .likely), settled.skip == nil else {
      return nil
    }
    return settled
  }
}

extension EnglishPassage {
  /// The noun of `u per person`, `u for each place`, `u in each school`, `an average of u a school`.
  fileprivate func perNoun(_ index: Int) -> String? {
    var token = figures[index].token + 1
    if ["for", "in", "to"].contains(word(token)) { token += 1 }
    let isPer = ["per", "each", "every"].contains(word(token))
    let isAverage = tokens[..<figures[index].token].suffix(3).contains { $0.has(CueSet(.average)) }
    guard isPer || isAverage && ["a", "for each"].contains(word(token)), token + 1 < tokens.count,
      tokens[token + 1].kind == .text
    else { return nil }
    return oneOf(word(token + 1))
  }

  /// `u per person.`, `u a school on average,`: nothing more behind the noun.
  fileprivate func closes(_ index: Int) -> Bool {
    let behind = tokens[(figures[index].token + 1)...].prefix(6).prefix { token in
      if case .mark = token.kind { return false }
      return !token.has(CueSet(.and))
    }
    let words = behind.filter { $0.kind == .text }.map { smallLetters(lexed.text($0.range)) }
    return words.count { !["for", "in", "to", "on"].contains($0) } <= 1
  }

  /// Whether a level has a noun right behind it.
  fileprivate func counts(_ index: Int, _ noun: String) -> Bool {
    figures[index].isLevel && !figures[index].isBase && figures[index].quantity.unit.dimension.isEmpty
      && oneOf(word(figures[index].token + 1)) == noun
  }

  private func oneOf(_ noun: String) -> String {
    ["people": "person", "children": "child", "men": "man", "women": "woman"][noun] ?? singular(noun)
  }
}
