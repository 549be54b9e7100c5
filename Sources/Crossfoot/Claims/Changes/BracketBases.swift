/// Rates of growth of one level against bases that a bracket names in their order: 「受理 T 件，环比下降 p%，同比上升 q%（上季度 o₁ 件，上年同期 o₂
/// 件）」.
///
/// They accuse where one of them fits.
func bracketBases(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2, upTo: 1) { isGrowth($0) }.flatMap { last -> [Claim] in
    guard let opening = reading.firstInBracket(behind: last),
      // 「T 件，日均 u 件，环比下降 p%」
      let level = reading.levels(before: last).first(where: { !reading.sketches[$0].has(.average) }),
      reading.mentions[level].sentence == reading.mentions[last].sentence
    else { return [] }
    let bracket = reading.mentions[opening].openBracket
    let bases = (opening..<min(reading.mentions.count, opening + 4)).prefix {
      reading.mentions[$0].passage == reading.mentions[last].passage && reading.mentions[$0].openBracket == bracket
    }
    let behind = (level + 1...last).filter { !reading.sketches[$0].has(.average) }
    let rates = behind.filter { isGrowth(reading.sketches[$0]) }
    let whole = reading.mentions[level]
    guard bases.count >= 2, rates.count == bases.count, behind.count == rates.count,
      whole.segment == reading.mentions[last].segment, whole.depth == reading.mentions[last].depth,
      whole.quantity.modifier == .none, Set(bases.map { reading.mentions[$0].period }).count == bases.count,
      bases.allSatisfy({ isBase($0, of: level, in: reading) })
    else { return [] }
    let claims = zip(rates, bases).map { growth($0, of: level, from: $1, in: reading) }
    return claims.contains(where: isSound) ? claims : []
  }
}

private func isGrowth(_ sketch: MentionSketch) -> Bool {
  if case .growth(let sign) = sketch.role { sketch.isExact && sign != 0 && sketch.kind == .rate } else { false }
}

/// A figure of the level's unit that says when it was.
private func isBase(_ base: Int, of level: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[base]
  return mention.isLevel && mention.quantity.modifier == .none && reading.addable(base, level)
    && mention.quantity.unit.symbol == reading.mentions[level].quantity.unit.symbol
    && !mention.period.isEmpty
}

private func growth(_ rate: Int, of level: Int, from base: Int, in reading: Reading) -> Claim {
  var sign = 1
  if case .growth(let direction) = reading.mentions[rate].role { sign = direction }
  return Claim(
    kind: .change, rule: "change-mismatch", stated: reading.mentions[rate].quantity,
    operands: [Operand(.whole, reading.mentions[level].quantity), Operand(.base, reading.mentions[base].quantity)],
    formula: .growth, statedSign: sign)
}
