/// A number of plain digits with so many of them behind the point.
struct PlainDecimal {
  var digits: Int128
  var decimals: Int

  var ulp: Rational { .power(ofTen: -decimals) }
  var value: Rational { Rational(digits, ulp.denominator) }
  /// The place value of the last digit that is not zero.
  var step: Rational {
    var zeros = 0
    var rest = digits
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros == 0 ? ulp : ulp * .power(ofTen: zeros)
  }
}

/// A value that decimals are compared with, one after the other. Cost: a division for each number of decimals met.
struct WantedDecimal {
  private let value: Rational
  private var decimals = -1
  /// The value's digits with so many decimals; nil where it has more.
  private var digits: Int128?

  /// The value must be valid.
  init(_ value: Rational) { self.value = value }

  mutating func equals(_ decimal: PlainDecimal) -> Bool {
    if decimal.decimals != decimals {
      decimals = decimal.decimals
      let shifted = value * .power(ofTen: decimals)
      digits = shifted.isValid && shifted.isInteger ? shifted.numerator : nil
    }
    return decimal.digits == digits
  }
}
