extension ChangeFinder {
  /// The nearest level that is no plan: 「完成 c，为年度计划 b 的 p%，同比增长 q%」.
  func ownLevel(before index: Int) -> Int? {
    let levels = reading.levels(before: index)
    return levels.first { !isPlan($0) } ?? levels.first
  }

  /// Whether a change with its base behind it is of a level: not of the base of the change before, nor of something that
  /// the change's own words name: 「门诊收入 c，增长 p%（上年 o）；住院收入增长 q%（上年 b）」.
  func isOfLevel(_ index: Int, _ level: Int) -> Bool {
    let (mention, now) = (reading.mentions[index], reading.mentions[level])
    let words = reading.tokens(of: now)[now.labelToken..<now.token]
    if now.key.isEmpty, words.contains(where: { $0.has(CueSet(.period)) }), level > 0,
      isGrowth(reading.mentions[level - 1])
    {
      return false
    }
    let subject = subject(of: index)
    return subject.count < 2 || now.segment == mention.segment && sharedEnding(subject, now.key) >= 2
      || now.clause == mention.clause
  }

  /// 「由甲 a 和乙 b 组成，比上年增加 d」: the change may be of both.
  func isJoined(_ level: Int) -> Bool {
    let mention = reading.mentions[level]
    // 与 in 「0 万元，与上年持平；接待费 c」 joins nothing.
    guard level > 0, reading.mentions[level - 1].clause == mention.clause,
      reading.isAddend(reading.mentions[level - 1]),
      reading.addable(level - 1, level), mention.labelToken > 0
    else { return false }
    return reading.tokens(of: mention)[(reading.mentions[level - 1].token + 1)...mention.labelToken].contains {
      $0.isMark(.listComma) || $0.has(CueSet(.and))
    }
  }

  private func isGrowth(_ mention: Mention) -> Bool {
    switch mention.role {
    case .growth, .change: true
    default: false
    }
  }

  /// A plan with the rate of what was done of it right behind: 「完成预算 b 的 p%」, 「预算 b，完成预算的 p%」.
  func isPlan(_ level: Int) -> Bool {
    let (plan, next) = (reading.mentions[level], reading.mentions[min(level + 1, reading.mentions.count - 1)])
    return plan.cues.contains(CueSet(.planned)) && next.quantity.unit.kind == .rate
      && (next.clause == plan.clause
        || next.clause - plan.clause == 1 && next.role == .rate && next.cues.contains(CueSet(.planned)))
  }

  /// 「增长 p%（上年同期 o）」, 「下降 p%，上年同期为 o」, 「支出 c，增长 p%，上年支出 o」.
  func baseBehind(_ index: Int, of level: Int) -> Quantity? {
    guard index + 1 < reading.mentions.count else { return nil }
    let (mention, next) = (reading.mentions[index], reading.mentions[index + 1])
    let words = reading.passages[next.passage].lexed.tokens[next.labelToken..<next.token]
    // 「甲 a、乙 b，分别下降 p%、增长 q%（上年为 o₁、o₂）」: see `respectiveBases`.
    if reading.joined(from: index + 1).count > 1 { return nil }
    // 「2023年 c，2022年 b，减少 d；2021年 a」: a year behind a semicolon goes on with the row.
    guard next.passage == mention.passage, next.sentence == mention.sentence, next.clause - mention.clause <= 1,
      next.isLevel, next.segment == mention.segment || isPrior(next.period),
      reading.addable(next, reading.mentions[level]), saysNoMore(next, than: reading.mentions[level]),
      isYearBefore(next.period, reading.mentions[level].period)
        || isYearAlone(next, in: reading) && !isYear(reading.mentions[level].period)
        || reading.scopes.opening(.priorPeriod, of: next.period.unicodeScalars) != nil
          && words.contains(where: { $0.has(CueSet(.period)) })
    else { return nil }
    return next.quantity
  }
}

/// 「增长 p%（2031年为 o）」: a bracket of one year's figure and nothing else says what a rate is over.
private func isYearAlone(_ base: Mention, in reading: Reading) -> Bool {
  guard let open = base.openBracket, isYear(base.period), !base.cues.contains(CueSet(.planned)) else { return false }
  let tokens = reading.tokens(of: base)
  return base.token + 1 < tokens.count && tokens[base.token + 1].isMark(.close)
    && tokens[open..<base.token].contains { $0.kind == .date }
    && !tokens[open..<base.token].contains { $0.figure != nil }
}

/// 「支出 c，…上年支出 o」, 「商品房销售面积 c，…上年同期销售面积 o」, 「举办培训班 n 期，…上年举办 m 期」: nothing, the same words, those at
/// the end of them, or what was done with things of one unit.
private func saysNoMore(_ base: Mention, than level: Mention) -> Bool {
  if base.key.isEmpty || base.key == level.key { return true }
  if base.key.count >= 2, base.quantity.unit == level.quantity.unit, sharedEnding(base.key, level.key) == base.key.count
  {
    return true
  }
  return base.quantity.unit.kind == .count && base.quantity.unit == level.quantity.unit
    && level.key.starts(with: base.key)
}

extension ChangeFinder {
  /// 「c，是上年的 k 倍，上年为 o」: k = c ÷ o.
  func multiple(_ index: Int) -> Claim? {
    let mention = reading.mentions[index]
    guard let level = reading.levels(before: index).first, level == index - 1, isPrior(mention.period),
      mention.clause - reading.mentions[level].clause <= 1, mention.key.isEmpty,
      let base = baseBehind(index, of: level), !base.value.isZero
    else { return nil }
    return Claim(
      kind: .change, rule: "change-mismatch", stated: mention.quantity,
      operands: [Operand(.numerator, reading.mentions[level].quantity), Operand(.base, base)], formula: .ratio())
  }
}

extension Reading {
  /// A level of the sentence that a change from a printed base fits: 「收入 c，占总收入 t 的 r%，比上年的 o 增长 p%」.
  func otherLevel(before index: Int, base: Mention, where fits: (Quantity) -> Bool) -> Quantity? {
    for place in levels(before: index).prefix(8)
    where mentions[place].sentence == base.sentence && !isBase(place) && addable(mentions[place], base)
      && fits(mentions[place].quantity)
    {
      return mentions[place].quantity
    }
    return nil
  }
}

extension Claim {
  /// Whether a growth differs from what is stated by a half or more of the base.
  var isFarOff: Bool { (computed - stated.value * Rational(statedSign)).magnitude > Rational(1, 2) }
}

extension Reading {
  /// 「720 万元，比上年节约 60 万元，下降 p%」: a word between 比 and a figure that the one before it does not bear may say what
  /// was done, where the change stands in a clause of its own.
  func mayBeDone(_ base: Int, before change: Int) -> Bool {
    let mention = mentions[base]
    let passage = passages[mention.passage]
    guard base > 0, mentions[change].clause > mention.clause,
      let versus = cue(CueSet(.versus), before: mention)
    else { return false }
    let words = (versus + 1..<mention.token).filter { passage.tokens[$0].kind == .text }
    let said = words.flatMap { key($0..<$0 + 1, in: passage) }
    return !said.isEmpty && !said.contains(where: mentions[base - 1].key.contains)
  }
}
