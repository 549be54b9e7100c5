import Documents

/// Points that a criterion names (「…得2分；…得3分」) against the points of its row.
///
/// Only lists that add up are claims: criteria also name grades (优5分, 良3分), deductions, and points for each of several
/// things, so a sum that differs says nothing.
func criterionClaims(grid: Grid, panel: Panel, context: TableUnits) -> [Claim] {
  guard let full = panel.columns.firstIndex(where: { $0.words.has(.fullScore) }) else { return [] }
  var claims: [Claim] = []
  for (row, values) in zip(panel.rows, panel.values) {
    guard let points = values[full], points.value > .zero else { continue }
    for cell in grid.rows[row.gridRow] where cell.isText {
      let all = namedPoints(in: grid.prose(of: cell), lexicon: context.lexicon)
      let given = all.filter(\.isGiven).map(\.quantity)
      let named = all.filter { !$0.isDeducted }.map(\.quantity)
      for list in [given, named] where list.count > 1 || given.count == 1 {
        let claim = Claim(
          kind: .tableSum, rule: TableRule.score, stated: points, operands: list.map { Operand(.part, $0) },
          formula: .sum(count: list.count))
        if verdict(of: claim) == .holds {
          claims.append(claim)
          break
        }
      }
    }
  }
  return claims
}

struct NamedPoints {
  var quantity: Quantity
  /// After 得, without 每 before it.
  var isGiven: Bool
  /// After 扣 or 每, or of none.
  var isDeducted: Bool
}

/// The figures in 分 of a text with the word before each. Cost: one pass.
func namedPoints(in prose: Prose, lexicon: Lexicon) -> [NamedPoints] {
  let lexed = lex(prose, with: lexicon)
  var found: [NamedPoints] = []
  var clauseStart = 0
  for token in lexed.tokens {
    if token.isMark(.comma, .semicolon, .period) { clauseStart = token.range.upperBound }
    guard let index = token.figure else { continue }
    let figure = lexed.figures[index]
    guard figure.unit.kind == .score, figure.modifier == .none else { continue }
    let before = Array(prose.text[clauseStart..<figure.range.lowerBound])
    let scan = lexicon.heads.scan(before)
    let value = figure.value * figure.scale * figure.unit.scale
    let quantity = Quantity(
      range: prose.sourceRange(figure.range), numeralRange: prose.sourceRange(figure.numeral.range),
      numeral: lexed.text(figure.numeral.range), value: value, ulp: figure.ulp * figure.scale, unit: figure.unit,
      label: String(decoding: before, as: UTF8.self))
    let isDeducted = scan.anywhere.has(.deduct)
    found.append(
      NamedPoints(quantity: quantity, isGiven: scan.atEnd.has(.point) && !isDeducted, isDeducted: isDeducted))
  }
  return found
}
