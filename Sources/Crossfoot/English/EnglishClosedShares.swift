/// Shares of a sentence in one shape, `a (p%), b (q%) and c (r%)`: of one whole, and of all of it where they come to 100 %.
extension EnglishShares {
  /// Where a whole fits all of them but one, and two at least, the others are meant so too.
  ///
  /// The shape is `a (p%)` or `p% (a)`, the amount and the share right beside each other.
  mutating func joinPeers() {
    for sentence in Set(figures.map(\.sentence)).sorted() {
      let own = figures.indices.filter { figures[$0].sentence == sentence && figures[$0].isRate }
      let pairs = own.compactMap { share in
        neighbour(of: share).map { (share: share, part: $0.part, isBefore: $0.isBefore) }
      }
      guard pairs.count >= 2, Set(pairs.map(\.isBefore)).count == 1 else { continue }
      let plain = pairs.map { (share: $0.share, part: $0.part) }
      let areWhole = pairs.count == own.count && areWhole(plain)
      if areWhole, let sum = ownSum(plain) {
        keep(plain, of: sum)
        if !lead(plain) { close(plain) }
        continue
      }
      if let whole = whole(of: plain) { join(plain, to: whole) } else { joinFarther(plain) }
      if areWhole { close(plain) }
      if pairs.count == own.count { accuseOdd(plain, areWhole: areWhole) }
    }
  }

  /// Whether shares come to 100 %, as far as their last digits tell.
  private func areWhole(_ pairs: [(share: Int, part: Int)]) -> Bool {
    let stated = pairs.map { figures[$0.share].quantity }
    let room = stated.reduce(Rational.zero) { $0 + $1.ulp } / Rational(2)
    let sum = stated.reduce(Rational.zero) { $0 + $1.value }
    return (sum - .one).magnitude <= room && stated.allSatisfy { $0.modifier == .none }
      && pairs.allSatisfy { figures[$0.part].isLevel && figures[$0.part].quantity.modifier == .none }
  }

  /// What three parts or more come to, where each share is of that.
  private func ownSum(_ pairs: [(share: Int, part: Int)]) -> Quantity? {
    guard pairs.count > 2, var sum = pairs.first.map({ figures[$0.part].quantity }),
      pairs.allSatisfy({ figures[$0.part].quantity.unit.dimension == sum.unit.dimension })
    else { return nil }
    sum.value = pairs.reduce(Rational.zero) { $0 + figures[$1.part].quantity.value }
    return pairs.allSatisfy({ isSound(claim($0.share, figures[$0.part].quantity, sum)) }) ? sum : nil
  }

  /// Shares that are right of what their parts come to are of nothing else, whatever figure stands near.
  private mutating func keep(_ pairs: [(share: Int, part: Int)], of sum: Quantity) {
    let shares = Set(pairs.map { figures[$0.share].quantity.range })
    claims.removeAll { shares.contains($0.stated.range) && !isSound($0) }
  }

  /// `W calls. a (p%) …, b (q%) … and c (r%) …`: shares of the parts' sum, three or more, show what the figure that leads to
  /// them should be; accused where one slip of it is that.
  private mutating func lead(_ pairs: [(share: Int, part: Int)]) -> Bool {
    guard let first = pairs.map(\.part).min() else { return false }
    let before = figures.indices.filter {
      $0 < first && figures[first].sentence - figures[$0].sentence <= 1 && figures[$0].isLike(figures[first])
        && figures[$0].isLevel && !figures[$0].isBase && figures[$0].open == nil
    }
    let own = before.filter { figures[$0].sentence == figures[first].sentence }
    let leads = own.isEmpty ? before : own
    guard leads.count == 1, let lead = leads.first, figures[lead].quantity.modifier == .none else { return false }
    let made = sum(figures[lead].quantity, of: pairs.map(\.part))
    if isSound(made) {
      claims.append(made)
      return true
    }
    // `Of the W replies, a (p%) …` can be of nothing else.
    let isOfIt = passage.isOfThe(lead) && figures[lead].sentence == figures[first].sentence
    guard verdict(of: made) == .broken, isOfIt || SlipSearch.explains(made, chance: 0.3),
      !claims.contains(where: { $0.kind == .sum && $0.stated.range == figures[lead].quantity.range })
    else { return false }
    claims.append(made)
    return true
  }

