/// Finds tables with `|` between the cells, with or without a row of dashes.
struct PipeTableReader {
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
    guard first >= refused, lines[first].pipes > 0 else { return nil }
    let isOpen = !startsWithPipe(first)
    let isLoose = isOpen && self.isLoose(first)
    guard !isOpen || isLoose || (first + 1 < lines.count && isRule(first + 1) && !isRule(first)) else { return nil }
    var rows: [[Cell]] = []
    var rule: Int?
    var end = first
    var i = first
    while i < lines.count {
      var next = i
      while next < lines.count, next < i + 6, lines[next].isBlank { next += 1 }
      guard next < lines.count, isOpen ? lines[next].pipes > 0 && next == i : startsWithPipe(next) else { break }
      if isLoose, lines[next].pipes != lines[first].pipes { break }
      if next > i, isNewTable(next, columns: rows.last?.count ?? 0) { break }
      if isRule(next) {
        if rule == nil { rule = rows.count }
      } else {
        rows.append(cells(lines[next]))
      }
      i = next + 1
      end = i
    }
    refused = end
    guard rows.count > 1 || rule != nil, (rows.map(\.count).max() ?? 0) > 1 else { return nil }
    return FoundTable(lines: first..<end, rows: rows, headerRows: headerRows(rows, rule: rule))
  }

  private func headerRows(_ rows: [[Cell]], rule: Int?) -> Int? {
    guard let rule, rule > 0 else { return nil }
    return max(rule, rows.count > 1 ? TableHead.count(rows) : 0)
  }

  private func startsWithPipe(_ i: Int) -> Bool {
    lines[i].pipes > 1 && b[lines[i].content.lowerBound] == 0x7C
  }

  /// 「名称 | 数量 | 金额」 without pipes at the ends and without a rule: three lines with as many pipes each, two at least,
  /// and none that `>` marks as quoted.
  private func isLoose(_ first: Int) -> Bool {
    lines[first].pipes > 1 && first + 2 < lines.count && b[lines[first].content.lowerBound] != 0x3E
      && lines[first...first + 2].allSatisfy { $0.pipes == lines[first].pipes && !$0.isBlank }
  }

  /// After a blank line: another number of columns, or a head with its own rule.
  private func isNewTable(_ i: Int, columns: Int) -> Bool {
    (i + 1 < lines.count && isRule(i + 1) && !isRule(i)) || cells(lines[i]).count != columns
  }

  /// `| --- | :---: |`
  private func isRule(_ i: Int) -> Bool {
    guard lines[i].pipes > 0 else { return false }
    var dashes = 0
    for byte in b[lines[i].content] {
      switch byte {
      case 0x2D: dashes += 1
      case 0x20, 0x3A, 0x7C, 0x09, 0x2B, 0x3D: break
      default: return false
      }
    }
    return dashes > 2
  }

  private func cells(_ line: Line) -> [Cell] {
    let content = line.content
    var cells: [Cell] = []
    cells.reserveCapacity(line.pipes)
    var start = content.lowerBound
    if b[start] == 0x7C { start += 1 }
    var i = start
    while i < content.upperBound {
      if b[i] == 0x5C {
        i += 2
        continue
      }
      if b[i] == 0x7C {
        cells.append(cell(start..<i, cells.count))
        start = i + 1
      }
      i += 1
    }
    if start < content.upperBound { cells.append(cell(start..<content.upperBound, cells.count)) }
    return cells
  }

  private func cell(_ range: Range<Int>, _ column: Int) -> Cell {
    Cell.read(b, range, column: column, markdown: true)
  }
}

extension Cell {
  /// Reads one cell from a stretch of one line. Blanks before the text, but the one that is usual, are its indent.
  static func read(_ b: [UInt8], _ range: Range<Int>, column: Int, markdown: Bool) -> Cell {
    var indent = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let (v, length) = scalar(b, at: i)
      guard Scalars.isBlank(v) else { break }
      indent += Scalars.displayWidth(v)
      i += length
    }
    var end = range.upperBound
    while end > i, b[end - 1] == 0x20 { end -= 1 }
    let words = min(i, end)..<end
    let prose = ProseBuilder.plain(words, in: b) ?? ProseBuilder(b, markdown: markdown, words).finished()
    return Cell(prose: prose, column: column, indent: prose.isEmpty ? 0 : max(0, indent - 1))
  }
}
