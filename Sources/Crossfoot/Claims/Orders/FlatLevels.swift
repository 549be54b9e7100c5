/// A level, the same of the year before and a word that they are equal: 「停产企业 6 家（上年同期 6 家），与上年同期持平」.
///
/// Nothing but the comparison stands behind the earlier figure; 基本持平 tells of no equality.
func flatLevel(at token: Int, passage place: Int, in reading: Reading) -> Claim? {
  let passage = reading.passages[place]
  let end = reading.firstMention(atOrAfter: token, in: place)
  guard passage.tokens[token].has(CueSet(.flat)), end - 2 >= passage.mentions.lowerBound else { return nil }
  let (now, prior) = (reading.mentions[end - 2], reading.mentions[end - 1])
  let between = passage.tokens[(prior.token + 1)..<token]
  guard isPrior(prior.period), !isPrior(now.period), reading.addable(end - 2, end - 1), now.sentence == prior.sentence,
    reading.sketches[end - 2].isLevel, reading.sketches[end - 1].isLevel, prior.clause - now.clause <= 1,
    prior.key.isEmpty || prior.key == now.key, reading.sketches[end - 2].isExact, reading.sketches[end - 1].isExact,
    between.contains(where: { $0.isMark(.comma) }),
    between.allSatisfy({ $0.isMark(.comma, .close) || $0.has(flatWords) || $0.kind == .date })
  else { return nil }
  return Claim(
    kind: .order, rule: "order-mismatch", stated: now.quantity, operands: [Operand(.base, prior.quantity)],
    formula: .same, comparison: .equal)
}

private let flatWords = CueSet(.versus).union(CueSet(.period)).union(CueSet(.and)).union(CueSet(.growthName))
