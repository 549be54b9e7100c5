/// An exact fraction of two 128-bit integers.
///
/// Arithmetic that would not fit gives `.overflow`, which spreads like a NaN and compares as nothing: whoever
/// judges asks `isValid` once at the end.
public struct Rational: Sendable, Hashable {
  /// Carries the sign.
  public let numerator: Int128
  /// Positive, and without a common factor; 0 marks an overflow.
  public let denominator: Int128

  public static let zero = Rational(0)
  public static let one = Rational(1)
  public static let overflow = Rational(unchecked: 0, 0)

  public init(_ integer: Int) {
    self.init(unchecked: Int128(integer), 1)
  }

  /// The fraction in lowest terms; a zero denominator gives `.overflow`.
  public init(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else {
      self = .overflow
      return
    }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(unchecked: sign * numerator / Int128(divisor), sign * denominator / Int128(divisor))
  }

  private init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// 10 to a power between −30 and 30; beyond that `.overflow`.
  public static func power(ofTen exponent: Int) -> Rational {
    guard abs(exponent) <= 30 else { return .overflow }
    var value: Int128 = 1
    for _ in 0..<abs(exponent) { value *= 10 }
    return exponent < 0 ? Rational(unchecked: 1, value) : Rational(unchecked: value, 1)
  }

  public var isValid: Bool { denominator != 0 }
  public var isZero: Bool { isValid && numerator == 0 }
  public var isNegative: Bool { numerator < 0 }
  public var magnitude: Rational { numerator < 0 ? -self : self }
  public var isInteger: Bool { denominator == 1 }
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
    let (left, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    let (sum, o3) = left.addingReportingOverflow(right)
    let (bottom, o4) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return o1 || o2 || o3 || o4 ? .overflow : Rational(sum, bottom)
  }

  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  public static func * (a: Rational, b: Rational) -> Rational {
    guard a.isValid, b.isValid else { return .overflow }
    // Crosswise reduction first keeps products of reduced fractions reduced and small.
    let d1 = Int128(greatestCommonDivisor(a.numerator.magnitude, b.denominator.magnitude))
    let d2 = Int128(greatestCommonDivisor(b.numerator.magnitude, a.denominator.magnitude))
    let (top, o1) = (a.numerator / d1).multipliedReportingOverflow(by: b.numerator / d2)
    let (bottom, o2) = (a.denominator / d2).multipliedReportingOverflow(by: b.denominator / d1)
    return o1 || o2 ? .overflow : Rational(unchecked: top, bottom)
  }

  /// Division by zero gives `.overflow`.
  public static func / (a: Rational, b: Rational) -> Rational {
    guard b.isValid, b.numerator != 0 else { return .overflow }
    return a
      * (b.numerator < 0
        ? Rational(unchecked: -b.denominator, -b.numerator) : Rational(unchecked: b.denominator, b.numerator))
  }
}

extension Rational: Comparable {
  /// False whenever one side is an overflow.
  public static func < (a: Rational, b: Rational) -> Bool {
    guard a.isValid, b.isValid else { return false }
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    // The full 256-bit products: a comparison never overflows.
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

private func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  if a <= UInt128(UInt64.max), b <= UInt128(UInt64.max) {
    var (x, y) = (UInt64(a), UInt64(b))
    while y != 0 { (x, y) = (y, x % y) }
    return UInt128(max(x, 1))
  }
  var (x, y) = (a, b)
  while y != 0 { (x, y) = (y, x % y) }
  return max(x, 1)
}
