/// What the three industries contributed to growth makes all of it: 「三次产业对经济增长的贡献率分别为 a、b 和 c」, a + b + c = 100 %.
///
/// Accuses where a slip explains the difference.
func contributions(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.kind == .rate && $0.isExact }.compactMap { index in
    let first = reading.mentions[index]
    guard reading.cue(.oneToOne, before: first) != nil else { return nil }
    let words = reading.words(before: first)
    let said = core(reading.passages[first.passage].text(words.startIndex..<words.endIndex))
    guard contains(said, contributed), industries.contains(where: { contains(said, $0) }) else { return nil }
    let list = reading.joined(from: index)
    guard list.count == 3, list.allSatisfy({ reading.mentions[$0].quantity.unit.kind == .rate }) else { return nil }
    var claim = wholeOfShares(
      list.map { Operand(.part, reading.mentions[$0].quantity) }, from: first.quantity.range.lowerBound,
      to: reading.mentions[list[2]].quantity.range.upperBound)
    claim.slack = .zero
    return isSound(claim) || SlipSearch.explains(claim, chance: 2) ? claim : nil
  }
}

private let contributed = Array("贡献率".unicodeScalars)

/// 三次产业, or the last two of a list of their names.
private let industries = ["三次产业", "三大产业", "二三产业", "第二第三产业", "第二产业第三产业", "二产三产"].map {
  Array($0.unicodeScalars)
}
