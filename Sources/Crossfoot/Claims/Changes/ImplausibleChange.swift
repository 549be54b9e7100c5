extension ChangeFinder {
  /// 「每股收益 0.2 元，同比减少 36 亿元」: a change ten thousand times its level is a slip of the unit.
  func implausible(_ index: Int) -> Claim? {
    let mention = reading.mentions[index]
    guard index > 0 else { return nil }
    let level = reading.mentions[index - 1]
    let limit = Rational(10_000)
    guard level.isLevel, level.sentence == mention.sentence, mention.clause - level.clause <= 1,
      reading.addable(level, mention),
      subject(of: index).isEmpty, !level.quantity.value.isZero, !isOfLevelBefore(index, average: level),
      mention.quantity.value > level.quantity.value.magnitude * limit
    else { return nil }
    return Claim(
      kind: .change, rule: "change-mismatch", stated: mention.quantity, operands: [Operand(.whole, level.quantity)],
      formula: Formula(numerator: [.init(limit, [0])]), comparison: .lessOrEqual)
  }

  /// 「产量 c 吨，亩产 a 公斤，增产 d 吨」: the change has the unit of what stands before the average.
  private func isOfLevelBefore(_ index: Int, average level: Mention) -> Bool {
    guard level.cues.contains(CueSet(.average)), index > 1 else { return false }
    let (before, change) = (reading.mentions[index - 2], reading.mentions[index])
    return before.isLevel && before.sentence == level.sentence && reading.addable(before, change)
      && before.quantity.unit.symbol == change.quantity.unit.symbol
  }
}
