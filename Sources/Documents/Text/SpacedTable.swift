/// Finds tables whose columns are held apart by blanks alone, as `pdftotext -layout` writes them.
///
/// A false table costs more than a missed one: there must be three lines with wide blanks, two of them with figures,
/// or one with many.
struct SpacedTableReader {
  let b: [UInt8]
  let lines: [Line]
  private var refused = 0
  /// Columns of a line in the middle that is the title of the next table rather than a part of a name.
  private static let shortestTitle = 10

  init(b: [UInt8], lines: [Line]) {
    self.b = b
    self.lines = lines
  }

  /// The table that begins at line `first`; its head may reach up to line `limit`.
  mutating func table(at first: Int, from limit: Int) -> FoundTable? {
    guard first >= refused, isTabular(first) else { return nil }
    let (rows, end) = region(first)
    let tabular = rows.filter { lines[$0].gaps > 0 }
    let head = headStart(first, limit)
    let all = (head..<first).filter { !lines[$0].isBlank } + rows
    guard tabular.count > 2, tabular.count(where: isLikeProse) * 5 <= tabular.count,
      let table = SpacedTable(b, lines, all)
    else {
      refused = end
      return nil
    }
    return FoundTable(lines: head..<end, rows: table.rows, headerRows: table.headerRows)
  }

  /// A pause in its words; but a name may have one where a figure ends the row: 「Salaries, wages   1,204」.
  private func isLikeProse(_ i: Int) -> Bool {
    guard lines[i].hasPause, let last = b[lines[i].content].last else { return false }
    return last &- 0x30 >= 10 && last != 0x25
  }

  private func isTabular(_ i: Int) -> Bool {
    let line = lines[i]
    return line.gaps > 0 && line.gaps < 64 && line.pipes < 2 && line.tabs == 0 && !line.hasStop && line.hashes == 0
      && !CaptionWords.isUnit(b, line.content)
  }

  /// The lines that may belong to a table, blank ones left out, and the line after the last.
  private func region(_ first: Int) -> (rows: [Int], end: Int) {
    var rows: [Int] = []
    var kept = 0
    var blanks = 0
    var singles = 0
    var i = first
    while i < lines.count, blanks < 5 {
      let line = lines[i]
      if line.isBlank {
        blanks += 1
      } else if isTabular(i) {
        rows.append(i)
        kept = rows.count
        singles = 0
        blanks = 0
      } else if !rows.isEmpty, isGlued(line) {
        rows.append(i)
        kept = rows.count
        singles = 0
        blanks = 0
      } else if isOpenItem(i) || !rows.isEmpty && isGroup(i, after: rows[rows.count - 1]) {
        rows.append(i)
        blanks = 0
      } else if isSingle(line), singles < 3, rows.isEmpty || !isTitle(line) || line.width < Self.shortestTitle {
        rows.append(i)
        // What is deeply indented stands in a column.
        if line.indent < 8 { singles += 1 } else if line.mark != nil { kept = rows.count }
        blanks = 0
      } else {
        break
      }
      i += 1
    }
    // The last row's name may go on in the line below.
    if kept < rows.count, kept > 0, rows[kept] == rows[kept - 1] + 1, lines[rows[kept]].indent > 0,
      lines[rows[kept]].width < 24
    {
      kept += 1
    }
    return (Array(rows.prefix(kept)), (kept > 0 ? rows[kept - 1] : first) + 1)
  }

  /// A name and its one figure, which a single blank parts.
  private func isGlued(_ line: Line) -> Bool {
    line.gaps == 0 && !line.hasPause && line.pipes == 0 && line.tabs == 0 && line.hashes == 0
      && GluedNames.figure(b, endOf: line.content) != nil
  }

  private func isSingle(_ line: Line) -> Bool {
    isName(line) && !(line.mark != nil && line.indent < 2)
  }

  private func isName(_ line: Line, ending: Ending = .open) -> Bool {
    line.gaps == 0 && line.width <= 40 && !line.hasPause && line.ending == ending && line.hashes == 0
      && line.pipes == 0 && line.tabs == 0 && !CaptionWords.isUnit(b, line.content)
  }

