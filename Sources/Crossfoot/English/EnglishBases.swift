/// Which levels a change may be of, and how sure that is.
extension EnglishChanges {
  /// `a surplus of d (2021: o)`: the bracket tells what the change itself was before.
  func isOwnPast(_ base: Int, of index: Int) -> Bool {
    guard base == index + 1, figures[base].isBase, let open = figures[base].open else { return false }
    return open > figures[index].token && open - figures[index].token <= 2 && figures[base].isLike(figures[index])
      && open + 1 < figures[base].token
  }

  /// `fell p% to n, against a target of b`: no past of it.
  func isTarget(_ base: Int, behind index: Int) -> Bool {
    guard base > index + 1, figures.indices.contains(base), figures[base].isBase, figures[base - 1].isReached,
      base - 1 > index
    else { return false }
    return passage.has(CueSet(.planned), figures[base - 1].token..<figures[base].token)
  }

  /// `orders a (+3%; 2021: o) and sales b (+6%)`: the base of another level, in a bracket behind that.
  func isOfOtherBracket(_ base: Int, _ index: Int) -> Bool {
    guard figures[base].isBase, let open = figures[base].open, let other = figures[index].open, open < other else {
      return false
    }
    return figures.contains { $0.token > open && $0.token < other && $0.open == nil && $0.isLike(figures[base]) }
  }

  /// `receipts were p% higher than in 2022 (a), and disposals q% higher (b)`: a is of p, and b what disposals were.
  func isOfOtherGrowth(_ level: Int, _ index: Int) -> Bool {
    guard level > 0, level - 1 != index, let open = figures[level].open, figures[level].token == open + 1,
      case .growth = figures[level - 1].role
    else { return false }
    return figures[level - 1].open == nil && figures[level - 1].segment == figures[level].segment
      && open - figures[level - 1].token <= 5
  }

  /// `investments fell by d, so funds rose by e from a to b`: a and b are of e.
  func isOfOtherDelta(_ level: Int, _ index: Int) -> Bool {
    guard index < level else { return false }
    let (here, other) = (figures[index], figures[level])
    // Right before it, since a sentence may hold thousands.
    return figures[index + 1..<level].suffix(4).contains {
      $0.isDelta && $0.clause == other.clause && $0.clause != here.clause && $0.isLike(here)
    }
  }

  /// `96 people (88 nationals), ten more than last year's 86`: what stands in the bracket tells of some of them.
  func isGloss(_ level: Int, _ index: Int) -> Bool {
    guard level > 0, let open = figures[level].open, open != figures[index].open, !figures[level].isBase else {
      return false
    }
    let before = figures[level - 1]
    return before.isLike(figures[level]) && before.isLevel && before.open == figures[index].open && before.token < open
      && open - before.token <= 4 && before.quantity.value > figures[level].quantity.value
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
      let time = behind.first(where: {
        passage.tokens[$0].kind == .date || passage.tokens[$0].has(CueSet(.period)) || passage.isQuarter($0)
      })
    else { return false }
    return passage.tokens[(versus + 1)..<min(time + 4, passage.tokens.count)].prefix {
      !$0.isMark(.comma, .semicolon, .period) && !$0.has(CueSet(.and))
    }.allSatisfy { $0.figure == nil }
  }

  /// `p% more than`, `d fewer than`: a word of comparison right behind.
  func comparesWith(_ index: Int) -> Bool {
    passage.tokens[(figures[index].token + 1)...].prefix(2).contains {
      $0.has(CueSet(.versus).union(CueSet(.on)))
    }
  }

