import Documents

/// A table with every cell in its place and read.
struct Grid: Sendable {
  /// All rows are `width` long.
  var rows: [[GridCell]]
  var width: Int
  /// Rows at the top that name the columns, as the reader of the document saw it.
  var headerRows: Int
  /// What the numbers of the columns say.
  private(set) var formulas: [ColumnFormula] = []
  /// Where the cells' texts are.
  private let table: Table
}

/// A cell with what its table asks of it before any figure is wanted whole.
///
/// Its text stays in the document's table (`Grid.prose(of:)`): cells without references are copied for nothing.
struct GridCell: Sendable {
  /// Its row of the document's table and its place there; negative for one that is no cell of it.
  fileprivate let line: Int32
  fileprivate let place: Int32
  private let first: Int32
  private let end: Int32
  private let smallIndent: Int32
  private let whole: Int32
  private let sort: Sort
  private let digits: Int8
  /// Of the unit that the cell prints.
  let unitKind: Unit.Kind

  private enum Sort: Sendable { case blank, none, figure, text }

  static let blank = GridCell(line: -1, place: -1, content: .blank, range: 0..<0, indent: 0)

  init(line: Int, place: Int, content: CellContent, range: Range<Int>, indent: Int) {
    self.line = Int32(line)
    self.place = Int32(place)
    first = Int32(range.lowerBound)
    end = Int32(range.upperBound)
    smallIndent = Int32(clamping: indent)
    switch content {
    case .blank: sort = .blank
    case .none: sort = .none
    case .figure: sort = .figure
    case .text: sort = .text
    }
    guard case .figure(let figure) = content else {
      (digits, whole, unitKind) = (-1, -1, .none)
      return
    }
    digits = Int8(clamping: figure.plainDigits ?? -1)
    whole = figure.value.isInteger ? Int32(exactly: figure.value.numerator) ?? -1 : -1
    unitKind = figure.unit.kind
  }

  /// Zero-based range in the prose's text without the blanks around it.
  var range: Range<Int> { Int(first)..<Int(end) }
  var indent: Int { Int(smallIndent) }

  var isFigure: Bool { sort == .figure }
  var isBlank: Bool { sort == .blank }
  var isText: Bool { sort == .text }
  /// 「1年以内」, 「60岁以上」: in a column of names the figure is one.
  var isNamedByFigure: Bool { isFigure && unitKind != .none && unitKind != .rate }
  /// As `CellFigure.plainDigits`.
  var plainDigits: Int? { digits < 0 ? nil : Int(digits) }
  /// Of a whole number of nine digits or fewer; negative for any other.
  var wholeValue: Int { Int(whole) }
}

extension Grid {
  /// Lays the cells out. A head that spans columns or rows stands over each of them; a body cell only in its first row.
  ///
  /// Cost: one pass. More than 512 columns are cut off, as no report has them, and so are those of a huge table that is
  /// hardly filled: one long row would make all of them as long.
  init(_ table: Table, lexicon: Lexicon) {
    let reader = CellReader(lexicon: lexicon)
    let filled = table.rows.reduce(0) { $0 + $1.count }
    let most = min(512, (8 * filled + 1_000_000) / max(1, table.rows.count))
    let width = min(most, table.rows.lazy.flatMap { $0 }.map { $0.column + max(1, $0.columnSpan) }.max() ?? 0)
    var rows = Array(repeating: Array(repeating: GridCell.blank, count: width), count: table.rows.count)
    for (index, row) in table.rows.enumerated() {
      for (place, cell) in row.enumerated() where cell.column < width && cell.column >= 0 {
        let range = trimmed(cell.prose.text)
        let content = reader.content(of: cell.prose.text, range)
        let read = GridCell(line: index, place: place, content: content, range: range, indent: cell.indent)
        let isHead = index < table.headerRows
        let columns =
          isHead ? cell.column..<min(width, cell.column + max(1, cell.columnSpan)) : cell.column..<(cell.column + 1)
        let last = isHead ? min(table.headerRows, index + max(1, cell.rowSpan)) : index + 1
        for line in index..<last {
          for column in columns where line == index || rows[line][column].isBlank { rows[line][column] = read }
        }
      }
    }
    self.init(rows: rows, width: width, headerRows: min(table.headerRows, table.rows.count), table: table)
    moveBehindMergedLabels(of: table, heads: lexicon.heads)
    for line in self.rows.indices where numbersColumns(line, heads: lexicon.heads) {
      if formulas.isEmpty { formulas = columnFormulas(line) }
      self.rows[line] = Array(repeating: .blank, count: width)
    }
  }

  func prose(of cell: GridCell) -> Prose {
    cell.line < 0 ? Prose() : table.rows[Int(cell.line)][Int(cell.place)].prose
  }

  func text(of cell: GridCell) -> ArraySlice<UInt8> {
    cell.line < 0 ? [] : table.rows[Int(cell.line)][Int(cell.place)].prose.text[cell.range]
  }

  func string(of cell: GridCell) -> String { String(decoding: text(of: cell), as: UTF8.self) }

  /// Whether a row holds no figure and at least two words: it may name columns.
  func mayBeHeader(_ row: Int) -> Bool {
    var words = 0
    for cell in rows[row] {
      if cell.isFigure, !isYear(cell) { return false }
      if !cell.isBlank { words += 1 }
    }
    return words >= 2
  }

  /// 2019 as the head of a column.
  func isYear(_ cell: GridCell) -> Bool {
    cell.plainDigits == 4 && cell.unitKind == .none && (1900...2100).contains(cell.wholeValue)
  }

  /// The figure that a cell holds, read anew: kept for all cells it would be most of a large table.
  func figure(_ row: Int, _ column: Int, lexicon: Lexicon) -> CellFigure? {
    let cell = rows[row][column]
    return cell.isFigure ? CellReader(lexicon: lexicon).figure(prose(of: cell).text, cell.range) : nil
  }
}
