import Documents

/// Titles that say how many rows a table has: 「前5名客户资料」, 「下列12个项目」.
///
/// Rows are counted by their serial numbers, or where there are none, between the heads and the total.
func rowCountClaims(titles: [Prose], in part: SegmentReading) -> [Claim] {
  guard let count = itemCount(part) else { return [] }
  for title in titles.reversed() where title.text.count <= 120 {
    let lexed = lex(title, with: part.context.lexicon)
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
private func itemCount(_ part: SegmentReading) -> Int? {
  guard let serial = part.uses.firstIndex(of: .serial) else { return nil }
  var count = 0
  for row in part.segment.body {
    guard part.grid.rows[row][serial].isFigure else { continue }
    count += 1
    guard part.grid.rows[row][serial].wholeValue == count else { return nil }
  }
  return count > 1 ? count : nil
}