  /// `12% below the peak`, `2 points above target`: compared with what stands behind, unless that is the period before.
  func comparesOtherwise(_ index: Int) -> Bool {
    let behind = passage.tokens[(figures[index].token + 1)...].prefix(3).prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .close)
    }
    let next = figures[index].token + 1
    if passage.word(next) == "on", next + 1 < passage.tokens.count, passage.tokens[next + 1].has(CueSet(.planned)) {
      return true
    }
    guard let versus = behind.firstIndex(where: { $0.has(CueSet(.versus)) }) else { return false }
    let object = passage.tokens[(versus + 1)...].first { !$0.has(CueSet(.link).union(CueSet(.of))) }
    return !(object.map { $0.kind == .date || $0.has(CueSet(.period)) } ?? false)
  }

  /// `from o to n, p% above the national figure`: what it is compared with stands behind it and is not printed.
  ///
  /// A plan may be printed before it: `a surplus of n against a planned o, d better than plan`.
  private func isOfAnother(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    guard comparesOtherwise(index) else { return false }
    let here = figures[index].token
    let isPlan = passage.tokens[(here + 1)...].prefix(5).contains { $0.has(CueSet(.planned)) }
    return !found.base.contains { base in
      let token = figures[base].token
      if isPlan { return passage.has(CueSet(.planned), max(0, token - 4)..<min(token + 3, passage.tokens.count)) }
      return base > index && figures[base].clause == figures[index].clause
    }
  }

  /// `an increase of d: a by x, b by y`: what a colon opens is made up of, and no level.
  func isListed(_ level: Int, behind index: Int) -> Bool {
    let behind = figures.indices.filter {
      $0 > index && figures[$0].sentence == figures[index].sentence && figures[$0].role != .none
    }
    // `Visits were up p%: n came, compared with o`
    if behind.count == 2, !figures[behind[0]].isBase, figures[behind[1]].isBase, isBare(behind[1]) { return false }
    // `(+9.6%; 2021: o)`
    return level > index && !figures[level].isBase && figures[level].open == figures[index].open
      && passage.tokens[figures[index].token..<figures[level].token].contains { $0.isMark(.colon) }
  }

  /// No noun of its own behind it, and no plan.
  private func isBare(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return next >= passage.tokens.count
      || passage.tokens[next].kind != .text && !passage.tokens[next].has(CueSet(.planned))
  }

  /// `was n, an increase of d or p% on the prior year`: the difference stands for the base.
  func isOnlyLevel(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    found.base.isEmpty && found.now.count == 1 && found.now[0] < index && figures[index - 1].isDelta
      && figures[index].token - figures[index - 1].token <= 4
      && figures[found.now[0]].segment == figures[index].segment
      && figures.count { $0.sentence == figures[index].sentence && $0.isDelta } == 2
  }

  /// Another change of the same kind and direction right beside it: each is of levels of its own.
  func hasTwin(_ index: Int) -> Bool {
    [index - 1, index + 1].contains {
      figures.indices.contains($0) && figures[$0].role == figures[index].role && figures[$0].isDelta
        && figures[$0].isLike(figures[index]) && figures[$0].segment == figures[index].segment
    }
  }

  /// Whether the level and the base that come first stand in the change's sentence, the base right beside the change.
  func isOneClause(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    guard let now = found.now.first, let base = found.base.first else { return true }
    let between = min(figures[base].token, figures[index].token)..<max(figures[base].token, figures[index].token)
    if passage.has(CueSet(.and), between) { return false }
    return figures[base].clause == figures[index].clause || abs(now - base) == 1 && isOneSegment(found)
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

  /// `raised from o to n, and volumes were p% lower`: something else is spoken of behind the levels.
  private func hasOwnSubject(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    guard let last = (found.now + found.base).filter({ figures[$0].segment == figures[index].segment }).max(),
      last < index
    else { return false }
    let between = passage.tokens[figures[last].token..<figures[index].token]
    if isCause(index, behind: last) { return true }
    // `from o to n although wages rose p%`
    if zip(between, between.dropFirst()).contains(where: {
      $0.has(CueSet(.and)) && ($1.kind == .text || $1.has(CueSet(.of)))
    }) {
      return true
    }
    return figures[index].clause > figures[last].clause
      && zip(between, between.dropFirst()).contains { $0.isMark(.comma) && $1.has(CueSet(.and)) }
  }

  /// One base and one level in the segment: nothing else can be meant.
  func isFirm(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    if hasTwin(index) || hasSilentBase(index) || hasOwnSubject(index, found) || isOfAnother(index, found) {
      return false
    }
    let here = figures[index]
    let bases = found.base.filter { figures[$0].segment == here.segment }
    // `spent n on its four aims, down from o (a decrease of p%)`
    let now = found.now.filter { level in
      figures[level].segment == here.segment
        && (level > index || figures[level].isReached || figures[level].clause == here.clause
          || bases.first.map { figures[level].isLike(figures[$0]) } ?? true)
    }
    // `p% more than the b planned, and another c`
    if let base = bases.first, let level = now.first, index < base, base < level, !figures[level].isReached,
      passage.has(CueSet(.and), figures[base].token..<figures[level].token)
    {
      return false
    }
    return bases.count <= 1 && bases.count + now.count >= 1 && now.count <= 1
      && figures.count { $0.segment == here.segment && [.growth(1), .growth(-1)].contains($0.role) } <= 2
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
    while token < passage.tokens.count, token <= here.token + 12,
      !passage.tokens[token].isMark(.comma, .semicolon, .period)
    {
      if passage.tokens[token].has(CueSet(.comparable)) { return true }
      if token <= here.token + 4, passage.tokens[token].has(CueSet(.per)) { return true }
      token += 1
    }
    return false
  }
}
