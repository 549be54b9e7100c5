/// Products and averages: one figure is measured as the sought one is, another tells how many.
extension FitSearch {
  /// Of a price or another amount and a number, for a year where the price may be of a month.
  mutating func products(_ own: [FitCandidate], _ others: [FitCandidate]) -> Claim? {
    begin()
    return first(own, others, .product)
  }

  /// An amount over a number, of a year where the average may be of a month.
  mutating func average(_ candidates: [FitCandidate]) -> Claim? {
    begin()
    let measure = text.sketches[index].measure
    let totals = candidates.filter { $0.measure == measure && $0.value > value }
    // In English whatever is counted has one measure.
    let areCounts = !text.isChinese && text.sketches[index].kind == .count
    return first(totals, candidates.filter { areCounts ? $0.value < value * 100 : $0.measure != measure }, .average)
  }

  /// The likeliest that fits.
  private mutating func first(
    _ amounts: [FitCandidate], _ numbers: [FitCandidate], _ way: Reckoning
  ) -> Claim? {
    let amounts = amounts.filter(isTelling)
    let numbers = numbers.filter(isTelling)
    for (rank, one) in amounts.enumerated() {
      for other in numbers.prefix(Self.reach / (rank + 1) / 2) {
        if let claim = claim(one, other, way) { return claim }
        if isSpent { return nil }
      }
    }
    return nil
  }

  /// Whether it may tell of anything: one of a digit or two fits nearly anything.
  private func isTelling(_ candidate: FitCandidate) -> Bool {
    candidate.width <= Self.mostOpen && (candidate.width > 0 || candidate.value >= 10)
  }

  private mutating func claim(_ amount: FitCandidate, _ number: FitCandidate, _ way: Reckoning) -> Claim? {
    for months in text.isChinese ? [1, 12] : [1] {
      let value = way.value(amount.value, number.value, Double(months))
      guard isNear(value, width, amount.width + number.width) else { continue }
      let operands = zip(way.roles, [amount, number]).map { text.operand($0, $1) }
      if let claim = claim(.product, operands, way.formula(months)) { return claim }
    }
    return nil
  }
}

/// What an amount and a number make together.
private enum Reckoning {
  case product, average

  var roles: [Operand.Role] { self == .product ? [.factor, .factor] : [.numerator, .denominator] }

  func value(_ amount: Double, _ number: Double, _ months: Double) -> Double {
    self == .product ? amount * number * months : amount / number / months
  }

  func formula(_ months: Int) -> Formula {
    switch (self, months) {
    case (.product, 1): .product(count: 2)
    case (.product, _): Formula(numerator: [.init(Rational(months), [0, 1])])
    case (.average, 1): .ratio()
    case (.average, _): Formula(numerator: [.init([0])], denominator: [.init(Rational(months), [1])])
    }
  }
}
