import SourceText

/// Two columns of a table whose quotient is the same in each row, and is printed in the prose around it: shares of a whole that the
/// table leaves out (持股数 and 持股比例 of 「股本总额 W 万股」), amounts at a price that it does not repeat (「每户 p 元」); or as a total of
/// another table near it (前五名客户 and 占营业收入比例).
///
/// Where all rows but one agree, that one may be wrong. Cost: for each table of up to `mostCells`, three rows of each pair of columns,
/// and the figures around the table for those that go on to agree.
func columnFits(in reading: Reading, table: TableLookup) -> [Claim] {
  if table.isEmpty || reading.mentions.isEmpty { return [] }
  return table.extents.flatMap { extent -> [Claim] in
    guard extent.cells.count <= mostCells else { return [] }
    let columns = columns(of: extent.cells, in: table)
    return columns.indices.flatMap { one in
      columns.indices.lazy.filter { $0 != one }.compactMap { other in
        Pairing(columns[one], columns[other], table).flatMap {
          claims($0, near: extent.start, in: reading, table) ?? claims($0, overTotalsNear: extent.start, table)
        }
      }.first ?? []
    }
  }
}

private let mostCells = 600
private let mostColumns = 12
/// How many figures before the table and behind it are tried, and the chance with which any of them would fit.
private let figuresBack = 40
private let figuresAhead = 16
private let mostChance = 0.05

/// The cells of each column from top to bottom, where there are three and few columns.
private func columns(of cells: Range<Int>, in table: TableLookup) -> [[Int]] {
  var columns: [Int32: [Int]] = [:]
  for place in cells { columns[table.cells[place].column, default: []].append(place) }
  guard columns.count <= mostColumns else { return [] }
  return columns.sorted { $0.key < $1.key }.map(\.value).filter { $0.count >= 3 }
}

/// A column over another.
private struct Pairing {
  /// The cells of each row in which both stand: of what is divided, and what it is divided by.
  private(set) var rows: [(over: Int, under: Int)] = []
  /// Those that do not agree with the others.
  private(set) var odd: [(over: Int, under: Int)] = []
  /// Between which ends the quotient lies.
  private(set) var low = 0.0
  private(set) var high = Double.infinity
  /// Whether the quotient is a whole, over shares of it, or a price, over a number.
  let isWhole: Bool
  /// Whether the shares are printed without a sign, and without a head that says so.
  let isBare: Bool

  /// Nil where the quotient is not the same, or is not known to two digits.
  init?(_ over: [Int], _ under: [Int], _ table: TableLookup) {
    let (a, b) = (table.sketches[over[0]].kind, table.sketches[under[0]].kind)
    isBare = a != .count && b == .none && Self.mayBeShares(under, table)
    isWhole = b == .rate || isBare
    guard
      isWhole ? a == .amount || a == .count || a == .none : (a == .amount || a == .none) && (b == .count || b == .none)
    else {
      return nil
    }
    var next = under[...]
    for cell in over {
      let line = table.cells[cell].line
      next = next.drop { table.cells[$0].line < line }
      guard let other = next.first, table.cells[other].line == line else { continue }
      let (x, y) = (table.sketches[cell], table.sketches[other])
      guard x.kind == a, y.kind == b, x.low > 0, y.low > 0, x.high < .infinity, y.high < .infinity else { continue }
      // The whole is a row of the table.
      if isWhole, y.size >= (isBare ? 100 : 1) { return nil }
      let scale = isBare ? 100.0 : 1
      take((cell, other), scale * x.low / y.high, scale * x.high / y.low)
      if odd.count > 1 { return nil }
    }
    guard rows.count >= (odd.isEmpty ? 3 : 5), width < 0.01,
      Set(rows.map { table.cells[$0.over].quantity.value }).count > 2
    else { return nil }
  }

  /// Figures with decimals that make no more than 100 together.
  private static func mayBeShares(_ cells: [Int], _ table: TableLookup) -> Bool {
    cells.reduce(0) { $0 + table.sketches[$1].size } < 100.1
      && cells.allSatisfy { table.sketches[$0].ulp < 1 && table.sketches[$0].size > 0 }
  }

