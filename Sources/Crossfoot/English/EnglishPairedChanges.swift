/// Changes told in one list beside the pairs of levels that they are of: `from o to n here and from p to q there, by d and e`.
extension EnglishChanges {
  /// Pairs the changes of each such list off with its levels, in order, and keeps what fits; one that does not is wrong where
  /// the others do. Gives the places of the changes, which are of no other levels. Cost: linear.
  mutating func pairOff() -> Set<Int> {
    var listed: Set<Int> = []
    var place = 0
    while place + 5 < figures.count {
      let pairs = roads(from: place)
      guard pairs.count > 1 else {
        place += 1
        continue
      }
      let end = place + 2 * pairs.count
      if let changes = [end..<end + pairs.count, place - pairs.count..<place].first(where: { isList($0, beside: place) }
      ) {
        listed.formUnion(changes)
        keep(zip(changes, pairs).compactMap { change(of: $0, $1, in: changes) })
      }
      place = end
    }
    return listed
  }

  /// The pairs `from o to n` that follow each other in one sentence from a figure on.
  private func roads(from first: Int) -> [Int] {
    var pairs: [Int] = []
    var place = first
    while place + 1 < figures.count, figures[place].isBase, figures[place + 1].isReached, !figures[place].isDelta,
      !figures[place + 1].isDelta, figures[place].role != .none, figures[place].isLike(figures[place + 1]),
      figures[place].isLike(figures[first]), figures[place + 1].sentence == figures[first].sentence
    {
      pairs.append(place)
      place += 2
    }
    return pairs
  }

  /// `by d and e`, `by d in one and e in the other`
  private func isList(_ range: Range<Int>, beside level: Int) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= figures.count, let first = range.first, figures[first].isDelta
    else { return false }
    return range.allSatisfy { place in
      figures[place].sentence == figures[level].sentence && !figures[place].isBase && !figures[place].isReached
        && (isBare(place) || figures[place].quantity.unit.kind == figures[range.upperBound - 1].quantity.unit.kind)
        && (place == first || isJoined(place, to: place - 1))
    }
  }

  /// `by 8.5 and 2.1 minutes`: the unit stands behind the last.
  private func isBare(_ place: Int) -> Bool {
    figures[place].quantity.unit.dimension.isEmpty && figures[place].quantity.unit.scale == .one
  }

  private func withUnit(_ place: Int, of last: Int) -> Quantity {
    var copy = figures[place].quantity
    guard isBare(place) else { return copy }
    let unit = figures[last].quantity.unit
    (copy.value, copy.ulp, copy.step) = (copy.value * unit.scale, copy.ulp * unit.scale, copy.step * unit.scale)
    copy.unit = unit
    return copy
  }

  private func isJoined(_ place: Int, to previous: Int) -> Bool {
    let between = passage.tokens[figures[previous].token + 1..<figures[place].token]
    return between.count <= 6 && !between.contains { $0.isMark(.period, .semicolon, .open) }
      && between.contains { $0.has(CueSet(.and)) || $0.isMark(.comma) }
  }

  /// A difference or a growth, as the first of the list is one.
  private func change(of index: Int, _ base: Int, in list: Range<Int>) -> Claim? {
    let (now, base) = (figures[base + 1].quantity, figures[base].quantity)
    let stated = withUnit(index, of: list.upperBound - 1)
    let likely = now.value < base.value ? -1 : 1
    switch figures[list.lowerBound].role {
    case .growth(let sign): return growthClaim(stated, now, base, sign == 0 ? likely : sign)
    case .delta(let sign), .points(let sign): return differenceClaim(stated, now, base, sign == 0 ? likely : sign)
    default: return nil
    }
  }

  private mutating func keep(_ all: [Claim]) {
    let wrong = all.filter { !isSound($0) }
    guard wrong.count < 2, wrong.count < all.count else { return }
    claims += all.filter(isSound)
    if let claim = wrong.first.flatMap({ settle([$0], .likely) }), claim.skip == nil { claims.append(claim) }
  }

  /// `rose from o to n (p%)`: alone in a bracket right behind its pair. It may be a share of something else as well: what
  /// fits is told.
  func bracketedGrowth(_ index: Int) -> Claim? {
    let here = figures[index]
    guard index > 1, here.role == .share, here.isRate, let open = here.open, here.token == open + 1,
      passage.brackets[open] == open + 2, here.quantity.value >= here.quantity.ulp * Rational(10)
    else { return nil }
    let (now, base) = (figures[index - 1], figures[index - 2])
    guard now.isReached, base.isBase, now.isLike(base), !now.isRate, now.open != open, open - now.token <= 3,
      now.sentence == here.sentence, base.sentence == here.sentence
    else { return nil }
    let sign = now.quantity.value < base.quantity.value ? -1 : 1
    let claim = growthClaim(here.quantity, now.quantity, base.quantity, here.quantity.value.isNegative ? 1 : sign)
    return isSound(claim) ? claim.asGuess : nil
  }
}
