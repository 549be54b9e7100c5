/// What the three industries contributed to growth makes all of it: 「三次产业对经济增长的贡献率分别为 a、b 和 c」, a + b + c = 100 %.
///
/// Accuses where a slip explains the difference.
func contributions(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.kind == .rate && $0.isExact }.compactMap { index in
    let first = reading.mentions[index]
    guard reading.cue(.oneToOne, before: first) != nil else { return nil }
    let words = reading.words(before: first)
    let said = core(reading.passages[first.passage].text(words.startIndex..<words.endIndex))
    guard reading.scopes.first(.contribution, in: said) != nil, reading.scopes.first(.industries, in: said) != nil
    else {
      return nil
    }
    let list = reading.joined(from: index)
    guard list.count == 3, list.allSatisfy({ reading.mentions[$0].quantity.unit.kind == .rate }) else { return nil }
    var claim = wholeOfShares(
      list.map { Operand(.part, reading.mentions[$0].quantity) }, from: first.quantity.range.lowerBound,
      to: reading.mentions[list[2]].quantity.range.upperBound)
    claim.slack = .zero
    return isSound(claim) || SlipSearch.explains(claim, chance: 2) ? claim : nil
  }
}
