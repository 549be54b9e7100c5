import SourceText

/// The cells between crossing lines of a page, those without a line between them as one.
struct RuledGrid {
  /// A cell over one or more columns and rows.
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  /// The upright lines from left to right and the level ones from top to bottom, in hundredths of a point.
  let xs: [Int]
  let ys: [Int]
  private(set) var cells: [Cell] = []
  /// The index of the cell at each place, row by row.
  private var owners: [Int] = []

  /// How far apart what is drawn as one line may be.
  static let slack = 200
  private static let mostPlaces = 100_000

  /// Nil for less than two columns.
  init?(_ rules: PageRules) {
    let columns = rules.upright.map(\.at) + [rules.level.map(\.from).min() ?? 0, rules.level.map(\.to).max() ?? 0]
    let rows = rules.level.map(\.at) + [rules.upright.map(\.from).min() ?? 0, rules.upright.map(\.to).max() ?? 0]
    xs = Self.distinct(columns)
    ys = Self.distinct(rows)
    let (width, height) = (xs.count - 1, ys.count - 1)
    guard width > 1, height > 0, width * height <= Self.mostPlaces else { return nil }
    let upright = Self.walls(rules.upright, at: xs, along: ys)
    let level = Self.walls(rules.level, at: ys, along: xs)
    owners = Array(repeating: -1, count: width * height)
    for row in 0..<height {
      for column in 0..<width where owners[row * width + column] < 0 {
        var right = column + 1
        while right < width, owners[row * width + right] < 0, !upright[right * height + row] { right += 1 }
        var below = row + 1
        while below < height, (column..<right).allSatisfy({ !level[below * width + $0] }),
          (column + 1..<max(right, column + 1)).allSatisfy({ !upright[$0 * height + below] })
        {
          below += 1
        }
        for r in row..<below {
          for c in column..<right { owners[r * width + c] = cells.count }
        }
        cells.append(Cell(row: row, column: column, rowSpan: below - row, columnSpan: right - column))
      }
    }
  }

  /// The index of the cell at a place of the page, or nil beside the grid.
  func cell(x: Int, y: Int) -> Int? {
    guard let column = Self.interval(of: x, in: xs), let row = Self.interval(of: y, in: ys) else { return nil }
    return owners[row * (xs.count - 1) + column]
  }

  private static func interval(of value: Int, in bounds: [Int]) -> Int? {
    guard let first = bounds.first, let last = bounds.last, (first..<last).contains(value) else { return nil }
    return bounds.firstPlace { $0 > value } - 1
  }

  private static func distinct(_ values: [Int]) -> [Int] {
    var result: [Int] = []
    for value in values.sorted() where result.last.map({ value - $0 > slack }) ?? true { result.append(value) }
    return result
  }

  /// For each bound, and each interval of the other direction, whether a line is drawn there.
  private static func walls(_ rules: [Rule], at bounds: [Int], along others: [Int]) -> [Bool] {
    let count = others.count - 1
    var walls = [Bool](repeating: false, count: bounds.count * count)
    for rule in rules {
      guard let bound = bounds.firstIndex(where: { abs($0 - rule.at) <= slack }) else { continue }
      for i in 0..<count where rule.from < (others[i] + others[i + 1]) / 2 && rule.to > (others[i] + others[i + 1]) / 2
      {
        walls[bound * count + i] = true
      }
    }
    return walls
  }
}

/// The grids of a page from top to bottom. Cost: the product of its level and its upright lines, of which only so many
/// are looked at.
func ruledGrids(_ rules: PageRules) -> [RuledGrid] {
  let level = joined(rules.level)
  let upright = joined(rules.upright)
  guard !level.isEmpty, !upright.isEmpty, level.count * upright.count <= 1 << 20 else { return [] }
  // Lines that cross, directly or by way of others, are of one grid.
  var group = Array(0..<level.count + upright.count)
  func leader(_ i: Int) -> Int {
    var i = i
    while group[i] != i {
      group[i] = group[group[i]]
      i = group[i]
    }
    return i
  }
  for (i, a) in level.enumerated() {
    for (j, b) in upright.enumerated()
    where (b.from - RuledGrid.slack...b.to + RuledGrid.slack).contains(a.at)
      && (a.from - RuledGrid.slack...a.to + RuledGrid.slack).contains(b.at)
    {
      group[leader(i)] = leader(level.count + j)
    }
  }
  var parts: [Int: PageRules] = [:]
  for (i, rule) in level.enumerated() { parts[leader(i), default: PageRules()].level.append(rule) }
  for (j, rule) in upright.enumerated() { parts[leader(level.count + j), default: PageRules()].upright.append(rule) }
  return parts.values.compactMap { RuledGrid($0) }.sorted { ($0.ys[0], $0.xs[0]) < ($1.ys[0], $1.xs[0]) }
}

/// Lines that go on where another ends made one; what is too short for the side of a cell is left out.
private func joined(_ rules: [Rule]) -> [Rule] {
  var bundles: [[Rule]] = []
  for rule in rules.sorted(by: { $0.at < $1.at }) {
    if let first = bundles.last?.first, rule.at - first.at <= 150 {
      bundles[bundles.count - 1].append(rule)
    } else {
      bundles.append([rule])
    }
  }
  return bundles.flatMap { bundle in
    var result: [Rule] = []
    for var rule in bundle.sorted(by: { $0.from < $1.from }) {
      if let last = result.last, rule.from <= last.to + RuledGrid.slack {
        result[result.count - 1].to = max(last.to, rule.to)
      } else {
        rule.at = bundle[0].at
        result.append(rule)
      }
    }
    return result.filter { $0.to - $0.from > 400 }
  }
}

/// How many cells are drawn on each page of a pdf file; nil where its drawings can't be read. For tests with hostile bytes.
package func drawnCells(ofPDF bytes: [UInt8], pages: Int) -> [Int]? {
  mapPageRules(bytes, pages: pages) { ruledGrids($0).reduce(0) { $0 + $1.cells.count } }
}
