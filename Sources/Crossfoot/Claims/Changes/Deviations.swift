/// How far two rates are from each other, whichever is the larger: 「目标 p₁，实际 p₂，偏差 d 个百分点」, 「与目标相差 d 个百分点」.
///
/// One of the two is what was set, and the sentence has no third.
func deviations(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 2) { $0.role == .points(0) && $0.isExact }.compactMap { index in
    let (first, second, stated) = (
      reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index]
    )
    guard words.ending(.gap, of: reading.letters(naming: stated)) != nil,
      [first, second].allSatisfy({ isPlain($0, beside: stated, in: reading) }),
      stated.clause - second.clause == 1, second.clause - first.clause == 1,
      isSet(first, in: reading, words) != isSet(second, in: reading, words),
      index < 3 || reading.mentions[index - 3].sentence != stated.sentence
        || reading.mentions[index - 3].quantity.unit.kind != .rate
    else { return nil }
    let operands = [first, second].map { mention in
      var operand = Operand(.whole, mention.quantity)
      operand.isSet = isSet(mention, in: reading, words)
      return operand
    }
    let isFalling = first.quantity.value > second.quantity.value
    return Claim(
      kind: .change, rule: "change-mismatch", stated: stated.quantity,
      operands: isFalling ? operands : operands.reversed(), formula: .sum(signs: [1, -1]))
  }
}

private func isPlain(_ mention: Mention, beside stated: Mention, in reading: Reading) -> Bool {
  switch mention.role {
  case .share, .rate, .percent: break
  default: return false
  }
  return mention.quantity.unit.kind == .rate && mention.segment == stated.segment && mention.depth == stated.depth
}

/// 目标, 计划: a rate that was set.
private func isSet(_ mention: Mention, in reading: Reading, _ words: ScopeLexicon) -> Bool {
  mention.cues.contains(CueSet(.planned)) || words.first(.target, in: reading.letters(naming: mention)) != nil
}