  /// `Expenditure on:` between two rows of as many columns, in Latin letters: what the rows below it are of.
  private func isGroup(_ i: Int, after last: Int) -> Bool {
    let line = lines[i]
    guard isName(line, ending: .colon), line.mark == nil, Scalars.isLatinLetter(b[line.content.lowerBound]),
      isTabular(last),
      let next = (i + 1..<min(lines.count, i + 3)).first(where: { !lines[$0].isBlank }), isTabular(next)
    else { return false }
    return lines[next].gaps == lines[last].gaps && lines[next].indent >= line.indent
      && Scalars.isLatinLetter(b[lines[next].content.lowerBound]) && endsInFigure(last) && endsInFigure(next)
  }

  private func endsInFigure(_ i: Int) -> Bool {
    guard let end = b[lines[i].content].last else { return false }
    return end &- 0x30 < 10 || end == 0x29 || end == 0x25 || end == 0x2D
  }

  /// The first part of a marked row's name, right between two rows: the rest stands beside the figures, further in.
  private func isOpenItem(_ i: Int) -> Bool {
    let line = lines[i]
    return line.mark != nil && isName(line) && i > 0 && isTabular(i - 1) && i + 1 < lines.count && isTabular(i + 1)
      && lines[i + 1].mark == nil && lines[i + 1].indent > line.indent
  }

  /// Upper parts of a stacked head: indented single words above the first line with columns, below title and unit.
  private func headStart(_ first: Int, _ limit: Int) -> Int {
    var start = first
    var i = first - 1
    while i >= limit, i > first - 8 {
      let line = lines[i]
      if line.isBlank {
        i -= 1
        continue
      }
      guard isSingle(line), line.indent >= 4, line.width <= 24, !isTitle(line) else { break }
      start = i
      i -= 1
    }
    return start
  }

  /// 「收入决算表」
  private func isTitle(_ line: Line) -> Bool { scalar(b, before: line.content.upperBound).value == 0x8868 }
}

/// The rows of one table of spaces.
struct SpacedTable {
  private(set) var rows: [[Cell]] = []
  private(set) var headerRows = 0

  /// Nil where the lines do not line up to columns with figures.
  init?(_ b: [UInt8], _ lines: [Line], _ indices: [Int]) {
    guard let parsed = Self.parse(b, lines, indices) else { return nil }
    let opening = parsed.first?.line
    let first =
      parsed.firstIndex {
        $0.hasData(b) || $0.line != opening && $0.isNamedYear(b)
          || (lines[$0.line].mark != nil && $0.segments.count > 1)
      } ?? 0
    // Printed again on a later page, its words would move the columns to where they stand over them.
    let heads = parsed[..<first].map { $0.words(b) }
    let body = parsed[first...].filter { $0.segments.count < 2 || !heads.contains($0.words(b)) }
    let data = body.count { $0.hasData(b) }
    let isOneRow = data == 1 && first > 1 && body.contains { $0.segments.count(where: \.isFigure) > 3 }
    guard data > 1 || isOneRow else { return nil }
    var columns = SpacedColumns()
    let delimited = DelimitedColumns(body)
    let bodyColumns = Self.lay(body, delimited, &columns)
    guard isOneRow || Self.figuresAlign(body, bodyColumns) else { return nil }
    let known = delimited.flatMap { delimited in bodyColumns.first { $0.count == delimited.count } }
    let head = SpacedHead(Array(parsed[..<first]), above: body, bodyColumns, &columns, inOrder: known, b)
    let places = Dictionary(uniqueKeysWithValues: columns.columns.enumerated().map { ($1.id, $0) })
    let assembled = SpacedBody(b, lines, body, bodyColumns.map { $0.map { places[$0] ?? 0 } })
    rows = head.rows(b, places: places) + assembled.rows(width: columns.columns.count)
    headerRows = head.count
  }

  /// Enough lines to see how they line up.
  private static let sample = 64

