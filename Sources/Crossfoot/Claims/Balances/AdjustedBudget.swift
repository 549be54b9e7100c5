/// A budget and what was added to it in the year: 「年初预算 a，年中追加 b，调减 c，调整后预算 d」.
///
/// The words name every figure, so a mismatch accuses.
func adjustedBudgetClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked) {
    $0.isSummand && $0.isExact && $0.has(.adjustedPlan) && !$0.has(.initialPlan)
  }.compactMap { index in
    guard let steps = steps(to: index, in: reading, lexicon: lexicon) else { return nil }
    let adjusted = reading.mentions[index]
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: adjusted.quantity,
      operands: steps.map { Operand(.part, reading.mentions[$0.index].quantity) },
      formula: .sum(signs: steps.map(\.sign)), basis: .inferred)
  }
}

/// The first budget and the changes of it, one a clause, each with its sign.
private func steps(to adjusted: Int, in reading: Reading, lexicon: Lexicon) -> [(index: Int, sign: Int)]? {
  var steps: [(index: Int, sign: Int)] = []
  let last = reading.mentions[adjusted]
  for index in (max(0, adjusted - 5)..<adjusted).reversed() {
    let mention = reading.mentions[index]
    guard mention.sentence == last.sentence, mention.depth == last.depth, reading.addable(mention, last),
      mention.quantity.modifier == .none, mention.clause == reading.mentions[index + 1].clause - 1
    else { return nil }
    if mention.cues.contains(CueSet(.initialPlan)), reading.isSummand(mention) {
      return steps.isEmpty ? nil : [(index, 1)] + steps.reversed()
    }
    guard let sign = sign(of: mention, in: reading, lexicon: lexicon) else { return nil }
    steps.append((index, sign))
  }
  return nil
}

private func sign(of mention: Mention, in reading: Reading, lexicon: Lexicon) -> Int? {
  if case .change(let sign) = mention.role, sign != 0 { return sign }
  let words = reading.naming(mention)
  return mention.isLevel && lexicon.flows.last(in: words) == .inflow ? 1 : nil
}
