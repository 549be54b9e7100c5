/// p % of a printed amount: 「首付款 30% 即 85.95 万元」, 「按 70% 的比例赔偿 T」, 「减半收取 T」.
func partProducts(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 1).compactMap { index in
    half(index, in: reading) ?? repeated(index, in: reading) ?? share(index, in: reading, words)
      ?? score(index, in: reading) ?? marksOfExecution(index, in: reading)
  }
}

/// 「受理费 a，减半收取 b」
private func half(_ index: Int, in reading: Reading) -> Claim? {
  guard reading.sketches[index].has(.halved), reading.sketches[index].isAddend else { return nil }
  let half = reading.mentions[index]
  guard
    let whole = reading.levels(before: index).first(where: { reading.addable(reading.mentions[$0], half) }),
    half.clause - reading.mentions[whole].clause <= 1
  else { return nil }
  return Claim(
    kind: .product, rule: "product-mismatch", stated: half.quantity,
    operands: [Operand(.factor, reading.mentions[whole].quantity)],
    formula: Formula(numerator: [Formula.Term(Rational(1, 2), [0])]))
}

/// 「先后 n 次收受 a，共计 T」: kept where it holds, since a may be the sum of all the times.
private func repeated(_ index: Int, in reading: Reading) -> Claim? {
  guard index > 1, reading.sketches[index].has(.total), reading.sketches[index].isAddend else { return nil }
  let total = reading.mentions[index]
  let (times, amount) = (reading.mentions[index - 2], reading.mentions[index - 1])
  guard times.quantity.unit.kind == .count, times.sentence == total.sentence, times.cues.contains(CueSet(.times)),
    reading.isAddend(amount), reading.addable(amount, total)
  else { return nil }
  let claim = Claim(
    kind: .product, rule: "product-mismatch", stated: total.quantity,
    operands: [factor(times.quantity), Operand(.factor, amount.quantity)], formula: .product(count: 2), basis: .inferred
  )
  return isSound(claim) ? claim : nil
}

/// A percentage and the amount that it is of another printed before.
private func share(_ index: Int, in reading: Reading, _ words: ScopeLexicon) -> Claim? {
  guard reading.sketches[index - 1].kind == .rate, reading.sketches[index - 1].isExact,
    reading.sketches[index].isAddend
  else { return nil }
  let (rate, part) = (reading.mentions[index - 1], reading.mentions[index])
  guard rate.quantity.value > .zero, rate.passage == part.passage, rate.sentence == part.sentence,
    part.clause - rate.clause <= 1
  else { return nil }
  let isEqual = isSaidToBe(rate, part, in: reading)
  let isReckoned = isReckoned(rate, part, in: reading)
  guard isEqual || isReckoned else { return nil }
  let bases = (max(0, index - 25)..<(index - 1)).reversed().filter {
    let base = reading.mentions[$0]
    return (isEqual || base.sentence == part.sentence) && reading.isAddend(base) && reading.addable(base, part)
      && (rate.quantity.value > .one || base.quantity.value > part.quantity.value)
  }
  func claim(of base: Int) -> Claim {
    Claim(
      kind: .product, rule: "product-mismatch", stated: part.quantity,
      operands: [reading.base(base, as: .factor, words), factor(rate.quantity)],
      formula: .product(count: 2), basis: .inferred)
  }
  let claims = bases.prefix(6).map(claim)
  // 「提取准备金 a；按净利润的 p% 提取公积金 b」 is of the profit.
  let tokens = reading.tokens(of: part)
  let cue = tokens[rate.labelToken..<rate.token].lastIndex { $0.has(CueSet(.reckoned)) }
  let name = cue.map { key($0 + 1..<rate.token, in: reading.passages[rate.passage]) } ?? []
  if name.count >= 2, bases.first.map({ similarity(name, reading.mentions[$0].key) < 0.7 }) ?? true {
    return claims.first(where: isSound)
      ?? nearestNamed(before: index - 1, in: reading) { $0.suffix(name.count).elementsEqual(name) }
      .flatMap { unlessFar(claim(of: $0)) }
  }
  // 「…，即 c；鉴定费由被告按 p% 负担 a」
  let opening = cue.map { reading.opening(before: $0, in: rate.passage) } ?? []
  if let named = nearestNamed(before: index - 1, in: reading, where: { opening.starts(with: $0) }),
    !bases.contains(named)
  {
    return claims.first(where: isSound) ?? unlessFar(claim(of: named))
  }
  // One base that stands right before, up to a semicolon, leaves no choice.
  let own = bases.filter { reading.mentions[$0].segment == part.segment }
  let isFirm =
    isReckoned && own.first.map { reading.mentions[$0].clause >= rate.clause - 1 } ?? false
    || isEqual && own.count == 1 && own[0] == bases[0] && !isFirstOfBracket(index, in: reading)
  return settle(claims, isFirm: isFirm)
}

