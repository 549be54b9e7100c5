import Documents
import SourceText

/// The ways to mend one finding, the unique one first; none for claims that need no mending or are no equations.
///
/// Every fix was tried on its claim: the claim holds, at worst by rounding, once the fix is applied. Cost: a few
/// judgements, and one for each claim that shares the figure.
public func fixes(for judgement: Judgement, in report: Report) -> [Fix] {
  let claim = judgement.claim
  guard judgement.severity != nil, claim.skip == nil, claim.comparison == .equal,
    claim.operands.allSatisfy({ $0.elsewhere == nil })
  else { return [] }
  let search = FixSearch(judgement: judgement, report: report)
  var found: [Fix] = []
  func add(_ fix: Fix?) {
    if let fix, !found.contains(where: { $0.edits == fix.edits }) { found.append(fix) }
  }
  add(search.undoneSlip())
  add(search.exchange())
  add(search.setStated())
  add(search.turnWord())
  for figure in search.figuresOfDoubtfulScale { add(search.setUnit(of: figure)) }
  for index in claim.operands.indices { add(search.setOperand(index)) }
  if let unique = search.uniqueIndex(among: found) {
    found[unique].isUnique = true
    found.insert(found.remove(at: unique), at: 0)
  }
  return found
}

struct FixSearch {
  let judgement: Judgement
  let report: Report
  /// The figure that also explains other findings, or else the only one that takes part in no equation that holds.
  let doubtful: Range<Int>?

  init(judgement: Judgement, report: Report) {
    self.judgement = judgement
    self.report = report
    // Asked for every finding, so nothing is made of all claims: figures that are confirmed only drop out of these few.
    var rest = Set([judgement.claim.stated.range] + judgement.claim.operands.map(\.quantity.range))
    for index in report.judgements.indices
    where report.judgements[index].verdict == .holds && report.judgements[index].claim.comparison == .equal {
      if rest.isEmpty { break }
      rest = rest.filter { !report.judgements[index].claim.uses($0) }
    }
    doubtful = judgement.suspect?.range ?? (rest.count == 1 ? rest.first : nil)
  }

  var claim: Claim { judgement.claim }
  var source: SourceText { report.document.source }

  func undoneSlip() -> Fix? {
    guard case .digits(let figure, let correct, _)? = judgement.slip,
      let format = FigureFormat(of: figure, in: source), let number = readDigits(Array(correct.utf8), at: 0)
    else { return nil }
    let places = max(0, number.ulp.decimalPlaces ?? 0)
    return fix(
      .undoSlip, figure, to: number.value * format.scale * Rational(format.outerSign), format, places: [places])
  }

  func setStated() -> Fix? {
    let value = judgement.computed * Rational(claim.statedSign)
    // The other direction is a matter of words, not of digits.
    guard value.isValid, claim.kind != .change || !value.isNegative || claim.stated.value.isNegative,
      let format = FigureFormat(of: claim.stated, in: source)
    else { return nil }
    return fix(.setStated, claim.stated, to: value, format, places: places(for: value, format, claim.stated))
  }

  /// Only where something points at the operand, or it is the only one.
  func setOperand(_ index: Int) -> Fix? {
    let figure = claim.operands[index].quantity
    guard figure.range == doubtful || claim.operands.count == 1, figure.range != claim.stated.range,
      let format = FigureFormat(of: figure, in: source),
      let value = claim.formula.value(
        ofOperand: index, for: claim.stated.value * Rational(claim.statedSign),
        given: claim.operands.map(\.quantity.value))
    else { return nil }
    return fix(.setOperand, figure, to: value, format, places: places(for: value, format, figure))
  }

  func exchange() -> Fix? {
    guard case .exchanged(let other)? = judgement.slip, other.unit.scale == claim.stated.unit.scale,
      !other.numeralRange.overlaps(claim.stated.numeralRange)
    else { return nil }
    let (here, there) = (source.string(claim.stated.numeralRange), source.string(other.numeralRange))
    return Fix(
      kind: .exchange, figure: claim.stated, newText: "\(here) ↔ \(there)",
      edits: [Edit(range: claim.stated.numeralRange, text: there), Edit(range: other.numeralRange, text: here)],
      isUnique: false, breaks: [])
  }

  /// The figure's own decimals; more where only those are right and the figures beside it have as many.
  private func places(for value: Rational, _ format: FigureFormat, _ figure: Quantity) -> [Int] {
    let ulps = ([claim.stated] + claim.operands.map(\.quantity)).filter { $0.unit == figure.unit }.map(\.ulp)
    let finest = ulps.min().flatMap { ($0 / format.scale).decimalPlaces } ?? 0
    guard let exact = format.places(for: value), exact > format.places, exact <= finest else { return [format.places] }
    return [format.places, exact]
  }

  /// With the first number of decimals that mends the claim.
  private func fix(
    _ kind: Fix.Kind, _ figure: Quantity, to value: Rational, _ format: FigureFormat, places: [Int]
  ) -> Fix? {
    for places in places {
      guard let numeral = format.numeral(for: value, places: places) else { continue }
      let restated = format.figure(figure, restatedAs: value, places: places)
      guard judge(claim.replacing(figure, with: restated)).severity == nil else { continue }
      return Fix(
        kind: kind, figure: figure, newText: numeral + figure.unit.symbol,
        edits: [Edit(range: figure.numeralRange, text: numeral)], isUnique: false,
        breaks: report.judgementsBroken(byRestating: figure, as: restated))
    }
    return nil
  }

  /// The fix of the figure in doubt, or else of the one slip that explains the finding.
  func uniqueIndex(among fixes: [Fix]) -> Int? {
    // What is wrong is a word then, and other digits would make two mistakes of one.
    switch judgement.slip {
    case .direction, .scale: return nil
    default: break
    }
    let harmless = fixes.indices.filter { fixes[$0].breaks.isEmpty && setsNumeral(fixes[$0].kind) }
    if let doubtful { return harmless.first { fixes[$0].figure.range == doubtful } }
    return harmless.first { fixes[$0].kind == .undoSlip }
  }
}

/// Only other digits are ever written unasked.
private func setsNumeral(_ kind: Fix.Kind) -> Bool {
  switch kind {
  case .setStated, .setOperand, .undoSlip: true
  case .setUnit, .turnWord, .exchange: false
  }
}

extension Report {
  /// Places in the list of judgements that hold and would not with another figure in the place of one.
  func judgementsBroken(byRestating old: Quantity, as new: Quantity) -> [Int] {
    judgements.indices.filter { index in
      let judgement = judgements[index]
      guard judgement.verdict == .holds || judgement.verdict == .rounding, judgement.claim.uses(old.range) else {
        return false
      }
      return judge(judgement.claim.replacing(old, with: new)).severity != nil
    }
  }
}
