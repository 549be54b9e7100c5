import Documents
import SourceText

extension Document {
  /// The document of a composed text: the same blocks that the text reader would make of it.
  init(_ composed: ComposedText, path: String) {
    var blocks: [Block] = []
    var isCaption: [Bool] = []
    for piece in composed.pieces {
      switch piece {
      case .paragraph(let paragraph):
        let prose = prose(of: paragraph.lines, in: composed.bytes)
        guard !prose.isEmpty else { continue }
        if let level = paragraph.level {
          blocks.append(.heading(Heading(level: level, prose: prose)))
        } else {
          blocks.append(.paragraph(prose))
        }
        isCaption.append(paragraph.level == nil && prose.looksLikeCaption)
      case .table(let piece):
        var captions: [Prose] = []
        while captions.count < 4, isCaption.last == true, case .paragraph(let prose)? = blocks.last {
          captions.insert(prose, at: 0)
          blocks.removeLast()
          isCaption.removeLast()
        }
        blocks.append(.table(Table(piece, captions: captions, in: composed.bytes)))
        isCaption.append(false)
      }
    }
    self.init(path: path, source: SourceText(composed.bytes), blocks: blocks, places: composed.places)
  }
}

extension SourceText {
  /// The text of bytes that were checked where they were read.
  fileprivate init(_ bytes: [UInt8]) {
    do { self = try SourceText(utf8: bytes) } catch { self = SourceText(String(decoding: bytes, as: UTF8.self)) }
  }
}

extension Prose {
  /// Whether a paragraph right above a table speaks of it: short, and not a sentence.
  fileprivate var looksLikeCaption: Bool {
    guard text.count <= 150 else { return false }
    return !["。", "；", "！", "？", "."].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}

extension Table {
  fileprivate init(_ piece: PieceTable, captions: [Prose], in bytes: [UInt8]) {
    let rows = piece.rows.map { row in
      row.map { cell in
        Cell(
          prose: prose(of: cell.lines, in: bytes), column: cell.column, columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan, indent: cell.indent + (cell.lines.first.map { indent(of: $0, in: bytes) } ?? 0))
      }
    }
    self.init(
      captions: captions, rows: rows, headerRows: piece.headerRows ?? Table.headerRows(of: rows), range: piece.range)
  }

  /// Rows above the first that has a figure beside its first filled cell; at least what the first row's cells span.
  private static func headerRows(of rows: [[Cell]]) -> Int {
    let first = rows.firstIndex { row in
      row.filter { !$0.prose.isEmpty }.dropFirst().contains { $0.prose.isFigure }
    }
    guard let first, first > 0 else { return rows.count > 1 && first == nil ? 1 : 0 }
    return first
  }
}

extension Prose {
  /// Whether it is a number and perhaps its unit, as a body cell is, and no year.
  fileprivate var isFigure: Bool {
    guard let byte = text.first(where: { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "(") }),
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    else { return false }
    return text.count { $0 >= 0x80 } == 0
  }
}
