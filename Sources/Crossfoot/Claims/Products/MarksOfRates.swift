/// Full marks in proportion to what was spent: 「执行率 95.5%，得分 9.55 分（满分 10 分）」, 「预算执行率 94.31%，该项指标分值 10 分，自评得分
/// 9.43 分」.
///
/// Only what is a slip away from that: what holds is told by `scoreRateClaims`, and some rules give full marks from a bound on.
func marksOfExecution(_ index: Int, in reading: Reading) -> Claim? {
  guard index > 0, reading.sketches[index].kind == .score, reading.sketches[index].isExact else { return nil }
  let given = reading.mentions[index]
  let behind = reading.firstInBracket(behind: index)
  let isInBracket = behind.map { isFull($0, in: reading) && isLastInBracket($0, in: reading) } ?? false
  let full = isInBracket ? index + 1 : index - 1
  let rate = isInBracket ? index - 1 : index - 2
  guard rate >= 0, isFull(full, in: reading) else { return nil }
  let execution = reading.mentions[rate]
  guard execution.role == .rate, execution.quantity.unit.kind == .rate, execution.quantity.modifier == .none,
    execution.key.suffix(3).elementsEqual("执行率".unicodeScalars), execution.sentence == given.sentence,
    given.clause - execution.clause == (isInBracket ? 1 : 2), execution.depth == given.depth,
    !given.cues.contains(CueSet(.total)), execution.quantity.value < .one
  else { return nil }
  let claim = Claim(
    kind: .score, rule: "score-mismatch", stated: given.quantity,
    operands: [Operand(.factor, reading.mentions[full].quantity), Operand(.factor, execution.quantity)],
    formula: .product(count: 2), basis: .inferred)
  let isLess = given.quantity.value < reading.mentions[full].quantity.value
  return isLess && !isSound(claim) && mayBeSlip(claim) ? claim : nil
}

/// 「满分 10 分，扣分系数 1.4」 tells of another rule.
private func isLastInBracket(_ index: Int, in reading: Reading) -> Bool {
  guard index + 1 < reading.mentions.count else { return true }
  let (own, next) = (reading.mentions[index], reading.mentions[index + 1])
  return next.passage != own.passage || next.openBracket != own.openBracket
}

/// 「满分 10 分」, 「分值 10 分」.
private func isFull(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  return mention.quantity.unit.kind == .score && mention.cues.contains(CueSet(.fullScore))
    && mention.quantity.modifier == .none && mention.cues.isDisjoint(with: CueSet(.reckoned))
}
