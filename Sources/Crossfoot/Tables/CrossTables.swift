/// Relations between tables: two sides of one account, codes that run on in the next block, totals that are told again.
///
/// Cost: each table is compared with the two that follow it.
func crossTableClaims(_ tables: [TableReading]) -> [Claim] {
  var claims: [Claim] = []
  var index = 0
  while index < tables.count {
    var end = index + 1
    while end < tables.count, tables[end].range.overlaps(tables[end - 1].range) { end += 1 }
    let sides = Array(tables[index..<end])
    if sides.count > 1 {
      claims += sideTotalClaims(sides.flatMap(\.panels))
      claims += settled(sharedCodeClaims(sides.flatMap(\.panels)))
    }
    index = end
  }
  for (place, table) in tables.enumerated() {
    for other in tables[(place + 1)...].prefix(1) where !other.range.overlaps(table.range) {
      claims += retoldTotals(table, other)
    }
  }
  return claims
}

/// Parents whose children stand in more than one of the blocks side by side, those that end a block whose list is known to
/// end there, and totals over codes of several blocks.
private func sharedCodeClaims(_ panels: [Panel]) -> [Claim] {
  guard var whole = panels.first, panels.allSatisfy({ $0.columns.count == whole.columns.count }) else { return [] }
  var block = Array(repeating: 0, count: whole.rows.count)
  for (index, panel) in panels.enumerated().dropFirst() {
    whole.rows += panel.rows
    whole.values += panel.values
    block += Array(repeating: index, count: panel.rows.count)
  }
  let tree = CodeTree(whole.rows.map(\.label.code))
  guard !tree.children.isEmpty else { return [] }
  let lines = whole.values.map { SumLine(values: $0) }
  let additive = whole.columns.indices.filter { whole.columns[$0].isAdditive }
  var claims: [Claim] = []
  var holds = 0
  let lastOfBlock = Set(Dictionary(tree.children.keys.map { (block[$0], $0) }, uniquingKeysWith: max).values)
  for (parent, children) in tree.children.sorted(by: { $0.key < $1.key }) {
    let relation = SumRelation(total: parent, parts: children.map { .init(line: $0, sign: 1) })
    for place in additive {
      if case .holds = relation.fit(lines, at: place) { holds += 1 }
    }
    let goesOn = children.contains { block[$0] != block[parent] }
    let isEnded = children.last! + 1 < lines.count
    guard goesOn || isEnded && lastOfBlock.contains(parent) else { continue }
    let basis = isEnded && holds > 0 ? Basis.stated : .inferred
    claims += additive.compactMap { relation.claim(lines, at: $0, rule: TableRule.total, basis: basis) }
  }
  let top = whole.rows.indices.filter { whole.rows[$0].label.code != nil && tree.parent[$0] == nil }
  for place in additive { claims += totals(of: whole, over: top, lines, place) }
  return claims
}

/// The totals of blocks over runs of outermost codes, and of two totals the one that must be over the codes that are left.
private func totals(of whole: Panel, over top: [Int], _ lines: [SumLine], _ place: Int) -> [Claim] {
  let totals = whole.rows.indices.filter { lines[$0].values[place] != nil && whole.rows[$0].label.isTotal }
  let runs = totals.map { runOfCodes($0, top, lines, place) }
  var claims = runs.compactMap { $0?.claim(lines, at: place, rule: TableRule.total, basis: .stated) }
  if totals.count == 2, let known = runs.firstIndex(where: { $0 != nil }), runs[1 - known] == nil {
    let taken = runs[known]!.parts.map(\.line)
    let rest = top.filter { !taken.contains($0) && lines[$0].values[place] != nil }
    let relation = SumRelation(total: totals[1 - known], parts: rest.map { .init(line: $0, sign: 1) })
    claims += [relation.claim(lines, at: place, rule: TableRule.total, basis: .inferred)].compactMap { $0 }
  }
  return claims
}

/// The run of outermost codes that add up to a total to three digits or more.
private func runOfCodes(_ total: Int, _ top: [Int], _ lines: [SumLine], _ place: Int) -> SumRelation? {
  guard top.count <= 60 else { return nil }
  for start in top.indices {
    for end in start..<top.count {
      let relation = SumRelation(total: total, parts: top[start...end].map { .init(line: $0, sign: 1) })
      if case .holds(let digits) = relation.fit(lines, at: place), digits >= 3 { return relation }
    }
  }
  return nil
}

/// A figure that its name calls a total (「前五名合计销售金额」), told again in the total row of the next table.
private func retoldTotals(_ table: TableReading, _ next: TableReading) -> [Claim] {
  guard table.figures.count <= 40 else { return [] }
  var claims: [Claim] = []
  for panel in next.panels {
    guard let row = panel.rows.indices.last(where: { panel.rows[$0].label.isTotal }) else { continue }
    for column in panel.columns.indices {
      guard let total = panel.values[row][column] else { continue }
      let head = String(decoding: withoutBrackets((panel.columns[column].head.path.last ?? "").utf8), as: UTF8.self)
      for figure in table.figures where figure.isNamedTotal && figure.quantity.unit.dimension == total.unit.dimension {
        let isNamed =
          head.utf8.count >= 12 && contains(figure.rowLabel, head)
          && !table.figures.contains { $0.row == figure.row && isSame($0.quantity, total) }
        guard isNamed || isSame(figure.quantity, total) else { continue }
        claims.append(
          Claim(
            kind: .repeat, rule: TableRule.repeated, stated: total, operands: [Operand(.mention, figure.quantity)],
            formula: .same))
      }
    }
  }
  return claims
}

/// Two figures of six characters or more that are equal, or of eight or more that one slip of the fingers parts.
private func isSame(_ a: Quantity, _ b: Quantity) -> Bool {
  guard a.unit == b.unit else { return false }
  if a.value == b.value { return a.numeral.utf8.count >= 6 }
  guard min(a.numeral.utf8.count, b.numeral.utf8.count) >= 8, a.value.isNegative == b.value.isNegative else {
    return false
  }
  guard let variants = SlipVariants(of: a) else { return false }
  let value = b.value / variants.scale
  guard value.isValid else { return false }
  var isSlip = false
  variants.visit(worth: value) { _ in
    isSlip = true
    return false
  }
  return isSlip
}

private func contains(_ text: String, _ part: String) -> Bool {
  let (text, part) = (Array(text.utf8), Array(part.utf8))
  guard text.count >= part.count else { return false }
  return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
}
