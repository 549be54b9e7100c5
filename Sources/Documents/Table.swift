/// A grid of cells with the words around it that speak of all of it.
public struct Table: Sendable {
  /// Lines above that belong to the table, as its title and 「单位：万元」, in order.
  public var captions: [Prose]
  /// Rows of cells; a row may be shorter than the widest. Blank cells are kept.
  public var rows: [[Cell]]
  /// How many rows at the top name the columns.
  public var headerRows: Int
  /// The file's range from the first to the last cell.
  public var range: Range<Int>

  public init(captions: [Prose] = [], rows: [[Cell]], headerRows: Int, range: Range<Int>) {
    self.captions = captions
    self.rows = rows
    self.headerRows = headerRows
    self.range = range
  }
}

public struct Cell: Sendable {
  public var prose: Prose
  /// Zero-based column of the grid.
  public var column: Int
  public var columnSpan: Int
  public var rowSpan: Int
  /// Blanks before the text, a sign of depth in a stub column.
  public var indent: Int

  public init(prose: Prose, column: Int, columnSpan: Int = 1, rowSpan: Int = 1, indent: Int = 0) {
    self.prose = prose
    self.column = column
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.indent = indent
  }
}
