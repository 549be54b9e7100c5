/// Growth, differences and points of English prose: `rose by d, or p%, to n`, `n, down from o, a fall of p%`.
struct EnglishChanges {
  let passage: EnglishPassage
  var claims: [Claim] = []

  var figures: [EnglishFigure] { passage.figures }

  init(_ passage: EnglishPassage) {
    self.passage = passage
    let listed = pairOff()
    for index in passage.figures.indices where !listed.contains(index) {
      if case .none = passage.figures[index].role { continue }
      switch passage.figures[index].role {
      case .growth(let sign): growth(index, sign == 0 ? likelySign(index) : sign)
      case .delta(let sign): difference(index, sign)
      case .points(let sign): difference(index, sign)
      case .multiple: multiple(index)
      case .share: if let claim = bracketedGrowth(index) { claims.append(claim) }
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
        && !figures[$0].isPer && !isSome($0) && !isOwnPast($0, of: index) && !isOfOtherBracket($0, index)
        && !isOfOtherGrowth($0, index) && !isOfOtherDelta($0, index) && !isGloss($0, index)
        && !isListed($0, behind: index) && !isTarget($0, behind: index) && !isGiven($0, behind: index)
        && !isOfNext($0, behind: index)
        && fits(figures[$0])
        && !(figures[$0].role == .time && EnglishRoles(passage: passage).direction($0) != nil)
    }.sorted { a, b in
      let (x, y) = (figures[a].segment == here.segment, figures[b].segment == here.segment)
      if x != y { return x }
      return abs(a - index) < abs(b - index)
    }
    let base = near.filter { figures[$0].isBase }
    let now = near.filter { level in
      !figures[level].isBase && !(base.first.map { isOfOtherNoun(level, than: $0) } ?? false)
    }
    guard now.isEmpty, base.count == 1 else { return (now, base) }
    if let told = toldBefore(index, from: base[0]) { return ([told], base) }
    return (figures.indices.filter { isAverage($0, before: index, from: base[0]) && fits(figures[$0]) }, base)
  }

  /// `the average bill is n, up d from o`: an average changes as any level does, if it is of the base's size.
  private func isAverage(_ level: Int, before index: Int, from base: Int) -> Bool {
    let (x, y) = (figures[level], figures[base])
    guard level < index, x.isPer, !x.isDelta, x.role != .none, !x.isBase, x.segment == y.segment, x.isLike(y) else {
      return false
    }
    let (a, b) = (x.quantity.value, y.quantity.value)
    return a <= b * Rational(3) && b <= a * Rational(3)
  }

  /// Of a word that tells no direction: the one that the levels beside it show.
  private func likelySign(_ index: Int) -> Int {
    guard let (now, base) = directPair(beside: index) else { return 1 }
    return figures[now].quantity.value < figures[base].quantity.value ? -1 : 1
  }

  /// "The figure was 2,981 last year, so it has gone up by 181, or 6.1%": the only level is what it was.
  private func ofOnlyLevel(_ index: Int, _ levels: [Int], _ sign: Int) -> Claim? {
    deltas(beside: index, sign).lazy.flatMap { delta in
      levels.prefix(1).filter { figures[$0].isLike(figures[delta]) }.map {
        shareOfBase(figures[index].quantity, figures[delta].quantity, figures[$0].quantity)
      }
    }.first(where: isSound)
  }

  private mutating func growth(_ index: Int, _ sign: Int) {
    guard !isComparable(index) else { return }
    let stated = figures[index].quantity
    let found = levels(for: index) { !$0.isRate && $0.quantity.unit.kind != .points && $0.quantity.unit.kind != .time }
    if isOfAverage(index, found.now) { return }
    var pairs: [Claim] = []
    if let (now, base) = directPair(beside: index) {
      pairs.append(growthClaim(stated, figures[now].quantity, figures[base].quantity, sign))
    }
    let isDirect = !pairs.isEmpty
    if let claim = ofDifference(index) ?? ofAddition(index, sign) { return claims.append(claim) }
    if !isDirect, let (now, base) = datedPair(before: index) {
      let claim = growthClaim(stated, figures[now].quantity, figures[base].quantity, sign)
      if let claim = settle([claim], .likely), claim.skip == nil { return claims.append(claim) }
    }
    for base in isDirect ? [] : found.base.prefix(3) {
      for now in found.now.prefix(4) where figures[now].isLike(figures[base]) {
        pairs.append(growthClaim(stated, figures[now].quantity, figures[base].quantity, sign))
      }
    }
    let deltas = deltas(beside: index, sign).flatMap { delta in
      found.base.prefix(2).filter { figures[$0].isLike(figures[delta]) }.map {
        shareOfBase(stated, figures[delta].quantity, figures[$0].quantity)
      }
        + found.now.prefix(3).filter { figures[$0].isLike(figures[delta]) }.flatMap { now in
          (figures[delta].role == .delta(0) ? [sign, -sign] : [sign]).map {
            fromDifference(stated, figures[now].quantity, figures[delta].quantity, $0)
          }
        }
    }
    let isFirm =
      isDirect || isFirm(index, found) && (pairs.count == 1 || pairs.isEmpty && deltas.count == 1)
      || pairs.isEmpty && deltas.count == 1 && isOnlyLevel(index, found)
    let all = pairs + deltas
    let isNear = isDirect || !isFirm || pairs.isEmpty || isOneSegment(found)
    if stated.unit.symbol.isEmpty, !isDirect || isRough(stated, all) { return }
    if let claim = settle(all, isFirm ? isNear ? .firm : .likely : .open) {
      let isBroken = verdict(of: claim) == .broken
      if isBroken, let claim = ofOnlyLevel(index, found.now, sign) { return claims.append(claim) }
      if !isDirect, isBroken, !isWithinReach(claim) { return }
      claims.append(mended(claim, among: all))
    } else if let plain = plainPair(index, found.now, sign) {
      claims.append(plain)
    }
    // Both ways to the same growth are told where both hold.
    for claim in deltas where isSound(claim) { claims.append(claim) }
  }

  /// `headcount was n against o, yet costs per post went up by p%`: of an average that is not printed.
  private func isOfAverage(_ index: Int, _ now: [Int]) -> Bool {
    let words = (0..<figures[index].token).reversed().prefix {
      passage.tokens[$0].figure == nil && !passage.tokens[$0].isMark(.comma, .semicolon, .period)
    }
    return words.contains { passage.word($0) == "per" || passage.word($0).hasPrefix("per ") }
      && !now.contains {
        figures[$0].open == figures[index].open && (figures[$0].clause == figures[index].clause || figures[$0].isPer)
      }
  }

  /// `rose by a third`: a fraction says no more than about how much, a fifth of it either way.
  private func isRough(_ stated: Quantity, _ claims: [Claim]) -> Bool {
    guard let first = claims.first, !isSound(first) else { return false }
    let computed = first.formula.value(of: first.operands.map(\.quantity.value))
    return computed.isValid && (computed.magnitude - stated.value).magnitude * Rational(5) <= stated.value
  }

  /// `rose from o to n, p% more` with the direction the other way round: the size is told, and the order accused.
  private func mended(_ claim: Claim, among all: [Claim]) -> Claim {
    guard verdict(of: claim) == .broken || claim.skip != nil else { return claim }
    for candidate in all {
      var turned = candidate
      turned.statedSign = -turned.statedSign
      if isSound(turned) { return turned.asGuess }
    }
    return claim
  }

  /// Two levels without a word of comparison: `n in 2022 and o in 2021, up p%`. Kept where it fits.
  private func plainPair(_ index: Int, _ now: [Int], _ sign: Int) -> Claim? {
    for a in now.prefix(4) {
      for b in now.prefix(4) where a != b && figures[a].isLike(figures[b]) {
        let claim = growthClaim(figures[index].quantity, figures[a].quantity, figures[b].quantity, sign)
        if isSound(claim), figures[index].quantity.value.magnitude >= figures[index].quantity.ulp * Rational(100) {
          return claim.asGuess
        }
      }
    }
    return nil
  }

  private mutating func difference(_ index: Int, _ sign: Int) {
    guard !isComparable(index) else { return }
    let here = figures[index]
    if isNetOfPairs(index) { return }
    let isPoints = here.quantity.unit.kind == .points
    if isPoints, isOfGap(index) { return }
    let found = levels(for: index) { isPoints ? $0.isRate : $0.isLike(here) }
    var candidates: [Claim] = []
    let direct = directPair(beside: index, isRate: isPoints)
    if let (now, base) = direct {
      let likely = figures[now].quantity.value < figures[base].quantity.value ? -1 : 1
      candidates = (sign == 0 ? [likely, -likely] : [sign]).map {
        differenceClaim(here.quantity, figures[now].quantity, figures[base].quantity, $0)
      }
    }
    for base in direct == nil ? found.base.prefix(3) : [] {
      for now in found.now.prefix(4) {
        let signs = sign == 0 ? [1, -1] : [sign]
        candidates += signs.map { differenceClaim(here.quantity, figures[now].quantity, figures[base].quantity, $0) }
      }
    }
    if direct == nil, !isPoints, let (now, base) = datedPair(before: index) {
      let claim = differenceClaim(here.quantity, figures[now].quantity, figures[base].quantity, sign == 0 ? 1 : sign)
      if let claim = settle([claim], .likely), claim.skip == nil { return claims.append(claim) }
    }
    if isPoints, let claim = compared(index) { return claims.append(claim) }
    if found.base.isEmpty, found.now.isEmpty, let claim = retold(index, sign) { return claims.append(claim) }
    let isFirm = direct != nil || isFirm(index, found) && candidates.count == 1
    if let claim = settle(candidates, isFirm ? direct != nil || isOneClause(index, found) ? .firm : .likely : .open) {
      if direct == nil, verdict(of: claim) == .broken, !isWithinReach(claim) { return }
      claims.append(mended(claim, among: candidates))
    } else if let between = twoCompared(before: index, found.now) {
      let signs = figures[between.0].quantity.value >= figures[between.1].quantity.value ? 1 : -1
      let claim = differenceClaim(here.quantity, figures[between.0].quantity, figures[between.1].quantity, signs)
      if let claim = settle([claim], .likely), claim.skip == nil { claims.append(claim) }
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
    if here.quantity.unit.symbol == ":1" { return ratio(index, found) }
    // `b was 3 times the a of 2019`: the base stands right behind the word.
    let isFirm =
      found.count == 2 && found[0] < index && found[1] == index + 1 && figures[index + 1].token - here.token <= 4
      && passage.tokens[here.token..<figures[index + 1].token].allSatisfy {
        !$0.isMark(.comma, .semicolon, .period, .open)
      } && !isOften(index, before: index + 1)
    if let claim = settle(candidates, isFirm: isFirm), claim.skip == nil { claims.append(claim) }
  }

  /// `6 times in the 57 weeks`, `2 x 10 mg`: how often, and no multiple of a level.
  private func isOften(_ index: Int, before next: Int) -> Bool {
    let between = figures[index].token + 1..<figures[next].token
    return between.isEmpty
      || between.contains { ["in", "in the", "at", "during", "per", "on"].contains(passage.word($0)) }
  }

  /// `a ratio of 16:1, with a pupils and b teachers`: the larger over the smaller, where there are but two.
  private mutating func ratio(_ index: Int, _ levels: [Int]) {
    guard levels.count == 2, figures[levels[0]].isLike(figures[levels[1]]) else { return }
    let larger = figures[levels[0]].quantity.value >= figures[levels[1]].quantity.value ? 0 : 1
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: figures[index].quantity,
      operands: [
        Operand(.numerator, figures[levels[larger]].quantity),
        Operand(.denominator, figures[levels[1 - larger]].quantity),
      ], formula: .ratio())
    if let claim = settle([claim], .likely), claim.skip == nil { claims.append(claim) }
  }

  /// The level before and the base behind, or marked as one.
  private func rank(_ pair: (Int, Int), _ index: Int) -> Int {
    (figures[pair.1].isBase ? 0 : 4) + (pair.1 > index ? 0 : 2) + (pair.0 < index ? 0 : 1)
  }

  /// Changes right beside a growth: `by d, or p%`, `p% (d)`.
  private func deltas(beside index: Int, _ sign: Int) -> [Int] {
    [index - 1, index + 1, index - 2, index - 3, index - 4].filter {
      figures.indices.contains($0) && figures[$0].sentence == figures[index].sentence
        && (figures[$0].role == .delta(sign) || figures[$0].role == .delta(0))
        && !($0 > index && isOfCause($0, behind: index))
    }
  }
}

func growthClaim(_ stated: Quantity, _ now: Quantity, _ base: Quantity, _ sign: Int) -> Claim {
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

func differenceClaim(_ stated: Quantity, _ now: Quantity, _ base: Quantity, _ sign: Int) -> Claim {
  Claim(
    kind: .change, rule: "change-mismatch", stated: stated, operands: [Operand(.whole, now), Operand(.base, base)],
    formula: .sum(signs: [1, -1]), statedSign: sign)
}
