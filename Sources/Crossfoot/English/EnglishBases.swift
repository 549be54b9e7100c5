/// Which levels a change may be of, and how sure that is.
extension EnglishChanges {
  /// `a surplus of d (2021: o)`: the bracket tells what the change itself was before.
  func isOwnPast(_ base: Int, of index: Int) -> Bool {
    guard base == index + 1, figures[base].isBase, let open = figures[base].open else { return false }
    return open > figures[index].token && open - figures[index].token <= 2 && figures[base].isLike(figures[index])
      && open + 1 < figures[base].token
  }

  /// `more than a year ago`, `than in 2021`: the base is not printed, unless in a bracket right behind.
  func hasSilentBase(_ index: Int) -> Bool {
    let start = figures[index].token + 1
    let end = min(start + 8, passage.tokens.count)
    guard
      let versus = (start..<end).first(where: {
        passage.tokens[$0].has(CueSet(.versus).union(CueSet(.on)).union(CueSet(.from)))
      }),
      passage.tokens[start..<versus].allSatisfy({ $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .open) })
    else { return false }
    let behind = (versus + 1)..<min(versus + 6, passage.tokens.count)
    guard
      let time = behind.first(where: { passage.tokens[$0].kind == .date || passage.tokens[$0].has(CueSet(.period)) })
    else { return false }
    return passage.tokens[(versus + 1)..<min(time + 4, passage.tokens.count)].prefix {
      !$0.isMark(.comma, .semicolon, .period)
    }.allSatisfy { $0.figure == nil }
  }

  /// `from o to n, up p%`, `p% to n from o`: the two levels right beside a growth, both marked.
  func directPair(beside index: Int, isRate: Bool = false) -> (now: Int, base: Int)? {
    let isBehind = figures.indices.contains(index + 2) && figures[index + 1].clause == figures[index].clause
    let places = [(index - 2, index - 1), (index + 1, index + 2)]
    for (a, b) in isBehind ? places.reversed() : places
    where figures.indices.contains(a) && figures.indices.contains(b) && figures[a].isLike(figures[b]) {
      let (x, y) = (figures[a], figures[b])
      guard x.segment == figures[index].segment, y.segment == x.segment, x.isRate == isRate, !x.isPer, !y.isPer,
        isOfPair(a, b, index), x.isBase != y.isBase, x.isBase ? y.isReached : x.isReached || index > b, !x.isDelta,
        !y.isDelta,
        // A growth on the pair's other side has as good a claim to it.
        index > b || !figures.indices.contains(b + 1) || !figures[b + 1].isDelta || figures[b + 1].segment != y.segment
      else { continue }
      return x.isBase ? (b, a) : (a, b)
    }
    return nil
  }

  /// Whether a growth behind a pair still speaks of it: no other subject and no other level reached between or behind.
  private func isOfPair(_ a: Int, _ b: Int, _ index: Int) -> Bool {
    guard index > b else { return true }
    if passage.has(CueSet(.and), figures[b].token..<figures[index].token) { return false }
    let next = index + 1
    return !figures.indices.contains(next) || !figures[next].isReached || figures[next].clause != figures[index].clause
  }

  /// `was n, an increase of d or p% on the prior year`: the difference stands for the base.
  func isOnlyLevel(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    found.base.isEmpty && found.now.count == 1 && found.now[0] < index
      && figures[found.now[0]].segment == figures[index].segment
      && figures.count { $0.sentence == figures[index].sentence && $0.isDelta } == 2
  }

  /// Whether the level and the base that come first stand in one segment.
  func isOneSegment(_ found: (now: [Int], base: [Int])) -> Bool {
    guard let now = found.now.first, let base = found.base.first else { return true }
    return figures[now].segment == figures[base].segment
  }

  /// `from o to n in one and from p to q in the other, a net fall of d`: of neither pair alone.
  func isNetOfPairs(_ index: Int) -> Bool {
    let here = figures[index]
    let isNet = passage.tokens[..<here.token].suffix(4).contains { $0.has(CueSet(.generic)) }
    return isNet && figures.count { $0.isBase && $0.sentence == here.sentence } > 1
  }

  /// One base and one level in the segment: nothing else can be meant.
  func isFirm(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    if hasSilentBase(index) { return false }
    let here = figures[index]
    let bases = found.base.filter { figures[$0].segment == here.segment }
    let now = found.now.filter { figures[$0].segment == here.segment }
    return bases.count <= 1 && bases.count + now.count >= 1 && now.count <= 1
      && figures.filter { $0.segment == here.segment && $0.role == .growth(1) || $0.role == .growth(-1) }.count <= 2
  }

  /// Growth that printed levels do not give: at constant prices, on average, like for like.
  func isComparable(_ index: Int) -> Bool {
    let here = figures[index]
    var token = here.token - 1
    while token >= 0, !passage.tokens[token].isMark(.period, .semicolon) {
      if passage.tokens[token].has(CueSet(.comparable)) { return true }
      token -= 1
    }
    token = here.token + 1
    while token < passage.tokens.count, token <= here.token + 4,
      !passage.tokens[token].isMark(.comma, .semicolon, .period)
    {
      if passage.tokens[token].has(CueSet(.comparable)) || passage.tokens[token].has(CueSet(.per)) { return true }
      token += 1
    }
    return false
  }
}
