import SourceText

/// A figure that can be asked for by name, from prose or a table's cells.
struct NamedFigure: Sendable {
  /// The place of its name in a list.
  var name: Int
  var quantity: Quantity
  /// Figures of one group (a passage, a table) are nearer to each other than to others.
  var group: Int
  /// Among all figures of the document, those without a name that could be asked for included.
  var place: Int
  /// The period that prose last named before it, or its column's.
  var period = ""
}

/// Formulas made ready to be looked for, once for all documents.
struct NamedFormulas: Sendable {
  let formulas: [NamedFormula]
  /// By formula the names of its result, as names are compared.
  fileprivate let names: [[[Unicode.Scalar]]]
  /// The last letters of all names that may be asked for.
  fileprivate let endings: Set<Int>
  /// The names of all figures that results are made of.
  fileprivate let ofFigures: [[Unicode.Scalar]]
  /// The names of all results.
  fileprivate let ofResults: [[Unicode.Scalar]]

  init(_ formulas: [NamedFormula]) {
    self.formulas = formulas
    names = formulas.map { $0.names.map(core) }
    ofResults = names.flatMap { $0 }
    let wanted =
      names.joined().compactMap { $0.last } + formulas.flatMap(\.figures).flatMap(\.names).compactMap(lastLetter)
    // Some stand in several formulas, which costs less than to tell.
    ofFigures = formulas.flatMap(\.figures).flatMap(\.names).map(core)
    endings = Set((wanted + emptyEndings.compactMap(\.last)).map { Int($0.value) })
  }
}

/// The last letter of `core`.
private func lastLetter(_ name: String) -> Unicode.Scalar? {
  name.unicodeScalars.reversed().first(where: namesSomething).map(simplified)
}

/// The figures whose names end as those that formulas ask for may.
struct NamedFigures: Sendable {
  private(set) var figures: [NamedFigure] = []
  fileprivate private(set) var names: [[Unicode.Scalar]] = []
  private let endings: Set<Int>
  private var known: [ExactText: Int] = [:]
  private var count = 0

  init(for formulas: NamedFormulas) { endings = formulas.endings }

  /// Adds figures of one name. Cost: next to nothing where no formula could ask for it.
  mutating func add(_ quantities: some Sequence<(Quantity, period: String)>, named label: String, group: Int) {
    let place = lastLetter(label).flatMap { endings.contains(Int($0.value)) ? name(label) : nil }
    for (quantity, period) in quantities {
      if let place {
        figures.append(NamedFigure(name: place, quantity: quantity, group: group, place: count, period: period))
      }
      count += 1
    }
  }

  private mutating func name(_ label: String) -> Int {
    if let place = known[ExactText(label)] { return place }
    known[ExactText(label)] = names.count
    names.append(core(label))
    return names.count - 1
  }
}

/// Relations that a kind of report knows by name (rules/*/…json5), such as 预算完成率.
///
/// A relation accuses where each of its names stands once near the result; otherwise it only confirms.
///
/// Cost: each name once for each formula, and each figure once for each formula whose result is named.
func namedFormulaClaims(_ formulas: NamedFormulas, figures all: NamedFigures, words: ScopeLexicon) -> [Claim] {
  var claims: [Claim] = []
  let endings = NameEndings(all.names)
  for (formula, names) in zip(formulas.formulas, formulas.names) {
    let named = endings.places(endingAs: names).filter {
      owner(of: all.names[$0], among: [names], known: formulas.ofResults) != nil
        // 「其余企业资产负债率」 is not that of all.
        && words.opening(.restAlone, of: all.names[$0]) == nil
    }
    guard !named.isEmpty else { continue }
    let results = all.figures.filter { named.contains($0.name) && fitsKind($0, formula) }
    guard !results.isEmpty else { continue }
    let wanted = formula.figures.map { $0.names.map(core) }
    var owners = [Int?](repeating: nil, count: all.names.count)
    for place in endings.places(endingAs: wanted.joined()) {
      owners[place] = owner(of: all.names[place], among: wanted, known: formulas.ofFigures)
    }
    let pools = withoutStrayShort(
      wanted.indices.map { place in all.figures.filter { owners[$0.name] == place } }, of: wanted, named: all.names)
    guard pools.allSatisfy({ !$0.isEmpty }) else { continue }
    claims += results.compactMap { claim(formula, result: $0, pools: pools) }
  }
  return oneOfAlternatives(claims)
}

/// Without the figures whose name leaves out what ends the full one, 「农村居民」 for 「农村居民人均可支配收入」, unless they stand right behind
/// another figure of the formula, whose name says it.
private func withoutStrayShort(
  _ pools: [[NamedFigure]], of wanted: [[[Unicode.Scalar]]], named names: [[Unicode.Scalar]]
) -> [[NamedFigure]] {
  pools.indices.map { pool in
    guard let full = wanted[pool].first else { return pools[pool] }
    return pools[pool].filter { figure in
      // A row is called what its table calls it.
      if figure.group < 0 { return true }
      let name = names[figure.name]
      let isShort = wanted[pool].contains {
        $0.count < full.count && full.starts(with: $0) && name.suffix($0.count).elementsEqual($0)
      }
      return !isShort
        || pools.indices.contains { $0 != pool && pools[$0].contains { figure.place - $0.place == 1 } }
    }
  }
}

/// Names by their last two letters, and by those before an empty word at their end.
private struct NameEndings {
  private var places: [UInt64: [Int]] = [:]

