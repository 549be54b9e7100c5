/// Parts of a whole in percent: `p% of W`, `a (p%)`, `a of W (p%)`, `a against a budget of b, or p%`.
struct EnglishShares {
  let passage: EnglishPassage
  let sums: EnglishSums
  private(set) var claims: [Claim] = []

  private var figures: [EnglishFigure] { passage.figures }
  private var tokens: [Token] { passage.tokens }

  init(_ passage: EnglishPassage, sums: EnglishSums) {
    self.passage = passage
    self.sums = sums
    respective()
    let taken = Set(claims.map(\.stated.range))
    for index in passage.figures.indices
    where passage.figures[index].role == .share && passage.figures[index].isRate
      && !taken.contains(passage.figures[index].quantity.range) && !isComparable(index)
    {
      share(index)
    }
  }

  private mutating func share(_ index: Int) {
    let parts = parts(of: index)
    let wholes = wholes(of: index)
    var candidates: [(claim: Claim, isFirm: Bool)] = []
    for part in parts.prefix(4) {
      for whole in wholes.prefix(8)
      where part.figure != whole.figure && figures[part.figure].isLike(figures[whole.figure]) {
        candidates.append((claim(index, part.figure, whole.figure), part.isFirm && whole.isFirm))
      }
    }
    guard let first = candidates.first else { return }
    let isPlanned = figures[index].quantity.value > .one
    let claim = settle(candidates.map(\.claim), isFirm: first.isFirm)
    guard let claim else { return }
    if isPlanned, !fits(claim), !first.isFirm { return }
    // A share of a whole that is far off may be of something else.
    if fits(claim) || first.isFirm || isSlip(claim) { claims.append(claim) }
  }

  private func isSlip(_ claim: Claim) -> Bool { claim.skip == nil && claim.operands[0].quantity.value < claim.operands[1].quantity.value }

  private func claim(_ index: Int, _ part: Int, _ whole: Int) -> Claim {
    let isRate = passage.has(
      CueSet(.planned), max(0, figures[whole].token - 6)..<min(figures[whole].token + 2, tokens.count))
    return Claim(
      kind: isRate ? .rate : .share, rule: isRate ? "rate-mismatch" : "share-mismatch",
      stated: figures[index].quantity,
      operands: [Operand(.numerator, figures[part].quantity), Operand(.denominator, figures[whole].quantity)],
      formula: .ratio())
  }

  /// What the percentage is of itself, likeliest first.
  private func parts(of index: Int) -> [(figure: Int, isFirm: Bool)] {
    let here = figures[index]
    var found: [(Int, Bool)] = []
    func take(_ place: Int, _ isFirm: Bool) {
      guard figures.indices.contains(place), isAmount(place), !found.contains(where: { $0.0 == place }) else { return }
      found.append((place, isFirm))
    }
    // `a (p%)`: alone in its bracket, right behind the part and its noun.
    if let open = here.open, here.token == open + 1, let before = figures.lastIndex(where: { $0.token < open }),
      tokens[figures[before].token..<open].allSatisfy({ !$0.isMark(.comma, .semicolon, .period) })
    {
      take(before, open - figures[before].token <= 5)
    }
    // `p% (a)`, `p% of the total (a offences)`, `p% (a of W)`.
    if index + 1 < figures.count, let open = figures[index + 1].open, open != here.open,
      open > here.token, figures[index + 1].token == open + 1, isAmount(index + 1)
    {
      take(index + 1, open - here.token <= 1)
    }
    // `a, or p% of W`, `a, equal to p% of W`, `a account for p% of W`.
    if index > 0, figures[index - 1].sentence == here.sentence,
      passage.word(here.token - 1) == "or" || passage.has(CueSet(.share), figures[index - 1].token..<here.token)
    {
      take(index - 1, !figures[index - 1].isBase)
    }
    for place in (0..<index).reversed().prefix(5) where figures[place].sentence == here.sentence { take(place, false) }
    for place in figures.indices.dropFirst(index + 1).prefix(3) where figures[place].sentence == here.sentence {
      take(place, false)
    }
    return found
  }

