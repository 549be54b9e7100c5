/// Products and averages: one figure is measured as the sought one is, another tells how many.
extension FitSearch {
  /// Of a price or another amount and a number, for a year where the price may be of a month.
  mutating func products(_ own: [FitCandidate], _ others: [FitCandidate]) -> Claim? {
    begin()
    return first(own.filter { $0.sort != .change }, others) { $0.product($1, $2) }
  }

  /// An amount over a number, of a year where the average may be of a month.
  mutating func average(_ candidates: [FitCandidate]) -> Claim? {
    begin()
    let measure = text.sketches[index].measure
    let totals = candidates.filter { $0.measure == measure && $0.value > value }
    return first(totals, candidates.filter { $0.measure != measure }) { $0.quotient($1, $2) }
  }

  /// The likeliest that fits.
  private mutating func first(
    _ amounts: [FitCandidate], _ numbers: [FitCandidate],
    _ claim: (inout FitSearch, FitCandidate, FitCandidate) -> Claim?
  ) -> Claim? {
    let amounts = amounts.filter(isTelling)
    let numbers = numbers.filter(isTelling)
    for (rank, one) in amounts.enumerated() {
      for other in numbers.prefix(Self.reach / (rank + 1) / 2) {
        if let claim = claim(&self, one, other) { return claim }
        if isSpent { return nil }
      }
    }
    return nil
  }

  /// Whether it may tell of anything: one of a digit or two fits nearly anything.
  private func isTelling(_ candidate: FitCandidate) -> Bool {
    candidate.width <= Self.mostOpen && (candidate.width > 0 || candidate.value >= 10)
  }

  private mutating func product(_ one: FitCandidate, _ other: FitCandidate) -> Claim? {
    for months in [1, 12] where isNear(one.value * other.value * Double(months), width, one.width + other.width) {
      let formula =
        months == 1 ? Formula.product(count: 2) : Formula(numerator: [.init(Rational(months), [0, 1])])
      let operands = [text.operand(.factor, one), text.operand(.factor, other)]
      if let claim = claim(.product, operands, formula) { return claim }
    }
    return nil
  }

  private mutating func quotient(_ one: FitCandidate, _ other: FitCandidate) -> Claim? {
    for months in [1, 12] where isNear(one.value / other.value / Double(months), width, one.width + other.width) {
      let formula =
        months == 1 ? Formula.ratio() : Formula(numerator: [.init([0])], denominator: [.init(Rational(months), [1])])
      let operands = [text.operand(.numerator, one), text.operand(.denominator, other)]
      if let claim = claim(.product, operands, formula) { return claim }
    }
    return nil
  }
}
