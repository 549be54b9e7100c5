extension ShareFinder {
  /// 三 in 「前三家占 p%」: how many of a ranking the share is of.
  func topCount(_ index: Int) -> Int? {
    guard index > 0 else { return nil }
    let (count, share) = (reading.mentions[index - 1], reading.mentions[index])
    guard count.passage == share.passage, count.clause == share.clause, count.token > 0,
      count.quantity.unit.kind == .count, reading.tokens(of: count)[count.token - 1].has(CueSet(.top))
    else { return nil }
    return (2...20).first { Rational($0) == count.quantity.value }
  }

  /// 「全市 T 人次，其中甲馆 a、乙馆 b、丙馆 c，前三家占 p%」: so many figures before, of one before them. Kept where it holds.
  func topShare(_ index: Int, count: Int) -> Claim? {
    let levels = reading.levels(before: index - 1, sentencesBack: 1)
    guard let last = levels.first else { return nil }
    let alike = levels.filter { reading.addable($0, last) && reading.mentions[$0].quantity.modifier == .none }
    guard alike.count > count else { return nil }
    let parts = Array(alike.prefix(count).reversed())
    let sum = parts.reduce(Rational.zero) { $0 + reading.mentions[$1].quantity.value }
    let wholes = alike.dropFirst(count).prefix(6).filter { reading.mentions[$0].quantity.value >= sum }
    let tried = wholes.map { whole in
      Claim(
        kind: .share, rule: "share-mismatch", stated: reading.mentions[index].quantity,
        operands: parts.map { Operand(.numerator, reading.mentions[$0].quantity) }
          + [Operand(.denominator, reading.mentions[whole].quantity)],
        formula: .ratio(parts: count), basis: .inferred, slack: Rational(1, 2))
    }
    return tried.first { isSound($0) && Double(tried.count) * SlipSearch.width(of: $0) < 0.05 }
  }
}
