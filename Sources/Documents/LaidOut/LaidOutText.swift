public import SourceText

/// What a format says of a stretch of its text: that it is a paragraph, or a table.
///
/// Plain text has to be searched for both; Word, HTML and sheets know, and only marks, captions and heads are left to find.
public enum LaidOutBlock: Sendable {
  case paragraph(LaidOutParagraph)
  case table(LaidOutTable)
}

public struct LaidOutParagraph: Sendable {
  /// Zero-based UTF-8 ranges of its lines, without marks of Markdown.
  public var lines: [Range<Int>]
  /// 1 is the outermost; nil where the format does not say that it is a heading.
  public var level: Int?

  public init(lines: [Range<Int>], level: Int? = nil) {
    self.lines = lines
    self.level = level
  }
}

public struct LaidOutTable: Sendable {
  public var rows: [[LaidOutCell]]
  /// How many rows the format says are its head; nil where it does not.
  public var headerRows: Int?
  /// As `Table.isExcerpt`.
  public var isExcerpt: Bool

  public init(rows: [[LaidOutCell]], headerRows: Int? = nil, isExcerpt: Bool = false) {
    self.rows = rows
    self.headerRows = headerRows
    self.isExcerpt = isExcerpt
  }
}

/// Its numbers are kept in 32 bits, since a sheet may have a million cells.
public struct LaidOutCell: Sendable {
  private let start: UInt32
  private let end: UInt32
  private let smallColumn: Int32
  private let smallColumnSpan: Int32
  private let smallRowSpan: Int32
  private let smallIndent: Int32
  /// Most cells of a large sheet have one line, which then takes no memory of its own.
  fileprivate let moreLines: [Range<Int>]

  /// Zero-based column of the grid.
  public var column: Int { Int(smallColumn) }
  public var columnSpan: Int { Int(smallColumnSpan) }
  public var rowSpan: Int { Int(smallRowSpan) }
  /// Columns of blanks that the format sets before the text by other means than blanks.
  public var indent: Int { Int(smallIndent) }
  fileprivate var firstLine: Range<Int> { Int(start)..<Int(end) }

  public init(lines: [Range<Int>], column: Int, columnSpan: Int = 1, rowSpan: Int = 1, indent: Int = 0) {
    self.init(
      lines.first ?? 0..<0, Array(lines.dropFirst()), column: column, columnSpan: columnSpan, rowSpan: rowSpan,
      indent: indent)
  }

  /// A cell of one line.
  public init(line: Range<Int>, column: Int, columnSpan: Int = 1, rowSpan: Int = 1, indent: Int = 0) {
    self.init(line, [], column: column, columnSpan: columnSpan, rowSpan: rowSpan, indent: indent)
  }

  private init(
    _ first: Range<Int>, _ more: [Range<Int>], column: Int, columnSpan: Int, rowSpan: Int, indent: Int
  ) {
    start = UInt32(first.lowerBound)
    end = UInt32(first.upperBound)
    moreLines = more
    smallColumn = Int32(clamping: column)
    smallColumnSpan = Int32(clamping: columnSpan)
    smallRowSpan = Int32(clamping: rowSpan)
    smallIndent = Int32(clamping: indent)
  }
}

extension LaidOutCell {
  /// What stands in it, a range a line.
  public var lines: [Range<Int>] { firstLine.isEmpty ? [] : [firstLine] + moreLines }
}

/// Reads a text whose paragraphs and tables are known, finding in it what `readText` finds in plain text.
///
/// Cost: time and memory in proportion to the ranges.
public func readText(
  _ source: SourceText, laidOut blocks: [LaidOutBlock], path: String, places: Places = []
) -> Document {
  var lines: [Line] = []
  var ranges: [Range<Int>] = []
  var directives: [Directive] = []
  for block in blocks {
    let first = lines.count
    if case .paragraph(var paragraph) = block {
      directives += paragraph.takeDirectives(from: source.bytes)
      lines += measuredLines(paragraph, in: source.bytes)
    }
    ranges.append(first..<lines.count)
  }
  var assembler = BlockAssembler(source.bytes, lines, markdown: false)
  for (block, range) in zip(blocks, ranges) {
    switch block {
    case .paragraph: assembler.addParagraph(range)
    case .table(let table): assembler.add([table], at: range.lowerBound..<range.lowerBound)
    }
  }
  var outline = Outline(assembler.blocks)
  let notes = outline.settle(&assembler.blocks)
  return Document(
    path: path, source: source, blocks: assembler.blocks.map(\.block), notes: notes, places: places,
    directives: directives)
}

extension LaidOutParagraph {
  fileprivate mutating func takeDirectives(from bytes: [UInt8]) -> [Directive] {
    let found = lines.compactMap { Directive(line: $0, in: bytes) }
    if !found.isEmpty { lines.removeAll { Directive(line: $0, in: bytes) != nil } }
    return found
  }
}

private func measuredLines(_ paragraph: LaidOutParagraph, in bytes: [UInt8]) -> [Line] {
  var lines = paragraph.lines.map { LineMeasure(bytes, $0, markup: false, markdown: false).line }.filter { !$0.isBlank }
  for i in lines.indices { lines[i].hashes = i == 0 ? paragraph.level ?? 0 : 0 }
  return lines
}

extension BlockAssembler {
  fileprivate mutating func addParagraph(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let block = paragraphs.block(range)
    if !block.isEmpty { blocks.append(block) }
  }

  /// Adds tables beside each other, which share the words above them.
  mutating func add(_ tables: [LaidOutTable], at lines: Range<Int>) {
    let found = tables.compactMap { table -> FoundTable? in
      let rows = table.rows.map { $0.map { Cell($0, in: b) } }
      let headerRows = table.headerRows.map { max(min($0, rows.count), TableHead.count(rows)) }
      guard var found = FoundTable(lines: lines, rows: rows, headerRows: headerRows) else { return nil }
      if table.isExcerpt { for place in found.tables.indices { found.tables[place].isExcerpt = true } }
      return found
    }
    guard var all = found.first else { return }
    all.tables += found.dropFirst().flatMap(\.tables)
    add(all)
  }
}

extension Cell {
  fileprivate init(_ cell: LaidOutCell, in bytes: [UInt8]) {
    if cell.moreLines.isEmpty, let prose = ProseBuilder.plain(cell.firstLine, in: bytes) {
      self.init(
        prose: prose, column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, indent: cell.indent)
      return
    }
    var builder = ProseBuilder(bytes, markdown: false)
    var indent = cell.indent
    if !cell.firstLine.isEmpty {
      indent += LineMeasure.indent(of: cell.firstLine, in: bytes)
      builder.append(cell.firstLine)
      var end = cell.firstLine.upperBound
      for line in cell.moreLines {
        builder.endLine(at: end, tight: false)
        builder.append(line)
        end = line.upperBound
      }
    }
    self.init(
      prose: builder.finished(), column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
      indent: builder.isEmpty ? 0 : indent)
  }
}
