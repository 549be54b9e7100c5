/// Finds tables with tabs between the cells, a row a line.
struct TabTableReader {
  let b: [UInt8]
  let lines: [Line]
  let markdown: Bool
  /// Lines before this one were looked at, and are no table.
  private var refused = 0

  init(b: [UInt8], lines: [Line], markdown: Bool) {
    self.b = b
    self.lines = lines
    self.markdown = markdown
  }

  mutating func table(at first: Int) -> FoundTable? {
    guard first >= refused, isRow(first) else { return nil }
    var rows: [[Cell]] = []
    var i = first
    var blanks = 0
    var end = first
    while i < lines.count, blanks < 4 {
      if lines[i].isBlank {
        blanks += 1
      } else if isRow(i) || blanks == 0 && isGroup(i, below: rows),
        blanks == 0 || cells(lines[i]).count == rows.last?.count
      {
        rows.append(cells(lines[i]))
        end = i + 1
        blanks = 0
      } else {
        break
      }
      i += 1
    }
    refused = end
    let isTable = rows.count(where: { $0.count(where: { !$0.prose.isEmpty }) > 1 }) > 1
    return isTable ? FoundTable(lines: first..<end, rows: rows) : nil
  }

  /// The name of the rows below it alone: tabs end it, or the next row has as many cells as the last and figures among them.
  private func isGroup(_ i: Int, below rows: [[Cell]]) -> Bool {
    let line = lines[i]
    guard let last = rows.last, line.pipes == 0, line.hashes == 0, line.gaps == 0, !line.hasPause, line.width <= 40,
      line.ending == .open
    else { return false }
    if (line.content.upperBound..<line.raw.upperBound).contains(where: { b[$0] == 0x09 }) { return true }
    guard line.mark == nil, i + 1 < lines.count, isRow(i + 1) else { return false }
    let next = cells(lines[i + 1])
    return next.count == last.count && next.contains { TableHead.isData($0.prose.text) }
      && last.contains { TableHead.isData($0.prose.text) }
  }

  private func isRow(_ i: Int) -> Bool { lines[i].tabs > 0 && lines[i].pipes < 2 }

  private func cells(_ line: Line) -> [Cell] {
    var cells: [Cell] = []
    var start = line.raw.lowerBound
    for i in line.raw where b[i] == 0x09 {
      cells.append(Cell.read(b, start..<i, column: cells.count, markdown: markdown))
      start = i + 1
    }
    cells.append(Cell.read(b, start..<line.raw.upperBound, column: cells.count, markdown: markdown))
    while let last = cells.last, last.prose.isEmpty, cells.count > 1 { cells.removeLast() }
    return cells
  }
}
