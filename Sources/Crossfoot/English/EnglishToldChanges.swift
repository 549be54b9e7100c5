/// Changes that are told behind the two figures they are between.
extension EnglishChanges {
  /// `n, up from o. The increase of d …`: the change of the sentence before, told at the head of the next.
  func retold(_ index: Int, _ sign: Int) -> Claim? {
    let here = figures[index]
    guard let start = passage.tokens[..<here.token].lastIndex(where: { $0.isMark(.period) }).map({ $0 + 1 }),
      here.token - start <= 4, ["the", "this", "that"].contains(passage.word(start)), here.open == nil
    else { return nil }
    let before = figures.indices.filter {
      figures[$0].sentence == here.sentence - 1 && figures[$0].isLike(here) && figures[$0].role != .none
    }
    guard before.count == 2, figures[before[0]].isBase != figures[before[1]].isBase,
      before.allSatisfy({ figures[$0].isLevel })
    else { return nil }
    let (now, base) = figures[before[0]].isBase ? (before[1], before[0]) : (before[0], before[1])
    let signs = sign != 0 ? sign : figures[now].quantity.value < figures[base].quantity.value ? -1 : 1
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: here.quantity,
      operands: [Operand(.whole, figures[now].quantity), Operand(.base, figures[base].quantity)],
      formula: .sum(signs: [1, -1]), statedSign: signs)
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }

  /// `a rise of p%, because volume fell from o to n`
  func isOfCause(_ level: Int, behind index: Int) -> Bool {
    (figures[index].token..<figures[level].token).contains {
      passage.word($0) == "because"
        || passage.tokens[$0].isMark(.comma) && ["as", "though"].contains(passage.word($0 + 1))
    }
  }

  /// `fell by p%, and there were n deaths (2021: o)`: a level of another subject, behind `and`, and the past of one.
  func isOfNext(_ level: Int, behind index: Int) -> Bool {
    guard level > index else { return false }
    if isOfCause(level, behind: index) { return true }
    let open = figures[level].isBase ? figures[level].open : nil
    let own =
      open.flatMap { open in figures.indices.last { $0 > index && figures[$0].token < open && figures[$0].open != open }
      } ?? level
    guard !figures[own].isReached, !figures[own].isBase, figures[own].open == figures[index].open,
      let and = (figures[index].token..<figures[own].token).last(where: { passage.tokens[$0].has(CueSet(.and)) })
    else { return false }
    let next = figures[own].token + 1
    return (and + 1..<figures[own].token).contains { passage.tokens[$0].kind == .text }
      || next < passage.tokens.count && passage.tokens[next].kind == .text
  }

  /// `n people were trained. This is p% more than the target of o.`: the only level of its kind in the sentence before.
  func toldBefore(_ index: Int, from base: Int) -> Int? {
    let here = figures[index]
    guard base == index + 1, index > 0, figures[index - 1].sentence < here.sentence,
      let start = passage.tokens[..<here.token].lastIndex(where: { $0.isMark(.period) }).map({ $0 + 1 }),
      here.token - start <= 4, ["this", "that", "it"].contains(passage.word(start)),
      ["is", "was"].contains(passage.word(start + 1))
    else { return nil }
    let before = figures.indices.filter {
      figures[$0].sentence == here.sentence - 1 && figures[$0].isLike(figures[base]) && figures[$0].role != .none
    }
    return before.count == 1 && figures[before[0]].isLevel && !figures[before[0]].isBase ? before[0] : nil
  }

  /// `a on the drug and b on placebo, a difference of d`: the only two figures of its kind, both before it.
  func twoCompared(before index: Int, _ now: [Int]) -> (Int, Int)? {
    let own = now.filter { figures[$0].segment == figures[index].segment }.sorted()
    guard own.count == 2, own.allSatisfy({ $0 < index }),
      passage.means(.variance, figures[index].token - 1)
        || exceeds(index, own),
      closesPhrase(index)
    else { return nil }
    return (own[0], own[1])
  }

  /// `n starts and o completions, so that starts outnumbered completions by d`: the noun of the one and of the other.
  private func exceeds(_ index: Int, _ pair: [Int]) -> Bool {
    let here = figures[index].token
    guard passage.word(here - 1) == "by" else { return false }
    let nouns = pair.map { singular(passage.word(figures[$0].token + 1)) }
    let words = tokensBefore(here).map { singular(passage.word($0)) }
    return !nouns.contains("") && nouns[0] != nouns[1] && nouns.allSatisfy(words.contains)
      && tokensBefore(here).contains { passage.tokens[$0].has(CueSet(.above)) }
  }

  private func tokensBefore(_ token: Int) -> [Int] {
    passage.tokens.indices[..<token].suffix(8).reversed().prefix {
      passage.tokens[$0].figure == nil && !passage.tokens[$0].isMark(.semicolon, .period, .comma)
    }
  }

  /// `n, p% over the target of o and d more than in 2023 (m)`: each change with its own base right behind it, all of the one level
  /// before them.
  func pairOfOneLevel(_ index: Int) -> (now: Int, base: Int)? {
    let base = index + 1
    guard figures.indices.contains(base), figures[base].isBase, figures[base].segment == figures[index].segment,
      comparesWith(index), !figures[base].isRate, figures[base].role == .level,
      (figures[index].token + 1..<figures[base].token).allSatisfy({
        !passage.tokens[$0].isMark(.comma, .semicolon, .period) && !passage.tokens[$0].has(CueSet(.and))
      })
    else { return nil }
    let own = figures.indices.filter { $0 < index && figures[$0].segment == figures[index].segment }
    let levels = own.filter { !figures[$0].isBase && !figures[$0].isDelta && !figures[$0].isRate }
    // Another such change must stand between: one alone is read by the rest.
    guard own.contains(where: { figures[$0].isDelta }), levels.count == 1, let now = levels.first,
      figures[now].isLike(figures[base]), figures[now].role == .level, !figures[now].isPer, figures[now].open == nil
    else { return nil }
    return (now, base)
  }

  /// A mark right behind it, or a word or two and then one.
  private func closesPhrase(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return next >= passage.tokens.count || passage.tokens[next].isMark(.comma, .semicolon, .period, .close)
      || !["on", "in", "for", "from"].contains(passage.word(next))
  }
}
