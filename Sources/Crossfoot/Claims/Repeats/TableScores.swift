/// Marks told in prose against the table that lists them: 「综合得分 94.1 分」 and the column 得分 with its total, 「决策指标得分 19 分」 and
/// the row 决策.
///
/// Kept where they are equal; where the tables have one such cell and a slip parts the two, it accuses, unless other relations
/// account for the figure. Cost: a look-up for each mark, and one pass over the cells.
func tableScores(in reading: Reading, tables: TableLookup, lexicon: Lexicon, explained: FigurePlaces) -> [Claim] {
  if tables.isEmpty { return [] }
  let marks = reading.mentions.indices.chosen {
    let sketch = reading.sketches[$0]
    return sketch.kind == .score && sketch.isLevel && sketch.isExact && reading.mentions[$0].depth == 0
      && reading.mentions[$0].quantity.digits >= 2
  }.map { reading.mentions[$0] }
  if marks.isEmpty { return [] }
  let ofAll = tables.cells.filter { $0.isTotal && isGained($0.head, lexicon) }
  // Once, since many marks may ask.
  let totals = Set(ofAll.map(\.quantity.value)).count == 1 ? Array(ofAll.prefix(1)) : []
  let named = marks.compactMap { mark in name(of: mark, in: reading, lexicon).map { (mark: mark, name: $0) } }
  // Of several projects each has marks of its own, and few tables are of all of them.
  let overall = Set(named.filter { $0.name.isEmpty }.map(\.mark.quantity.value))
  return named.compactMap { mark, name in
    let cells =
      name.isEmpty ? totals : tables.cells(ofRowSaid: name).filter { isGained($0.head, lexicon) && !$0.isTotal }
    guard let cell = cells.first, Set(cells.map(\.quantity.value)).count == 1,
      [.none, .score, .count].contains(cell.quantity.unit.kind)
    else { return nil }
    let claim = repeatClaim(mark.quantity, cell.quantity)
    if mark.quantity.value == cell.quantity.value { return claim }
    guard !name.isEmpty || overall.count == 1, !explained.contains(mark.quantity.range.lowerBound),
      mark.quantity.digits >= 3, let odds = SlipSearch.odds(of: claim), odds < 0.1
    else { return nil }
    return claim
  }
}

/// What a mark was given to, empty for all of it; nil for full marks and others that were not given.
private func name(of mark: Mention, in reading: Reading, _ lexicon: Lexicon) -> [Unicode.Scalar]? {
  guard let stem = lexicon.flows.stem(of: .gained, reading.letters(naming: mark)) else { return nil }
  let name = lexicon.scopes.without(.section, atEndOf: Array(stem))
  return lexicon.scopes.without(.evaluated, in: name).isEmpty ? [] : name
}

private func isGained(_ head: [Unicode.Scalar], _ lexicon: Lexicon) -> Bool {
  lexicon.flows.stem(of: .gained, head) != nil
}
