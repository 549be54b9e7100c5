/// A judgement with the slip that explains it, where its claim is broken.
func diagnosed(_ judgement: Judgement) -> Judgement {
  guard judgement.verdict == .broken else { return judgement }
  var diagnosed = judgement
  diagnosed.slip = diagnose(judgement.claim)
  return diagnosed
}

/// What kind of slip would explain a broken claim; nil unless one answer stands alone.
func diagnose(_ claim: Claim) -> Slip? {
  if claim.kind == .count || claim.comparison != .equal { return nil }
  func holds(_ change: (inout Claim) -> Void) -> Bool {
    var trial = claim
    change(&trial)
    let verdict = verdict(of: trial)
    return verdict == .holds || verdict == .rounding
  }
  if holds({ $0.statedSign = -$0.statedSign }) { return .direction }
  for power in [4, -4, 8, -8, 2, -2, 3, -3] where holds({ $0.stated = $0.stated.scaled(byTenTo: power) }) {
    return .scale(power: power)
  }
  if claim.stated.unit.kind == .rate, holds({ $0.stated.value = .one - $0.stated.value }) { return .complement }
  if let addend = addend(of: claim) { return addend }
  if let base = claim.otherBase { return .otherBase(base) }
  let search = SlipSearch(claim)
  let figures = Set(search.candidates.map(\.figure))
  if figures.count == 1, let only = search.candidates.first,
    search.candidates.allSatisfy({ $0.correct == only.correct })
  {
    let figure = only.figure < 0 ? claim.stated : claim.operands[only.figure].quantity
    return .digits(figure, correct: only.correct, only.typing)
  }
  return nil
}

extension Quantity {
  /// The same digits under a unit that is so many powers of ten larger.
  func scaled(byTenTo power: Int) -> Quantity {
    var copy = self
    let factor = Rational.power(ofTen: power)
    copy.value = value * factor
    copy.ulp = ulp * factor
    copy.step = step * factor
    return copy
  }
}

/// A part left out of the total or counted twice: the difference is that part.
private func addend(of claim: Claim) -> Slip? {
  guard claim.formula.denominator.isEmpty, claim.operands.count > 2 else { return nil }
  let values = claim.operands.map(\.quantity.value)
  let difference = Rational(claim.statedSign) * claim.stated.value - claim.formula.value(of: values)
  let same = claim.operands.filter { $0.quantity.value.magnitude == difference.magnitude && !difference.isZero }
  guard same.count == 1, let operand = same.first else { return nil }
  return difference.isNegative ? .missing(operand.quantity) : .doubled(operand.quantity)
}
