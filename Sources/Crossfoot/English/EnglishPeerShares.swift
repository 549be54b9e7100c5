/// Shares in one shape, `a (p%), b (q%) and c (r%)`, whose whole stands in an earlier sentence or paragraph.
extension EnglishShares {
  /// `a shops and b cafés made up p% of W`: the share is of both.
  func isJoined(_ part: Int) -> Bool {
    guard part > 0, figures[part].isLike(figures[part - 1]), figures[part].segment == figures[part - 1].segment,
      figures[part - 1].isLevel, !figures[part - 1].isBase
    else { return false }
    let between = figures[part - 1].token..<figures[part].token
    return passage.has(CueSet(.and), between)
      && ["and", "&"].contains { word in between.contains { passage.word($0) == word } }
      && tokens[figures[part].token...].prefix(6).prefix { !$0.isMark(.semicolon, .period) }
        .contains { $0.has(CueSet(.share)) }
  }

  /// `Of the W pupils, a are eligible. That is p%, …`: the two figures of the sentence before.
  func retoldPair(of index: Int) -> (part: Int, whole: Int)? {
    let here = figures[index]
    guard let start = tokens[..<here.token].lastIndex(where: { $0.isMark(.period) }), here.token - start <= 4,
      here.token + 1 >= tokens.count || tokens[here.token + 1].isMark(.comma, .period, .semicolon),
      ["that", "this"].contains(passage.word(start + 1)), ["is", "was"].contains(passage.word(start + 2))
    else { return nil }
    let own = figures.indices.filter { figures[$0].sentence == here.sentence - 1 && figures[$0].role != .none }
    guard own.count == 2, isAmount(own[0]), isAmount(own[1]), figures[own[0]].isLike(figures[own[1]]) else {
      return nil
    }
    if passage.isOfThe(own[0]) { return (own[1], own[0]) }
    return isPartOf(own[0], own[1]) ? (own[0], own[1]) : nil
  }

  /// `Of these, a (p%) were …`, `Errors were found in a of them, an error rate of p%`: the only level of the sentence before.
  func ofThesePair(of index: Int) -> (part: Int, whole: Int)? {
    let here = figures[index]
    let start = (tokens[..<here.token].lastIndex { $0.isMark(.period) } ?? -1) + 1
    let own = figures.indices.filter { $0 < index && figures[$0].sentence == here.sentence && isAmount($0) }
    guard start > 0, let first = own.first, let part = own.last, figures[part].isLevel, !figures[part].isBase,
      own.count == 1 || areToldAlike(own)
    else { return nil }
    // `Of those who replied, a …` are of some of them.
    let isHead = tokens[start + 1].isMark(.comma) || start + 1 == figures[first].token
    let isTold = tokens[start].has(CueSet(.ofWhich)) && isHead || isOfWhich(part) || isOfWhich(part, behind: index)
    guard isTold, isAlone(index, behind: part) || isRateOf(index) else { return nil }
    let wholes = figures.indices.filter {
      figures[$0].sentence == here.sentence - 1 && figures[$0].isLike(figures[part]) && isAmount($0)
    }
    // `n reached, p% of the target of W. Of these, …`: of those reached.
    let levels = wholes.filter { figures[$0].isLevel && !figures[$0].isBase && figures[$0].open == nil && !isPlan($0) }
    // `a of W clients responded. Of these, …`
    let isPair = levels.count == 2 && isPartOf(levels[0], levels[1])
    guard levels.count == 1 || isPair, let whole = levels.first, whole == wholes.first,
      figures[part].quantity.value <= figures[whole].quantity.value
    else { return nil }
    return (part, whole)
  }

