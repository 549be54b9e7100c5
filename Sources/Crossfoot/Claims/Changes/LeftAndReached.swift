extension ChangeFinder {
  /// 「由 o 增加到 n，增加 d」: the two levels right before a change without a subject of its own.
  func leftAndReached(before index: Int) -> (now: Quantity, base: Quantity)? {
    guard index >= 2 else { return nil }
    let (base, now, delta) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    guard base.sentence == delta.sentence, now.passage == delta.passage, reading.isAddend(base), reading.isAddend(now),
      reading.addable(base, now), delta.quantity.unit.kind == .rate || reading.addable(now, delta),
      delta.clause - now.clause == 1,
      base.clause == now.clause,
      base.quantity.modifier == .none, now.quantity.modifier == .none, subject(of: index).isEmpty
    else { return nil }
    let tokens = reading.tokens(of: now)
    guard tokens[base.labelToken..<base.token].contains(where: { $0.has(CueSet(.from)) }),
      tokens[(base.token + 1)..<now.token].contains(where: { $0.has(CueSet(.reaching)) })
    else { return nil }
    return (now.quantity, base.quantity)
  }
}
