/// The largest rows of a table near a figure that counts them: 「前五大行业贷款合计占 p%」 is the sum of the five largest cells of a column.
///
/// Accuses where a table near it has just so many rows, and one slip of the fingers parts the figure from their sum. Cost: for each
/// such figure, the cells of three small tables.
func largestRows(at asked: Range<Int>, in reading: Reading, tables: TableLookup) -> [Claim] {
  if tables.isEmpty { return [] }
  return reading.places(asked) { $0.isExact && ($0.role == .share || $0.isAddend) }.compactMap { index in
    let mention = reading.mentions[index]
    guard mention.quantity.significantDigits >= 3, let count = countOfLargest(before: index, in: reading) else {
      return nil
    }
    let columns = columns(near: mention.quantity, in: tables).filter { $0.count >= count }
    let sums = columns.lazy.map { sum($0.prefix(count), stated: mention.quantity) }
    // The largest may be the whole: 「总资产」.
    let lower = columns.lazy.filter { $0.count > count }.map { sum($0[1...count], stated: mention.quantity) }
    return sums.first(where: isSound) ?? lower.first(where: isSound)
      ?? zip(columns, sums).first { $0.count == count && SlipSearch.explains($1, chance: 1) }?.1
  }
}

/// The number of 「前五大」, 「五大」 or 「前 5 名」 in the figure's sentence before it, where a word of the sentence adds up.
private func countOfLargest(before index: Int, in reading: Reading) -> Int? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let first = max(passage.mentions.lowerBound, index - 8)
  guard
    let count = (first..<index).last(where: {
      reading.mentions[$0].sentence == mention.sentence
        && countsLargest(reading.mentions[$0], in: passage, reading.scopes)
    })
  else { return nil }
  let between = passage.tokens[reading.mentions[count].token..<mention.token]
  guard between.contains(where: { $0.has(CueSet(.total)) }) else { return nil }
  return (2...10).first { reading.mentions[count].quantity.value == Rational($0) }
}

private func countsLargest(_ mention: Mention, in passage: Passage, _ scopes: ScopeLexicon) -> Bool {
  let symbol = mention.quantity.unit.symbol
  if scopes.holds(symbol, .largest) { return true }
  return scopes.holds(symbol, .ranked) && mention.token > 0 && passage.tokens[mention.token - 1].has(CueSet(.top))
}

/// Of each column of the tables near a figure the cells of its kind, the largest first.
private func columns(near figure: Quantity, in tables: TableLookup) -> [[TableLookup.Cell]] {
  let cells = tables.places(near: figure.range.lowerBound).map { tables.cells[$0] }.filter {
    !$0.isTotal && $0.quantity.unit.dimension == figure.unit.dimension
  }
  return Dictionary(grouping: cells) { [$0.table, $0.column] }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
    $0.value.sorted { $0.quantity.value > $1.quantity.value }
  }
}

private func sum(_ cells: ArraySlice<TableLookup.Cell>, stated: Quantity) -> Claim {
  Claim(
    kind: .sum, rule: "sum-mismatch", stated: stated, operands: cells.map { Operand(.part, $0.quantity) },
    formula: .sum(count: cells.count))
}
