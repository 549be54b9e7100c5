/// A total that points at the table below: 「全年共办理提案 128 件，详见下表」 and a total row of 118.
///
/// Accuses where one slip of the fingers parts it from the only total of its kind there, and no cell is what it says. Cost:
/// for each figure of a sentence that points, the cells of one table.
func announcedTotals(in reading: Reading, tables: TableLookup, words: ScopeLexicon) -> [Claim] {
  if tables.isEmpty { return [] }
  return reading.mentions.indices.compactMap { index in
    let own = reading.sketches[index]
    guard own.isSummand, own.isExact, own.has(.total) else { return nil }
    let mention = reading.mentions[index]
    guard mention.depth == 0, mention.quantity.significantDigits >= 3,
      isPointing(mention, reading, words)
    else { return nil }
    let figure = mention.quantity
    let cells = tables.cells(behind: figure.range.lowerBound).filter {
      $0.quantity.unit.dimension == figure.unit.dimension
        || $0.quantity.unit.kind == .none && figure.unit.kind == .count
    }
    let totals = cells.filter(\.isTotal)
    guard totals.count == 1, !cells.contains(where: { $0.quantity.face.meets(figure.face) }) else { return nil }
    let claim = repeatClaim(figure, totals[0].quantity)
    return SlipSearch.odds(of: claim).map { $0 < 0.3 } ?? false ? claim : nil
  }
}

/// 下表 behind a figure in its sentence, with no other figure between.
private func isPointing(_ mention: Mention, _ reading: Reading, _ words: ScopeLexicon) -> Bool {
  let passage = reading.passages[mention.passage]
  let behind = passage.tokens[(mention.token + 1)...].prefix { $0.figure == nil && !$0.isMark(.period) }.prefix(12)
  guard !behind.isEmpty else { return false }
  return words.first(.below, in: core(passage.text(behind.startIndex..<behind.endIndex))) != nil
}
