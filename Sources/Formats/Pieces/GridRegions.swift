/// A filled cell of a sheet or of a file of separated values.
///
/// Its numbers are kept in 32 bits and its text as a place, since a sheet may have a million cells, and each is copied often.
struct GridCell {
  private let smallRow: Int32
  private let smallColumn: Int32
  private var smallRowSpan: Int32 = 1
  private var smallColumnSpan: Int32 = 1
  private let textStart: UInt32
  private let textEnd: UInt32
  private let smallIndex: Int32
  let isNumber: Bool
  /// Whether its text is one that cells share, which its reader keeps apart.
  let isShared: Bool

  init(row: Int, column: Int, text: Range<Int>, isNumber: Bool, isShared: Bool = false, index: Int) {
    smallRow = Int32(clamping: row)
    smallColumn = Int32(clamping: column)
    textStart = UInt32(text.lowerBound)
    textEnd = UInt32(text.upperBound)
    smallIndex = Int32(clamping: index)
    self.isNumber = isNumber
    self.isShared = isShared
  }

  /// Where its text lies among the bytes of its reader.
  var text: Range<Int> { Int(textStart)..<Int(textEnd) }

  /// Zero-based.
  var row: Int { Int(smallRow) }
  var column: Int { Int(smallColumn) }
  var rowSpan: Int {
    get { Int(smallRowSpan) }
    set { smallRowSpan = Int32(clamping: newValue) }
  }
  var columnSpan: Int {
    get { Int(smallColumnSpan) }
    set { smallColumnSpan = Int32(clamping: newValue) }
  }
  /// Which of the reader's cells it is.
  var index: Int { Int(smallIndex) }
  var endColumn: Int { column + columnSpan }
}

/// A part of a sheet that is read by itself.
enum GridRegion {
  /// Lines above, between or below tables, a cell each.
  case lines([GridCell])
  case table(GridTable)
}

struct GridTable {
  /// Filled cells by row; blank rows inside are gone.
  private(set) var rows: [[GridCell]]
  /// From the first to the last column that holds something.
  private(set) var span: ClosedRange<Int>

  init(rows: [[GridCell]]) {
    self.rows = rows
    span = Self.span(of: rows)
  }

  /// Takes rows with the same columns and no head of their own.
  mutating func goesOn(with more: [[GridCell]]) -> Bool {
    let wider = Self.span(of: more)
    guard let first = more.first, first.contains(where: \.isNumber), span.contains(wider.lowerBound),
      span.contains(wider.upperBound)
    else { return false }
    rows += more
    return true
  }

  private static func span(of rows: [[GridCell]]) -> ClosedRange<Int> {
    var low = Int.max
    var high = 0
    for row in rows {
      for place in row.indices {
        low = min(low, row[place].column)
        high = max(high, row[place].column)
      }
    }
    return min(low, high)...high
  }

  /// The columns that hold something, in order; blank ones are gone.
  var columns: [Int] {
    var isFilled = Array(repeating: false, count: span.upperBound + 1)
    for row in rows { for place in row.indices { isFilled[row[place].column] = true } }
    return isFilled.indices.filter { isFilled[$0] }
  }
}

/// Cuts a sheet into its tables and the lines around them.
///
/// A blank row parts two tables unless what follows goes on without a head of its own; so does a blank column with something
/// like a table on each side. Cells come in order of row and column; `text` gives what one says. Cost: n log n in the filled cells.
func regions(of cells: [GridCell], text: (GridCell) -> ArraySlice<UInt8>) -> [GridRegion] {
  var result: [GridRegion] = []
  for band in bands(of: cells) {
    var rows = band[...]
    let width = band.lazy.map(\.count).max() ?? 0
    let above = rows.prefix { isLine($0, width: width, isAlone: band.count == 1, text) }
    guard above.count < rows.count else {
      result.append(.lines(rows.flatMap { $0 }))
      continue
    }
    rows = rows.dropFirst(above.count)
    let below = rows.reversed().prefix { isNote($0, text) }
    rows = rows.dropLast(below.count)
    if !above.isEmpty { result.append(.lines(above.flatMap { $0 })) }
    for part in parts(of: Array(rows)) { add(part, to: &result) }
    if !below.isEmpty { result.append(.lines(below.reversed().flatMap { $0 })) }
  }
  return result
}

/// Rows without a blank one between them; a merged cell fills the rows that it covers.
private func bands(of cells: [GridCell]) -> [[[GridCell]]] {
  var result: [[[GridCell]]] = []
  var covered = -1
  var start = 0
  while start < cells.count {
    let row = cells[start].row
    let isNear = row <= covered + 1 && !result.isEmpty
    var end = start
    while end < cells.count, cells[end].row == row {
      covered = max(covered, row + cells[end].rowSpan - 1)
      end += 1
    }
    if isNear {
      result[result.count - 1].append(Array(cells[start..<end]))
    } else {
      result.append([Array(cells[start..<end])])
    }
    start = end
  }
  return result
}

/// A title or a line such as 「编制单位：…  单位：万元」 above a table, rather than its head.
private func isLine(
  _ row: [GridCell], width: Int, isAlone: Bool, _ text: (GridCell) -> ArraySlice<UInt8>
) -> Bool {
  guard !row.contains(where: \.isNumber) else { return false }
  if row.count == 1 { return row[0].rowSpan == 1 || isAlone }
  return row.count < width && row.count <= 3
    && row.contains { text($0).contains(sequence: "：") || text($0).contains(sequence: "单位:") }
}

private func isNote(_ row: [GridCell], _ text: (GridCell) -> ArraySlice<UInt8>) -> Bool {
  guard row.count == 1, !row[0].isNumber else { return false }
  let text = text(row[0])
  let starts = ["注", "备注", "说明", "附注", "资料来源", "数据来源", "填表", "制表", "Note", "Source"]
  return text.count > 90 || starts.contains { text.starts(with: $0.utf8) }
}

/// The tables that stand side by side in some rows.
private func parts(of rows: [[GridCell]]) -> [[[GridCell]]] {
  // Where the widest cell that begins in a column ends; 0 for none.
  var ends: [Int] = []
  for row in rows {
    for place in row.indices {
      let column = row[place].column
      if column >= ends.count { ends += Array(repeating: 0, count: column + 1 - ends.count) }
      ends[column] = max(ends[column], row[place].endColumn)
    }
  }
  var groups: [Range<Int>] = []
  for column in ends.indices where ends[column] > column {
    let span = column..<ends[column]
    if let last = groups.last, span.lowerBound <= last.upperBound {
      groups[groups.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
    } else {
      groups.append(span)
    }
  }
  guard (2...8).contains(groups.count) else { return [rows] }
  let cut = groups.map { group in
    rows.map { $0.filter { group.contains($0.column) } }.filter { !$0.isEmpty }
  }
  let looksWhole = cut.allSatisfy { part in
    part.count > 1 && part.contains { $0.count > 1 } && part[0].allSatisfy { !$0.isNumber }
  }
  return looksWhole ? cut : [rows]
}

/// Adds a table, or goes on with the last one.
private func add(_ rows: [[GridCell]], to result: inout [GridRegion]) {
  if case .table? = result.last, case .table(var last) = result.removeLast() {
    // Taken out of the list, so that its rows are not copied for each blank row.
    let goesOn = last.goesOn(with: rows)
    result.append(.table(last))
    if goesOn { return }
  }
  result.append(.table(GridTable(rows: rows)))
}
