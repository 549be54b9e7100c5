/// An exact fraction of two 128-bit integers.
///
/// Arithmetic that would not fit gives `.overflow`, which spreads like a NaN and compares as nothing: whoever
/// judges asks `isValid` once at the end.
public struct Rational: Sendable, Hashable {
  /// Carries the sign.
  public let numerator: Int128
  /// Positive, and without a common factor; 0 marks an overflow.
  public let denominator: Int128

  // Computed, since a stored one is asked each time whether it has been made.
  public static var zero: Rational { Rational(unchecked: 0, 1) }
  public static var one: Rational { Rational(unchecked: 1, 1) }
  public static var overflow: Rational { Rational(unchecked: 0, 0) }

  public init(_ integer: Int) {
    self.init(unchecked: Int128(integer), 1)
  }

  /// The fraction in lowest terms; a zero denominator gives `.overflow`.
  public init(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else {
      self = .overflow
      return
    }
    let divisor = denominator == 1 ? 1 : Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    let (top, bottom) = (divided(numerator, by: divisor), divided(denominator, by: divisor))
    self = denominator < 0 ? Rational(unchecked: -top, -bottom) : Rational(unchecked: top, bottom)
  }

  private init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A fraction that is in lowest terms already, as one that was kept elsewhere.
  init(lowest numerator: Int128, _ denominator: Int128) {
    self.init(unchecked: numerator, denominator)
  }

  /// 10 to a power between −30 and 30; beyond that `.overflow`.
  public static func power(ofTen exponent: Int) -> Rational {
    guard abs(exponent) <= 30 else { return .overflow }
    let value = powersOfTen[abs(exponent)]
    return exponent < 0 ? Rational(unchecked: 1, value) : Rational(unchecked: value, 1)
  }

  public var isValid: Bool { denominator != 0 }
  public var isZero: Bool { isValid && numerator == 0 }
  public var isNegative: Bool { numerator < 0 }
  public var magnitude: Rational { numerator < 0 ? -self : self }
  public var isInteger: Bool { denominator == 1 }

  /// Half of it, without a division.
  var half: Rational {
    if numerator & 1 == 0 { return Rational(unchecked: numerator >> 1, denominator) }
    let (bottom, over) = denominator.addingReportingOverflow(denominator)
    return over ? .overflow : Rational(unchecked: numerator, bottom)
  }
}

extension Rational {
  public static prefix func - (a: Rational) -> Rational {
    Rational(unchecked: -a.numerator, a.denominator)
  }

