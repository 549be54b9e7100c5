/// Full marks of all there is, side by side behind their total: 「总分 100 分，决策指标 20 分、过程指标 20 分、产出和效益指标 60 分」.
///
/// Whoever tells so many leaves none out: accuses where a slip explains what does not fit.
func markCards(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.kind == .score && $0.has(.fullScore) }.compactMap { total in
    let whole = reading.mentions[total]
    guard isFull(whole) else { return nil }
    let parts = (total + 1..<min(reading.mentions.count, total + 13)).prefix {
      let part = reading.mentions[$0]
      return isFull(part) && part.sentence == whole.sentence && part.depth == whole.depth && part.key.count >= 2
        && part.quantity.value < whole.quantity.value
    }
    // Marks that were given, or what a reader adds, go on behind them.
    guard parts.count > 2, let last = parts.last,
      zip(parts, parts.dropFirst()).allSatisfy({ areEven($0, $1, in: reading) }),
      last + 1 == reading.mentions.count || reading.mentions[last + 1].segment != reading.mentions[last].segment
        || reading.mentions[last + 1].quantity.unit.kind != .score
    else { return nil }
    let claim = Claim(
      kind: .score, rule: "score-mismatch", stated: whole.quantity,
      operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count),
      basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

private func isFull(_ mention: Mention) -> Bool {
  mention.quantity.unit.kind == .score && mention.isLevel && mention.quantity.modifier == .none
    && mention.cues.isDisjoint(with: CueSet(.score).union(CueSet(.per)).union(CueSet(.average)))
}

/// Two of a list: no more than a mark between them.
private func areEven(_ a: Int, _ b: Int, in reading: Reading) -> Bool {
  let (one, other) = (reading.mentions[a], reading.mentions[b])
  return one.segment == other.segment && other.clause - one.clause <= 1
}
