extension Panel {
  /// Parents and parts that list marks (一、 over （一）) or indents show, and those that arithmetic alone shows.
  ///
  /// No word says that such parts are all there are: a parent that differs in every column says nothing.
  func outlineClaims() -> [Claim] {
    let additive = columns.indices.filter { columns[$0].isAdditive }
    guard rows.count <= 5000, !additive.isEmpty, !rows.contains(where: { $0.label.code != nil }) else { return [] }
    let lines = rows.indices.map { row -> SumLine in
      var line = SumLine(values: values[row])
      line.isTotal = rows[row].label.isTotal
      line.isMinus = rows[row].label.isMinus
      return line
    }
    var claims: [Claim] = []
    var explained = Set<Int>()
    let outline = (outlineRelations() + ofWhichRelations()).map { ($0, digits: 2.5) }
    // 加 and 减 say what is done with each line: where one column agrees, another that does not is wrong.
    for (relation, digits) in outline + statementRelations().map({ ($0, digits: 1.5) }) {
      guard var found = accept(relation, lines, additive, digits: digits) else { continue }
      if digits < 2 { for place in found.indices { found[place].basis = .stated } }
      explained.insert(relation.total)
      claims += found
    }
    for row in rows.indices where !explained.contains(row) && !lines[row].isTotal && !lines[row].isBarrier {
      claims +=
        runs(around: row, lines, additive).lazy.compactMap { accept($0, lines, additive, digits: 7) }.first ?? []
    }
    return claims
  }

  /// Each row with deeper rows below it, and those of them that are least deep.
  private func outlineRelations() -> [SumRelation] {
    let depths = rows.map { $0.label.mark ?? 0 }
    let hasMarks = Set(depths).subtracting([0]).count > 1
    let indents = rows.map(\.label.indent)
    guard hasMarks || Set(indents).count > 1 else { return [] }
    let depth = hasMarks ? depths : indents.map { $0 + 1 }
    return rows.indices.compactMap { parent in
      guard depth[parent] > 0, !rows[parent].label.isTotal else { return nil }
      let below = rows.indices[(parent + 1)...].prefix(400).prefix {
        depth[$0] > depth[parent] && !rows[$0].label.isTotal
      }
      guard below.count > 1, let first = below.map({ depth[$0] }).min() else { return nil }
      let children = below.filter { depth[$0] == first && !rows[$0].label.isOfWhich }
      return children.isEmpty ? nil : SumRelation(total: parent, parts: children.map { .init(line: $0, sign: 1) })
    }
  }

  /// Runs of rows right below or above a row that may add up to it at one of the places.
  private func runs(around row: Int, _ lines: [SumLine], _ places: [Int]) -> [SumRelation] {
    let below = rows.indices[(row + 1)...].prefix(20)
      .prefix { !lines[$0].isTotal && !lines[$0].isBarrier && !lines[$0].isMinus }
      .map { SumRelation.Part(line: $0, sign: 1) }
    let above = rows.indices[..<row].suffix(12).reversed()
      .prefix { !lines[$0].isTotal && !lines[$0].isBarrier }
      .map { SumRelation.Part(line: $0, sign: lines[$0].isMinus ? -1 : 1) }
    return [below, above].flatMap { side -> [SumRelation] in
      guard side.count > 1, mayRunAddUp(to: row, side, lines, places: places) else { return [] }
      return (2...side.count).map { SumRelation(total: row, parts: side[..<$0].sorted { $0.line < $1.line }) }
    }
  }

  /// The claims of a relation that holds to enough digits and breaks in fewer columns than it holds in.
  private func accept(_ relation: SumRelation, _ lines: [SumLine], _ additive: [Int], digits: Double) -> [Claim]? {
    var agreed = 0.0
    var holds = 0
    var breaks = 0
    for place in additive {
      switch relation.fit(lines, at: place) {
      case .holds(let more):
        holds += 1
        agreed += more
      case .breaks: breaks += 1
      case .absent, .trivial: break
      }
      if breaks > max(1, holds), holds + breaks > 3 { return nil }
    }
    guard holds > 0, holds >= breaks, agreed >= digits + 1.5 * Double(breaks) else { return nil }
    return additive.compactMap { relation.claim(lines, at: $0, rule: TableRule.total, basis: .inferred) }
  }
}
