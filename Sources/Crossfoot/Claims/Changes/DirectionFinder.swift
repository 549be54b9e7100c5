/// Changes whose size is right and whose direction is not: another rule speaks of them.
func direct(_ claims: inout [Claim], verdicts: [Verdict]) {
  for place in claims.indices where claims[place].kind == .change && claims[place].rule == "change-mismatch" {
    guard verdicts[place] == .broken, !claims[place].stated.value.isZero else { continue }
    var turned = claims[place]
    turned.statedSign = -turned.statedSign
    if isSound(turned) { claims[place].rule = "direction-mismatch" }
  }
}

/// Words of direction between two printed levels: 「由 a 增加至 b」, 「c，较上年的 b 有所下降」.
func directionClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  var claims: [Claim] = []
  for index in reading.places(asked, from: 1) {
    if reading.mayBeCompared(index - 1, index) {
      if let claim = levelReached(index, in: reading) { claims.append(claim) }
      if let claim = compared(index, with: index - 1, in: reading) { claims.append(claim) }
    } else if index > 1, reading.sketches[index - 1].kind == .rate, reading.mayBeCompared(index - 2, index),
      let claim = compared(index, with: index - 2, in: reading), isSound(claim)
    {
      // 「支出 c，执行率 p%，较上年的 b 有所下降」: the rate is an aside.
      claims.append(claim)
    }
  }
  return claims
}

/// 「由 a 增加至 b」
private func levelReached(_ index: Int, in reading: Reading) -> Claim? {
  guard reading.sketches[index - 1].has(.from) else { return nil }
  let (left, reached) = (reading.mentions[index - 1], reading.mentions[index])
  guard reached.clause - left.clause <= 1, left.depth == reached.depth else { return nil }
  let tokens = reading.tokens(of: reached)
  let words = tokens[(left.token + 1)..<reached.token]
  guard let turn = words.lastIndex(where: { $0.has(changeWords) }),
    words[turn...].contains(where: { $0.has(CueSet(.reaching)) }),
    words.allSatisfy({ !$0.has(CueSet(.growthName)) && !$0.isMark(.listComma, .semicolon) }),
    words.count(where: { $0.has(changeWords) }) == 1
  else { return nil }
  return claim(reached, against: left, tokens[turn])
}

/// 「c，较上年的 b 有所下降」: the word stands behind the base, and no figure of its own does.
private func compared(_ index: Int, with other: Int, in reading: Reading) -> Claim? {
  guard reading.isBase(index) else { return nil }
  let (now, base) = (reading.mentions[other], reading.mentions[index])
  guard now.sentence == base.sentence, base.clause - now.clause <= index - other, now.depth == base.depth else {
    return nil
  }
  let tokens = reading.tokens(of: base)
  let end =
    tokens[(base.token + 1)...].firstIndex { $0.isMark(.comma, .period, .semicolon) || $0.figure != nil }
    ?? tokens.count
  let words = tokens[(base.token + 1)..<end]
  guard end == tokens.count || tokens[end].figure == nil, words.count <= 3,
    let turn = words.last, turn.has(changeWords), !words.contains(where: { $0.has(CueSet(.growthName)) })
  else { return nil }
  return claim(now, against: base, turn)
}

extension Reading {
  /// Two exact figures of one kind in one passage.
  fileprivate func mayBeCompared(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (sketches[first], sketches[second])
    return a.isExact && b.isExact && a.passage == b.passage && a.measure == b.measure
      && [.amount, .count, .rate].contains(a.kind)
  }
}

private func claim(_ now: Mention, against base: Mention, _ turn: Token) -> Claim? {
  let isUp = turn.has(CueSet(.increase))
  // A loss that 收窄 or 扩大 is said of is printed with a minus sign, or without.
  guard isUp != turn.has(CueSet(.decrease)), now.quantity.value >= .zero, base.quantity.value >= .zero else {
    return nil
  }
  return Claim(
    kind: .order, rule: "direction-mismatch", stated: now.quantity, operands: [Operand(.base, base.quantity)],
    formula: .same, comparison: isUp ? .greater : .less)
}
