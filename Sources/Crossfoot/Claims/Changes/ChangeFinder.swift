/// Growth rates and differences of running text: 「c，比上年增加 d，增长 p%」 and its kin.
struct ChangeFinder {
  let reading: Reading
  let table: TableLookup
  private(set) var claims: [Claim] = []

  init(reading: Reading, table: TableLookup) {
    self.reading = reading
    self.table = table
    for index in reading.mentions.indices {
      switch reading.sketches[index].role {
      case .growth(let sign): growth(index, sign: sign)
      case .change(let sign): difference(index, sign: sign)
      case .multiple: if let claim = multiple(index) { claims.append(claim) }
      default: break
      }
    }
  }

  /// p = d ÷ (c ∓ d), p = c ÷ o − 1, with the levels that the clause chain or the table gives.
  private mutating func growth(_ index: Int, sign: Int) {
    guard !isComparable(index), !reading.isYearly(reading.mentions[index]), !reading.isFormerRate(index)
    else { return }
    var candidates: [Claim] = []
    var isFirm = false
    if let (delta, direction) = deltaBefore(index) ?? deltaBehind(index, sign: sign) {
      let stated = sign == 0 ? direction : sign
      let levels = levels(for: delta)
      // 「余额 c，其中新增 d，增长 p%」: p is of what was added last year.
      isFirm =
        levels.isFirm && !reading.mentions[delta].cues.contains(CueSet(.ofWhich))
        && !(levels.list.first.map(isJoined) ?? false)
      for level in levels.list {
        // 「期初余额 o。期末余额较期初增加 d，增长 p%」: what was printed is the base.
        if opensPeriod(level, before: delta) {
          let base = baseClaim(
            index, base: reading.mentions[level].quantity, delta: delta, sign: direction, stated: stated)
          if isSound(base) { candidates.append(base) }
        }
        candidates.append(claim(index, level: level, delta: delta, sign: direction, stated: stated))
      }
      let pairs = table.pairs.bases(for: subject(of: delta), near: reading.mentions[delta].quantity.unit)
      let fromTable = pairs.map {
        baseClaim(index, base: $0.prior, delta: delta, sign: direction, stated: stated)
      }
      if pairs.count == 1, !levels.isFirm {
        candidates.insert(fromTable[0], at: 0)
        isFirm = true
      } else {
        candidates += fromTable
      }
      if let base = baseBefore(delta) {
        candidates.insert(baseClaim(index, base: base, delta: delta, sign: direction, stated: stated), at: 0)
        isFirm = true
      }
    }
    if let level = ownLevel(before: index), let base = baseBehind(index, of: level), isOfLevel(index, level) {
      let own = pair(index, now: reading.mentions[level].quantity, base: base, stated: sign)
      // 「收到 c 件，办结 a 件，增长 p%（上年为 o 件）」 may be of c.
      let other = reading.levels(before: index).prefix(4).first { $0 != level && reading.addable($0, level) }.map {
        pair(index, now: reading.mentions[$0].quantity, base: base, stated: sign)
      }
      candidates.insert(isSound(own) ? own : other.flatMap { isSound($0) ? $0 : nil } ?? own, at: 0)
      let others = (level + 1..<index).filter { reading.mentions[$0].isLevel }
      isFirm = sign != 0 && others.allSatisfy(isPlan)
    }
    let pairs = levelPair(before: index, sign: sign)
    candidates += pairs.map { pair(index, now: $0.now, base: $0.base, stated: sign) }
    if pairs.count == 1, candidates.count == 1, sign != 0 { isFirm = true }
    if candidates.isEmpty { candidates = tableGrowth(index, sign: sign) }
    if isOfOther(index) {
      claims += candidates.first(where: isSound).map { [$0] } ?? []
      return
    }
    guard let claim = settle(candidates, isFirm: isFirm) else { return }
    claims.append(claim)
    confirmByTable(index, sign: sign)
  }

  /// The table's two periods give the same growth: kept where it holds.
  private mutating func confirmByTable(_ index: Int, sign: Int) {
    for claim in tableGrowth(index, sign: sign) {
      let verdict = verdict(of: claim)
      if verdict == .holds || verdict == .rounding { return claims.append(claim) }
    }
  }

  /// The change right before a growth rate: 「增加 d，增长 p%」, 「增长 p%、d」.
  private func deltaBefore(_ index: Int) -> (Int, Int)? {
    let mention = reading.mentions[index]
    guard index > 0 else { return nil }
    let previous = reading.mentions[index - 1]
    guard previous.sentence == mention.sentence, previous.segment == mention.segment,
      previous.passage == mention.passage,
      mention.clause - previous.clause <= 1, case .change(let sign) = previous.role
    else { return nil }
    return (index - 1, sign == 0 ? 1 : sign)
  }

