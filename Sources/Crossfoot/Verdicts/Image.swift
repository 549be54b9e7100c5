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
      let reach = value.magnitude * Rational(1000) + Rational(1_000_000)
      low.append(interval.low ?? (value.isNegative ? value - reach : max(value - reach, .zero)))
      high.append(interval.high ?? value + reach)
    }
    let isRising = values.indices.map { rises(in: $0, values: values, low: low, high: high) }
    let bottom = values.indices.map { isRising[$0] ? low[$0] : high[$0] }
    let top = values.indices.map { isRising[$0] ? high[$0] : low[$0] }
    guard rounding == .truncated else { return Interval(low: value(of: bottom), high: value(of: top)) }
    // An end is reached only where every figure reaches its own.
    return Interval(
      low: value(of: bottom), high: value(of: top),
      includesLow: zip(intervals, isRising).allSatisfy { $1 ? $0.includesLow : $0.includesHigh },
      includesHigh: zip(intervals, isRising).allSatisfy { $1 ? $0.includesHigh : $0.includesLow })
  }

  private func rises(in index: Int, values: [Rational], low: [Rational], high: [Rational]) -> Bool {
    if denominator.isEmpty, numerator.allSatisfy({ $0.factors.count <= 1 }) {
      return numerator.reduce(Rational.zero) { $1.factors == [index] ? $0 + $1.coefficient : $0 } >= .zero
    }
    var moved = values
    moved[index] = low[index]
    let atLow = value(of: moved)
    moved[index] = high[index]
    return atLow <= value(of: moved)
  }
}
