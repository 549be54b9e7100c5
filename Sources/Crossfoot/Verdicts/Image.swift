extension Formula {
  /// The exact set of values for operands that lie in their intervals.
  ///
  /// Every formula here is monotone in each operand, so its ends lie at corners; which corner is found by moving one operand
  /// at a time, so shared operands (growth from a level and a difference) are counted once. An open end stands far out.
  /// Cost: linear in the operands for sums, quadratic for quotients.
  func image(of values: [Rational], in intervals: [Interval], _ rounding: Rounding = .nearest) -> Interval {
    var low: [Rational] = []
    var high: [Rational] = []
    for (value, interval) in zip(values, intervals) {
      low.append(interval.low ?? (value.isNegative ? value - reach(value) : max(value - reach(value), .zero)))
      high.append(interval.high ?? value + reach(value))
    }
    let isRising =
      plainRatioRises(values, low)
      ?? slopes(values.count).map { $0.map { $0 >= .zero } }
      ?? values.indices.map { rises(in: $0, values: values, low: low, high: high) }
    let bottom = values.indices.map { isRising[$0] ? low[$0] : high[$0] }
    let top = values.indices.map { isRising[$0] ? high[$0] : low[$0] }
    guard rounding == .truncated else { return Interval(low: value(of: bottom), high: value(of: top)) }
    // An end is reached only where every figure reaches its own.
    return Interval(
      low: value(of: bottom), high: value(of: top),
      includesLow: zip(intervals, isRising).allSatisfy { $1 ? $0.includesLow : $0.includesHigh },
      includesHigh: zip(intervals, isRising).allSatisfy { $1 ? $0.includesHigh : $0.includesLow })
  }

  /// The same for multiples of operands that are added, each once, or for a quotient of two positive ones, its growth, or
  /// the growth that a level and a difference imply, without lists of ends; nil for other formulas and for open ends.
  func plainImage(of operands: [Operand], _ face: (Operand) -> Interval) -> Interval? {
    if isQuotient { return ratioImage(of: operands, face) ?? differenceImage(of: operands, face) }
    guard plainSum == operands.count else { return multiplesImage(of: operands, face) }
    var (bottom, top) = (Rational.zero, Rational.zero)
    for place in operands.indices {
      let interval = face(operands[place])
      guard let low = interval.low, let high = interval.high else { return nil }
      bottom = bottom + low
      top = top + high
    }
    return Interval(low: bottom, high: top)
  }

  private func multiplesImage(of operands: [Operand], _ face: (Operand) -> Interval) -> Interval? {
    let terms = numerator
    guard !lessOne, terms.count == operands.count else { return nil }
    var (bottom, top) = (Rational.zero, Rational.zero)
    for place in terms.indices {
      guard terms[place].factors.count == 1, terms[place].factors[0] == place else { return nil }
      let interval = face(operands[place])
      guard let low = interval.low, let high = interval.high else { return nil }
      let coefficient = terms[place].coefficient
      bottom = bottom + coefficient * (coefficient.isNegative ? high : low)
      top = top + coefficient * (coefficient.isNegative ? low : high)
    }
    return Interval(low: bottom, high: top)
  }

  private func ratioImage(of operands: [Operand], _ face: (Operand) -> Interval) -> Interval? {
    guard operands.count == 2, isPlainRatio, operands[0].quantity.value > .zero else { return nil }
    let (part, whole) = (face(operands[0]), face(operands[1]))
    guard let low = part.low, let high = part.high, let least = whole.low, let most = whole.high, least > .zero else {
      return nil
    }
    let less = lessOne ? Rational.one : .zero
    return Interval(low: low / most - less, high: high / least - less)
  }

  /// d ÷ (c − d), which rises with the difference and falls with the level, or −d ÷ (c + d), which does the opposite.
  private func differenceImage(of operands: [Operand], _ face: (Operand) -> Interval) -> Interval? {
    guard operands.count == 2, let sign = signOfDifference else { return nil }
    let (level, difference) = (face(operands[0]), face(operands[1]))
    guard let least = difference.low, let most = difference.high, let low = level.low, let high = level.high,
      least > .zero, low > .zero, sign < 0 || low > most
    else { return nil }
    return sign > 0
      ? Interval(low: least / (high - least), high: most / (low - most))
      : Interval(low: -(most / (low + most)), high: -(least / (high + least)))
  }

  /// A quotient of two positive figures rises with the first and falls with the second; nil for any other formula.
  private func plainRatioRises(_ values: [Rational], _ low: [Rational]) -> [Bool]? {
    guard values.count == 2, isPlainRatio, values[0] > .zero, low[1] > .zero else { return nil }
    return [true, false]
  }

  /// How far out an open end is taken to stand.
  private func reach(_ value: Rational) -> Rational { value.magnitude * Rational(1000) + Rational(1_000_000) }

  /// What each operand is multiplied by; nil unless the formula is a sum of multiples.
  private func slopes(_ count: Int) -> [Rational]? {
    guard denominator.isEmpty else { return nil }
    var slopes = [Rational](repeating: .zero, count: count)
    for term in numerator {
      guard term.factors.count <= 1 else { return nil }
      if let factor = term.factors.first { slopes[factor] = slopes[factor] + term.coefficient }
    }
    return slopes
  }

  private func rises(in index: Int, values: [Rational], low: [Rational], high: [Rational]) -> Bool {
    var moved = values
    moved[index] = low[index]
    let atLow = value(of: moved)
    moved[index] = high[index]
    return atLow <= value(of: moved)
  }
}