  /// The lines cut with the measure under which more of them line up.
  private static func parse(_ b: [UInt8], _ lines: [Line], _ indices: [Int]) -> [SpacedLine]? {
    guard !indices.isEmpty else { return nil }
    let display = indices.prefix(sample).map { SpacedLine(b, lines, $0, measure: .display) }
    let characters = indices.prefix(sample).map { SpacedLine(b, lines, $0, measure: .characters) }
    // What begins or ends alike counts; where that does not tell, what stands below one another at all.
    let measure: SpacedLine.Measure =
      (aligned(characters), overlapping(characters)) >= (aligned(display), overlapping(display))
      ? .characters : .display
    var rows = indices.map { SpacedLine(b, lines, $0, measure: measure) }
    // The last character of a word in a narrow column, beside that of another.
    for i in rows.indices.dropFirst() where rows[i - 1].line + 2 >= rows[i].line {
      let stacked = SpacedLine(b, lines, rows[i].line, measure: measure, isStacked: true)
      guard stacked.segments.count > rows[i].segments.count else { continue }
      let joined = stacked.segments.filter { segment in !rows[i].segments.contains { $0.range == segment.range } }
      let above = stacks(above: rows[i], among: rows[..<i])
      if joined.allSatisfy({ part in above.contains { abs($0 - part.columns.lowerBound - part.columns.upperBound) < 2 }
      }) {
        rows[i] = stacked
      }
    }
    return GluedNames(b, rows).map { names in rows.map(names.parted) } ?? rows
  }

  /// Twice the middles of what stands in the two lines above one.
  private static func stacks(above row: SpacedLine, among rows: ArraySlice<SpacedLine>) -> [Int] {
    rows.suffix(2).filter { $0.line + 2 >= row.line }.flatMap(\.segments)
      .map { $0.columns.lowerBound + $0.columns.upperBound }
  }

  /// How many segments begin or end where one of the line above does.
  private static func aligned(_ rows: [SpacedLine]) -> Int {
    var count = 0
    for (above, row) in zip(rows, rows.dropFirst()) {
      let starts = Set(above.segments.map(\.columns.lowerBound))
      let ends = Set(above.segments.map(\.columns.upperBound))
      count += row.segments.dropFirst().count {
        starts.contains($0.columns.lowerBound) || ends.contains($0.columns.upperBound)
      }
    }
    return count
  }

  /// How many segments stand below or above exactly one of the line above.
  private static func overlapping(_ rows: [SpacedLine]) -> Int {
    zip(rows, rows.dropFirst()).reduce(0) { count, pair in
      count + pair.1.segments.count { segment in pair.0.segments.count { $0.columns.overlaps(segment.columns) } == 1 }
    }
  }

  /// Begins with the fullest row and goes down from it and up.
  private static func lay(
    _ body: [SpacedLine], _ delimited: DelimitedColumns?, _ columns: inout SpacedColumns
  ) -> [[Int]] {
    let fullest = body.indices.max { (body[$0].segments.count, -$0) < (body[$1].segments.count, -$1) } ?? 0
    var result = [[Int]](repeating: [], count: body.count)
    result[fullest] = columns.begin(with: body[fullest])
    let spans = Dictionary(uniqueKeysWithValues: zip(result[fullest], body[fullest].segments.map(\.columns)))
    let all = result[fullest]
    func ids(_ row: SpacedLine) -> [Int] {
      guard let places = delimited?.places(of: row) else { return columns.lay(row) }
      let ids = places.map { all[$0] }
      columns.move(to: Dictionary(uniqueKeysWithValues: zip(ids, row.segments.map(\.columns))))
      return ids
    }
    for i in body.indices where i > fullest { result[i] = ids(body[i]) }
    columns.move(to: spans)
    for i in body.indices.reversed() where i < fullest { result[i] = ids(body[i]) }
    return result
  }

  /// Some column holds figures in most rows that have figures.
  private static func figuresAlign(_ body: [SpacedLine], _ columns: [[Int]]) -> Bool {
    var counts: [Int: Int] = [:]
    var rows = 0
    for (row, ids) in zip(body, columns) {
      let figures = zip(row.segments, ids).filter(\.0.isFigure)
      if !figures.isEmpty { rows += 1 }
      for (_, id) in figures { counts[id, default: 0] += 1 }
    }
    return (counts.values.max() ?? 0) * 2 >= rows && (counts.values.max() ?? 0) > 1
  }
}