  private func wholes(of index: Int) -> [(figure: Int, isFirm: Bool)] {
    let here = figures[index]
    var found: [(Int, Bool)] = []
    func take(_ place: Int?, _ isFirm: Bool) {
      guard let place, figures.indices.contains(place), isAmount(place), !found.contains(where: { $0.0 == place })
      else { return }
      found.append((place, isFirm))
    }
    // `p% of W`, with up to six words before W.
    if here.token + 1 < tokens.count, tokens[here.token + 1].has(CueSet(.of)), index + 1 < figures.count,
      figures[index + 1].token - here.token <= 8, isPlainPath(here.token + 2, figures[index + 1].token)
    {
      let isBracket = figures[index + 1].open != here.open
      take(index + 1, !isBracket || figures[index + 1].token == (figures[index + 1].open ?? 0) + 1)
    }
    // `a of W (p%)`, `p% (a of W)`: W right behind `of`.
    for place in [index - 1, index + 2] where figures.indices.contains(place) && figures[place].sentence == here.sentence {
      if place > 0, isPartOf(place - 1, place) { take(place, true) }
    }
    // `a against a budget of b, or p%`.
    for place in figures.indices where figures[place].sentence == here.sentence && isPlan(place) { take(place, false) }
    // `Of the W …, a (p%), b (q%)`, and totals whose parts are known.
    for place in figures.indices where figures[place].sentence == here.sentence && isOfThe(place) { take(place, true) }
    for whole in sums.wholes { take(whole.total, false) }
    for place in (0..<index).reversed().prefix(12) { take(place, false) }
    for place in figures.indices.dropFirst(index + 1).prefix(4) where figures[place].sentence == here.sentence {
      take(place, false)
    }
    return found
  }

  private func isAmount(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.role == .none || figure.role == .time || figure.isRate { return false }
    return figure.quantity.unit.kind != .points && figure.quantity.unit.kind != .multiple
  }

  /// No mark or other figure between `of` and the whole, but for the bracket that it may stand in.
  private func isPlainPath(_ start: Int, _ end: Int) -> Bool {
    start <= end && tokens[start..<end].allSatisfy {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .colon, .close) && !$0.has(CueSet(.and))
    }
  }

  /// `a of W`, `a of the W members`, `a out of W`.
  private func isPartOf(_ part: Int, _ whole: Int) -> Bool {
    guard figures[part].isLike(figures[whole]), figures[part].sentence == figures[whole].sentence else { return false }
    let between = figures[part].token + 1..<figures[whole].token
    guard between.count <= 8, passage.has(CueSet(.of), between) else { return false }
    guard let of = between.first(where: { tokens[$0].has(CueSet(.of)) }) else { return false }
    return isPlainPath(of + 1, figures[whole].token) && tokens[between].allSatisfy { !$0.isMark(.comma) }
  }

  /// `against a target of b`, `a budget of b`, `the award of b`.
  private func isPlan(_ index: Int) -> Bool {
    passage.has(CueSet(.planned), max(0, figures[index].token - 4)..<figures[index].token)
  }

  /// `Of the W …` at the head of a clause.
  private func isOfThe(_ index: Int) -> Bool {
    var token = figures[index].token - 1
    while token >= 0, tokens[token].kind == .text || tokens[token].has(CueSet(.link)) { token -= 1 }
    guard token >= 0, tokens[token].has(CueSet(.of)) else { return false }
    return token == 0 || tokens[token - 1].isMark(.period, .semicolon, .comma, .colon)
  }

  private func isComparable(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix { !$0.isMark(.period, .semicolon, .comma) }
      .contains { $0.has(CueSet(.comparable)) || $0.has(CueSet(.average)) }
  }

  /// `p%, q% and r% respectively (a, b and c of W)`: shares and parts pair off in order.
  private mutating func respective() {
    for sentence in Set(figures.map(\.sentence)).sorted() {
      let own = figures.indices.filter { figures[$0].sentence == sentence }
      let shares = own.filter { figures[$0].role == .share && figures[$0].isRate }
      guard shares.count >= 2, let first = own.first, let last = own.last,
        passage.has(CueSet(.respectively), 0..<tokens.count),
        own.count >= shares.count * 2
      else { continue }
      let amounts = own.filter { isAmount($0) }
      for whole in amounts.reversed() + amounts where first <= last {
        let parts = amounts.filter { $0 != whole && figures[$0].isLike(figures[whole]) }
        guard parts.count >= shares.count else { continue }
        let pairs = zip(shares, parts.prefix(shares.count)).map { claim($0, $1, whole) }
        if pairs.allSatisfy({ fits($0) }) {
          claims += pairs
          break
        }
      }
    }
  }
}
