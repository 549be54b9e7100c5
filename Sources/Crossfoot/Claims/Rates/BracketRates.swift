/// A rate with both its figures in the bracket behind it: 「执行率 95%（预算 b，已支出 a）」, 「完成率 98%（计划 50 个，完成 49 个）」.
///
/// One of the two is planned and the other done, and there is no third: accuses.
func bracketRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, upTo: 1) { sketch in
    switch sketch.role {
    case .rate, .percent, .share: sketch.isExact
    default: false
    }
  }.compactMap { index in
    if reading.sketches[index].role == .share { return operandInBracket(index, in: reading) }
    if let claim = baseInBracket(index, in: reading) ?? operandInBracket(index, in: reading) { return claim }
    let rate = reading.mentions[index]
    guard rate.role == .rate || rate.cues.contains(CueSet(.actual)), let first = reading.firstInBracket(behind: index),
      first == index + 1, first + 1 < reading.mentions.count
    else { return nil }
    let (a, b) = (reading.mentions[first], reading.mentions[first + 1])
    guard a.openBracket == b.openBracket, reading.addable(first, first + 1), a.quantity.unit == b.quantity.unit,
      [a, b].allSatisfy({
        $0.isAddend && $0.quantity.modifier == .none
          // 「应参保 b 人，其中困难群体 c 人」
          && $0.cues.isDisjoint(with: CueSet(.per).union(CueSet(.ofWhich)))
      }),
      first + 2 == reading.mentions.count || reading.mentions[first + 2].openBracket != a.openBracket
        || reading.mentions[first + 2].passage != a.passage
    else { return nil }
    let plans = [a, b].filter { reading.isDue($0) }
    guard plans.count == 1, let plan = plans.first else { return nil }
    let done = plan.token == a.token ? b : a
    return Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, done.quantity), Operand(.denominator, plan.quantity)], formula: .ratio())
  }
}

extension Reading {
  /// Whether a figure is what was planned, or what 应 says ought to be: 「应随访 b 人」.
  fileprivate func isDue(_ mention: Mention) -> Bool {
    isNamed(mention, CueSet(.planned), not: CueSet(.actual).union(CueSet(.complete)))
      || scopes.opening(.due, of: letters(naming: mention)) != nil
  }
}

/// 「支出 a，为调整预算的 p%（调整预算 b）」, 「追回 a 万元，追回率 p%（应追回 b 万元）」: the bracket has the base alone, which its words say.
private func baseInBracket(_ index: Int, in reading: Reading) -> Claim? {
  let rate = reading.mentions[index]
  guard index > 0, reading.firstInBracket(behind: index) == index + 1 else { return nil }
  let (part, base) = (reading.mentions[index - 1], reading.mentions[index + 1])
  guard isPlain(part), isPlain(base), reading.addable(index - 1, index + 1),
    part.quantity.unit.dimension == base.quantity.unit.dimension,
    part.segment == rate.segment, part.depth == rate.depth, rate.clause - part.clause == 1,
    index + 2 == reading.mentions.count || reading.mentions[index + 2].openBracket != base.openBracket
      || reading.mentions[index + 2].passage != base.passage,
    isNamedBase(base, of: rate, part, in: reading)
  else { return nil }
  let claim = Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
    operands: [Operand(.numerator, part.quantity), Operand(.denominator, base.quantity)], formula: .ratio(),
    basis: .inferred)
  return isSound(claim) || mayBeSlip(claim) ? claim : nil
}

private func isPlain(_ mention: Mention) -> Bool {
  mention.isPlainAddend && !mention.cues.contains(CueSet(.ofWhich))
}

/// 「调整预算」 in 「为调整预算的 p%」, or 应 and the part's verb.
private func isNamedBase(_ base: Mention, of rate: Mention, _ part: Mention, in reading: Reading) -> Bool {
  let words = reading.letters(naming: base)
  if words.count >= 2, contains(reading.letters(naming: rate), words) { return rate.cues.contains(CueSet(.planned)) }
  guard reading.scopes.opening(.due, of: words) != nil, words.count >= 3, rate.isCalledRate else { return false }
  let verb = words[1...2]
  let passage = reading.passages[part.passage]
  let said = core(passage.text(part.labelToken..<max(part.labelToken, rate.labelToken)))
  return contains(rate.key, verb) && contains(said, verb)
}
