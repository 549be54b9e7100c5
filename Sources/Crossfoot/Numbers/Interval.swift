/// A set of numbers between two ends, each of which may be missing (unbounded) and may or may not belong to it.
///
/// The rules are those of XBRL Calculations 1.1: closed for round-to-nearest, Minkowski sums, and an end of a sum is
/// included only if every contributing end is.
public struct Interval: Sendable, Hashable {
  public var low: Rational?
  public var high: Rational?
  public var includesLow: Bool
  public var includesHigh: Bool

  public init(low: Rational?, high: Rational?, includesLow: Bool = true, includesHigh: Bool = true) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
  }

  public init(exactly value: Rational) {
    self.init(low: value, high: value)
  }

  /// The closed interval of all that is no farther than `distance` from `centre`.
  public init(around centre: Rational, within distance: Rational) {
    self.init(low: centre - distance, high: centre + distance)
  }

  public var isPoint: Bool { low != nil && low == high }

  /// Whether the two have a number in common.
  public func meets(_ other: Interval) -> Bool {
    !isBelow(other) && !other.isBelow(self)
  }

  /// Whether the two share more than a single end; a point inside the other counts.
  public func meetsInside(_ other: Interval) -> Bool {
    guard meets(other) else { return false }
    if isPoint || other.isPoint { return true }
    if let high, let low = other.low, high == low { return false }
    if let high = other.high, let low, high == low { return false }
    return true
  }

  private func isBelow(_ other: Interval) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low || (high == low && !(includesHigh && other.includesLow))
  }

  public func contains(_ value: Rational) -> Bool { meets(Interval(exactly: value)) }

  /// The same set moved out on both sides.
  public func widened(by distance: Rational) -> Interval {
    Interval(low: low.map { $0 - distance }, high: high.map { $0 + distance })
  }
}
