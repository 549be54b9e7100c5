/// Rows of a table that prose takes together by their names: 「存货、应收账款及预付款项占总资产的 p%」 is the sum of three cells of a column.
///
/// All names must be rows of one table, as they stand there. Accuses where one slip of the fingers parts the figure from the
/// first such column of its unit. Cost: for each figure behind a list of names, the cells of these rows.
func jointRows(at asked: Range<Int>, in reading: Reading, tables: TableLookup, words: ScopeLexicon) -> [Claim] {
  if tables.isEmpty { return [] }
  return reading.places(asked) {
    $0.isExact && ($0.role == .share || $0.isAddend && $0.has(.total))
  }.compactMap { index in
    let names = jointNames(of: reading.mentions[index], in: reading).map(words.canonical)
    guard names.count >= 2, Set(names).count == names.count else { return nil }
    let sums = columns(of: names, in: tables).compactMap { sum($0, stated: reading.mentions[index].quantity) }
    return sums.first(where: isSound) ?? sums.first.flatMap { SlipSearch.explains($0, chance: 1) ? $0 : nil }
  }
}

/// The names that 、 and 及 join in a figure's clause, or in the one before it where its own only adds up: 「前三项为甲、乙和丙，合计 T」.
func jointNames(of mention: Mention, in reading: Reading) -> [[Unicode.Scalar]] {
  let passage = reading.passages[mention.passage]
  var (start, end) = (passage.wordsStart(before: mention.token), mention.token)
  let ends = CueSet(.share).union(CueSet(.total))
  end = passage.tokens[start..<end].firstIndex { $0.has(ends) } ?? end
  if start == end, start > 0, passage.tokens[start - 1].isMark(.comma) {
    end = start - 1
    start = passage.wordsStart(before: end)
  }
  let opens = CueSet(.comprises).union(CueSet(.reaching))
  if let list = passage.tokens[start..<end].lastIndex(where: { $0.has(opens) }) { start = list + 1 }
  guard passage.tokens[start..<end].allSatisfy({ !$0.has(CueSet(.respectively)) && $0.figure == nil }) else {
    return []
  }
  let ranges = passage.tokens[start..<end].split { $0.isMark(.listComma) || $0.has(CueSet(.and)) }
  return ranges.map { key($0.startIndex..<$0.endIndex, in: passage) }
}

/// The cells of all these rows, column by column, of each table that has them; none of a name that hundreds of rows bear.
private func columns(of names: [[Unicode.Scalar]], in tables: TableLookup) -> [[TableLookup.Cell]] {
  let rows = names.map(tables.cells(ofRowSaid:))
  guard let first = rows.first, rows.allSatisfy({ 1...most ~= $0.count }) else { return [] }
  return first.compactMap { head in
    let cells = rows.compactMap { row in row.first { $0.table == head.table && $0.column == head.column } }
    return cells.count == rows.count ? cells : nil
  }
}

/// How many cells one name may have.
private let most = 300

private func sum(_ cells: [TableLookup.Cell], stated: Quantity) -> Claim? {
  guard cells.allSatisfy({ $0.quantity.unit.dimension == stated.unit.dimension }) else { return nil }
  return Claim(
    kind: .sum, rule: "sum-mismatch", stated: stated, operands: cells.map { Operand(.part, $0.quantity) },
    formula: .sum(count: cells.count))
}
