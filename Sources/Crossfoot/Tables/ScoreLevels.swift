/// Points of indicators that stand beside those of the indicators below them: 一级指标 15, 二级指标 6 and 9, 三级指标 3, 3, 5, 4.
///
/// Names stand between the columns, so that each is a panel of its own; a row's points are those of the rows down to the next
/// that has some. Where two such sums hold and fewer break, those that break accuse. Cost: one pass for each column of points.
func scoreLevelClaims(_ panels: [Panel]) -> [Claim] {
  let columns = panels.flatMap(PointColumn.all)
  let full = columns.filter(\.isFull)
  guard full.count > 1 else { return [] }
  let totals = Set(panels.flatMap { panel in panel.rows.filter(\.label.isTotal).map(\.gridRow) })
  var claims: [Claim] = []
  func add(_ stated: Quantity, _ parts: [Quantity], _ rule: String) {
    guard parts.count > 1 else { return }
    claims.append(
      Claim(
        kind: .tableSum, rule: rule, stated: stated, operands: parts.map { Operand(.part, $0) },
        formula: .sum(count: parts.count), basis: .inferred))
  }
  for (outer, inner) in zip(full, full.dropFirst()) {
    // A total ends the rows before it as the next points do.
    let ends = (outer.points.map(\.row) + totals).sorted()
    var (next, child) = (0, 0)
    for parent in outer.points where !totals.contains(parent.row) {
      while next < ends.count, ends[next] <= parent.row { next += 1 }
      let end = next < ends.count ? ends[next] : Int.max
      while child < inner.points.count, inner.points[child].row < parent.row { child += 1 }
      add(parent.points, inner.points[child...].prefix { $0.row < end }.map(\.points), TableRule.score)
    }
  }
  if let total = totals.max() {
    for column in columns {
      guard let stated = column.points.first(where: { $0.row == total }) else { continue }
      let own = column.points.filter { $0.row < total && !totals.contains($0.row) }
      add(stated.points, own.map(\.points), TableRule.total)
    }
  }
  let holds = claims.count { verdict(of: $0) == .holds }
  let broken = claims.count { verdict(of: $0) == .broken }
  guard holds > 1, holds > broken else { return [] }
  for place in claims.indices { claims[place].basis = .stated }
  return claims
}

/// A column of points or marks, row by row of the grid.
private struct PointColumn {
  /// 分值 rather than 得分.
  var isFull: Bool
  var points: [(row: Int, points: Quantity)]

  static func all(of panel: Panel) -> [PointColumn] {
    panel.columns.indices.compactMap { column in
      let words = panel.columns[column].words
      guard words.has(.fullScore, .score), panel.columns[column].kind == .score else { return nil }
      return PointColumn(
        isFull: words.has(.fullScore),
        points: zip(panel.rows, panel.values).compactMap { row, values in values[column].map { (row.gridRow, $0) } })
    }
  }
}
