/// Shares, rates and growth that prose tells of the cells of a table near it, in the row that they name or in the total's:
/// 「收入总额同比增长 g%，其中财政拨款占比 p%」 below the table.
struct CellFits {
  let text: FitText
  let table: TableLookup

  private static let mostChance = 0.03

  func claim(for index: Int) -> Claim? {
    guard let ways = ways(for: index), text.isChinese, !table.isEmpty else { return nil }
    let places = table.places(near: text.quantity(index).range.lowerBound).filter { isAmount(table.sketches[$0]) }
    let own = text.sketches[index]
    let rows = places.runs { isSameRow($0, $1) }
    let named = rows.filter { isNamedAlike(table.sketches[$0[$0.startIndex]], own) }
    let totals = rows.filter { table.sketches[$0[$0.startIndex]].isTotal }
    var chance = 0.0
    for row in named + (text.quantity(index).significantDigits >= 3 ? totals : []) {
      var pairs = row.flatMap { one in row.filter { $0 > one }.map { (one, $0) } }
      if own.role == .share { pairs = row.flatMap { cell in wholes(of: cell, totals).map { (cell, $0) } } }
      for pair in pairs {
        if let claim = claim(for: index, pair, ways, &chance) { return claim }
        if chance > Self.mostChance { return nil }
      }
    }
    return nil
  }

  private func ways(for index: Int) -> [FitWay]? {
    let sketch = text.sketches[index]
    guard sketch.isExact, text.quantity(index).significantDigits >= 2 else { return nil }
    switch sketch.role {
    case .growth(let sign): return FitWay.growthOfLevels(sign: sign)
    case .share: return FitWay.shares
    case .rate, .percent: return text.quantity(index).value < .one ? FitWay.quotients : FitWay.multiples
    default: return nil
    }
  }

  private func claim(
    for index: Int, _ pair: (Int, Int), _ ways: [FitWay], _ chance: inout Double
  ) -> Claim? {
    let stated = text.quantity(index)
    let (one, other) = (table.sketches[pair.0], table.sketches[pair.1])
    if one.size == other.size { return nil }
    let (less, more) = one.size < other.size ? pair : (pair.1, pair.0)
    let (low, high) = (table.sketches[less].size, table.sketches[more].size)
    for way in ways {
      chance += stated.ulp.size / max(stated.value.size, 1e-9)
      guard abs(way.value(low, high) - stated.value.size) <= stated.ulp.size else { continue }
      let (first, second) = way.isLargerFirst ? (more, less) : (less, more)
      let claim = Claim(
        kind: way.kind, rule: "\(way.kind.rawValue)-mismatch", stated: stated,
        operands: [
          Operand(way.roles.0, table.cells[first].quantity), Operand(way.roles.1, table.cells[second].quantity),
        ], formula: way.formula, basis: .fitted, statedSign: way.sign)
      if claim.isRounded { return claim }
    }
    return nil
  }

  /// 本年收入合计 and 收入总计, with what was left of the year before.
  private func wholes(of cell: Int, _ totals: [ArraySlice<Int>]) -> [Int] {
    let own = table.cells[cell]
    return totals.flatMap { $0 }.filter {
      table.cells[$0].table == own.table && table.cells[$0].column == own.column && $0 != cell
        && table.sketches[$0].size > table.sketches[cell].size
    }
  }

  private func isSameRow(_ one: Int, _ other: Int) -> Bool {
    table.cells[one].table == table.cells[other].table && table.cells[one].line == table.cells[other].line
  }

  private func isAmount(_ cell: CellSketch) -> Bool {
    cell.size > 0 && cell.kind != .rate && cell.kind != .points && cell.significantDigits >= 2
  }

  private func isNamedAlike(_ cell: CellSketch, _ own: MentionSketch) -> Bool {
    let shared = (cell.rowLetters & own.letters).nonzeroBitCount
    return shared >= 2 && shared * 4 >= 3 * min(cell.rowLetters.nonzeroBitCount, Int(own.letterCount))
  }
}
