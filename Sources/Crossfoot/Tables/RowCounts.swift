import Documents

/// Titles that say how many rows a table has: 「前5名客户资料」, 「下列12个项目」.
///
/// Rows are counted by their serial numbers, or where there are none, between the heads and the total.
func rowCountClaims(titles: [Prose], grid: Grid, segments: [Segment], context: TableUnits) -> [Claim] {
  guard segments.count == 1, let segment = segments.first, let count = itemCount(grid, segment, context) else {
    return []
  }
  for title in titles.reversed() where title.text.count <= 120 {
    let lexed = lex(title, with: context.lexicon)
    for (place, token) in lexed.tokens.enumerated() where place > 0 {
      guard let index = token.figure, lexed.tokens[place - 1].has(CueSet(.top)) else { continue }
      let figure = lexed.figures[index]
      guard figure.ulp == .one, figure.unit.kind == .count || figure.unit.kind == .none else { continue }
      let stated = Quantity(
        range: title.sourceRange(figure.range), numeralRange: title.sourceRange(figure.numeral.range),
        numeral: lexed.text(figure.numeral.range), value: figure.value, ulp: figure.ulp, unit: figure.unit,
        label: title.string)
      // Fewer rows than announced may stand on the next page, or there are no more.
      let isSure = Rational(count) <= figure.value
      return [
        Claim(
          kind: .count, rule: TableRule.count, stated: stated, operands: [], formula: .constant(count),
          basis: isSure ? .stated : .inferred)
      ]
    }
  }
  return []
}

/// How many rows the table lists, if its serial numbers run from 1 without a gap.
private func itemCount(_ grid: Grid, _ segment: Segment, _ context: TableUnits) -> Int? {
  let heads = (0..<grid.width).map { grid.head(of: $0, in: segment.header, lexicon: context.lexicon) }
  let uses = grid.uses(segment, heads: heads, lexicon: context.lexicon)
  guard let serial = uses.firstIndex(of: .serial) else { return nil }
  var count = 0
  for row in segment.body {
    guard let figure = grid.rows[row][serial].figure else { continue }
    count += 1
    guard figure.value == Rational(count) else { return nil }
  }
  return count > 1 ? count : nil
}
