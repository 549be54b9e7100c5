/// A figure that can be asked for by name, from prose or a table's cells.
struct NamedFigure: Sendable {
  var name: [Unicode.Scalar]
  var quantity: Quantity
  /// Figures of one group (a passage, a table) are nearer to each other than to others.
  var group: Int
}

/// Relations that a kind of report knows by name (rules/*/…json5), such as 预算完成率.
///
/// A relation accuses where each of its names stands once near the result; otherwise it only confirms.
func namedFormulaClaims(_ formulas: [NamedFormula], figures: [NamedFigure]) -> [Claim] {
  var claims: [Claim] = []
  for formula in formulas {
    let names = formula.names.map(core)
    let results = figures.indices.filter { isNamed(figures[$0].name, names) && fitsKind(figures[$0], formula) }
    guard !results.isEmpty else { continue }
    let wanted = formula.figures.map { $0.names.map(core) }
    let pools = wanted.indices.map { place in
      figures.indices.filter { owner(of: figures[$0].name, among: wanted) == place }.map { ($0, figures[$0]) }
    }
    guard pools.allSatisfy({ !$0.isEmpty }) else { continue }
    for place in results {
      if let claim = claim(formula, result: figures[place], place: place, pools: pools) { claims.append(claim) }
    }
  }
  return oneOfAlternatives(claims)
}

/// Formulas of one name are alternatives: the one that holds speaks for them, else the first.
private func oneOfAlternatives(_ claims: [Claim]) -> [Claim] {
  var best: [Range<Int>: Int] = [:]
  for (place, claim) in claims.enumerated() {
    let verdict = verdict(of: claim)
    if best[claim.stated.range] == nil || verdict == .holds || verdict == .rounding { best[claim.stated.range] = place }
  }
  return best.values.sorted().map { claims[$0] }
}

/// Which of several figures a name is: the one whose words are the longest at its end, so that 不良贷款余额 is no 贷款余额.
private func owner(of figure: [Unicode.Scalar], among wanted: [[[Unicode.Scalar]]]) -> Int? {
  var best: (place: Int, length: Int)?
  for (place, names) in wanted.enumerated() {
    for name in names where name.count > best?.length ?? 0 && isNamed(figure, [name]) { best = (place, name.count) }
  }
  return best?.place
}

private func isNamed(_ figure: [Unicode.Scalar], _ names: [[Unicode.Scalar]]) -> Bool {
  names.contains { wanted in
    guard figure.count >= wanted.count, wanted.count >= 2 else { return false }
    // 「进出口总额」 is no 「出口总额」.
    if figure.count > wanted.count, wanted[0] == "出", figure[figure.count - wanted.count - 1] == "进" { return false }
    if ends(figure, with: wanted, before: figure.count) { return true }
    // 「档案」 behind a name says nothing; 「预算」 would make it another figure.
    return wanted.count >= 4
      && emptyEndings.contains { ending in
        figure.count >= wanted.count + ending.count && ends(figure, with: ending, before: figure.count)
          && ends(figure, with: wanted, before: figure.count - ending.count)
      }
  }
}

private let emptyEndings = ["数", "额", "档案", "金额", "总额", "共"].map { Array($0.unicodeScalars) }

/// Whether the letters before a place in a name, which are no fewer, end with a word.
private func ends(_ name: [Unicode.Scalar], with word: [Unicode.Scalar], before end: Int) -> Bool {
  for back in 1...word.count where name[end - back] != word[word.count - back] { return false }
  return true
}

private func fitsKind(_ figure: NamedFigure, _ formula: NamedFormula) -> Bool {
  switch formula.kind {
  case .rate, .share: figure.quantity.unit.kind == .rate
  case .score: figure.quantity.unit.kind == .score || figure.quantity.unit.kind == .none
  case .product: figure.quantity.unit.kind == .none || figure.quantity.unit.kind == .multiple
  default: figure.quantity.unit.kind == .amount || figure.quantity.unit.kind == .count
  }
}

private func claim(_ formula: NamedFormula, result: NamedFigure, place: Int, pools: [[(Int, NamedFigure)]]) -> Claim? {
  var candidates: [Claim] = []
  let nearest = pools.map { pool in
    around(place, in: pool).filter { $0.0 != place && fits($0.1, result, formula) }
      .sorted { distance($0, from: result, place) < distance($1, from: result, place) }
  }
  guard nearest.allSatisfy({ !$0.isEmpty }) else { return nil }
  for choice in 0..<3 where nearest.contains(where: { choice < $0.count }) {
    let operands = nearest.map { $0[min(choice, $0.count - 1)].1.quantity }
    guard Set(operands.map(\.range)).count == operands.count else { continue }
    if formula.kind != .rate, Set(operands.map(\.unit.dimension)).count > 1 { continue }
    let claim = Claim(
      kind: formula.kind, rule: formula.rule, stated: result.quantity,
      operands: operands.enumerated().map { Operand(role($0.offset, of: formula), $0.element) },
      formula: formula.formula)
    candidates.append(claim)
  }
  let isFirm = nearest.allSatisfy { pool in
    let isOnly = formula.kind != .rate && Set(pool.map(\.1.quantity.value)).count == 1
    return isOnly || pool.filter { $0.1.group == result.group }.count == 1
  }
  return settle(candidates, isFirm: isFirm).flatMap { $0.skip == nil ? $0 : nil }
}

/// The members of a pool, which is in order of place, within reach of a place.
private func around(_ place: Int, in pool: [(Int, NamedFigure)]) -> ArraySlice<(Int, NamedFigure)> {
  let middle = pool.firstPlace { $0.0 >= place }
  return pool[max(0, middle - 20)..<min(pool.count, middle + 20)]
}

private func fits(_ figure: NamedFigure, _ result: NamedFigure, _ formula: NamedFormula) -> Bool {
  switch formula.kind {
  case .sum, .identity, .tableSum: figure.quantity.unit.dimension == result.quantity.unit.dimension
  default: figure.quantity.unit.kind != .points
  }
}

private func distance(_ figure: (Int, NamedFigure), from result: NamedFigure, _ place: Int) -> Int {
  abs(figure.0 - place) + (figure.1.group == result.group ? 0 : 10_000)
}

private func role(_ index: Int, of formula: NamedFormula) -> Operand.Role {
  if formula.formula.denominator.contains(where: { $0.factors.contains(index) }) { return .denominator }
  return formula.formula.denominator.isEmpty ? .part : .numerator
}