  /// 「增长 p%，比上年同期增加 d」: the change stands behind its rate.
  private func deltaBehind(_ index: Int, sign: Int) -> (Int, Int)? {
    guard index + 1 < reading.mentions.count, sign != 0 else { return nil }
    let (mention, next) = (reading.mentions[index], reading.mentions[index + 1])
    guard next.segment == mention.segment, next.clause - mention.clause <= 1, next.role == .change(sign),
      reading.subject(
        of: next, before: reading.cue(CueSet(.increase).union(CueSet(.decrease)), before: next) ?? next.token
      ).isEmpty
    else { return nil }
    // A rate of its own right behind the change speaks for it.
    if index + 2 < reading.mentions.count, case .growth = reading.mentions[index + 2].role,
      reading.mentions[index + 2].segment == next.segment
    {
      return nil
    }
    return (index + 1, sign)
  }

  func subject(of delta: Int) -> [Unicode.Scalar] {
    let mention = reading.mentions[delta]
    let cue = reading.cue(CueSet(.increase).union(CueSet(.decrease)), before: mention) ?? mention.token
    return reading.subject(of: mention, before: cue)
  }

  private func claim(_ index: Int, level: Int, delta: Int, sign: Int, stated: Int) -> Claim {
    Claim(
      kind: .change, rule: "change-mismatch", stated: growthQuantity(index),
      operands: [
        Operand(.whole, reading.mentions[level].quantity), Operand(.delta, reading.mentions[delta].quantity),
      ],
      formula: .growth(fromDifferenceWithSign: sign), statedSign: statedSign(index, stated))
  }

  private func opensPeriod(_ level: Int, before delta: Int) -> Bool {
    ["期初", "年初"].contains(reading.mentions[level].period)
      && reading.mentions[level].segment < reading.mentions[delta].segment
  }

  private func baseClaim(_ index: Int, base: Quantity, delta: Int, sign: Int, stated: Int) -> Claim {
    Claim(
      kind: .change, rule: "change-mismatch", stated: growthQuantity(index),
      operands: [Operand(.delta, reading.mentions[delta].quantity), Operand(.base, base)],
      formula: Formula(numerator: [.init(Rational(sign), [0])], denominator: [.init([1])]),
      statedSign: statedSign(index, stated))
  }

  private func pair(_ index: Int, now: Quantity, base: Quantity, stated: Int) -> Claim {
    Claim(
      kind: .change, rule: "change-mismatch", stated: growthQuantity(index),
      operands: [Operand(.whole, now), Operand(.base, base)], formula: .growth,
      statedSign: statedSign(index, stated == 0 ? 1 : stated))
  }

  private func statedSign(_ index: Int, _ sign: Int) -> Int {
    reading.mentions[index].quantity.value.isNegative ? 1 : sign
  }

  /// A growth rate whose percent sign was forgotten is still one.
  private func growthQuantity(_ index: Int) -> Quantity {
    var quantity = reading.mentions[index].quantity
    guard quantity.unit.kind == .none else { return quantity }
    let percent = Rational.power(ofTen: -2)
    quantity.unit = Unit(dimension: "rate", scale: percent, symbol: "", kind: .rate)
    quantity.value = quantity.value * percent
    quantity.ulp = quantity.ulp * percent
    quantity.step = quantity.step * percent
    return quantity
  }

  /// 「较 o 减少 d」: a base printed in the clause of the change.
  private func baseBefore(_ delta: Int) -> Quantity? {
    let mention = reading.mentions[delta]
    guard delta > 0 else { return nil }
    let previous = reading.mentions[delta - 1]
    return previous.clause == mention.clause && previous.isLevel && reading.addable(previous, mention)
      && reading.isBase(delta - 1)
      ? previous.quantity : nil
  }

  /// 「由 o 增加至 n，增长 p%」, 「n，较上年 o 增长 p%」.
  private func levelPair(before index: Int, sign: Int) -> [(now: Quantity, base: Quantity)] {
    let mention = reading.mentions[index]
    let levels = reading.levels(before: index).filter {
      reading.mentions[$0].segment == mention.segment && !reading.mentions[$0].quantity.modifier.isLimit
    }
    guard levels.count >= 2 else { return [] }
    // 「c，完成预算 b 的 p%，比上年 o 增长 q%」
    let place = levels.dropFirst().first { !isPlan($0) } ?? levels[1]
    let (last, previous) = (reading.mentions[levels[0]], reading.mentions[place])
    guard reading.addable(last, previous) else { return [] }
    if levels[0] == index - 1, place == index - 2,
      let pair = yearPair(previous, last) ?? leftAndReached(before: index)
    {
      return [pair]
    }
    let tokens = reading.tokens(of: mention)
    let between = tokens[previous.token..<mention.token]
    guard between.contains(where: { $0.has(CueSet(.versus).union(CueSet(.reaching)).union(CueSet(.from))) }) else {
      return []
    }
    // 「n，比上年的 o 增长 p%」: the base is the figure that 比 stands before.
    if reading.isBase(levels[0]), levels[0] == index - 1 {
      let other = reading.otherLevel(before: index, base: last) {
        isSound(pair(index, now: $0, base: last.quantity, stated: sign))
      }
      // 「一产 a，二产 b，三产 c，比上年的 o 增长 p%」 is of all of them.
      let own = pair(index, now: previous.quantity, base: last.quantity, stated: sign)
      if other == nil, levels.count > 2, own.isFarOff { return [] }
      if reading.mayBeDone(levels[0], before: index), !isSound(own) { return [] }
      return [(other ?? previous.quantity, last.quantity)]
    }
    return [(last.quantity, previous.quantity), (previous.quantity, last.quantity)]
  }

