/// Growth, differences and points of English prose: `rose by d, or p%, to n`, `n, down from o, a fall of p%`.
struct EnglishChanges {
  let passage: EnglishPassage
  private(set) var claims: [Claim] = []

  private var figures: [EnglishFigure] { passage.figures }

  init(_ passage: EnglishPassage) {
    self.passage = passage
    for index in passage.figures.indices {
      if case .none = passage.figures[index].role { continue }
      switch passage.figures[index].role {
      case .growth(let sign): growth(index, sign)
      case .delta(let sign): difference(index, sign)
      case .points(let sign): difference(index, sign)
      case .multiple: multiple(index)
      default: break
      }
    }
    directions()
  }

  /// The levels that a change may be of: bases and levels of its sentence, nearest first, in its segment before others.
  private func levels(for index: Int, where fits: (EnglishFigure) -> Bool) -> (now: [Int], base: [Int]) {
    let here = figures[index]
    let near = figures.indices.filter {
      $0 != index && figures[$0].sentence == here.sentence && !figures[$0].isDelta && figures[$0].role != .none
        && !figures[$0].isPer && fits(figures[$0])
    }.sorted { a, b in
      let (x, y) = (figures[a].segment == here.segment, figures[b].segment == here.segment)
      if x != y { return x }
      return abs(a - index) < abs(b - index)
    }
    return (near.filter { !figures[$0].isBase }, near.filter { figures[$0].isBase })
  }

  private mutating func growth(_ index: Int, _ sign: Int) {
    guard !isComparable(index) else { return }
    let stated = figures[index].quantity
    let found = levels(for: index) { !$0.isRate && $0.quantity.unit.kind != .points && $0.quantity.unit.kind != .time }
    var pairs: [Claim] = []
    if let (now, base) = directPair(beside: index) {
      pairs.append(growthClaim(stated, figures[now].quantity, figures[base].quantity, sign))
    }
    let isDirect = !pairs.isEmpty
    for base in found.base.prefix(3) {
      for now in found.now.prefix(4) where figures[now].isLike(figures[base]) {
        pairs.append(growthClaim(stated, figures[now].quantity, figures[base].quantity, sign))
      }
    }
    let deltas = deltas(beside: index, sign).flatMap { delta in
      found.base.prefix(2).filter { figures[$0].isLike(figures[delta]) }.map {
        shareOfBase(stated, figures[delta].quantity, figures[$0].quantity)
      }
        + found.now.prefix(3).filter { figures[$0].isLike(figures[delta]) }.map {
          fromDifference(stated, figures[$0].quantity, figures[delta].quantity, sign)
        }
    }
    let isFirm = isDirect || isFirm(index, found) && (pairs.count == 1 || pairs.isEmpty && deltas.count == 1)
    let all = pairs + deltas
    if let claim = settle(all, isFirm: isFirm) {
      claims.append(mended(claim, among: all))
    } else if let plain = plainPair(index, found.now, sign) {
      claims.append(plain)
    }
    // Both ways to the same growth are told where both hold.
    for claim in deltas where fits(claim) { claims.append(claim) }
  }

  /// `from o to n, up p%`, `p% to n from o`: the two levels right beside a growth, both marked.
  private func directPair(beside index: Int) -> (now: Int, base: Int)? {
    for (a, b) in [(index - 2, index - 1), (index + 1, index + 2)]
    where figures.indices.contains(a) && figures.indices.contains(b) && figures[a].isLike(figures[b]) {
      let (x, y) = (figures[a], figures[b])
      guard x.segment == figures[index].segment, y.segment == x.segment, !x.isRate, !x.isPer, !y.isPer,
        x.isBase != y.isBase, x.isBase ? y.isReached : x.isReached || index > b, !x.isDelta, !y.isDelta,
        // A growth on the pair's other side has as good a claim to it.
        index > b || !figures.indices.contains(b + 1) || !figures[b + 1].isDelta || figures[b + 1].segment != y.segment
      else { continue }
      return x.isBase ? (b, a) : (a, b)
    }
    return nil
  }

  /// One base and one level in the segment: nothing else can be meant.
  private func isFirm(_ index: Int, _ found: (now: [Int], base: [Int])) -> Bool {
    let here = figures[index]
    let bases = found.base.filter { figures[$0].segment == here.segment }
    let now = found.now.filter { figures[$0].segment == here.segment }
    return bases.count <= 1 && bases.count + now.count >= 1 && now.count <= 1
      && figures.filter { $0.segment == here.segment && $0.role == .growth(1) || $0.role == .growth(-1) }.count <= 2
  }

