import Documents

/// A worksheet's filled cells as they are shown.
struct SheetCells {
  /// In order of row and column, merged cells with what they cover.
  private(set) var cells: [GridCell] = []
  /// By the index of each cell.
  private(set) var indents: [Int32] = []
  private(set) var hiddenRows: Set<Int> = []
  /// By column, as far as any is hidden.
  private(set) var hiddenColumns: [Bool] = []
  /// How many rows stay in view when the sheet moves.
  private(set) var frozenRows = 0
  /// Formulas whose result the file does not hold, and the first of them.
  private(set) var unvalued = 0
  private(set) var firstUnvalued = ""

  private let strings: SharedStrings
  private let styles: WorkbookStyles
  private let is1904: Bool
  /// What numbers and texts of cells of their own show, one after another.
  private var texts: [UInt8] = []
  private var value: [UInt8] = []
  private var nextRow = 0

  init(strings: SharedStrings, styles: WorkbookStyles, is1904: Bool) {
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
  }

  func isHidden(row: Int, column: Int) -> Bool {
    hiddenRows.contains(row) || (column < hiddenColumns.count && hiddenColumns[column])
  }

  func text(of cell: GridCell) -> ArraySlice<UInt8> { (cell.isShared ? strings.bytes : texts)[cell.text] }

