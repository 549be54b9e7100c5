/// Finds tables with a cell a line and a blank line between the rows, as word processors write them to plain text.
///
/// A cell begins with a tab, or is a short line of its own; without tabs the signs must be clearer.
struct FlattenedTableReader {
  let b: [UInt8]
  let lines: [Line]
  let markdown: Bool
  /// What was looked at and is no such table.
  private var refused = 0

  init(b: [UInt8], lines: [Line], markdown: Bool) {
    self.b = b
    self.lines = lines
    self.markdown = markdown
  }

  mutating func table(at first: Int) -> FoundTable? {
    guard first >= refused, !isGap(first), first == 0 || isGap(first - 1) || lines[first].startsWithTab else {
      return nil
    }
    let tabbed = lines[first].startsWithTab
    var groups: [Range<Int>] = []
    var i = first
    while let group = group(at: i, tabbed: tabbed) {
      groups.append(group)
      i = group.upperBound
      while i < lines.count, isGap(i), i < group.upperBound + 3 { i += 1 }
    }
    let rows = groups.map { tabbed ? tabbedRow($0) : row($0) }
    guard isTable(rows, tabbed: tabbed), let last = groups.last else {
      refused = max(first + 1, i)
      return nil
    }
    return FoundTable(lines: first..<last.upperBound, rows: rows)
  }

  /// A line without anything; a tab alone is an empty cell.
  private func isGap(_ i: Int) -> Bool { lines[i].isBlank && !lines[i].startsWithTab }

  /// The lines up to the next gap, or nil where they are no cells.
  private func group(at first: Int, tabbed: Bool) -> Range<Int>? {
    var i = first
    while i < lines.count, !isGap(i) {
      let line = lines[i]
      if line.pipes > 1 || line.tabs > 0 || line.hashes > 0 { return nil }
      if tabbed ? i == first && !line.startsWithTab : !isShortCell(line) { return nil }
      i += 1
    }
    return i > first ? first..<i : nil
  }

  private func isShortCell(_ line: Line) -> Bool {
    line.width <= 40 && !line.hasPause && line.gaps == 0 && !line.startsWithTab
  }

  /// Lines without a tab go on with the cell above.
  private func tabbedRow(_ group: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var builder = ProseBuilder(b, markdown: markdown)
    for i in group {
      if lines[i].startsWithTab, i > group.lowerBound {
        cells.append(Cell(prose: builder.finished(), column: cells.count))
        builder = ProseBuilder(b, markdown: markdown)
      } else if i > group.lowerBound {
        builder.endLine(at: lines[i - 1].raw.upperBound, tight: false)
      }
      builder.append(lines[i].content)
    }
    cells.append(Cell(prose: builder.finished(), column: cells.count))
    return cells
  }

  private func row(_ group: Range<Int>) -> [Cell] {
    group.map { Cell.read(b, lines[$0].content, column: $0 - group.lowerBound, markdown: markdown) }
  }

  /// At least three rows, most of one length and most with a figure.
  private func isTable(_ rows: [[Cell]], tabbed: Bool) -> Bool {
    guard rows.count > 2 else { return false }
    let lengths = Dictionary(grouping: rows, by: \.count).mapValues(\.count)
    guard let usual = lengths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return false }
    let withFigures = rows.count { $0.contains { TableHead.isData($0.prose.text) } }
    if tabbed { return usual.key > 1 && usual.value * 5 >= rows.count * 3 && withFigures * 2 >= rows.count }
    return usual.key > 2 && usual.value == rows.count && withFigures >= rows.count - 1
  }
}
