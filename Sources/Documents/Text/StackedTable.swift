/// Finds tables with a cell a line and nothing between the rows, as copying from a PDF leaves them.
///
/// The head must have one word more than a row has figures, and every row a name and the same number of figures: where an
/// empty cell was dropped the text is left alone.
struct StackedTableReader {
  let b: [UInt8]
  let lines: [Line]
  let markdown: Bool
  private static let mostColumns = 12

  /// Cost: a look at a few lines where there is no such table.
  func table(at first: Int) -> FoundTable? {
    guard isCell(first), !isFigure(first) else { return nil }
    // Head and first name, then the figures of the first row.
    let words = run(from: first, limit: Self.mostColumns + 2) { !isFigure($0) }
    guard let last = words.last, words.count > 2 else { return nil }
    let columns = words.count - 2
    let figures = run(from: last + 1, limit: columns + 1, where: isFigure)
    guard figures.count == columns else { return nil }
    var rows = [words.dropLast().map { $0 }, [last] + figures]
    var next = figures[columns - 1] + 1
    while let row = row(from: next, columns: columns), let end = row.last {
      rows.append(row)
      next = end + 1
    }
    // A figure too many or too few below says that a cell is missing.
    let rest = run(from: next, limit: 2) { _ in true }
    if let stray = rest.first, isFigure(stray) || rest.count > 1 && isFigure(rest[1]) { return nil }
    guard rows.count > (columns > 1 ? 3 : 5) else { return nil }
    let cells = rows.map { row in
      row.enumerated().map { Cell.read(b, lines[$1].content, column: $0, markdown: markdown) }
    }
    return FoundTable(lines: first..<next, rows: cells, headerRows: 1)
  }

  private func row(from first: Int, columns: Int) -> [Int]? {
    let name = run(from: first, limit: 1) { !isFigure($0) }
    guard let place = name.first else { return nil }
    let figures = run(from: place + 1, limit: columns + 1, where: isFigure)
    return figures.count == columns ? name + figures : nil
  }

  /// The lines from one on that are cells of a kind, blank ones left out.
  private func run(from first: Int, limit: Int, where fits: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var i = first
    while i < lines.count, found.count < limit {
      if lines[i].isBlank {
        guard i < first + 3 * (found.count + 1) else { break }
      } else {
        guard isCell(i), fits(i) else { break }
        found.append(i)
      }
      i += 1
    }
    return found
  }

  private func isFigure(_ i: Int) -> Bool {
    FigureScan.isFigure(b, lines[i].content) && !FigureScan.isYear(b, lines[i].content)
      || FigureScan.isPlaceholder(b, lines[i].content)
  }

  private func isCell(_ i: Int) -> Bool {
    let line = lines[i]
    return !line.isBlank && line.width <= 32 && !line.hasPause && line.gaps == 0 && line.tabs == 0 && line.pipes == 0
      && line.hashes == 0 && !line.startsWithTab && line.ending == .open && !CaptionWords.isUnit(b, line.content)
  }
}
