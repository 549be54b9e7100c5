/// Totals in the prose right before or behind a table of what its rows list, where no row of it is a total: 「前五名客户合计 T」, 「自评
/// 92.97 分」.
///
/// Kept where a column comes to the figure. Where one row is left out of it, or a slip parts the two, it accuses, unless other relations
/// account for the figure. Cost: the cells of each table of up to `mostCells` once, and as many figures around it as columns.
func columnTotals(
  in reading: Reading, tables: TableLookup, lexicon: Lexicon, explained: FigurePlaces
) -> [Claim] {
  if tables.isEmpty || reading.mentions.isEmpty { return [] }
  return tables.extents.flatMap { extent -> [Claim] in
    guard extent.cells.count <= mostCells, let end = tables.cells[extent.cells].last?.quantity.range.upperBound else {
      return []
    }
    let columns = openColumns(of: extent.cells, in: tables)
    if columns.isEmpty { return [] }
    return reading.announced(before: extent.start, behind: end, lexicon).compactMap { index in
      claim(index, of: columns, in: reading, tables, isExplained: explained.contains(reading.place(of: index)))
    }
  }
}

private let mostCells = 400
private let figuresBack = 6
private let figuresAhead = 12

/// The cells of each column without a total, where there are three or more.
private func openColumns(of cells: Range<Int>, in tables: TableLookup) -> [[Int]] {
  var columns: [Int32: [Int]] = [:]
  for place in cells { columns[tables.cells[place].column, default: []].append(place) }
  return columns.sorted { $0.key < $1.key }.map(\.value).filter { column in
    column.count >= 3 && !column.contains { tables.cells[$0].isTotal }
      && Set(column.map { tables.cells[$0].line }).count == column.count
  }
}

extension Reading {
  fileprivate func place(of index: Int) -> Int { mentions[index].quantity.range.lowerBound }

  /// Figures of three digits or more, marks of two, in the paragraph before a table and the two behind it that words call a total.
  fileprivate func announced(before start: Int, behind end: Int, _ lexicon: Lexicon) -> [Int] {
    let last = mentions.firstPlace { $0.quantity.range.lowerBound > start }
    let first = mentions.firstPlace { $0.quantity.range.lowerBound >= end }
    let before = (max(0, last - figuresBack)..<last).filter { mentions[$0].passage == mentions[last - 1].passage }
    let behind = (first..<min(mentions.count, first + figuresAhead)).filter {
      mentions[$0].passage - mentions[first].passage <= 1
    }
    return (before + behind).filter { index in
      let sketch = sketches[index]
      guard sketch.isLevel, sketch.isExact, mentions[index].quantity.significantDigits >= 2 else { return false }
      return sketch.has(.total) && mentions[index].quantity.significantDigits >= 3
        || sketch.kind == .score && isMarkOfAll(mentions[index], lexicon)
    }
  }

  /// 「自评 92.97 分」, but not 「满分 100 分」 or 「产出得分 46 分」.
  private func isMarkOfAll(_ mark: Mention, _ lexicon: Lexicon) -> Bool {
    let words = letters(naming: mark)
    let stem = lexicon.flows.stem(of: .gained, words) ?? words[...]
    return !mark.cues.contains(CueSet(.fullScore)) && !words.isEmpty
      && lexicon.scopes.without(.evaluated, in: lexicon.scopes.without(.section, atEndOf: Array(stem))).isEmpty
  }
}

private func claim(
  _ index: Int, of columns: [[Int]], in reading: Reading, _ tables: TableLookup, isExplained: Bool
) -> Claim? {
  let total = reading.mentions[index].quantity
  let claims = columns.compactMap { column -> Claim? in
    let parts = column.map { tables.cells[$0].quantity }
    guard parts.allSatisfy({ isOfUnit($0, total) && $0.modifier == .none }) else { return nil }
    return Claim(
      kind: .sum, rule: "sum-mismatch", stated: total, operands: parts.map { Operand(.part, $0) },
      formula: .sum(count: parts.count), basis: .inferred)
  }
  if let held = claims.first(where: { verdict(of: $0) == .holds }) { return held }
  // What a cell says is no total of them all.
  if isExplained || total.significantDigits < 3
    || columns.joined().contains(where: { tables.cells[$0].quantity.value == total.value })
  {
    return nil
  }
  let broken = claims.filter {
    lacksOne($0) || $0.stated.significantDigits >= 4 && SlipSearch.explains($0, chance: 0.1)
  }
  return broken.count == 1 ? broken[0] : nil
}

/// Of the total's unit, or printed without one where the table does not say it.
private func isOfUnit(_ cell: Quantity, _ total: Quantity) -> Bool {
  cell.unit.dimension == total.unit.dimension
    || cell.unit.kind == .none && (total.unit.kind == .score || total.unit.kind == .count)
}

/// Whether one row of four or more was left out, and no other makes up the difference.
private func lacksOne(_ claim: Claim) -> Bool {
  guard claim.operands.count >= 4, case .missing = diagnose(claim) else { return false }
  return true
}
