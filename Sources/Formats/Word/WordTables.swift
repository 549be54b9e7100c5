import Documents

extension WordReader {
  mutating func table(_ xml: inout XMLReader) throws(ReadingProblem) -> RawTable {
    guard tableDepth < Limits.tableDepth else { throw xml.problem(.tooMuch(.tableDepth, most: Limits.tableDepth)) }
    tableDepth += 1
    defer { tableDepth -= 1 }
    var grid = WordGrid()
    try addRows(&xml, to: &grid)
    var table = RawTable(rows: grid.rows)
    table.headerRows = grid.headerRows > 0 ? grid.headerRows : nil
    return table
  }

  private mutating func addRows(_ xml: inout XMLReader, to grid: inout WordGrid) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "tr":
        var row = WordRow()
        try addCells(&xml, to: &row)
        if !row.isDeleted { grid.add(row) }
        guard grid.rows.count <= Limits.rows else { throw xml.problem(.tooMuch(.rows, most: Limits.rows)) }
      case "sdt", "sdtContent", "ins", "customXml", "moveTo": try addRows(&xml, to: &grid)
      default: break
      }
    }
  }

  private mutating func addCells(_ xml: inout XMLReader, to row: inout WordRow) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "trPr": try readProperties(&xml, of: &row)
      case "tc": try addCell(&xml, to: &row)
      case "sdt", "sdtContent", "ins", "customXml", "moveTo": try addCells(&xml, to: &row)
      default: break
      }
    }
  }

  private func readProperties(_ xml: inout XMLReader, of row: inout WordRow) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "gridBefore": row.nextColumn = min(max(xml.integer("val") ?? 0, 0), Limits.span)
      case "del": row.isDeleted = true
      case "tblHeader": row.isHeader = xml.isOn
      default: break
      }
    }
  }

  private mutating func addCell(_ xml: inout XMLReader, to row: inout WordRow) throws(ReadingProblem) {
    var cell = WordRow.Cell()
    var carried: [UInt8] = []
    try xml.children { xml throws(ReadingProblem) in
      if xml.name == "tcPr" {
        try xml.children { xml throws(ReadingProblem) in
          switch xml.name {
          case "gridSpan": cell.span = min(max(xml.integer("val") ?? 1, 1), Limits.span)
          case "vMerge": cell.continues = xml.attribute("val") != "restart"
          case "hMerge": cell.joinsLeft = xml.attribute("val") != "restart"
          default: break
          }
        }
        return
      }
      try addBlock(&xml, to: &cell.blocks, carried: &carried)
    }
    if !carried.isEmpty { cell.blocks.append(.paragraph(RawParagraph(text: carried))) }
    row.add(cell)
    guard row.nextColumn <= Limits.columns else { throw xml.problem(.tooMuch(.columns, most: Limits.columns)) }
  }
}

/// A row of a docx table before its cells know what is below them.
struct WordRow {
  struct Cell {
    var blocks: [RawBlock] = []
    var column = 0
    var span = 1
    /// Whether it is the lower part of a merged cell.
    var continues = false
    /// Whether it is the right part of one.
    var joinsLeft = false
  }

  var cells: [Cell] = []
  var nextColumn = 0
  var isDeleted = false
  var isHeader = false

  mutating func add(_ cell: Cell) {
    defer { nextColumn += cell.span }
    guard !cell.joinsLeft || cells.isEmpty else {
      cells[cells.count - 1].span += cell.span
      return
    }
    cells.append(cell)
    cells[cells.count - 1].column = nextColumn
  }
}

/// The rows of a docx table with merged cells made one.
struct WordGrid {
  private(set) var rows: [[RawCell]] = []
  private(set) var headerRows = 0
  /// By column: the row and place of the cell that a lower part would continue.
  private var above: [Int: (row: Int, cell: Int)] = [:]

  mutating func add(_ row: WordRow) {
    if row.isHeader, headerRows == rows.count { headerRows += 1 }
    var next: [Int: (row: Int, cell: Int)] = [:]
    var cells: [RawCell] = []
    for cell in row.cells {
      if cell.continues, let owner = above[cell.column] {
        rows[owner.row][owner.cell].rowSpan += 1
        next[cell.column] = owner
        continue
      }
      next[cell.column] = (rows.count, cells.count)
      cells.append(RawCell(blocks: cell.blocks, column: cell.column, columnSpan: cell.span))
    }
    rows.append(cells)
    above = next
  }
}
