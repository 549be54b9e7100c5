extension Rational {
  /// How many decimals write it exactly; nil: no number of them does.
  var decimalPlaces: Int? {
    guard isValid else { return nil }
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }

  /// With exactly this many decimals, rounded half away from zero; a fraction where that would not fit.
  public func decimal(places: Int) -> String {
    let scaled = magnitude * .power(ofTen: places)
    guard isValid, scaled.isValid else { return fraction }
    let (quotient, remainder) = scaled.numerator.quotientAndRemainder(dividingBy: scaled.denominator)
    let rounded = remainder >= scaled.denominator - remainder ? quotient + 1 : quotient
    var digits = String(rounded)
    if places > 0 {
      digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return isNegative && rounded != 0 ? "-" + digits : digits
  }

  /// The value itself: a decimal if one is finite (`826950`, `0.0225`), else a fraction (`1/3`).
  public var exactText: String {
    guard let places = decimalPlaces, places <= 30 else { return fraction }
    return decimal(places: places)
  }

  private var fraction: String { "\(numerator)/\(denominator)" }
}