  init(_ names: [[Unicode.Scalar]]) {
    for (place, name) in names.enumerated() {
      let empty = emptyEndings.filter { name.count > $0.count && ends(name, with: $0, before: name.count) }
      for end in [name.count] + empty.map({ name.count - $0.count }) {
        if let ending = Self.ending(of: name, before: end) { places[ending, default: []].append(place) }
      }
    }
  }

  /// All names that may end as one of these does, in order.
  func places(endingAs names: some Sequence<[Unicode.Scalar]>) -> [Int] {
    Set(names.compactMap { Self.ending(of: $0, before: $0.count) }.flatMap { places[$0] ?? [] }).sorted()
  }

  private static func ending(of name: [Unicode.Scalar], before end: Int) -> UInt64? {
    end < 2 ? nil : UInt64(name[end - 2].value) << 32 | UInt64(name[end - 1].value)
  }
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

/// Which of several figures a name is: the one whose words are the longest at its end, so that 不良贷款余额 is no 贷款余额, be the other
/// asked for by another formula.
private func owner(
  of figure: [Unicode.Scalar], among wanted: [[[Unicode.Scalar]]], known: [[Unicode.Scalar]]
) -> Int? {
  var best: (place: Int, length: Int)?
  for (place, names) in wanted.enumerated() {
    for name in names where name.count > best?.length ?? 0 && isNamed(figure, [name]) { best = (place, name.count) }
  }
  // A word of measure makes no other figure: 「全年预算数」 and 「全年预算」.
  guard let best, !known.contains(where: { $0.count > best.length + 1 && isNamed(figure, [$0]) }) else { return nil }
  return best.place
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

private func claim(_ formula: NamedFormula, result: NamedFigure, pools: [[NamedFigure]]) -> Claim? {
  var candidates: [Claim] = []
  let nearest = pools.map { pool in
    ofItsColumn(
      around(result.place, in: pool).filter { $0.place != result.place && fits($0, result, formula) }, result, formula
    )
    .sorted { distance($0, from: result) < distance($1, from: result) }
  }
  guard nearest.allSatisfy({ !$0.isEmpty }) else { return nil }
  for choice in 0..<3 where nearest.contains(where: { choice < $0.count }) {
    let operands = nearest.map { $0[min(choice, $0.count - 1)].quantity }
    guard Set(operands.map(\.range)).count == operands.count else { continue }
    if formula.kind != .rate, Set(operands.map(\.unit.dimension)).count > 1 { continue }
    // 「占营业收入的 p%」 is no 营业收入.
    if operands.contains(where: { $0.unit.kind == .rate }), operands.contains(where: { $0.unit.kind != .rate }) {
      continue
    }
    let claim = Claim(
      kind: formula.kind, rule: formula.rule, stated: result.quantity,
      operands: operands.enumerated().map { Operand(role($0.offset, of: formula), $0.element) },
      formula: formula.formula)
    candidates.append(claim)
  }
  let isFirm = nearest.allSatisfy { pool in
    let isOnly = formula.kind != .rate && Set(pool.map(\.quantity.value)).count == 1
    return isOnly || pool.filter { $0.group == result.group }.count == 1
  }
  // 「12月当月顺差」 is not that of the year's exports.
  if formula.kind == .identity, isFirm, let first = candidates.first,
    nearest.contains(where: { areApart($0[0], result) })
  {
    return settle([first], isFirm: false).flatMap { $0.skip == nil ? $0 : nil }
  }
  // 「净资产」 of one body, and the only 资产总额 of the document, which is another's.
  let isFar = nearest.contains { $0[0].group != result.group }
  if formula.kind == .identity, isFar, !candidates.contains(where: isSound), !candidates.contains(where: mayBeSlip) {
    return nil
  }
  return settle(candidates, isFirm: isFirm).flatMap { $0.skip == nil ? $0 : nil }
}

/// Whether the sentence gives one figure for a month and the other for something else.
private func areApart(_ a: NamedFigure, _ b: NamedFigure) -> Bool {
  a.group == b.group && a.period != b.period && (a.period.hasSuffix("月") || b.period.hasSuffix("月"))
}

/// The members of a pool, which is in order of place, within reach of a place.
private func around(_ place: Int, in pool: [NamedFigure]) -> ArraySlice<NamedFigure> {
  let middle = pool.firstPlace { $0.place >= place }
  return pool[max(0, middle - 20)..<min(pool.count, middle + 20)]
}

private func fits(_ figure: NamedFigure, _ result: NamedFigure, _ formula: NamedFormula) -> Bool {
  switch formula.kind {
  case .sum, .identity, .tableSum: figure.quantity.unit.dimension == result.quantity.unit.dimension
  default: figure.quantity.unit.kind != .points
  }
}

/// In a table those of the result's period, and amounts rather than their shares, where there are such.
private func ofItsColumn(_ pool: [NamedFigure], _ result: NamedFigure, _ formula: NamedFormula) -> [NamedFigure] {
  guard result.group < 0, !result.period.isEmpty else { return pool }
  let own = pool.filter { $0.group == result.group && $0.period == result.period }
  let amounts = own.filter { $0.quantity.unit.kind != .rate }
  return own.isEmpty ? pool : amounts.isEmpty || formula.formula.denominator.isEmpty ? own : amounts
}

private func distance(_ figure: NamedFigure, from result: NamedFigure) -> Int {
  abs(figure.place - result.place) + (figure.group == result.group ? 0 : 10_000)
}

private func role(_ index: Int, of formula: NamedFormula) -> Operand.Role {
  if formula.formula.denominator.contains(where: { $0.factors.contains(index) }) { return .denominator }
  return formula.formula.denominator.isEmpty ? .part : .numerator
}
