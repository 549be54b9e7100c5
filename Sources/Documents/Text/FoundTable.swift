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
    var low = Int.max
    var high = 0
    for row in rows.indices {
      // By place, since a cell that is taken in hand costs counts.
      for cell in rows[row].indices where !rows[row][cell].prose.isEmpty {
        let range = rows[row][cell].prose.sourceRange(0..<rows[row][cell].prose.text.count)
        low = min(low, range.lowerBound)
        high = max(high, range.upperBound)
      }
    }
    guard low < high else { return nil }
    tables = TableHead.parted(Table(rows: rows, headerRows: headerRows, range: low..<high))
  }
}

/// Tells the rows that name columns from those that hold figures.
enum TableHead {
  private static let most = 5

  /// How many rows at the top hold no figure. Years and ordinals in a head are none; but below a head a year behind a name is as
  /// soon an amount, unless the next year stands beside it.
  static func count(_ rows: [[Cell]]) -> Int {
    var count = 0
    for row in rows.prefix(most + 1) {
      let filled = row.filter { !$0.prose.isEmpty }
      if filled.contains(where: { isData($0.prose.text) }) { return count }
      if count > 0, isNamedYear(filled) { return count }
      // A lone label below a head opens a group of rows.
      if count > 0, filled.count == 1, filled[0].column == 0, filled[0].columnSpan == 1 { return count }
      count += 1
    }
    return rows.count > 1 ? min(1, count) : 0
  }

  static func isData(_ text: [UInt8]) -> Bool {
    let all = text.indices
    return (FigureScan.isFigure(text, all) && !FigureScan.isYear(text, all)) || FigureScan.isPlaceholder(text, all)
  }

  private static func isNamedYear(_ filled: [Cell]) -> Bool {
    guard let name = filled.first, name.column == 0, !FigureScan.isFigure(name.prose.text, name.prose.text.indices)
    else { return false }
    let years = filled.dropFirst().map(\.prose.text).filter { FigureScan.isYear($0, $0.indices) }
    // 2022-23 is no amount.
    guard years.count == filled.count - 1, !years.isEmpty, years.allSatisfy({ $0.count == 4 }) else { return false }
    let values = years.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    return !zip(values, values.dropFirst()).contains { abs($0 - $1) == 1 }
  }

  /// Drops the head that is printed again on each page.
  static func withoutRepeats(_ rows: [[Cell]], headerRows: Int) -> [[Cell]] {
    guard headerRows > 0, rows.count > headerRows + 1 else { return rows }
    // Words over blanks may stand in another column than on the first page.
    let heads = rows[..<headerRows].map(words)
    func isHead(_ row: [Cell]) -> Bool {
      guard row.first(where: { !$0.prose.isEmpty }).map({ !isData($0.prose.text) }) ?? false else { return false }
      let own = words(row)
      return own.count > 1 && heads.contains(own)
    }
    guard rows[headerRows...].contains(where: isHead) else { return rows }
    return Array(rows[..<headerRows]) + rows[headerRows...].filter { !isHead($0) }
  }

  private static func words(_ row: [Cell]) -> [[UInt8]] { row.lazy.map(\.prose.text).filter { !$0.isEmpty } }

  /// Several tables where the word over the first column stands over later columns of words too (项目 金额 | 项目 金额).
  static func parted(_ table: Table) -> [Table] {
    guard table.headerRows > 0 else { return [table] }
    let head = table.rows[table.headerRows - 1]
    guard head.count > 3, let name = head.first?.prose.text, !name.isEmpty,
      head.indices.allSatisfy({ head[$0].column == $0 })
    else { return [table] }
    let starts = head.indices.filter { head[$0].prose.text == name && ($0 == 0 || holdsWords(table, $0)) }
    let ends = starts.dropFirst() + [max(head.count, table.rows.map(\.count).max() ?? 0)]
    let parts = zip(starts, ends).map { $0..<$1 }
    guard parts.count > 1, parts.allSatisfy({ $0.count > 1 }) else { return [table] }
    return parts.map { columns in
      var part = table
      let rows = table.rows.map { cut($0, columns) }
      let isFilled = rows.map { row in row.contains { !$0.prose.isEmpty } }
      part.isBeside = columns.lowerBound > 0
      part.rows = zip(rows, isFilled).filter(\.1).map(\.0)
      part.headerRows = isFilled[..<table.headerRows].count { $0 }
      return part
    }
  }

  /// Words, or codes of a whole number, rather than amounts.
  private static func holdsWords(_ table: Table, _ column: Int) -> Bool {
    let cells = table.rows.dropFirst(table.headerRows).compactMap { row in
      row.first { $0.column == column && !$0.prose.isEmpty }
    }
    return cells.contains { !isData($0.prose.text) }
      || cells.allSatisfy { $0.prose.text.allSatisfy { (0x30...0x39).contains($0) } && $0.prose.text.count > 2 }
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