  private func tableGrowth(_ index: Int, sign: Int) -> [Claim] {
    let mention = reading.mentions[index]
    guard let level = reading.levels(before: index).first, isAdjacent(level, index) else { return [] }
    let now = reading.mentions[level]
    return table.pairs.pairs(for: now.key, value: now.quantity).map {
      pair(index, now: $0.now, base: $0.prior, stated: sign)
    }
    .filter { _ in mention.clause - now.clause <= 2 }
  }

  /// d = n − o, from a table's two periods or from two printed levels.
  private mutating func difference(_ index: Int, sign: Int) {
    let mention = reading.mentions[index]
    guard sign != 0 else { return }
    if let claim = implausible(index) { return claims.append(claim) }
    let ofYears = namedYears(before: index).map { differenceClaim(index, now: $0.now, base: $0.base, sign: sign) }
    if let claim = ofYears, isSound(claim) { return claims.append(claim) }
    if let level = ownLevel(before: index), isAdjacent(level, index), let base = baseBehind(index, of: level),
      isOfLevel(index, level)
    {
      return claims.append(
        differenceClaim(index, now: reading.mentions[level].quantity, base: base, sign: sign))
    }
    var candidates = table.pairs.bases(for: subject(of: index), near: mention.quantity.unit).map {
      differenceClaim(index, now: $0.now, base: $0.prior, sign: sign)
    }
    let level = reading.levels(before: index).first
    if let level, reading.mentions[level].clause >= mention.clause - 1 {
      let now = reading.mentions[level]
      let own = table.pairs.pairs(for: now.key, value: now.quantity).map {
        differenceClaim(index, now: $0.now, base: $0.prior, sign: sign)
      }
      // The level before is the row's, and the difference is but for a slip.
      if candidates.isEmpty, own.count == 1, verdict(of: own[0]) == .broken, subject(of: index).isEmpty,
        SlipSearch.explains(own[0], chance: 0.2)
      {
        var claim = own[0]
        claim.basis = .inferred
        return claims.append(claim)
      }
      candidates += own
    }
    if let base = baseBefore(index), let now = subjectLevel(index) {
      let other = reading.otherLevel(before: index, base: reading.mentions[index - 1]) {
        isSound(differenceClaim(index, now: $0, base: base, sign: sign))
      }
      return claims.append(differenceClaim(index, now: other ?? now, base: base, sign: sign))
    }
    if let pair = leftAndReached(before: index) {
      return claims.append(differenceClaim(index, now: pair.now, base: pair.base, sign: sign))
    }
    if let claim = ofYears { return claims.append(claim) }
    if let base = baseBefore(index), let now = doneBehind(index) {
      return claims.append(differenceClaim(index, now: now, base: base, sign: sign))
    }
    candidates += levelPair(before: index, sign: sign).map {
      differenceClaim(index, now: $0.now, base: $0.base, sign: sign)
    }
    let isFirm = table.pairs.bases(for: subject(of: index), near: mention.quantity.unit).count == 1
    guard !candidates.isEmpty, let claim = settle(candidates, isFirm: isFirm), claim.skip == nil else { return }
    claims.append(claim)
  }

  /// The level that the sentence is about: the nearest before that is no base of comparison, with only bases between.
  private func subjectLevel(_ index: Int) -> Quantity? {
    let mention = reading.mentions[index]
    let name = reading.mentions[index - 1].key
    // 「项目资金 c，其中…；与上年项目资金 o 相比增加 d」
    if name.count >= 2 {
      let levels = reading.levels(before: index, sentencesBack: 1).dropFirst()
      let named = levels.first { reading.addable($0, index) && endsAlike(reading.mentions[$0].key, name) }
      return named.map { reading.mentions[$0].quantity }
    }
    for level in reading.levels(before: index) where reading.addable(reading.mentions[level], mention) {
      if reading.isBase(level) { continue }
      return reading.mentions[level].depth == mention.depth ? reading.mentions[level].quantity : nil
    }
    return nil
  }

  private func differenceClaim(_ index: Int, now: Quantity, base: Quantity, sign: Int) -> Claim {
    Claim(
      kind: .change, rule: "change-mismatch", stated: reading.mentions[index].quantity,
      operands: [Operand(.whole, now), Operand(.base, base)], formula: .sum(signs: [1, -1]), statedSign: sign)
  }
}
