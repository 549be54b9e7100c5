import Documents

/// A table with every cell in its place and read.
struct Grid: Sendable {
  /// All rows are `width` long.
  var rows: [[GridCell]]
  var width: Int
  /// Rows at the top that name the columns, as the reader of the document saw it.
  var headerRows: Int
}

struct GridCell: Sendable {
  var prose: Prose
  var content: CellContent
  /// Zero-based range in the prose's text without the blanks around it.
  var range: Range<Int>
  var indent: Int

  static let blank = GridCell(prose: Prose(), content: .blank, range: 0..<0, indent: 0)

  var text: ArraySlice<UInt8> { prose.text[range] }
  var string: String { String(decoding: text, as: UTF8.self) }

  var figure: CellFigure? {
    if case .figure(let figure) = content { return figure }
    return nil
  }
  var isBlank: Bool {
    if case .blank = content { return true }
    return false
  }
  var isText: Bool {
    if case .text = content { return true }
    return false
  }
}

extension Grid {
  /// Lays the cells out. A head that spans columns or rows stands over each of them; a body cell only in its first row.
  ///
  /// Cost: one pass. More than 512 columns are cut off, as no report has them.
  init(_ table: Table, lexicon: Lexicon) {
    let reader = CellReader(lexicon: lexicon)
    let width = min(512, table.rows.lazy.flatMap { $0 }.map { $0.column + max(1, $0.columnSpan) }.max() ?? 0)
    var rows = Array(repeating: Array(repeating: GridCell.blank, count: width), count: table.rows.count)
    for (index, row) in table.rows.enumerated() {
      for cell in row where cell.column < width && cell.column >= 0 {
        let read = GridCell(
          prose: cell.prose, content: reader.content(of: cell.prose.text), range: trimmed(cell.prose.text),
          indent: cell.indent)
        let isHead = index < table.headerRows
        let columns =
          isHead ? cell.column..<min(width, cell.column + max(1, cell.columnSpan)) : cell.column..<(cell.column + 1)
        let last = isHead ? min(table.headerRows, index + max(1, cell.rowSpan)) : index + 1
        for line in index..<last {
          for column in columns where line == index || rows[line][column].isBlank { rows[line][column] = read }
        }
      }
    }
    self.init(rows: rows, width: width, headerRows: min(table.headerRows, table.rows.count))
  }

  /// Whether a row holds no figure and at least two words: it may name columns.
  func mayBeHeader(_ row: Int) -> Bool {
    var words = 0
    for cell in rows[row] {
      if let figure = cell.figure, !isYear(figure) { return false }
      if !cell.isBlank { words += 1 }
    }
    return words >= 2
  }

  /// 2019 as the head of a column.
  private func isYear(_ figure: CellFigure) -> Bool {
    figure.plainDigits == 4 && figure.unit.kind == .none && figure.value >= Rational(1900)
      && figure.value <= Rational(2100)
  }
}
