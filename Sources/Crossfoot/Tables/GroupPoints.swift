import Documents

/// Points in the name of a group, 「投入（15分）」, against those of its rows: down to the next name in its column.
///
/// Where another group of the table holds, one that does not accuses. Cost: one pass for each column of names.
func groupPointClaims(grid: Grid, panel: Panel, context: TableUnits) -> [Claim] {
  guard let full = panel.columns.firstIndex(where: { $0.words.has(.fullScore) }) else { return [] }
  // Names of groups stand first.
  let names = 0..<min(6, panel.columns[full].gridColumn)
  var claims = names.flatMap { column -> [Claim] in
    var claims: [Claim] = []
    var group: (stated: Quantity, parts: [Quantity])?
    func close() {
      guard let (stated, parts) = group, parts.count > 1 else { return }
      claims.append(
        Claim(
          kind: .tableSum, rule: TableRule.score, stated: stated, operands: parts.map { Operand(.part, $0) },
          formula: .sum(count: parts.count), basis: .inferred))
    }
    for (row, values) in zip(panel.rows, panel.values) {
      let cell = grid.rows[row.gridRow][column]
      // A group further out ends those within it.
      if row.label.isTotal || grid.rows[row.gridRow][...column].contains(where: \.isText) {
        close()
        group = row.label.isTotal ? nil : pointsNamed(by: cell, in: grid, context).map { ($0, []) }
      }
      if let points = values[full] { group?.parts.append(points) }
    }
    close()
    return claims
  }
  guard claims.contains(where: { verdict(of: $0) == .holds }) else { return claims }
  for place in claims.indices { claims[place].basis = .stated }
  return claims
}

/// The points in brackets that end a name.
private func pointsNamed(by cell: GridCell, in grid: Grid, _ context: TableUnits) -> Quantity? {
  let text = grid.text(of: cell)
  guard cell.isText, text.count <= 60, text.last == 0x29 || text.suffix(3).elementsEqual("）".utf8) else { return nil }
  let named = namedPoints(in: grid.prose(of: cell), lexicon: context.lexicon)
  return named.count == 1 ? named[0].quantity : nil
}