  /// `rose from o to n, p% more` with the direction the other way round: the size is told, and the order accused.
  private func mended(_ claim: Claim, among all: [Claim]) -> Claim {
    guard verdict(of: claim) == .broken || claim.skip != nil else { return claim }
    for candidate in all {
      var turned = candidate
      turned.statedSign = -turned.statedSign
      if fits(turned) { return turned.asGuess }
    }
    return claim
  }

  /// Two levels without a word of comparison: `n in 2022 and o in 2021, up p%`. Kept where it fits.
  private func plainPair(_ index: Int, _ now: [Int], _ sign: Int) -> Claim? {
    for a in now.prefix(4) {
      for b in now.prefix(4) where a != b && figures[a].isLike(figures[b]) {
        let claim = growthClaim(figures[index].quantity, figures[a].quantity, figures[b].quantity, sign)
        if fits(claim), figures[index].quantity.value.magnitude >= figures[index].quantity.ulp * Rational(10) {
          return claim.asGuess
        }
      }
    }
    return nil
  }

  private mutating func difference(_ index: Int, _ sign: Int) {
    guard !isComparable(index) else { return }
    let here = figures[index]
    let isPoints = here.quantity.unit.kind == .points
    let found = levels(for: index) { isPoints ? $0.isRate : $0.isLike(here) }
    var candidates: [Claim] = []
    for base in found.base.prefix(3) {
      for now in found.now.prefix(4) {
        let signs = sign == 0 ? [1, -1] : [sign]
        candidates += signs.map { differenceClaim(here.quantity, figures[now].quantity, figures[base].quantity, $0) }
      }
    }
    let isFirm = isFirm(index, found) && candidates.count == 1
    if let claim = settle(candidates, isFirm: isFirm) {
      claims.append(mended(claim, among: candidates))
    } else {
      plainDifference(index, found.now, sign == 0 ? 1 : sign)
    }
  }

  private mutating func plainDifference(_ index: Int, _ now: [Int], _ sign: Int) {
    for a in now.prefix(4) {
      for b in now.prefix(4) where a != b && figures[a].isLike(figures[b]) {
        let claim = differenceClaim(figures[index].quantity, figures[a].quantity, figures[b].quantity, sign)
        if verdict(of: claim) == .holds { return claims.append(claim.asGuess) }
      }
    }
  }

  /// `b was 3 times the a raised in 2019`, `grew threefold, from a to b`, `1.4 times EBITDA of e`.
  private mutating func multiple(_ index: Int) {
    let here = figures[index]
    let found = figures.indices.filter {
      figures[$0].sentence == here.sentence && figures[$0].isLevel && !figures[$0].quantity.unit.dimension.isEmpty
        || figures[$0].sentence == here.sentence && figures[$0].isLevel
    }
    var candidates: [Claim] = []
    let pairs = found.flatMap { a in found.map { (a, $0) } }.filter { $0 != $1 && figures[$0].isLike(figures[$1]) }
    for (now, base) in pairs.sorted(by: { rank($0, index) < rank($1, index) }) {
      candidates.append(
        Claim(
          kind: .change, rule: "change-mismatch", stated: here.quantity,
          operands: [Operand(.numerator, figures[now].quantity), Operand(.denominator, figures[base].quantity)],
          formula: .ratio()))
    }
    if let claim = settle(candidates, isFirm: found.count == 2), claim.skip == nil { claims.append(claim) }
  }

  /// The level before and the base behind, or marked as one.
  private func rank(_ pair: (Int, Int), _ index: Int) -> Int {
    (figures[pair.1].isBase ? 0 : 4) + (pair.1 > index ? 0 : 2) + (pair.0 < index ? 0 : 1)
  }

