/// A table of a web page while its tags come in.
struct HTMLTable {
  private(set) var rows: [[RawCell]] = []
  private(set) var headerRows = 0
  private var headEnded = false
  /// The row being filled, if one is open.
  private var row: [RawCell]?
  private var rowIsHead = true
  /// By column: the row at which a cell from above ends.
  private var covered: [Int: Int] = [:]
  private var nextColumn = 0
  /// Whether text now goes into a cell rather than before the table.
  private(set) var isInCell = false
  /// What the open cell holds.
  var blocks: [RawBlock] = []
  /// What stands in the table outside its cells, such as its caption.
  var outside: [RawBlock] = []
  private var isInHead = false

  var table: RawTable { RawTable(rows: rows, headerRows: headerRows > 0 ? headerRows : nil) }

  mutating func openRow() {
    closeRow()
    row = []
    nextColumn = 0
    rowIsHead = true
  }

  mutating func openCell(isHead: Bool, columnSpan: Int, rowSpan: Int) {
    if row == nil { openRow() }
    closeCell()
    while covered[nextColumn, default: 0] > rows.count { nextColumn += 1 }
    if !isHead { rowIsHead = false }
    row?.append(RawCell(column: nextColumn, columnSpan: columnSpan, rowSpan: rowSpan))
    if rowSpan > 1 {
      for column in nextColumn..<nextColumn + columnSpan { covered[column] = rows.count + rowSpan }
    }
    nextColumn += columnSpan
    isInCell = true
  }

  mutating func closeCell() {
    guard isInCell, let last = row?.indices.last else { return }
    row?[last].blocks = blocks
    blocks = []
    isInCell = false
  }

  mutating func closeRow() {
    closeCell()
    guard let cells = row, !cells.isEmpty else { return }
    if !headEnded, isInHead || rowIsHead { headerRows += 1 } else { headEnded = true }
    rows.append(cells)
    row = nil
  }

  /// At `thead`, its end, or the start of another part.
  mutating func setHead(_ isHead: Bool) {
    closeRow()
    isInHead = isHead
  }

  /// The column after the open cell.
  var width: Int { nextColumn }
}
