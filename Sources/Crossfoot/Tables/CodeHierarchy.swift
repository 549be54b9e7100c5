/// Which row's code is the nearest code above another's: 20805 for 2080501, or 208 where 20805 is not listed.
struct CodeTree: Sendable {
  /// By row; nil for rows without a code or a parent.
  var parent: [Int?]
  /// Direct children in order of rows, for each row that has some.
  var children: [Int: [Int]] = [:]

  /// Cost: one look-up for each prefix of a code.
  init(_ codes: [[UInt8]?]) {
    var places: [[UInt8]: Int] = [:]
    for (row, code) in codes.enumerated() {
      if let code, places[code] == nil { places[code] = row }
    }
    parent = Array(repeating: nil, count: codes.count)
    for (row, code) in codes.enumerated() {
      guard let code else { continue }
      var prefix = code.dropLast()
      while prefix.count >= 3 {
        if let above = places[Array(prefix)], above != row {
          parent[row] = above
          children[above, default: []].append(row)
          break
        }
        prefix = prefix.dropLast()
      }
    }
  }
}

extension Panel {
  /// Each code's figure is the sum of those one step below it (类 = Σ款 = Σ项), in every column that adds.
  func codeTotals() -> [Claim] {
    let tree = CodeTree(rows.map(\.label.code))
    guard !tree.children.isEmpty else { return [] }
    let lines = rows.indices.map { SumLine(values: values[$0]) }
    let additive = columns.indices.filter { columns[$0].isAdditive }
    let last = tree.children.keys.max()
    var claims: [Claim] = []
    for parent in tree.children.keys.sorted() {
      let relation = SumRelation(total: parent, parts: tree.children[parent]!.map { .init(line: $0, sign: 1) })
      let fits = additive.map { relation.fit(lines, at: $0) }
      let holds = fits.count { if case .holds = $0 { true } else { false } }
      let breaks = fits.count { if case .breaks = $0 { true } else { false } }
      // A page may end before the last parent's children do.
      let mayAccuse =
        holds > 0 || breaks < fits.count { if case .absent = $0 { false } else { true } } || parent != last
      for (place, fit) in zip(additive, fits) {
        let isBroken = if case .breaks = fit { true } else { false }
        let basis: Basis = !isBroken || (mayAccuse && breaks * 2 <= max(2, fits.count)) ? .stated : .inferred
        if let claim = relation.claim(lines, at: place, rule: TableRule.total, basis: basis) { claims.append(claim) }
      }
    }
    return claims
  }
}
