/// Names the figures that several broken claims share, each once, with the others related to it.
///
/// The smallest change that mends them all (Fellegi and Holt, 1976): a figure that also takes part in a claim that holds
/// is no suspect. The related claims keep their verdict and lose their severity, so one slip is told once.
func nameSuspects(_ judgements: inout [Judgement]) {
  var broken: [Range<Int>: [Int]] = [:]
  for index in judgements.indices {
    guard judgements[index].verdict == .broken, judgements[index].severity ?? .hint >= .warning else { continue }
    let figures = Set([judgements[index].claim.stated.range] + judgements[index].claim.operands.map(\.quantity.range))
    for figure in figures { broken[figure, default: []].append(index) }
  }
  broken = broken.filter { $0.value.count > 1 }
  if broken.isEmpty { return }
  for judgement in judgements where judgement.verdict == .holds {
    broken[judgement.claim.stated.range] = nil
    for operand in judgement.claim.operands { broken[operand.quantity.range] = nil }
  }
  let shared = broken.flatMap { figure, claims in mends(of: figure, among: claims, judgements) }
  var told = Set<Int>()
  for mend in smallestChange(of: shared) {
    let claims = mend.claims.filter { told.insert($0).inserted }
    name(mend.figure, for: claims, in: &judgements)
  }
}

/// Tells claims as one, of the figure that they share.
private func name(_ figure: Range<Int>, for claims: [Int], in judgements: inout [Judgement]) {
  let first = claims.first { judgements[$0].claim.stated.range == figure } ?? claims[0]
  let quantities = [judgements[first].claim.stated] + judgements[first].claim.operands.map(\.quantity)
  judgements[first].suspect = quantities.first { $0.range == figure }
  judgements[first].related = claims.filter { $0 != first }
  // One slip that an error tells of is an error.
  judgements[first].severity = claims.compactMap { judgements[$0].severity }.max()
  for other in claims where other != first {
    judgements[other].severity = nil
    judgements[other].related = [first]
  }
}

/// The claims that one value of a figure mends together: those whose wishes for it are the same within a hundredth.
private func mends(of figure: Range<Int>, among claims: [Int], _ judgements: [Judgement]) -> [Mend] {
  var wishes: [(claim: Int, value: Rational)] = []
  for claim in claims {
    if let value = required(judgements[claim], of: figure), value.isValid { wishes.append((claim, value)) }
  }
  wishes.sort { $0.value != $1.value ? $0.value < $1.value : $0.claim < $1.claim }
  var mends: [Mend] = []
  var end = 0
  for start in wishes.indices {
    let before = end
    while end < wishes.count, isNear(wishes[start].value, wishes[end].value) { end += 1 }
    if end > before, end - start > 1 {
      mends.append(Mend(figure: figure, claims: wishes[start..<end].map(\.claim).sorted()))
    }
  }
  return mends
}

private func isNear(_ low: Rational, _ high: Rational) -> Bool {
  high - low <= max(high.magnitude, low.magnitude) * Rational(1, 100)
}

/// What the figure would have to be for one claim; nil where the formula does not say.
private func required(_ judgement: Judgement, of figure: Range<Int>) -> Rational? {
  let claim = judgement.claim
  let sign = Rational(claim.statedSign)
  if claim.stated.range == figure { return judgement.computed * sign }
  guard let place = claim.operands.firstIndex(where: { $0.quantity.range == figure }) else { return nil }
  return claim.formula.value(
    ofOperand: place, for: claim.stated.value * sign, given: claim.operands.map(\.quantity.value))
}
