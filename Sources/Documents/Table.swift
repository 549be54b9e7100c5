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
  /// Whether it need not show all that adds up, as a chart does.
  public var isExcerpt = false
  /// Whether it stands on the right of another that it was parted from: numbers of its rows go on from that.
  public var isBeside = false

  public init(captions: [Prose] = [], rows: [[Cell]], headerRows: Int, range: Range<Int>) {
    self.captions = captions
    self.rows = rows
    self.headerRows = headerRows
    self.range = range
  }
}

/// Its numbers are kept in 32 bits, since a sheet may have a million cells.
public struct Cell: Sendable {
  public var prose: Prose
  private var smallColumn: Int32
  private var smallColumnSpan: Int32
  private var smallRowSpan: Int32
  private var smallIndent: Int32

  /// Zero-based column of the grid.
  public var column: Int {
    get { Int(smallColumn) }
    set { smallColumn = Int32(clamping: newValue) }
  }
  public var columnSpan: Int {
    get { Int(smallColumnSpan) }
    set { smallColumnSpan = Int32(clamping: newValue) }
  }
  public var rowSpan: Int {
    get { Int(smallRowSpan) }
    set { smallRowSpan = Int32(clamping: newValue) }
  }
  /// Blanks before the text, a sign of depth in a stub column.
  public var indent: Int {
    get { Int(smallIndent) }
    set { smallIndent = Int32(clamping: newValue) }
  }

  public init(prose: Prose, column: Int, columnSpan: Int = 1, rowSpan: Int = 1, indent: Int = 0) {
    self.prose = prose
    smallColumn = Int32(clamping: column)
    smallColumnSpan = Int32(clamping: columnSpan)
    smallRowSpan = Int32(clamping: rowSpan)
    smallIndent = Int32(clamping: indent)
  }
}