  /// The whole of a claim of theirs that fits all but one; a claim of another whole that fits is heeded.
  private func whole(of pairs: [(share: Int, part: Int)]) -> Quantity? {
    let shares = Set(pairs.map { figures[$0.share].quantity.range })
    let others = Set(pairs.map { figures[$0.part].quantity.range }).union(
      figures.filter(\.isBase).map(\.quantity.range))
    let own = claims.filter { shares.contains($0.stated.range) && isSound($0) }
    let wholes = own.compactMap { $0.operands.last?.quantity }.filter { !others.contains($0.range) }
    guard let whole = wholes.max(by: { count(pairs, of: $0) < count(pairs, of: $1) }),
      wholes.allSatisfy({ $0.range == whole.range || $0.value == whole.value })
    else { return nil }
    let fitting = count(pairs, of: whole)
    // `some a of the W replied (p%), b of them (q%)`: a round figure would make up any sum.
    let isSum =
      pairs.allSatisfy { figures[$0.part].quantity.modifier == .none } && isSound(sum(whole, of: pairs.map(\.part)))
    guard fitting >= pairs.count - 1, fitting >= 2 || isSum else { return nil }
    return whole
  }

  private func count(_ pairs: [(share: Int, part: Int)], of whole: Quantity) -> Int {
    pairs.count { isSound(claim($0.share, figures[$0.part].quantity, whole)) }
  }

  private mutating func join(_ pairs: [(share: Int, part: Int)], to whole: Quantity) {
    for pair in pairs where !claims.contains(where: { isShare($0, of: pair, whole) && isSound($0) }) {
      let figure = figures[pair.share].quantity.range
      claims.removeAll { $0.stated.range == figure }
      claims.append(claim(pair.share, figures[pair.part].quantity, whole))
    }
  }

  private func isShare(_ claim: Claim, of pair: (share: Int, part: Int), _ whole: Quantity) -> Bool {
    claim.stated.range == figures[pair.share].quantity.range && claim.operands.count == 2
      && claim.operands[0].quantity.range == figures[pair.part].quantity.range
      && claim.operands[1].quantity.value == whole.value
  }

  /// Shares that come to 100 %: the parts come to the whole then, which the shares tell only to their last digit.
  private mutating func close(_ pairs: [(share: Int, part: Int)]) {
    let ranges = Set(pairs.map { figures[$0.share].quantity.range })
    let wholes = claims.filter { ranges.contains($0.stated.range) && isSound($0) }.compactMap {
      $0.operands.last?.quantity
    }
    guard let whole = wholes.first, wholes.allSatisfy({ $0.value == whole.value }), wholes.count >= pairs.count - 1,
      whole.modifier == .none, figures.contains(where: { $0.quantity.range == whole.range }),
      !sums.wholes.contains(where: { figures[$0.total].quantity.range == whole.range })
    else { return }
    let claim = sum(whole, of: pairs.map(\.part))
    // Two shares may come to 100 % by chance.
    let isSure = pairs.count > 2 || wholes.count < pairs.count && SlipSearch.explains(claim, chance: 0.05)
    if isSound(claim) || isSure && verdict(of: claim) == .broken { claims.append(claim) }
  }

  private func sum(_ whole: Quantity, of parts: [Int]) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: whole, operands: parts.map { Operand(.part, figures[$0].quantity) },
      formula: .sum(count: parts.count))
  }

  /// The amount that shares a pair of brackets' edge with a percentage.
  func neighbour(of share: Int) -> (part: Int, isBefore: Bool)? {
    let here = figures[share]
    // `(a, p%)`, `(a or p%)`
    if let open = here.open, share > 0, isAmount(share - 1), figures[share - 1].token == open + 1,
      passage.brackets[open] == here.token + 1, here.token == open + 3
    {
      return (share - 1, true)
    }
    if let open = here.open, here.token == open + 1, passage.brackets[open] == open + 2,
      let part = amountBefore(share), isAmount(part),
      part == share - 1 ? open - figures[part].token <= 5 : isPassed(figures[part].token + 1..<open)
    {
      // `a of the W members (p%)`
      return (isPartOf(part - 1, part) ? part - 1 : part, true)
    }
    if share > 0, isAmount(share - 1), passage.word(here.token - 1) == "or", here.open == figures[share - 1].open,
      figures[share - 1].sentence == here.sentence, here.token - figures[share - 1].token <= 3
    {
      return (share - 1, true)
    }
    guard figures.indices.contains(share + 1), let open = figures[share + 1].open, open != here.open,
      figures[share + 1].token == open + 1, open > here.token, open - here.token <= 4, isAmount(share + 1),
      passage.brackets[open].map({ close in figures.allSatisfy { $0.token <= open + 1 || $0.token > close } }) ?? false
    else { return nil }
    return (share + 1, false)
  }
}
