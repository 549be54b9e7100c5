/// Names the figure that several broken claims share, once, with the others related to it.
///
/// The smallest change that mends the most (Fellegi and Holt, 1976): a figure that also takes part in a claim that holds
/// is no suspect. The related claims keep their verdict and lose their severity, so one slip is told once.
func nameSuspects(_ judgements: inout [Judgement]) {
  var broken: [Range<Int>: [Int]] = [:]
  var sound = Set<Range<Int>>()
  for index in judgements.indices {
    let verdict = judgements[index].verdict
    if verdict == .broken, judgements[index].severity ?? .hint >= .warning {
      let figures = Set([judgements[index].claim.stated.range] + judgements[index].claim.operands.map(\.quantity.range))
      for figure in figures { broken[figure, default: []].append(index) }
    } else if verdict == .holds {
      sound.insert(judgements[index].claim.stated.range)
      for operand in judgements[index].claim.operands { sound.insert(operand.quantity.range) }
    }
  }
  if broken.isEmpty { return }
  let shared = broken.filter { $0.value.count > 1 && !sound.contains($0.key) }
    .sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key.lowerBound < $1.key.lowerBound
    }
  var told = Set<Int>()
  for (figure, claims) in shared {
    let open = claims.filter { !told.contains($0) }
    guard open.count > 1, agree(open.map { judgements[$0] }, on: figure) else { continue }
    told.formUnion(open)
    let first = open.first { judgements[$0].claim.stated.range == figure } ?? open[0]
    let quantities = [judgements[first].claim.stated] + judgements[first].claim.operands.map(\.quantity)
    judgements[first].suspect = quantities.first { $0.range == figure }
    judgements[first].related = open.filter { $0 != first }
    // One slip that an error tells of is an error.
    judgements[first].severity = open.compactMap { judgements[$0].severity }.max()
    for other in open where other != first {
      judgements[other].severity = nil
      judgements[other].related = [first]
    }
  }
}

/// Whether one value of the figure would mend them all: what each asks of it is the same within a hundredth.
private func agree(_ judgements: [Judgement], on figure: Range<Int>) -> Bool {
  let wanted = judgements.compactMap { required($0, of: figure) }
  guard wanted.count == judgements.count, let low = wanted.min(), let high = wanted.max() else { return false }
  return high - low <= max(high.magnitude, low.magnitude) * Rational(1, 100)
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
