import Documents
import SourceText

/// A file of values parted by commas, tabs or semicolons, read where it stands: ranges are those of the file.
struct SeparatedValues {
  private let bytes: [UInt8]
  private let start: Int
  private let delimiter: UInt8
  private var cells: [GridCell] = []
  /// By the index of each cell: what it holds, a range a line.
  private var contents: [[Range<Int>]] = []
  /// Whether a quote was met that nothing closes: then quotes are characters like any other.
  private var hasStrayQuote = false

  init(_ source: SourceText, path: String) throws(ReadingProblem) {
    bytes = source.bytes
    start = source.start
    delimiter =
      Self.declared(bytes, from: start)
      ?? Self.likeliest(bytes, from: start, isTab: !path.lowercased().hasSuffix("csv"))
    try scan()
  }

  /// The blocks and places of the file.
  func composed() -> (blocks: [LaidOutBlock], places: Places) {
    var blocks: [LaidOutBlock] = []
    for region in regions(of: cells, text: { bytes[$0.text] }) {
      switch region {
      case .lines(let cells): blocks += cells.map { .paragraph(LaidOutParagraph(lines: contents[$0.index])) }
      case .table(let table): blocks.append(.table(laidOut(table)))
      }
    }
    let places = cells.compactMap { cell -> PlacedRange? in
      guard let low = contents[cell.index].first?.lowerBound, let high = contents[cell.index].last?.upperBound else {
        return nil
      }
      return PlacedRange(range: low..<high, place: .cell(table: nil, row: cell.row + 1, column: cell.column + 1))
    }
    return (blocks, Places(places))
  }

  private func laidOut(_ table: GridTable) -> LaidOutTable {
    let order = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1, $0) })
    return LaidOutTable(
      rows: table.rows.map { row in
        row.map { LaidOutCell(lines: contents[$0.index], column: order[$0.column] ?? 0) }
      })
  }
}

extension SeparatedValues {
  /// What a line `sep=;` at the top says, as some spreadsheets write; a sign of more than one byte parts nothing.
  private static func declared(_ bytes: [UInt8], from start: Int) -> UInt8? {
    guard bytes[start...].starts(with: "sep=".utf8), bytes.count > start + 4 else { return nil }
    return (0x21..<0x7F).contains(bytes[start + 4]) || bytes[start + 4] == 0x09 ? bytes[start + 4] : nil
  }

  /// The one that cuts most lines into the same number of values, more than one.
  private static func likeliest(_ bytes: [UInt8], from start: Int, isTab: Bool) -> UInt8 {
    var best: (score: Int, delimiter: UInt8) = (0, isTab ? 0x09 : UInt8(ascii: ","))
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")] {
      var widths: [Int: Int] = [:]
      var width = 1
      var isQuoted = false
      for byte in bytes[start...].prefix(1 << 16) {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        guard !isQuoted else { continue }
        if byte == delimiter { width += 1 }
        if byte == 0x0A || byte == 0x0D {
          widths[width, default: 0] += 1
          width = 1
        }
      }
      widths[width, default: 0] += 1
      let usual = widths.filter { $0.key > 1 }.map { $0.value * 16 + min($0.key, 15) }.max() ?? 0
      if usual > best.score { best = (usual, delimiter) }
    }
    return best.delimiter
  }

  private mutating func scan() throws(ReadingProblem) {
    var i = start
    var row = 0
    var column = 0
    if Self.declared(bytes, from: start) != nil {
      while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      i = min(i + 1, bytes.count)
    }
    while i < bytes.count {
      let isQuoted = bytes[i] == UInt8(ascii: "\"") && !hasStrayQuote
      i = isQuoted ? quoted(i, row, column) : plain(i, row, column)
      guard i < bytes.count else { break }
      if bytes[i] == delimiter {
        column += 1
        i += 1
        guard column < Limits.columns else { throw ReadingProblem(.tooMuch(.columns, most: Limits.columns)) }
      } else {
        if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
        i += 1
        row += 1
        column = 0
      }
      guard cells.count <= Limits.cells else { throw ReadingProblem(.tooMuch(.cells, most: Limits.cells)) }
    }
  }

  private func endsValue(_ i: Int) -> Bool { bytes[i] == delimiter || bytes[i] == 0x0A || bytes[i] == 0x0D }

  private mutating func plain(_ first: Int, _ row: Int, _ column: Int) -> Int {
    var i = first
    while i < bytes.count, !endsValue(i) { i += 1 }
    add([first..<i], row, column)
    return i
  }

  /// A value in quotes, which may hold anything; a doubled quote in it stands for one, and parts two stretches of text.
  private mutating func quoted(_ first: Int, _ row: Int, _ column: Int) -> Int {
    var lines: [Range<Int>] = []
    var from = first + 1
    var i = from
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\"") {
        guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\"") else { break }
        i += 1
        lines.append(from..<i)
        from = i + 1
      } else if bytes[i] == 0x0A || bytes[i] == 0x0D {
        if i > from { lines.append(from..<i) }
        from = i + 1
      }
      i += 1
    }
    guard i < bytes.count else {
      hasStrayQuote = true
      return plain(first, row, column)
    }
    if i > from { lines.append(from..<i) }
    // Whatever follows the closing quote belongs to no value.
    while i < bytes.count, !endsValue(i) { i += 1 }
    add(lines, row, column)
    return i
  }

  private mutating func add(_ lines: [Range<Int>], _ row: Int, _ column: Int) {
    guard lines.contains(where: { !bytes[$0].allSatisfy { $0 <= 0x20 } }), let first = lines.first else { return }
    let isNumber = lines.count == 1 && isFigure(bytes[first])
    cells.append(GridCell(row: row, column: column, text: first, isNumber: isNumber, index: contents.count))
    contents.append(lines)
  }

  /// Digits with what numbers are written with, and no year.
  private func isFigure(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x25, 0x28, 0x29, 0x2B...0x2E: break
      default: return false
      }
    }
    return digits > 0 && !(text.count == 4 && digits == 4 && (text.first == 0x31 || text.first == 0x32))
  }
}
