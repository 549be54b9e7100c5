/// Changes of a level that stands in a table, whose earlier level only the table prints: `Fees fell by p% to n`.
extension EnglishRowNames {
  /// The claim that a change is that of the row which its sentence names, between the year of its level and the one before.
  ///
  /// The row's cells must have years, one of them be the level that the text gives right beside the change, and the year
  /// before have one cell only.
  func change(at index: Int, unless explained: FigurePlaces) -> Claim? {
    let figure = passage.figures[index]
    guard figure.quantity.modifier == .none, let sign = sign(figure.role),
      !explained.contains(figure.quantity.range.lowerBound), let level = level(beside: index),
      isOfYear(index, level), let (now, base) = cells(of: level)
    else { return nil }
    let isGrowth = figure.isRate
    guard isGrowth || isComparable(now, figure.quantity) && isComparable(base, figure.quantity) else { return nil }
    let claim =
      isGrowth ? growthClaim(figure.quantity, now, base, sign) : differenceClaim(figure.quantity, now, base, sign)
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }

  private func sign(_ role: EnglishFigure.Role) -> Int? {
    switch role {
    case .growth(let sign), .delta(let sign): sign == 0 ? nil : sign
    default: nil
    }
  }

  /// `rose by d to n`, `n, up p%`, `n, an increase of d or p%`: nothing but words of change between the two.
  private func level(beside index: Int) -> Int? {
    let figures = passage.figures
    let next = index + 1
    if figures.indices.contains(next), figures[next].isReached, isPlainLevel(next),
      figures[next].clause == figures[index].clause, figures[next].token - figures[index].token <= 4
    {
      return next
    }
    guard let before = figures[..<index].lastIndex(where: { !$0.isDelta }), isPlainLevel(before),
      figures[before].segment == figures[index].segment, index - before <= 2
    else { return nil }
    let path = figures[before].token + 1..<figures[index].token
    return path.allSatisfy { isOfChange($0) } ? before : nil
  }

  private func isPlainLevel(_ index: Int) -> Bool {
    let figure = passage.figures[index]
    return figure.isLevel && !figure.isBase && !figure.isRate && figure.quantity.modifier == .none
  }

  private func isOfChange(_ place: Int) -> Bool {
    let token = passage.tokens[place]
    if token.figure != nil || token.isMark(.comma, .open, .close, .dash) { return true }
    return token.has(changing)
  }

  /// Of the year before: nothing in the segment says that it is measured otherwise.
  private func isOfYear(_ index: Int, _ level: Int) -> Bool {
    let (figures, tokens) = (passage.figures, passage.tokens)
    let here = figures[index].token
    let start = tokens[..<here].lastIndex { $0.isMark(.period, .semicolon) }.map { $0 + 1 } ?? 0
    let end = tokens[here...].firstIndex { $0.isMark(.period, .semicolon) } ?? tokens.count
    if passage.has(CueSet(.comparable).union(CueSet(.planned)).union(CueSet(.versus)), start..<end) { return false }
    if figures.contains(where: { $0.segment == figures[index].segment && $0.isBase && $0.isLike(figures[level]) }) {
      return false
    }
    return tokens[(here + 1)..<end].prefix(5).allSatisfy { !$0.has(CueSet(.on)) && $0.kind != .date }
  }

  /// The cell that is a level and the one of the year before in its row.
  private func cells(of level: Int) -> (now: Quantity, base: Quantity)? {
    let row = near(level).flatMap(\.cells).filter {
      $0.year != nil && !$0.isYearOfRow && $0.quantity.unit.kind != .rate
    }
    let now = row.filter { isCell($0, level) }
    guard let first = now.first, now.allSatisfy({ $0.table == first.table && $0.line == first.line }),
      let year = now.compactMap(\.year).max(), let cell = now.first(where: { $0.year == year })
    else { return nil }
    // A row that the sentence names twice gives its cells twice.
    let base = row.filter { $0.table == cell.table && $0.line == cell.line && $0.year == year - 1 }
    guard let past = base.first, base.allSatisfy({ $0.column == past.column }), past.quantity.unit == cell.quantity.unit
    else { return nil }
    return (cell.quantity, past.quantity)
  }

  /// Of a table without units the numeral tells.
  private func isCell(_ cell: TableLookup.Cell, _ level: Int) -> Bool {
    let figure = passage.figures[level].quantity
    if cell.quantity.digits < 3 { return false }
    if cell.quantity.unit.kind == .none, cell.quantity.numeral == figure.numeral { return true }
    return isComparable(cell.quantity, figure) && agrees(level, cell)
  }
}

private let changing = CueSet(.increase).union(CueSet(.decrease)).union(CueSet(.by)).union(CueSet(.of)).union(
  CueSet(.link)
).union(CueSet(.share))
