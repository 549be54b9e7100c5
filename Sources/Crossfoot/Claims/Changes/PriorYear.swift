/// A figure, the same of the year before and what became of it: 「收入 a，上年同期 b，增长 p%」.
///
/// The words name every figure, so the claims accuse.
func priorYearClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 1) { $0.isLevel && $0.kind != .score }.flatMap { prior -> [Claim] in
    guard let now = presentFigure(before: prior, in: reading) else { return [] }
    let sentence = reading.mentions[prior].sentence
    return (prior + 1..<min(prior + 3, reading.mentions.count)).compactMap { place in
      let stated = reading.mentions[place]
      // 「利润 a，上年同期 b；收入 c，下降 p%」: what stands between is what changed.
      if place > prior + 1, reading.mentions[prior + 1].isLevel { return nil }
      guard stated.sentence == sentence, isOfNoOtherThing(stated, prior: reading.mentions[prior], in: reading) else {
        return nil
      }
      return claim(stated, now: reading.mentions[now], prior: reading.mentions[prior])
    }
  }
}

/// The figure right before one that nothing but 上年 or 去年同期 names.
private func presentFigure(before prior: Int, in reading: Reading) -> Int? {
  guard reading.sketches[prior - 1].isLevel, reading.addable(prior - 1, prior),
    reading.sketches[prior - 1].period != reading.sketches[prior].period
  else { return nil }
  let (now, then) = (reading.mentions[prior - 1], reading.mentions[prior])
  guard isPrior(then.period), !isPrior(now.period), now.sentence == then.sentence,
    then.clause - now.clause <= 1, now.depth <= then.depth,
    !then.quantity.value.isZero,
    then.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.share)).union(CueSet(.from))),
    then.key.isEmpty || then.key == now.key
  else { return nil }
  return prior - 1
}

/// 上年, 上年末, 上年同期.
func isLastYear(_ period: String) -> Bool { period.utf8.starts(with: "上年".utf8) }

/// 上年, 上年同期, 2023年同期.
func isPrior(_ period: String) -> Bool {
  isLastYear(period) || period.utf8.reversed().starts(with: "同期".utf8.reversed())
}

/// Whether a change is told without a subject, a base or a way of reckoning of its own.
private func isOfNoOtherThing(_ stated: Mention, prior: Mention, in reading: Reading) -> Bool {
  let tokens = reading.tokens(of: stated)
  return stated.period == prior.period && stated.noun.isEmpty
    && tokens[stated.labelToken..<stated.token].allSatisfy { if case .cue = $0.kind { true } else { false } }
    && stated.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.comparable)).union(CueSet(.average)))
}

private func claim(_ stated: Mention, now: Mention, prior: Mention) -> Claim? {
  let operands = [Operand(.numerator, now.quantity), Operand(.base, prior.quantity)]
  switch stated.role {
  case .growth(let sign) where sign != 0 && prior.quantity.value > .zero && stated.quantity.unit.kind == .rate:
    return Claim(
      kind: .change, rule: "change-mismatch", stated: stated.quantity, operands: operands, formula: .growth,
      statedSign: stated.quantity.value.isNegative ? 1 : sign)
  case .change(let sign) where sign != 0 && stated.quantity.unit.dimension == now.quantity.unit.dimension:
    return Claim(
      kind: .change, rule: "change-mismatch", stated: stated.quantity, operands: operands,
      formula: .sum(signs: [1, -1]), statedSign: sign)
  default: return nil
  }
}
