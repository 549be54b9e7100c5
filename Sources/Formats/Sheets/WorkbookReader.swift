import Documents

/// An xlsx file as blocks: its sheets in order, each cut into its tables and the lines around them.
struct WorkbookReader {
  private var package: OfficePackage
  private var strings = SharedStrings()
  private var styles = WorkbookStyles()
  private var is1904 = false
  private var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var problems: [ReadingProblem] = []

  init(_ package: OfficePackage) {
    self.package = package
  }

  mutating func read(_ main: String) throws(ReadingProblem) -> ComposedText {
    guard var xml = try package.xml(main) else { throw ReadingProblem(.partMissing, part: main) }
    try readWorkbook(&xml)
    let related = try package.relationships(of: main)
    if let target = related.first(where: { $0.type == "sharedStrings" })?.target, var xml = try package.xml(target) {
      strings = try SharedStrings(&xml)
    }
    if let target = related.first(where: { $0.type == "styles" })?.target, var xml = try package.xml(target) {
      styles = try WorkbookStyles(&xml)
    }
    var composer = Composer(part: main)
    for sheet in sheets {
      guard let target = related.first(where: { $0.id == sheet.relation && $0.type == "worksheet" })?.target else {
        continue
      }
      try add(sheet.name, isHidden: sheet.isHidden, part: target, to: &composer)
    }
    problems += package.problems
    return composer.composed
  }

  private mutating func readWorkbook(_ xml: inout XMLReader) throws(ReadingProblem) {
    _ = try xml.root()
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "workbookPr": is1904 = xml.attribute("date1904").map { $0 == "1" || $0 == "true" } ?? false
      case "sheets":
        try xml.children { xml throws(ReadingProblem) in
          guard xml.name == "sheet", sheets.count < Limits.entries else { return }
          let isHidden = xml.attribute("state").map { $0 != "visible" } ?? false
          sheets.append((xml.attribute("name") ?? "", xml.attribute("id") ?? "", isHidden))
        }
      default: break
      }
    }
  }

  private mutating func add(
    _ name: String, isHidden: Bool, part: String, to composer: inout Composer
  ) throws(ReadingProblem) {
    let sheet = try cells(of: part)
    if sheet.unvalued > 0 {
      problems.append(
        ReadingProblem(
          .formulasWithoutValue(count: sheet.unvalued, first: "\(name)!\(sheet.firstUnvalued)"), part: part))
    }
    var charts: [RawBlock] = []
    // A chart that can't be read is told of, and the rest of the workbook is read.
    do { charts = try self.charts(of: part, sheet: name) } catch { problems.append(error) }
    guard !sheet.cells.isEmpty || !charts.isEmpty else { return }
    let blocks = SheetBlocks(sheet: sheet, name: name, isHidden: isHidden)
    if sheets.count > 1 { try composer.add([blocks.heading]) }
    for region in regions(of: sheet.cells, text: sheet.text) {
      switch region {
      case .lines(let cells): try composer.add(cells.map(blocks.line))
      case .table(let table): try blocks.add(table, to: &composer)
      }
    }
    try composer.add(charts)
  }

  /// What charts of a sheet say of themselves; values that they show of a sheet are read there.
  private mutating func charts(of part: String, sheet: String) throws(ReadingProblem) -> [RawBlock] {
    var blocks: [RawBlock] = []
    var number = 0
    for drawing in try package.relationships(of: part).filter({ $0.type == "drawing" }).map(\.target) {
      let related = try package.relationships(of: drawing)
      problems += related.filter { $0.type == "chartEx" }.map { ReadingProblem(.chartNotRead, part: $0.target) }
      guard related.contains(where: { $0.type == "chart" }), var xml = try package.xml(drawing) else { continue }
      for id in try xml.charts() {
        guard let target = related.first(where: { $0.id == id && $0.type == "chart" })?.target,
          number < Limits.entries, var chart = try package.xml(target)
        else { continue }
        number += 1
        blocks += try Chart(&chart).blocks(at: .chart(sheet: sheet, number), onlyLiterals: true)
      }
    }
    return blocks
  }

  private mutating func cells(of part: String) throws(ReadingProblem) -> SheetCells {
    guard var xml = try package.xml(part) else { throw ReadingProblem(.partMissing, part: part) }
    var sheet = SheetCells(strings: strings, styles: styles, is1904: is1904)
    try sheet.read(&xml)
    return sheet
  }
}

/// A sheet's regions as blocks with the cells' own names as places.
private struct SheetBlocks {
  let sheet: SheetCells
  let name: String
  let isHidden: Bool

  var heading: RawBlock {
    .paragraph(
      RawParagraph(
        text: Array(name.utf8), level: 1, place: .sheet(name: name, row: 1, column: 1, isHidden: isHidden)))
  }

  func line(_ cell: GridCell) -> RawBlock {
    .paragraph(RawParagraph(text: Array(sheet.text(of: cell)), place: place(of: cell)))
  }

  func add(_ table: GridTable, to composer: inout Composer) throws(ReadingProblem) {
    if table.rows.count == 1, table.rows[0].count == 1 { return try composer.add([line(table.rows[0][0])]) }
    let columns = table.columns
    var order = Array(repeating: 0, count: (columns.last ?? 0) + 1)
    for (place, column) in columns.enumerated() { order[column] = place }
    let numbers = table.rows.map { $0[0].row }
    let frozen = numbers.prefix { $0 < sheet.frozenRows }.count
    let isHead = frozen > 0 && frozen < numbers.count && frozen <= 8
    try composer.addTable(rows: table.rows.count, width: columns.count, headerRows: isHead ? frozen : nil) { index in
      table.rows[index].map { cell in
        var raw = RawCell(text: sheet.text(of: cell), column: order[cell.column])
        if cell.columnSpan > 1 {
          raw.columnSpan = columns[raw.column...].prefix(cell.columnSpan).count { $0 < cell.endColumn }
        }
        if cell.rowSpan > 1 {
          raw.rowSpan = numbers[index...].prefix(cell.rowSpan).count { $0 < cell.row + cell.rowSpan }
        }
        raw.indent = Int(sheet.indents[cell.index])
        raw.place = place(of: cell)
        return raw
      }
    }
  }

  private func place(of cell: GridCell) -> Place {
    .sheet(
      name: name, row: cell.row + 1, column: cell.column + 1,
      isHidden: isHidden || sheet.isHidden(row: cell.row, column: cell.column))
  }
}