  mutating func read(_ xml: inout XMLReader) throws(ReadingProblem) {
    guard try xml.root() == "worksheet" else { return }
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "sheetViews", "sheetView": try readView(&xml)
      case "cols": try readColumns(&xml)
      case "sheetData":
        try xml.children { xml throws(ReadingProblem) in
          if xml.isNamed("row") { try readRow(&xml) }
        }
      case "mergeCells": try readMerges(&xml)
      default: break
      }
    }
    guard try xml.next() == .finished else { throw xml.problem() }
    if !zip(cells, cells.dropFirst()).allSatisfy({ ($0.row, $0.column) <= ($1.row, $1.column) }) {
      cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    }
  }

  private mutating func readView(_ xml: inout XMLReader) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      if xml.name == "pane", xml.attribute("state")?.hasPrefix("frozen") == true {
        frozenRows = xml.integer("ySplit") ?? 0
      }
      if xml.name == "sheetView" { try readView(&xml) }
    }
  }

  private mutating func readColumns(_ xml: inout XMLReader) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      guard xml.attribute("hidden").map({ $0 == "1" || $0 == "true" }) == true, let low = xml.integer("min"),
        let high = xml.integer("max"), low > hiddenColumns.count, low <= high, high <= Limits.columns
      else { return }
      hiddenColumns += Array(repeating: false, count: low - 1 - hiddenColumns.count)
      hiddenColumns += Array(repeating: true, count: high - low + 1)
    }
  }

  private mutating func readRow(_ xml: inout XMLReader) throws(ReadingProblem) {
    let row = xml.integer("r").flatMap { $0 > 0 ? $0 - 1 : nil } ?? nextRow
    nextRow = row + 1
    if let hidden = xml.attribute("hidden"), hidden == "1" || hidden == "true" { hiddenRows.insert(row) }
    var nextColumn = 0
    let before = cells.count
    try xml.children { xml throws(ReadingProblem) in
      guard xml.isNamed("c") else { return }
      let column = xml.attributeRange("r").flatMap { reference(xml.bytes[$0])?.column } ?? nextColumn
      guard column < Limits.columns else { throw xml.problem(.tooMuch(.columns, most: Limits.columns)) }
      nextColumn = column + 1
      try readCell(&xml, row: row, column: column)
    }
    guard texts.count <= Limits.textBytes else { throw xml.problem(.tooMuch(.textBytes, most: Limits.textBytes)) }
    guard cells.count <= Limits.cells else { throw xml.problem(.tooMuch(.cells, most: Limits.cells)) }
    guard cells.count == before || row < Limits.sheetRows else {
      throw xml.problem(.tooMuch(.rows, most: Limits.sheetRows))
    }
  }

  private mutating func readCell(_ xml: inout XMLReader, row: Int, column: Int) throws(ReadingProblem) {
    let kind = xml.attributeRange("t").map { Kind(xml.bytes[$0]) } ?? .number
    let style = xml.integer("s") ?? 0
    value.removeAll(keepingCapacity: true)
    var hasFormula = false
    try xml.children { xml throws(ReadingProblem) in
      if xml.isNamed("v") {
        try xml.text(into: &value)
      } else if xml.isNamed("is") {
        try readRichText(&xml, into: &value)
      } else if xml.isNamed("f") {
        hasFormula = true
      }
    }
    if value.isEmpty {
      if hasFormula, kind != .formulaText {
        if unvalued == 0 { firstUnvalued = "\(Place.columnName(column + 1))\(row + 1)" }
        unvalued += 1
      }
      return
    }
    add(kind, style: style, row: row, column: column)
  }

  /// What `t` says of a cell's value.
  private enum Kind {
    case number, shared, truth, formulaText, other

    init(_ name: ArraySlice<UInt8>) {
      switch name.count {
      case 1 where name.first == UInt8(ascii: "n"): self = .number
      case 1 where name.first == UInt8(ascii: "s"): self = .shared
      case 1 where name.first == UInt8(ascii: "b"): self = .truth
      case 3 where name.elementsEqual("str".utf8): self = .formulaText
      default: self = .other
      }
    }
  }

  /// Adds a cell with what it shows of `value`, unless that is nothing.
  private mutating func add(_ kind: Kind, style: Int, row: Int, column: Int) {
    let start = texts.count
    var isNumber = false
    var shared: Range<Int>?
    if kind == .formulaText { unescape(&value, from: 0) }
    if kind == .shared {
      shared = wholeNumber(value[...]).flatMap { strings.range(of: $0) } ?? 0..<0
    } else if kind == .number, let number = DecimalText(value) {
      styles.format(style).append(number, is1904: is1904, to: &texts)
      isNumber = true
    } else if kind == .truth {
      texts.append(contentsOf: (value == [0x31] ? "TRUE" : "FALSE").utf8)
    } else {
      texts.append(contentsOf: value)
    }
    let cell = GridCell(
      row: row, column: column, text: shared ?? start..<texts.count, isNumber: isNumber, isShared: shared != nil,
      index: indents.count)
    guard !text(of: cell).allSatisfy({ $0 <= 0x20 }) else {
      texts.removeSubrange(start...)
      return
    }
    cells.append(cell)
    indents.append(Int32(styles.indent(style)))
  }

  /// Gives merged cells their size. Whoever merges cells keeps only the first one's content.
  private mutating func readMerges(_ xml: inout XMLReader) throws(ReadingProblem) {
    var byPlace: [Int: Int] = [:]
    for (index, cell) in cells.enumerated() { byPlace[cell.row * Limits.columns + cell.column] = index }
    try xml.children { xml throws(ReadingProblem) in
      guard let range = xml.attributeRange("ref") else { return }
      let ends = xml.bytes[range].split(separator: UInt8(ascii: ":")).map { reference($0) }
      guard ends.count == 2, let low = ends[0], let high = ends[1], high.row >= low.row, high.column >= low.column,
        high.column < Limits.columns, let index = byPlace[low.row * Limits.columns + low.column]
      else { return }
      cells[index].rowSpan = min(high.row - low.row + 1, Limits.span)
      cells[index].columnSpan = high.column - low.column + 1
    }
  }
}

/// `C7` as zero-based row and column; nil for anything else.
func reference(_ text: ArraySlice<UInt8>) -> (row: Int, column: Int)? {
  var column = 0
  var row = 0
  var hasDigits = false
  for byte in text {
    switch byte {
    case UInt8(ascii: "$"): continue
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits && column < 100_000:
      column = column * 26 + Int(byte) - 64
    case 0x30...0x39 where row < 100_000_000:
      hasDigits = true
      row = row * 10 + Int(byte) - 0x30
    default: return nil
    }
  }
  return column > 0 && row > 0 ? (row - 1, column - 1) : nil
}
