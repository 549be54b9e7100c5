/// Years in one table whose four quarters stand in another: 「营业收入 | 第一季度 | … | 第四季度」 below 「营业收入 | 2023年 | 2022年」.
///
/// Accuses where a slip of the fingers parts the first year from the sum and no other year is it. Cost: a look at the rows of the
/// tables near each table of quarters.
func quarterSums(_ tables: [TableReading]) -> [Claim] {
  tables.indices.flatMap { place -> [Claim] in
    let quarters = tables[place].panels.compactMap { panel in quarterColumns(of: panel).map { (panel, $0) } }
    if quarters.isEmpty { return [] }
    let near = tables[max(0, place - 3)..<min(tables.count, place + 4)].flatMap(\.panels)
    return quarters.flatMap { panel, columns in
      panel.rows.indices.compactMap { row -> Claim? in
        let parts = columns.compactMap { panel.values[row][$0] }
        guard parts.count == columns.count else { return nil }
        return yearOf(parts, named: core(panel.rows[row].label), among: near)
      }
    }
  }
}

/// The four columns of quarters, where the panel has no others that may be the year.
private func quarterColumns(of panel: Panel) -> [Int]? {
  let quarters = panel.columns.indices.filter { panel.columns[$0].words.has(.quarter) }
  return quarters.count == 4 && panel.columns.count == 4 ? quarters : nil
}

private func yearOf(_ parts: [Quantity], named name: [Unicode.Scalar], among panels: [Panel]) -> Claim? {
  guard name.count >= 3 else { return nil }
  let years = panels.filter { quarterColumns(of: $0) == nil }.flatMap { panel in
    panel.rows.indices.filter { core(panel.rows[$0].label) == name }.flatMap { row in
      panel.columns.indices.filter { panel.columns[$0].kind == .amount }.compactMap { panel.values[row][$0] }
    }
  }.filter { $0.unit.dimension == parts[0].unit.dimension }
  let claims = years.map {
    Claim(
      kind: .tableSum, rule: TableRule.total, stated: $0, operands: parts.map { Operand(.part, $0) },
      formula: .sum(count: parts.count), basis: .inferred)
  }
  return claims.first(where: isSound) ?? claims.first.flatMap { SlipSearch.explains($0) ? $0 : nil }
}

/// A row's name without its unit in brackets.
private func core(_ label: RowLabel) -> [Unicode.Scalar] {
  core(String(decoding: withoutBrackets(label.text.utf8), as: UTF8.self))
}
