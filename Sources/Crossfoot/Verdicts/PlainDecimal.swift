/// A number of plain digits with so many of them behind the point.
struct PlainDecimal {
  var digits: Int128
  var decimals: Int

  init(digits: Int128, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// A value printed with so many decimals; nil where it has more, or too many digits.
  init?(of value: Rational, decimals: Int) {
    let shifted = value * .power(ofTen: decimals)
    guard shifted.isValid, shifted.isInteger else { return nil }
    self.init(digits: shifted.numerator, decimals: decimals)
  }

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

  /// Without bringing the fraction to lowest terms.
  func equals(_ other: Rational) -> Bool {
    let (left, right) = (
      digits.multipliedFullWidth(by: other.denominator), other.numerator.multipliedFullWidth(by: ulp.denominator)
    )
    return left.low == right.low && left.high == right.high
  }
}
