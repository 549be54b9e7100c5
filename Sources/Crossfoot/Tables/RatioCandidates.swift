/// The readings to try for a column of rates, those that its words name first.
struct RatioCandidates {
  let panel: Panel
  let target: Int

  /// At most `reach` columns on the left and two on the right are tried.
  private let reach = 6

  private var words: HeadSet { panel.columns[target].words }

  private var neighbours: [Int] {
    let left = (max(0, target - reach)..<target).reversed()
    let right = (target + 1)..<min(panel.columns.count, target + 3)
    return Array(left) + Array(right)
  }

  private var levels: [Int] {
    neighbours.filter {
      switch panel.columns[$0].kind {
      case .amount, .count, .price: true
      // 得分率 is of marks; other rates are not, though marks often follow from them.
      case .score: words.has(.score)
      case .rate: false
      }
    }
  }
  private var rates: [Int] { neighbours.filter { panel.columns[$0].kind == .rate } }

  /// Readings with whether the head's words name that kind.
  func readings() -> [(reading: RatioReading, isNamed: Bool)] {
    if panel.columns[target].kind == .price {
      // 均价: an amount over how many there are, of another dimension.
      let additive = levels.filter { panel.columns[$0].isAdditive }
      return additive.flatMap { a in additive.filter { $0 != a }.map { (.ratio(a, of: $0), false) } }
    }
    let isGrowth = words.has(.growth) || words.has(.difference) && !words.has(.rate)
    let isRate = words.has(.rate) || words.has(.margin)
    let isShare = words.has(.share) && !isGrowth
    let isAny = !isGrowth && !isRate && !isShare
    var found: [(RatioReading, Bool)] = []
    if !isGrowth {
      let wholes = wholes
      for column in levels.prefix(3) {
        for whole in wholes { found.append((.shareOfWhole(column: column, whole: whole), isShare)) }
      }
    }
    let pairs = orderedPairs(levels)
    if isGrowth || isAny { found += pairs.map { (.growth($0, from: $1), isGrowth) } }
    if words.has(.growth), let step = panel.stepToPriorYear {
      found += levels.map { (.growthAlong($0, step: step), true) }
    }
    found += pairs.map { (.ratio($0, of: $1), isRate || isShare) }
    if isRate || isShare { found += pairsOfUnnamed(levels).map { (.ratio($0, of: $1), true) } }
    if isRate || isAny { found += pairs.map { (.margin($0, less: $1), words.has(.margin)) } }
    if isGrowth || isAny { found += pairs.map { (.growthByDifference($0, difference: $1), isGrowth) } }
    if isGrowth || isAny { for (a, b) in orderedPairs(rates) { found.append((.points(a, less: b), isGrowth)) } }
    return found.filter { $0.1 } + found.filter { !$0.1 }
  }

  /// Rows that may be the whole: named totals, those whose share is 100 %, the first and the last with a figure.
  private var wholes: [Int] {
    var rows: [Int] = []
    guard let level = levels.first else { return [] }
    let filled = panel.rows.indices.filter { panel.values[$0][level] != nil }
    for row in filled {
      let label = panel.rows[row].label
      if label.isTotal || label.isWhole || panel.values[row][target]?.value == .one { rows.append(row) }
    }
    rows = Array(rows.prefix(8))
    for row in [filled.first, filled.last].compactMap({ $0 }) where !rows.contains(row) { rows.append(row) }
    return rows
  }

  /// Both orders of each pair of one dimension, the nearest first.
  private func orderedPairs(_ columns: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (place, a) in columns.enumerated() {
      for b in columns.dropFirst(place + 1) where dimension(a) == dimension(b) { pairs += [(a, b), (b, a)] }
    }
    return pairs
  }

  /// Both orders of each pair of which one says what it counts (户数) and the other does not (脱贫户).
  private func pairsOfUnnamed(_ columns: [Int]) -> [(Int, Int)] {
    let counts = columns.filter { panel.columns[$0].kind == .count }
    let unnamed = columns.filter { panel.columns[$0].unit == nil && dimension($0).isEmpty }
    return unnamed.flatMap { a in counts.filter { $0 != a && !dimension($0).isEmpty }.flatMap { [(a, $0), ($0, a)] } }
  }

  private func dimension(_ column: Int) -> String {
    panel.values.lazy.compactMap { $0[column]?.unit.dimension }.first ?? ""
  }
}
