import Documents

/// A cell between the lines of a page: which of its grids, and which cell of that.
struct GridPlace: Hashable {
  var grid: Int
  var cell: Int
}

/// A part of a cell's text, one line of it.
struct CellPiece {
  var cell: GridPlace
  /// In the text of all pages.
  var range: Range<Int>
}

/// Finds the grids of each page, and tells each word that stands in one its cell.
///
/// A page without columns has no table, and its drawings are not asked for.
func placeInGrids(_ pages: inout [[PageWord]], of bytes: [UInt8]) -> [[RuledGrid]] {
  guard pages.contains(where: { $0.count > 3 }), let all = mapPageRules(bytes, pages: pages.count, ruledGrids) else {
    return pages.map { _ in [] }
  }
  return zip(pages.indices, all).map { page, grids in
    for i in pages[page].indices where !grids.isEmpty {
      let word = pages[page][i]
      for (number, grid) in grids.enumerated() {
        guard let cell = grid.cell(x: (word.left + word.right) / 2, y: word.middle) else { continue }
        pages[page][i].cell = GridPlace(grid: number, cell: cell)
        break
      }
    }
    for (number, grid) in grids.enumerated() where !isTable(grid, pages[page].filter { $0.cell?.grid == number }) {
      for i in pages[page].indices where pages[page][i].cell?.grid == number { pages[page][i].cell = nil }
    }
    return grids
  }
}

/// Whether something stands beside something else in a row, and no row holds several rows of figures.
private func isTable(_ grid: RuledGrid, _ words: [PageWord]) -> Bool {
  var figures: [Int: [Int]] = [:]
  for word in words {
    guard let cell = word.cell?.cell, isFigure(word.text) else { continue }
    if figures[cell, default: []].allSatisfy({ abs($0 - word.middle) > word.em / 2 }) {
      figures[cell, default: []].append(word.middle)
    }
  }
  let stacks = figures.filter { $0.value.count > 1 }
  if stacks.contains(where: { $0.value.count > 2 }) { return false }
  if Dictionary(grouping: stacks.keys, by: { grid.cells[$0].row }).contains(where: { $0.value.count > 1 }) {
    return false
  }
  let filled = Set(words.compactMap(\.cell?.cell))
  return Dictionary(grouping: filled, by: { grid.cells[$0].row }).contains { $0.value.count > 1 }
}

/// Digits, and signs that stand in figures.
private func isFigure(_ text: [UInt8]) -> Bool {
  text.contains { $0 &- 0x30 < 10 } && text.allSatisfy { $0 &- 0x30 < 10 || [0x25, 0x2C, 0x2D, 0x2E].contains($0) }
}

/// A grid of a page with what stands in its cells.
private struct FilledGrid {
  var grid: RuledGrid
  var pieces: [CellPiece]

  /// A row each of its own, with its columns as they lie among upright lines of which its own are some.
  func rows(among xs: [Int]) -> [[LaidOutCell]] {
    let lines = Dictionary(grouping: pieces, by: \.cell.cell).mapValues { $0.map(\.range) }
    let places = grid.xs.map { x in xs.firstIndex { abs($0 - x) <= RuledGrid.slack * 2 } ?? 0 }
    var rows = [[LaidOutCell]](repeating: [], count: grid.ys.count - 1)
    for (index, cell) in grid.cells.enumerated() {
      let column = places[cell.column]
      rows[cell.row].append(
        LaidOutCell(
          lines: lines[index] ?? [], column: column, columnSpan: places[cell.column + cell.columnSpan] - column,
          rowSpan: cell.rowSpan))
    }
    return rows
  }
}

/// A table whose parts stand on one page after the other.
private struct RuledTable {
  var parts: [FilledGrid]
  var range: Range<Int>

  var laidOut: LaidOutTable {
    let xs = parts.map(\.grid.xs).max { $0.count < $1.count } ?? []
    return LaidOutTable(rows: parts.flatMap { $0.rows(among: xs) })
  }
}

/// The tables of all pages in the order of the text, those that go on across pages as one.
func ruledTables(_ pages: [[PageLine]], _ grids: [[RuledGrid]], _ pieces: [[CellPiece]]) -> [KnownTables] {
  var found: [RuledTable] = []
  for page in pages.indices {
    var isFirst = true
    let own = Dictionary(grouping: pieces[page], by: \.cell.grid)
    for (number, grid) in grids[page].enumerated() {
      guard let pieces = own[number], let start = pieces.first?.range.lowerBound,
        let end = pieces.map(\.range.upperBound).max()
      else { continue }
      let part = FilledGrid(grid: grid, pieces: pieces)
      if isFirst, page > 0, let last = found.last, goesOn(pages[page - 1], grids[page - 1], pages[page], grid) {
        found[found.count - 1].parts.append(part)
        found[found.count - 1].range = last.range.lowerBound..<end
      } else {
        found.append(RuledTable(parts: [part], range: start..<end))
      }
      isFirst = false
    }
  }
  return found.reduce(into: [KnownTables]()) { known, table in
    if let last = known.last?.range, last.upperBound > table.range.lowerBound {
      known[known.count - 1].tables.append(table.laidOut)
      known[known.count - 1].range = last.lowerBound..<max(last.upperBound, table.range.upperBound)
    } else {
      known.append(KnownTables(range: table.range, tables: [table.laidOut]))
    }
  }
}

/// Whether a grid at the top of a page goes on with the one at the foot of the page before: they have the same columns,
/// but for such as one has merged, and nothing stands between them but what stood above that too.
private func goesOn(_ above: [PageLine], _ grids: [RuledGrid], _ page: [PageLine], _ grid: RuledGrid) -> Bool {
  guard let number = above.last?.segments.lazy.compactMap(\.cell?.grid).first else { return false }
  let (few, many) = grids[number].xs.count < grid.xs.count ? (grids[number].xs, grid.xs) : (grid.xs, grids[number].xs)
  func areNear(_ a: Int?, _ b: Int?) -> Bool { abs((a ?? 0) - (b ?? 0)) <= RuledGrid.slack * 2 }
  guard areNear(few.first, many.first), areNear(few.last, many.last),
    few.allSatisfy({ x in many.contains { areNear($0, x) } })
  else { return false }
  let heads = Set(above.filter { !$0.isRuled }.map { $0.segments.map(\.text) })
  return page.prefix { !$0.isRuled }.allSatisfy { heads.contains($0.segments.map(\.text)) }
}
