import Documents

/// Writes blocks one after another as Markdown and remembers what stands where.
///
/// The text is what `crossfoot text` prints, and what all ranges refer to.
struct Composer {
  private(set) var composed = ComposedText()
  private var paragraphs = 0
  private var tables = 0
  private var cells = 0
  private let part: String

  init(part: String = "") {
    self.part = part
  }

  mutating func add(_ blocks: [RawBlock]) throws(ReadingProblem) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): try add(paragraph)
      case .table(let table): try add(table)
      }
    }
  }

  private mutating func add(_ paragraph: RawParagraph) throws(ReadingProblem) {
    if paragraph.place == nil, paragraph.linePlaces.isEmpty, !paragraph.isDirective { paragraphs += 1 }
    guard !paragraph.isBlank else { return }
    guard composed.blocks.count < Limits.paragraphs else { throw tooMuch(.paragraphs, Limits.paragraphs) }
    separate()
    let start = composed.bytes.count
    if let level = paragraph.level {
      composed.bytes.append(contentsOf: Array(repeating: UInt8(ascii: "#"), count: min(max(level, 1), 6)))
      composed.bytes.append(UInt8(ascii: " "))
    } else if paragraph.isItem {
      composed.bytes.append(contentsOf: "- ".utf8)
    }
    var lines: [Range<Int>] = []
    for (index, line) in paragraph.text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard !line.allSatisfy({ $0 <= 0x20 }) else { continue }
      if !lines.isEmpty { composed.bytes.append(0x0A) }
      let from = composed.bytes.count
      composed.append(line, of: paragraph.stretches)
      lines.append(from..<composed.bytes.count)
      if index < paragraph.linePlaces.count { mark(from, paragraph.linePlaces[index]) }
    }
    composed.bytes.append(0x0A)
    if paragraph.linePlaces.isEmpty, !paragraph.isDirective { mark(start, paragraph.place ?? .paragraph(paragraphs)) }
    composed.blocks.append(.paragraph(LaidOutParagraph(lines: lines, level: paragraph.level)))
    try checkSize()
  }

  /// Tables inside cells follow the one that holds them.
  private mutating func add(_ table: RawTable) throws(ReadingProblem) {
    if let blocks = table.layoutBlocks {
      try add(blocks)
      return
    }
    let width = table.rows.lazy.flatMap { $0 }.map { $0.column + $0.columnSpan }.max() ?? 0
    try addTable(
      rows: table.rows.count, width: width, headerRows: table.headerRows, isExcerpt: table.isExcerpt
    ) { table.rows[$0] }
  }

  /// Adds a table whose rows are made one at a time, so that a large one is never there twice.
  mutating func addTable(
    rows count: Int, width: Int, headerRows: Int?, isExcerpt: Bool = false, row: (Int) -> [RawCell]
  ) throws(ReadingProblem) {
    // A chart has a number of its own.
    if !isExcerpt { tables += 1 }
    let number = tables
    guard width <= Limits.columns else { throw tooMuch(.columns, Limits.columns) }
    guard count <= Limits.rows else { throw tooMuch(.rows, Limits.rows) }
    var inner: [RawBlock] = []
    separate()
    var rows: [[LaidOutCell]] = []
    rows.reserveCapacity(count)
    for index in 0..<count {
      rows.append(try add(row(index), row: index, table: number, width: width, inner: &inner))
      if index == 0 { addRule(width: width) }
    }
    composed.blocks.append(.table(LaidOutTable(rows: rows, headerRows: headerRows, isExcerpt: isExcerpt)))
    try add(inner)
  }

  private mutating func add(
    _ rawCells: [RawCell], row: Int, table: Int, width: Int, inner: inout [RawBlock]
  ) throws(ReadingProblem) -> [LaidOutCell] {
    var result: [LaidOutCell] = []
    result.reserveCapacity(rawCells.count)
    var column = 0
    composed.bytes.append(UInt8(ascii: "|"))
    for cell in rawCells {
      guard cell.column >= column else { continue }
      addBlanks(cell.column - column)
      column = cell.column
      composed.bytes.append(UInt8(ascii: " "))
      let from = composed.bytes.count
      let laidOut = add(cell, inner: &inner)
      mark(from, cell.place ?? .cell(table: table, row: row + 1, column: cell.column + 1))
      if composed.bytes.count > from { composed.bytes.append(UInt8(ascii: " ")) }
      composed.bytes.append(UInt8(ascii: "|"))
      addBlanks(cell.columnSpan - 1)
      column += cell.columnSpan
      result.append(laidOut)
    }
    addBlanks(width - column)
    composed.bytes.append(0x0A)
    cells += result.count
    guard cells <= Limits.cells else { throw tooMuch(.cells, Limits.cells) }
    try checkSize()
    return result
  }

  /// Writes a cell's paragraphs on one line, and says where each of its lines is.
  private mutating func add(_ cell: RawCell, inner: inout [RawBlock]) -> LaidOutCell {
    let isOneLine = cell.blocks.isEmpty && !cell.text.contains { $0 <= 0x20 }
    if isOneLine {
      let from = composed.bytes.count
      composed.bytes.append(contentsOf: cell.text)
      return LaidOutCell(
        line: from..<composed.bytes.count, column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
        indent: cell.indent)
    }
    var lines: [Range<Int>] = []
    addLines(cell.text, to: &lines)
    for block in cell.blocks {
      if case .paragraph(let paragraph) = block {
        addLines(paragraph.text[...], of: paragraph.stretches, to: &lines)
      } else {
        inner.append(block)
      }
    }
    return LaidOutCell(
      lines: lines, column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, indent: cell.indent)
  }

  private mutating func addLines(
    _ text: ArraySlice<UInt8>, of stretches: [TaggedText.Stretch] = [], to lines: inout [Range<Int>]
  ) {
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      guard !line.allSatisfy({ $0 <= 0x20 }) else { continue }
      if !lines.isEmpty { composed.bytes.append(contentsOf: "<br>".utf8) }
      let from = composed.bytes.count
      composed.append(line, of: stretches)
      for i in from..<composed.bytes.count where composed.bytes[i] < 0x20 { composed.bytes[i] = 0x20 }
      lines.append(from..<composed.bytes.count)
    }
  }

  private mutating func addBlanks(_ count: Int) {
    for _ in 0..<max(0, count) { composed.bytes.append(contentsOf: " |".utf8) }
  }

  private mutating func addRule(width: Int) {
    composed.bytes.append(UInt8(ascii: "|"))
    for _ in 0..<width { composed.bytes.append(contentsOf: " --- |".utf8) }
    composed.bytes.append(0x0A)
  }

  private mutating func separate() {
    if !composed.bytes.isEmpty { composed.bytes.append(0x0A) }
  }

  private mutating func mark(_ start: Int, _ place: Place) {
    guard composed.bytes.count > start else { return }
    composed.places.append(PlacedRange(range: start..<composed.bytes.count, place: place))
  }

  private func checkSize() throws(ReadingProblem) {
    guard composed.bytes.count <= Limits.textBytes else { throw tooMuch(.textBytes, Limits.textBytes) }
  }

  private func tooMuch(_ quota: ReadingProblem.Quota, _ most: Int) -> ReadingProblem {
    ReadingProblem(.tooMuch(quota, most: most), part: part)
  }
}

extension RawTable {
  /// What the cells hold, one after another, where the table only arranges a page; nil for a table of figures.
  ///
  /// A table arranges when it is a single cell, or when cells that hold tables or many paragraphs are most of it.
  fileprivate var layoutBlocks: [RawBlock]? {
    let filled = rows.lazy.flatMap { $0 }.filter { !$0.blocks.isEmpty || !$0.text.isEmpty }
    var count = 0
    var holders = 0
    for cell in filled {
      count += 1
      if cell.blocks.contains(where: { if case .table = $0 { true } else { false } }) || cell.blocks.count > 12 {
        holders += 1
      }
    }
    guard count <= 1 || holders * 3 >= count else { return nil }
    return filled.flatMap { cell in
      (cell.text.isEmpty ? [] : [.paragraph(RawParagraph(text: Array(cell.text), place: cell.place))]) + cell.blocks
    }
  }
}
