/// Sums and means over the years that a table near the words prints: 「四年累计投入…万元，年均…万元」.
///
/// What differs accuses where one slip of the fingers explains it and chance does not. Cost: a sum for each row or column of
/// years of at most three small tables for each figure that speaks of several years.
func yearSums(in reading: Reading, tables: TableLookup, words: ScopeLexicon) -> [Claim] {
  if tables.isEmpty { return [] }
  return reading.mentions.indices.compactMap { index in
    guard reading.sketches[index].isLevel, reading.sketches[index].isExact else { return nil }
    let mention = reading.mentions[index]
    guard mention.quantity.significantDigits >= 4 else {
      return nil
    }
    let isMean = mention.cues.contains(CueSet(.average))
    guard isMean || isOverYears(mention, words) else { return nil }
    let series = yearSeries(tables.places(near: mention.quantity.range.lowerBound).map { tables.cells[$0] }).filter {
      $0[0].quantity.unit.dimension == mention.quantity.unit.dimension
        && $0.allSatisfy { !$0.quantity.face.meets(mention.quantity.face) }
    }
    let claims = series.map { yearClaim(mention.quantity, $0.map(\.quantity), isMean: isMean) }
    if let sound = claims.first(where: { [.holds, .rounding].contains(verdict(of: $0)) }) { return sound }
    let slips = zip(series, claims).filter { cells, claim in
      let name = cells[0].isYearOfRow ? cells[0].head : cells[0].row
      let isNamed = similarity(name, mention.key) >= 0.7 || contains(mention.key, name) || claims.count == 1
      return isNamed && SlipSearch.explains(claim, chance: 2e-3)
    }
    return slips.count == 1 ? slips[0].1 : nil
  }
}

/// 累计, or from one year to another.
private func isOverYears(_ mention: Mention, _ words: ScopeLexicon) -> Bool {
  words.first(.cumulative, in: core(mention.label)) != nil
}

/// The rows and the columns whose cells are of three or more years without a gap.
private func yearSeries(_ cells: [TableLookup.Cell]) -> [[TableLookup.Cell]] {
  var lines: [[Int32]: [TableLookup.Cell]] = [:]
  var order: [[Int32]] = []
  for cell in cells where cell.year != nil && !cell.isTotal {
    let line = [cell.table, cell.isYearOfRow ? -1 : cell.line, cell.isYearOfRow ? cell.column : -1]
    if lines[line] == nil { order.append(line) }
    lines[line, default: []].append(cell)
  }
  return order.compactMap { lines[$0] }.filter { line in
    let years = line.compactMap(\.year)
    return line.count >= 3 && zip(years, years.dropFirst()).allSatisfy { $1 - $0 == years[1] - years[0] }
      && abs(years[1] - years[0]) == 1 && line.allSatisfy { $0.quantity.unit == line[0].quantity.unit }
  }
}

private func yearClaim(_ stated: Quantity, _ parts: [Quantity], isMean: Bool) -> Claim {
  var formula = Formula.sum(count: parts.count)
  if isMean { formula.denominator = [.init(Rational(parts.count), [])] }
  return Claim(
    kind: isMean ? .product : .sum, rule: isMean ? TableRule.product : "sum-mismatch", stated: stated,
    operands: parts.map { Operand(.part, $0) }, formula: formula, basis: .inferred)
}