private func unlessFar(_ claim: Claim) -> Claim? { isSound(claim) || mayBeSlip(claim) ? claim : nil }

/// The last level before a percentage whose own name is one that is asked for.
private func nearestNamed(
  before rate: Int, in reading: Reading, where isNamed: ([Unicode.Scalar]) -> Bool
) -> Int? {
  (max(0, rate - namesBack)..<rate).last {
    let level = reading.mentions[$0]
    return reading.sketches[$0].isAddend && reading.addable($0, rate + 1) && level.quantity.modifier == .none
      && level.key.count >= 2 && level.quantity.value > reading.mentions[rate + 1].quantity.value && isNamed(level.key)
  }
}

private let namesBack = 60

/// 「30% 即 a」, 「30%（a）」: nothing but 即, 计, 为 between them.
private func isSaidToBe(_ rate: Mention, _ part: Mention, in reading: Reading) -> Bool {
  let tokens = reading.tokens(of: part)[(rate.token + 1)..<part.token]
  guard !tokens.isEmpty, tokens.count <= 3 else { return false }
  return tokens.allSatisfy { $0.has(CueSet(.link).union(CueSet(.comprises))) || $0.isMark(.open, .comma) }
    && tokens.contains { $0.has(CueSet(.comprises)) || $0.isMark(.open) }
}

/// 「公办 p%（a 张床、b 人），民办 q%（c 张床、d 人）」: what the rate is over, and not what it comes to.
private func isFirstOfBracket(_ index: Int, in reading: Reading) -> Bool {
  guard let open = reading.mentions[index].openBracket, index + 1 < reading.mentions.count else { return false }
  let next = reading.mentions[index + 1]
  return next.passage == reading.mentions[index].passage && next.openBracket == open
}

/// 「按 70% 的比例赔偿 a」: the same clause or the next, the word before the rate.
private func isReckoned(_ rate: Mention, _ part: Mention, in reading: Reading) -> Bool {
  let tokens = reading.tokens(of: part)
  // 「消除率（按户）为 p%」
  let words = tokens[rate.labelToken..<rate.token].reversed().prefix { !$0.isMark(.close) }
  return words.contains { $0.has(CueSet(.reckoned)) }
    && !tokens[(rate.token + 1)..<part.token].contains { $0.isMark(.semicolon, .colon) || $0.figure != nil }
}

/// 「执行率 97.7%，按分值 10 分计算得 9.77 分」: full marks in proportion, and no more than full.
private func score(_ index: Int, in reading: Reading) -> Claim? {
  guard index > 1, reading.sketches[index].kind == .score else { return nil }
  let (rate, full, given) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard full.quantity.unit.kind == .score, given.sentence == rate.sentence,
    rate.role == .rate, full.cues.contains(CueSet(.reckoned)), full.cues.contains(CueSet(.fullScore)),
    given.clause - full.clause <= 1,
    full.clause - rate.clause <= 1
  else { return nil }
  let isOver = rate.quantity.value > .one
  return Claim(
    kind: .score, rule: "score-mismatch", stated: given.quantity,
    operands: [Operand(.factor, full.quantity)] + (isOver ? [] : [Operand(.factor, rate.quantity)]),
    formula: .product(count: isOver ? 1 : 2))
}
