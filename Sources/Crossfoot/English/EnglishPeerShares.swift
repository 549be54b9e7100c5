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
      let count = joined.count(where: fits)
      if count >= max(2, pairs.count - 1) { fitting.append((whole.quantity, joined, count)) }
    }
    guard fitting.count == 1, let found = fitting.first else { return }
    // One that is far off is of something else.
    guard found.count == pairs.count || found.claims.allSatisfy({ fits($0) || isNear($0) }) else { return }
    let shares = Set(pairs.map { figures[$0.share].quantity.range })
    claims.removeAll { shares.contains($0.stated.range) }
    claims += found.claims
  }
}
