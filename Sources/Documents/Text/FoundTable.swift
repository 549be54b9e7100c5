/// A table and the lines it was read from.
struct FoundTable {
  var lines: Range<Int>
  /// One, or several that stood side by side.
  var tables: [Table]

  /// Takes rows as they were read, and finishes them: heads that a page break repeats go, heads are counted,
  /// blocks side by side are parted.
  init?(lines: Range<Int>, rows: [[Cell]], headerRows known: Int? = nil) {
    self.lines = lines
    let headerRows = known ?? TableHead.count(rows)
    let rows = TableHead.withoutRepeats(rows, headerRows: headerRows)
    let places = rows.joined().filter { !$0.prose.isEmpty }.map { $0.prose.sourceRange(0..<$0.prose.text.count) }
    guard let low = places.map(\.lowerBound).min(), let high = places.map(\.upperBound).max() else { return nil }
    tables = TableHead.parted(Table(rows: rows, headerRows: headerRows, range: low..<high))
  }
}

/// Tells the rows that name columns from those that hold figures.
enum TableHead {
  private static let most = 5

  /// How many rows at the top hold no figure. Years and ordinals in a head are none.
  static func count(_ rows: [[Cell]]) -> Int {
    var count = 0
    for row in rows.prefix(most + 1) {
      let filled = row.filter { !$0.prose.isEmpty }
      if filled.contains(where: { isData($0.prose.text) }) { return count }
      // A lone label below a head opens a group of rows.
      if count > 0, filled.count == 1, filled[0].column == 0, filled[0].columnSpan == 1 { return count }
      count += 1
    }
    return rows.count > 1 ? min(1, count) : 0
  }

  static func isData(_ text: [UInt8]) -> Bool {
    (FigureScan.isFigure(text) && !FigureScan.isYear(text)) || FigureScan.isPlaceholder(text)
  }

  /// Drops the head that is printed again on each page.
  static func withoutRepeats(_ rows: [[Cell]], headerRows: Int) -> [[Cell]] {
    guard headerRows > 0, rows.count > headerRows + 1 else { return rows }
    let heads = Set(rows.prefix(headerRows).map(texts))
    return Array(rows.prefix(headerRows))
      + rows.dropFirst(headerRows).filter { row in
        row.count(where: { !$0.prose.isEmpty }) < 2 || !heads.contains(texts(row))
      }
  }

  private static func texts(_ row: [Cell]) -> [[UInt8]] { row.map(\.prose.text) }

  /// Two tables where the right half of the last head says the same as the left half (项目 金额 | 项目 金额).
  static func parted(_ table: Table) -> [Table] {
    guard table.headerRows > 0 else { return [table] }
    let head = table.rows[table.headerRows - 1]
    let half = head.count / 2
    guard half > 1, head.count == half * 2, head.indices.allSatisfy({ head[$0].column == $0 }),
      texts(Array(head[..<half])) == texts(Array(head[half...])), !head[0].prose.isEmpty
    else { return [table] }
    return [0..<half, half..<half * 2].map { columns in
      var part = table
      part.rows = table.rows.map { cut($0, columns) }.filter { row in row.contains { !$0.prose.isEmpty } }
      part.headerRows = min(part.headerRows, part.rows.count)
      return part
    }
  }

  /// The cells of some columns, counted from the first of them; a cell over both halves stays in the first.
  private static func cut(_ row: [Cell], _ columns: Range<Int>) -> [Cell] {
    row.filter { columns.contains($0.column) }.map { cell in
      var cell = cell
      cell.columnSpan = min(cell.columnSpan, columns.upperBound - cell.column)
      cell.column -= columns.lowerBound
      return cell
    }
  }
}
