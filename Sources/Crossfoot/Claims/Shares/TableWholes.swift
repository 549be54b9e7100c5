/// Shares of what only a table adds up: 「前五名余额合计 a，占应收账款合计数的 p%」, 「基本支出 a，占 68.73%」 over the 合计 of a table near it.
///
/// Kept where it holds: words seldom say which total is meant. Cost: for each share of four digits or that names its whole, the totals of three small
/// tables.
func tableWholes(at asked: Range<Int>, in reading: Reading, tables: TableLookup) -> [Claim] {
  if tables.isEmpty { return [] }
  return reading.places(asked) { $0.isExact && $0.role == .share }.compactMap { index in
    let share = reading.mentions[index]
    // 「研发投入 a，上年同期 o，增长 g%，占营业收入的 p%」
    guard share.quantity.significantDigits >= 3,
      let level = reading.levels(before: index).first(where: { !isEarlier($0, in: reading) }),
      share.clause - reading.mentions[level].clause <= index - level,
      let cue = reading.firstCue(CueSet(.share), before: share),
      share.quantity.significantDigits >= 4 || reading.object(of: share, after: cue).count >= 2
    else { return nil }
    let part = reading.mentions[level].quantity
    let totals = tables.places(near: share.quantity.range.lowerBound).map { tables.cells[$0] }.filter {
      $0.isTotal && $0.quantity.unit.dimension == part.unit.dimension && $0.quantity.value >= part.value
    }
    return totals.lazy.map { claim(share.quantity, part, of: $0.quantity) }.first(where: isSound)
  }
}

private func isEarlier(_ index: Int, in reading: Reading) -> Bool {
  reading.isBase(index) || isPrior(reading.mentions[index].period)
}

private func claim(_ share: Quantity, _ part: Quantity, of whole: Quantity) -> Claim {
  Claim(
    kind: .share, rule: "share-mismatch", stated: share,
    operands: [Operand(.numerator, part), Operand(.denominator, whole)], formula: .ratio())
}