  public static func + (a: Rational, b: Rational) -> Rational {
    guard a.isValid, b.isValid else { return .overflow }
    if a.denominator == b.denominator {
      let (sum, over) = a.numerator.addingReportingOverflow(b.numerator)
      if over { return .overflow }
      return a.denominator == 1 ? Rational(unchecked: sum, 1) : Rational(sum, a.denominator)
    }
    if let (p, q, r, s) = parts(a, b) { return smallSum(p, q, r, s) }
    let (left, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    let (sum, o3) = left.addingReportingOverflow(right)
    let (bottom, o4) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return o1 || o2 || o3 || o4 ? .overflow : Rational(sum, bottom)
  }

  /// p / q + r / s. Only what the denominators have in common can be left to reduce (Knuth, 4.5.1).
  private static func smallSum(_ p: Int64, _ q: Int64, _ r: Int64, _ s: Int64) -> Rational {
    // Of decimals one is a multiple of the other.
    let shared = q >= s && q % s == 0 ? s : s % q == 0 ? q : Int64(greatestCommonDivisor(q.magnitude, s.magnitude))
    let sum = Int128(p) * Int128(s / shared) + Int128(r) * Int128(q / shared)
    let rest = Int64(exactly: sum).map { $0.magnitude } ?? UInt64(sum.magnitude % UInt128(shared.magnitude))
    let divisor = shared == 1 ? 1 : Int64(greatestCommonDivisor(rest, shared.magnitude))
    return Rational(unchecked: divided(sum, by: Int128(divisor)), Int128(q / shared) * Int128(s / divisor))
  }

  /// Numerators and denominators where all fit in 64 bits, as they nearly always do.
  @inline(__always)
  private static func parts(_ a: Rational, _ b: Rational) -> (p: Int64, q: Int64, r: Int64, s: Int64)? {
    guard let p = Int64(exactly: a.numerator), let q = Int64(exactly: a.denominator),
      let r = Int64(exactly: b.numerator), let s = Int64(exactly: b.denominator)
    else { return nil }
    return (p, q, r, s)
  }

  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  public static func * (a: Rational, b: Rational) -> Rational {
    guard a.isValid, b.isValid else { return .overflow }
    // Crosswise reduction first keeps products of reduced fractions reduced and small.
    if let (p, q, r, s) = parts(a, b) {
      let d1 = s == 1 ? 1 : Int64(greatestCommonDivisor(p.magnitude, s.magnitude))
      let d2 = q == 1 ? 1 : Int64(greatestCommonDivisor(r.magnitude, q.magnitude))
      return Rational(unchecked: product(p, d1, r, d2), product(q, d2, s, d1))
    }
    let d1 = b.denominator == 1 ? 1 : Int128(greatestCommonDivisor(a.numerator.magnitude, b.denominator.magnitude))
    let d2 = a.denominator == 1 ? 1 : Int128(greatestCommonDivisor(b.numerator.magnitude, a.denominator.magnitude))
    let (top, o1) = divided(a.numerator, by: d1).multipliedReportingOverflow(by: divided(b.numerator, by: d2))
    let (bottom, o2) = divided(a.denominator, by: d2).multipliedReportingOverflow(by: divided(b.denominator, by: d1))
    return o1 || o2 ? .overflow : Rational(unchecked: top, bottom)
  }

  /// (a ÷ x) × (b ÷ y), both without remainder.
  @inline(__always)
  private static func product(_ a: Int64, _ x: Int64, _ b: Int64, _ y: Int64) -> Int128 {
    Int128(x == 1 ? a : a / x) * Int128(y == 1 ? b : b / y)
  }

  /// Division by zero gives `.overflow`.
  public static func / (a: Rational, b: Rational) -> Rational {
    guard b.isValid, b.numerator != 0 else { return .overflow }
    return a
      * (b.numerator < 0
        ? Rational(unchecked: -b.denominator, -b.numerator) : Rational(unchecked: b.denominator, b.numerator))
  }
}

extension Rational {
  /// Of 64 bits of each, which tell nearly all apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(
      UInt64(truncatingIfNeeded: numerator) ^ UInt64(truncatingIfNeeded: denominator) &* 0x9E37_79B9_7F4A_7C15)
  }
}

extension Rational: Comparable {
  /// False whenever one side is an overflow.
  public static func < (a: Rational, b: Rational) -> Bool {
    guard a.isValid, b.isValid else { return false }
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    if let (p, q, r, s) = parts(a, b) { return Int128(p) * Int128(s) < Int128(r) * Int128(q) }
    // The full 256-bit products: a comparison never overflows.
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

private let powersOfTen: [Int128] = (0..<30).reduce(into: [1]) { powers, _ in
  powers.append(powers[powers.count - 1] * 10)
}

/// A quotient without remainder; in 64 bits where that does, since 128-bit division is ten times slower.
@inline(__always)
private func divided(_ value: Int128, by divisor: Int128) -> Int128 {
  if divisor == 1 { return value }
  if let small = Int64(exactly: value), let by = Int64(exactly: divisor) { return Int128(small / by) }
  return value / divisor
}

extension Int128 {
  /// The nearest `Double`, by way of 64 bits where that does, since the standard conversion is generic.
  var nearestDouble: Double { Int64(exactly: self).map { Double($0) } ?? Double(self) }
}

/// At least 1, so that it may be divided by.
private func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  if a == 1 || b == 1 { return 1 }
  var (x, y) = (a, b)
  while y != 0, x > UInt128(UInt64.max) || y > UInt128(UInt64.max) { (x, y) = (y, x % y) }
  if y == 0 { return max(x, 1) }
  return UInt128(max(greatestCommonDivisor(UInt64(x), UInt64(y)), 1))
}

/// Stein's algorithm after one division, which levels the sizes.
private func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
  guard b != 0 else { return a }
  var (x, y) = (b, a % b)
  guard y != 0 else { return x }
  let shift = (x | y).trailingZeroBitCount
  x >>= UInt64(x.trailingZeroBitCount)
  while y != 0 {
    y >>= UInt64(y.trailingZeroBitCount)
    if x > y { swap(&x, &y) }
    y -= x
  }
  return x << UInt64(shift)
}
