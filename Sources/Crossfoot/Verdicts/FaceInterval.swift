extension Quantity {
  /// All that the figure may mean as it is printed (semantics §1): round-to-nearest, widened by its modifier.
  ///
  /// A bound that a word leaves open (以上, 超) is missing.
  public var face: Interval { interval(ulp: ulp) }

  /// The same with another unit of the last place, as inherited from finer figures beside it.
  func interval(ulp: Rational) -> Interval {
    let half = ulp * Rational(1, 2)
    switch modifier {
    case .none: return isExact ? Interval(exactly: value) : Interval(around: value, within: half)
    case .about: return Interval(around: value, within: max(step, half))
    case .nearly: return Interval(low: value - step, high: value + half, includesLow: false)
    case .odd: return Interval(low: value, high: value + step, includesHigh: false)
    case .atLeast, .over: return Interval(low: value - half, high: nil)
    case .atMost, .under: return Interval(low: nil, high: value + half)
    }
  }
}
