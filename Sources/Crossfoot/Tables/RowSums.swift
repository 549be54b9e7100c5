extension Panel {
  /// Total columns: 合计 = 基本支出 + 项目支出 in each row, 小计 under their groups, quarters to a year.
  func columnTotals() -> [Claim] {
    let usable = columns.indices.filter { columns[$0].isAdditive }
    guard usable.count > 1 else { return [] }
    let hasQuarters =
      columns.contains { $0.words.has(.quarter) }
      || columns.count { $0.head.path.last.map(isMonth) ?? false } == 12
    let heads = usable.map { column -> SumLine in
      let head = columns[column].head
      var line = SumLine(values: [])
      line.isSubtotal = head.words.atEnd.has(.subtotal)
      line.isTotal = columns[column].isTotal || (hasQuarters && head.words.whole.has(.year))
      line.isWhole = !line.isTotal && (head.words.atEnd.has(.whole) || head.words.whole.has(.whole))
      line.isNet = head.words.atEnd.has(.net)
      line.isOfWhich = head.words.atStart.has(.ofWhich)
      line.group = head.group
      if head.path.count > 1 { line.heads = (head.path[0], head.path[1...]) }
      return line
    }
    guard heads.contains(where: \.mayBeTotal) else { return [] }
    let lines = zip(usable, heads).map { column, head in head.with(values.map { $0[column] }) }
    let search = SumSearch(
      lines: lines, additive: rows.indices.filter { isAdditive(row: $0, among: usable) }, secondary: [],
      rule: TableRule.total,
      wordsSuffice: false)
    return search.claims()
  }
  /// Rates, prices and averages are not added along a row either.
  private func isAdditive(row: Int, among usable: [Int]) -> Bool {
    let words = rows[row].label.words
    if words.atEnd.has(.rate, .share, .price, .growth) || words.atStart.has(.price, .share) { return false }
    return !usable.contains { values[row][$0]?.unit.kind == .rate }
  }
}

/// 「3月」, 「03月」, 「3月份」: one of the twelve parts of 全年.
func isMonth(_ name: String) -> Bool {
  guard let first = name.utf8.first, first &- 0x30 < 10 else { return false }
  let bytes = Array(name.utf8)
  let digits = bytes.prefix { $0 &- 0x30 < 10 }
  guard digits.count == 1 || digits.count == 2, (1...12).contains(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }) else {
    return false
  }
  return ["月", "月份"].contains { bytes[digits.count...].elementsEqual($0.utf8) }
}