  private mutating func take(_ row: (over: Int, under: Int), _ least: Double, _ most: Double) {
    if max(low, least) <= min(high, most) * (1 + 1e-9) {
      (low, high) = (max(low, least), min(high, most))
      rows.append(row)
    } else if rows.count == 1, odd.count == 1 {
      // The first one is the odd one.
      (rows, odd) = ([row], rows + odd)
      (low, high) = (least, most)
    } else {
      odd.append(row)
    }
  }

  var width: Double { (high - low) / high }
}

private func claims(_ pairing: Pairing, near start: Int, in reading: Reading, _ table: TableLookup) -> [Claim]? {
  let unit = table.cells[pairing.rows[0].over].quantity.unit
  // 「单位：户、万元」 does not say which column is which, and a table without heads says nothing.
  let powers = unit.kind == .none ? [0, 4, 6] : [0]
  let next = reading.mentions.indices.firstPlace { reading.mentions[$0].quantity.range.lowerBound > start }
  let around = max(0, next - figuresBack)..<min(reading.mentions.count, next + figuresAhead)
  var chance = 0.0
  for index in around.nearest(to: next) {
    let quantity = reading.mentions[index].quantity
    let sketch = reading.sketches[index]
    // What is told to one in a hundred or less would fit by chance.
    guard sketch.isExact, quantity.value.size > 100 * quantity.ulp.size,
      unit.kind == .none ? quantity.unit.isCurrency : quantity.unit.dimension == unit.dimension
    else { continue }
    for power in powers {
      let scale = Rational.power(ofTen: power).size
      chance += max(pairing.width, quantity.ulp.size / quantity.value.size)
      if chance > mostChance { return nil }
      guard sketch.low <= pairing.high * scale, sketch.high >= pairing.low * scale else { continue }
      let claims = pairing.rows.map { claim($0, pairing.isWhole, quantity, power, table, .fitted) }
      guard claims.allSatisfy(isSound) else { continue }
      return claims
        + pairing.odd.map { claim($0, pairing.isWhole, quantity, power, table, .inferred) }.filter(mayBeSlip)
    }
  }
  return nil
}

/// Shares of a total of another table.
private func claims(_ pairing: Pairing, overTotalsNear start: Int, _ table: TableLookup) -> [Claim]? {
  guard pairing.isWhole else { return nil }
  let first = table.cells[pairing.rows[0].over]
  var chance = 0.0
  for place in table.places(near: start) {
    let cell = table.cells[place]
    // A column of amounts may have no unit.
    let isLike =
      first.quantity.unit.kind == .none
      ? cell.quantity.unit.isCurrency || cell.quantity.unit.kind == .none
      : cell.quantity.unit.dimension == first.quantity.unit.dimension
    guard cell.isTotal, cell.table != first.table, isLike else { continue }
    chance += pairing.width
    if chance > mostChance { return nil }
    let claims = pairing.rows.map { claim($0, true, cell.quantity, 0, table, .fitted) }
    guard claims.allSatisfy(isSound) else { continue }
    return claims + pairing.odd.map { claim($0, true, cell.quantity, 0, table, .inferred) }.filter(mayBeSlip)
  }
  return nil
}

private func claim(
  _ row: (over: Int, under: Int), _ isWhole: Bool, _ figure: Quantity, _ power: Int, _ table: TableLookup,
  _ basis: Basis
) -> Claim {
  let (over, under) = (table.cells[row.over].quantity, table.cells[row.under].quantity)
  if isWhole {
    return Claim(
      kind: .share, rule: "share-mismatch", stated: under.unit.kind == .none ? percentage(under) : under,
      operands: [Operand(.numerator, inUnit(of: figure, over, power)), Operand(.denominator, figure)],
      formula: .ratio(), basis: basis)
  }
  return Claim(
    kind: .product, rule: "product-mismatch", stated: over,
    operands: [Operand(.factor, under), Operand(.factor, figure)],
    formula: Formula(numerator: [.init(.power(ofTen: -power), [0, 1])]), basis: basis)
}

/// A bare cell in the unit of the prose: 「百万元」.
private func inUnit(of figure: Quantity, _ cell: Quantity, _ power: Int) -> Quantity {
  var cell = cell.scaled(byTenTo: power)
  if cell.unit.kind == .none, figure.unit.scale == .power(ofTen: power) { cell.unit = figure.unit }
  return cell
}
