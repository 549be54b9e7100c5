/// The two levels that stand right beside their change: `from o to n, up p%`, `p% to n from o`.
extension EnglishChanges {
  /// `from o to n, up p%`, `p% to n from o`: the two levels right beside a growth, both marked.
  func directPair(beside index: Int, isRate: Bool = false) -> (now: Int, base: Int)? {
    let next = figures[index].token + 1
    if passage.word(next) == "on", passage.has(CueSet(.planned), next + 1..<next + 2) { return nil }
    // `n, p% more than the o`
    if index > 0, figures.indices.contains(index + 1), figures[index + 1].isBase,
      figures[index - 1].isLike(figures[index + 1]),
      !figures[index - 1].isBase, !figures[index - 1].isDelta, figures[index - 1].isRate == isRate,
      figures[index + 1].clause == figures[index].clause, figures[index - 1].segment == figures[index].segment,
      figures[index].clause - figures[index - 1].clause == 1, figures[index - 1].role != .none, comparesWith(index),
      !isJoined(index - 1), !isOfOtherNoun(index - 1, than: index + 1), !isGloss(index - 1, index),
      !turns(figures[index].token..<figures[index + 1].token)
    {
      return (index - 1, index + 1)
    }
    if !isRate, let pair = pairOfOneLevel(index) { return pair }
    let isBehind = figures.indices.contains(index + 2) && figures[index + 1].clause == figures[index].clause
    let places = [(index - 2, index - 1), (index + 1, index + 2)]
    // `by 4% in one and by 7% in the other, from o to n`: the levels are of both.
    let isSecond = hasTwin(index)
    for (a, b) in isBehind ? places.reversed() : places
    where !isSome(a) && !(isSecond && a > index) && !isApart(index, a) && !isTarget(b, behind: index)
      && figures.indices.contains(a)
      && figures.indices.contains(b)
      && figures[a].isLike(figures[b])
    {
      let (x, y) = (figures[a], figures[b])
      // `rose d points to n, against a national average of o`: no past of it.
      guard x.segment == figures[index].segment, y.segment == x.segment, x.isRate == isRate, x.role != .none,
        y.role != .none, !(y.isBase && y.isPer && !x.isPer), isOneSize(a, b),
        isOfPair(a, b, index), x.isBase != y.isBase, x.isBase ? y.isReached : x.isReached || index > b, !x.isDelta,
        !y.isDelta,
        // A growth on the pair's other side has as good a claim to it.
        index > b || isBracketed(b, behind: a) || !figures.indices.contains(b + 1) || !figures[b + 1].isDelta
          || figures[b + 1].segment != y.segment
      else { continue }
      return x.isBase ? (b, a) : (a, b)
    }
    return nil
  }

  /// `d points better than last year and still short of the o of 2019`, `p% yet below the o hoped for`
  private func turns(_ range: Range<Int>) -> Bool {
    passage.has(CueSet(.and), range)
      || range.contains { ["yet", "but", "still", "though", "although"].contains(passage.word($0)) }
  }

  /// `the one cost a and the other b, p% less than the o estimated`: what is compared may be both.
  private func isJoined(_ level: Int) -> Bool {
    guard level > 0, figures[level - 1].clause == figures[level].clause, figures[level - 1].isLike(figures[level]),
      figures[level - 1].isLevel, !figures[level - 1].isBase, figures[level - 1].open == figures[level].open
    else { return false }
    return passage.has(CueSet(.and), figures[level - 1].token..<figures[level].token)
  }

  /// `rose p% to n (2021: o), while costs rose q% …`: the bracket binds the past to its level.
  private func isBracketed(_ base: Int, behind level: Int) -> Bool {
    guard figures[base].isBase, let open = figures[base].open, level == base - 1 else { return false }
    return open != figures[level].open && open - figures[level].token <= 4
  }

  /// `$38m, or $0.74 per share, compared with $28m`: one of each is no level of the other.
  private func isOneSize(_ a: Int, _ b: Int) -> Bool {
    if figures[a].isPer == figures[b].isPer { return true }
    let (x, y) = (figures[a].quantity.value, figures[b].quantity.value)
    return x <= y * Rational(3) && y <= x * Rational(3)
  }

  /// `by a third in one year and from o to n in the next`, `a rise of p%, because volume fell from o to n`
  private func isApart(_ index: Int, _ level: Int) -> Bool {
    level > index && figures.indices.contains(level)
      && (passage.has(CueSet(.and), figures[index].token..<figures[level].token) || isOfCause(level, behind: index))
  }

  /// `from o to n, after an inflow of d`: one of the causes, and not the change itself.
  func isCause(_ index: Int, behind level: Int) -> Bool {
    let (here, next) = (figures[index].token, figures[index].token + 1)
    // `a net inflow of d and gains`
    if passage.means(.flow, here - 1), next < passage.tokens.count,
      !passage.tokens[next].isMark(.comma, .period, .semicolon)
    {
      return true
    }
    // `from o to n, with increases of d in two years alone`
    if next < passage.tokens.count,
      passage.tokens.indices[next...].prefix(8).prefix(while: {
        !passage.tokens[$0].isMark(.comma, .period, .semicolon)
      }).contains(where: { passage.means(.alone, $0) })
    {
      return true
    }
    return (figures[level].token..<here).contains {
      ["after", "following", "despite", "because", "since", "as"].contains(passage.word($0))
    }
  }

  /// Whether a growth behind a pair still speaks of it: no other subject and no other level reached between or behind.
  private func isOfPair(_ a: Int, _ b: Int, _ index: Int) -> Bool {
    guard index > b else { return true }
    if passage.has(CueSet(.and), figures[b].token..<figures[index].token) || isCause(index, behind: b) { return false }
    if comparesOtherwise(index) { return false }
    let next = index + 1
    guard figures.indices.contains(next), figures[next].clause == figures[index].clause else { return true }
    // The base may be told again.
    let isOther = ![a, b].contains { figures[$0].quantity.value == figures[next].quantity.value }
    return !figures[next].isReached && !(figures[next].isBase && isOther)
  }
}
