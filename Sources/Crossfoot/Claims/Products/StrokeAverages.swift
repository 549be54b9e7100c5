/// Averages whose unit tells of what they are: 「销售面积 n 万平方米，销售额 T 亿元，销售均价 u 元/平方米」: u = T ÷ n.
///
/// Kept where an amount and a number of the sentence or the one before fit; accuses where each is the only one of its kind, and a
/// slip explains the difference.
func strokeAverages(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) { $0.has(.average) && $0.isExact && $0.isAddend && $0.kind == .amount }.compactMap {
    strokeAverage($0, in: reading, lexicon)
  }
}

private func strokeAverage(_ index: Int, in reading: Reading, _ lexicon: Lexicon) -> Claim? {
  let own = reading.mentions[index]
  guard let stroke = own.quantity.unit.symbol.utf8.lastIndex(of: 0x2F) else { return nil }
  let name = Array(own.quantity.unit.symbol.utf8[own.quantity.unit.symbol.utf8.index(after: stroke)...])
  guard let thing = lexicon.unit(in: name, at: 0), thing.end == name.count else { return nil }
  let dimension = own.quantity.unit.dimension.prefix { $0 != "/" }
  let before = reading.levels(before: index, sentencesBack: 1).prefix(8).filter {
    let level = reading.mentions[$0]
    return level.quantity.modifier == .none && level.depth == own.depth && !reading.isBase($0)
      && level.cues.isDisjoint(with: CueSet(.per).union(CueSet(.average))) && level.quantity.value > .zero
  }
  let totals = before.filter { reading.mentions[$0].quantity.unit.dimension == dimension }
  let counts = before.filter { reading.mentions[$0].quantity.unit.dimension == thing.unit.dimension }
  let claims = totals.flatMap { total in
    counts.map { count in
      let number = reading.mentions[count].quantity.counted(in: thing.unit.scale)
      return Claim(
        kind: .product, rule: "product-mismatch", stated: own.quantity,
        operands: [Operand(.numerator, reading.mentions[total].quantity), Operand(.denominator, number)],
        formula: .ratio(), basis: .inferred)
    }
  }
  if let sound = claims.first(where: isSound) { return sound }
  let isPlain = claims.count == 1 && (totals + counts).allSatisfy { reading.mentions[$0].segment == own.segment }
  return isPlain && SlipSearch.explains(claims[0], chance: 2) ? claims[0] : nil
}