  /// `We invited W people; a (p%) replied`, `a (p%) replied, and b (q%) of them agreed`: a part without a noun of its own is of
  /// the level before it.
  func barePart(of index: Int) -> (part: Int, whole: Int)? {
    let (here, part) = (figures[index], index - 1)
    guard part > 0, here.open == figures[part].token + 1, let open = here.open, passage.brackets[open] == open + 2,
      isAmount(part), figures[part].isLevel, !figures[part].isBase, figures[part].quantity.unit.dimension.isEmpty,
      open + 3 < tokens.count
    else { return nil }
    let verb = passage.word(open + 3)
    let isDone = verb.hasSuffix("ed") || ["had", "were", "did", "have", "are", "said"].contains(verb)
    guard isDone || isOfWhich(part, behind: index) else { return nil }
    // `from o to n; a (p%) were …`, `n, d more than in May (o); a (p%) were …`: of the level that is there now.
    let before = figures.indices.filter {
      $0 < part && figures[$0].sentence == here.sentence && figures[$0].isLike(figures[part])
        && !(figures[$0].segment < here.segment && (figures[$0].isBase || figures[$0].isDelta))
    }
    guard let whole = isDone && before.count > 1 ? nil : before.last, isAmount(whole), figures[whole].isLevel,
      !figures[whole].isBase, figures[whole].quantity.modifier == .none, figures[whole].open == nil,
      figures[part].quantity.value <= figures[whole].quantity.value
    else { return nil }
    return (part, whole)
  }

  /// `a of them`, `a of whom`: of what was named right before, and not `a of those investigated`.
  func isOfWhich(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    guard next < tokens.count, tokens[next].has(CueSet(.ofWhich)) else { return false }
    return passage.word(next) != "of those" || next + 1 == tokens.count || tokens[next + 1].kind != .text
  }

  /// `Of these, a (p%) … and b (q%) …`: each with its share in a bracket right behind it, and no word that names another whole.
  private func areToldAlike(_ parts: [Int]) -> Bool {
    guard let first = parts.first, let last = parts.last, tokens[figures[first].token - 1].isMark(.comma),
      parts.allSatisfy({ figures[$0].isLevel && !figures[$0].isBase && figures[$0].open == figures[first].open }),
      parts.allSatisfy({ part in
        let share = part + 1
        return figures.indices.contains(share) && figures[share].isRate && isAlone(share, behind: part)
      })
    else { return false }
    return !passage.has(CueSet(.ofWhich), figures[first].token..<min(figures[last].token + 8, tokens.count))
  }

  /// `a (p%) of these`
  private func isOfWhich(_ part: Int, behind share: Int) -> Bool {
    let next = figures[share].token + 2
    return figures[share].open == figures[part].token + 1 && next < tokens.count && tokens[next].has(CueSet(.ofWhich))
      && (passage.word(next) != "of those" || next + 1 == tokens.count || tokens[next + 1].kind != .text)
  }

  /// `a had waited less than 18 weeks (p%)`: alone in the first bracket behind the part.
  private func isAlone(_ index: Int, behind part: Int) -> Bool {
    guard let open = figures[index].open, passage.brackets[open] == open + 2 else { return false }
    return tokens[figures[part].token..<open].allSatisfy { !$0.isMark(.comma, .semicolon, .period, .open, .colon) }
  }

  /// Gives all of them the whole that fits all but one, and two at least.
  mutating func joinFarther(_ pairs: [(share: Int, part: Int)]) {
    guard pairs.count >= 3, let first = pairs.first,
      pairs.allSatisfy({ figures[$0.share].quantity.modifier == .none && figures[$0.part].isLike(figures[first.part]) })
    else { return }
    let near = figures.filter { $0.sentence < figures[first.share].sentence && $0.isLevel }
    let wholes = context.levels(before: place).map(\.figure) + near
    var fitting: [(whole: Quantity, claims: [Claim], count: Int)] = []
    for whole in wholes.reversed() where whole.isLike(figures[first.part]) && !whole.isBase {
      if fitting.contains(where: { $0.whole.value == whole.quantity.value }) { continue }
      let joined = pairs.map { claim($0.share, figures[$0.part].quantity, whole.quantity) }
      let count = joined.count(where: isSound)
      if count >= max(2, pairs.count - 1) { fitting.append((whole.quantity, joined, count)) }
    }
    guard fitting.count == 1, let found = fitting.first else { return }
    // One that is far off is of something else.
    guard
      found.count == pairs.count
        || found.claims.allSatisfy({
          isSound($0) || isNear($0) || SlipSearch.explains($0, chance: 0.3)
        })
    else { return }
    let shares = Set(pairs.map { figures[$0.share].quantity.range })
    claims.removeAll { shares.contains($0.stated.range) }
    claims += found.claims
  }
}