  /// `rose from o to n`: n is the larger one.
  private mutating func directions() {
    for base in figures.indices where figures[base].isBase && figures[base].isLevel || figures[base].isBase && figures[base].isRate {
      let here = figures[base]
      let partner = [base + 1, base - 1].first {
        figures.indices.contains($0) && figures[$0].isReached && figures[$0].isLike(here)
          && figures[$0].sentence == here.sentence && figures[$0].clause == here.clause
      }
      guard let partner, !here.quantity.value.isNegative, !figures[partner].quantity.value.isNegative,
        figures[base].quantity.modifier == .none, figures[partner].quantity.modifier == .none,
        let sign = verb(before: min(base, partner))
      else { continue }
      claims.append(
        Claim(
          kind: .order, rule: "direction-mismatch", stated: figures[partner].quantity,
          operands: [Operand(.base, here.quantity)], formula: .same, comparison: sign > 0 ? .greater : .less))
    }
    comparisons()
  }

  /// `n, a p% increase compared with o`, where the size fits and the word does not.
  private mutating func comparisons() {
    for claim in claims where claim.kind == .change && claim.basis == .inferred && claim.formula == .growth && fits(claim) {
      guard let index = figures.firstIndex(where: { $0.quantity.range == claim.stated.range }),
        case .growth(let sign) = figures[index].role, sign != 0, sign != claim.statedSign
      else { continue }
      claims.append(
        Claim(
          kind: .order, rule: "direction-mismatch", stated: claim.operands[0].quantity,
          operands: [Operand(.base, claim.operands[1].quantity)], formula: .same,
          comparison: sign > 0 ? .greater : .less))
    }
  }

  /// The word of change that leads to `from o to n`, no figure but a change between.
  private func verb(before index: Int) -> Int? {
    var token = figures[index].token - 1
    while token >= 0 {
      let word = passage.tokens[token]
      if word.has(CueSet(.increase)) { return 1 }
      if word.has(CueSet(.decrease)) { return -1 }
      if word.isMark(.comma, .semicolon, .period, .open, .close, .colon) || word.has(CueSet(.and)) { return nil }
      if let place = word.figure, figures.indices.contains(place), !figures[place].isDelta { return nil }
      token -= 1
    }
    return nil
  }

  /// Changes right beside a growth: `by d, or p%`, `p% (d)`.
  private func deltas(beside index: Int, _ sign: Int) -> [Int] {
    [index - 1, index + 1, index - 2, index - 3, index - 4].filter {
      figures.indices.contains($0) && figures[$0].sentence == figures[index].sentence
        && (figures[$0].role == .delta(sign) || figures[$0].role == .delta(0))
    }
  }

  /// Growth that printed levels do not give: at constant prices, on average, like for like.
  private func isComparable(_ index: Int) -> Bool {
    let here = figures[index]
    var token = here.token - 1
    while token >= 0, !passage.tokens[token].isMark(.period, .semicolon) {
      if passage.tokens[token].has(CueSet(.comparable)) { return true }
      token -= 1
    }
    token = here.token + 1
    while token < passage.tokens.count, token <= here.token + 4, !passage.tokens[token].isMark(.comma, .semicolon, .period) {
      if passage.tokens[token].has(CueSet(.comparable)) || passage.tokens[token].has(CueSet(.per)) { return true }
      token += 1
    }
    return false
  }
}

private func growthClaim(_ stated: Quantity, _ now: Quantity, _ base: Quantity, _ sign: Int) -> Claim {
  Claim(
    kind: .change, rule: "change-mismatch", stated: stated, operands: [Operand(.whole, now), Operand(.base, base)],
    formula: .growth, statedSign: stated.value.isNegative ? 1 : sign)
}

private func shareOfBase(_ stated: Quantity, _ delta: Quantity, _ base: Quantity) -> Claim {
  Claim(
    kind: .change, rule: "change-mismatch", stated: stated, operands: [Operand(.delta, delta), Operand(.base, base)],
    formula: .ratio())
}

private func fromDifference(_ stated: Quantity, _ now: Quantity, _ delta: Quantity, _ sign: Int) -> Claim {
  Claim(
    kind: .change, rule: "change-mismatch", stated: stated, operands: [Operand(.whole, now), Operand(.delta, delta)],
    formula: .growth(fromDifferenceWithSign: sign), statedSign: sign)
}

private func differenceClaim(_ stated: Quantity, _ now: Quantity, _ base: Quantity, _ sign: Int) -> Claim {
  Claim(
    kind: .change, rule: "change-mismatch", stated: stated, operands: [Operand(.whole, now), Operand(.base, base)],
    formula: .sum(signs: [1, -1]), statedSign: sign)
}
