import Documents

/// Shares behind the numbers of a column, `63 (18.5%)`: of the `N = 341` that its head tells, or of its total.
///
/// What the column's other cells show to be the whole may accuse; where some leave out what is missing, nothing does.
/// Cost: one pass, and the cells of such columns once more for each whole.
func cellShareClaims(in part: SegmentReading) -> [Claim] {
  let columns = Dictionary(grouping: part.figures.filter { part.grid.hasShare($0) }, by: \.column)
  return columns.keys.sorted().flatMap { column -> [Claim] in
    let cells = columns[column]!.compactMap { figure -> ShareCell? in
      part.grid.share(behind: figure).map { ShareCell(row: figure.row, count: figure.quantity, share: $0) }
    }
    guard cells.count > 2 else { return [] }
    let totals = part.figures.filter { $0.column == column && $0.isNamedTotal }.map(\.quantity)
    let wholes = (part.headCount(of: column).map { [$0] } ?? []) + totals.prefix(3)
    let found = wholes.map { claims(cells, of: $0) }
    return found.max { $0.count < $1.count } ?? []
  }
}

private struct ShareCell {
  let row: Int
  let count: Quantity
  let share: Quantity

  func claim(of whole: Quantity) -> Claim {
    Claim(
      kind: .share, rule: TableRule.share, stated: share,
      operands: [Operand(.numerator, count), Operand(.denominator, whole)], formula: .ratio(), slack: .one)
  }
}

/// Those that are shares of a whole, three at least; and the one that is not, where four and more are for each such.
private func claims(_ cells: [ShareCell], of whole: Quantity) -> [Claim] {
  guard whole.value > .zero else { return [] }
  let all = cells.filter { $0.count.range != whole.range }.map { ($0, $0.claim(of: whole)) }
  let fitting = all.filter { isSound($0.1) }
  guard fitting.count > 2 else { return [] }
  let wrong = all.filter { cell, claim in
    // `31 (5.2%)` of the 596 whose answer is known: shares of what their own rows come to.
    !isSound(claim) && verdict(of: claim) == .broken && !isOfGroup(cell, cells)
  }
  let isSure = wrong.count * 4 <= fitting.count && all.count == fitting.count + wrong.count
  return fitting.map(\.1) + (isSure ? wrong.map(\.1) : [])
}

/// Whether a share is of what the rows beside it come to, without a gap between them.
private func isOfGroup(_ cell: ShareCell, _ cells: [ShareCell]) -> Bool {
  guard let place = cells.firstIndex(where: { $0.row == cell.row }) else { return false }
  var (first, last) = (place, place)
  while first > 0, cells[first - 1].row == cells[first].row - 1 { first -= 1 }
  while last + 1 < cells.count, cells[last + 1].row == cells[last].row + 1 { last += 1 }
  let sum = cells[first...last].reduce(Rational.zero) { $0 + $1.count.value }
  return !sum.isZero && ((cell.count.value / sum) - cell.share.value).magnitude <= cell.share.ulp
}

extension Grid {
  fileprivate func hasShare(_ figure: TableFigure) -> Bool {
    text(of: rows[figure.row][figure.column]).suffix(2).elementsEqual("%)".utf8)
  }

  /// The share in the bracket behind a number.
  fileprivate func share(behind figure: TableFigure) -> Quantity? {
    let cell = rows[figure.row][figure.column]
    let prose = prose(of: cell)
    guard figure.quantity.unit.kind != .rate, let open = prose.text[cell.range].lastIndex(of: 0x28),
      let number = readDigits(prose.text, at: open + 1), number.range.upperBound + 2 == cell.range.upperBound
    else { return nil }
    let scale = Rational(1, 100)
    let (row, column) = figure.quantity.rowAndColumn
    return Quantity(
      range: prose.sourceRange(number.range.lowerBound..<number.range.upperBound + 1),
      numeralRange: prose.sourceRange(number.range), numeral: String(decoding: prose.text[number.range], as: UTF8.self),
      value: number.value * scale, ulp: number.ulp * scale, step: number.step * scale,
      unit: Unit(dimension: "rate", scale: scale, symbol: "%", kind: .rate), modifier: .none, row: row, column: column)
  }
}

extension SegmentReading {
  /// `Men (N = 341)`, `n=1,204`: how many the head of a column counts.
  fileprivate func headCount(of column: Int) -> Quantity? {
    for row in segment.header.reversed() {
      let cell = grid.rows[row][column]
      let prose = grid.prose(of: cell)
      guard !cell.isBlank, let sign = prose.text[cell.range].lastIndex(of: 0x3D) else { continue }
      let letter = prose.text[cell.range.lowerBound..<sign].last { $0 != 0x20 }
      guard letter == 0x6E || letter == 0x4E, let start = prose.text[sign...].firstIndex(where: { $0 &- 0x30 < 10 })
      else { continue }
      let digits = prose.text[start..<cell.range.upperBound].prefix { $0 &- 0x30 < 10 || $0 == 0x2C }
      guard let figure = CellReader(lexicon: context.lexicon).figure(prose.text, digits.indices) else { continue }
      return Quantity(
        range: prose.sourceRange(digits.indices), numeralRange: prose.sourceRange(digits.indices),
        numeral: String(decoding: digits, as: UTF8.self), value: figure.value, ulp: figure.ulp, step: figure.step,
        unit: Unit(dimension: "", scale: .one, symbol: "", kind: .count), modifier: .none, row: "",
        column: heads[column].name)
    }
    return nil
  }
}
