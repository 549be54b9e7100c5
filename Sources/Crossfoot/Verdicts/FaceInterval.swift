extension Quantity {
  /// All that the figure may mean as it is printed (semantics §1): round-to-nearest, widened by its modifier.
  ///
  /// A bound that a word leaves open (以上, 超) is missing.
  public var face: Interval { interval(ulp: ulp) }

  /// All that it may mean where figures are rounded so.
  func face(_ rounding: Rounding) -> Interval { interval(ulp: ulp, rounding) }

  /// The same with another unit of the last place, as inherited from finer figures beside it.
  func interval(ulp: Rational, _ rounding: Rounding = .nearest) -> Interval {
    if rounding == .truncated, modifier == .none, !isExact { return truncated(ulp: ulp) }
    let half = ulp.half
    switch modifier {
    case .none: return isExact ? Interval(exactly: value) : Interval(around: value, within: half)
    case .about: return Interval(around: value, within: max(step, half))
    case .nearly: return Interval(low: value - step, high: value + half, includesLow: false)
    case .odd: return Interval(low: value, high: value + step, includesHigh: false)
    case .atLeast, .over: return Interval(low: value - half, high: nil)
    case .atMost, .under: return Interval(low: nil, high: value + half)
    }
  }

  private func truncated(ulp: Rational) -> Interval {
    let low = value > .zero ? value : value - ulp
    let high = value.isNegative ? value : value + ulp
    return Interval(low: low, high: high, includesLow: value > .zero, includesHigh: value.isNegative)
  }
}
