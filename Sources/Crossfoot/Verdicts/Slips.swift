/// The numerals that one slip of the fingers makes of a figure's: a digit mistyped, two swapped, one dropped or doubled,
/// the point moved. Thousands commas are left out of them.
struct SlipVariants {
  private let original: Quantity
  private let digits: [UInt8]
  /// The figure's value over its numeral's.
  let scale: Rational

  /// Nil where the numeral is zero or not of plain digits.
  init?(of quantity: Quantity) {
    let old = Array(quantity.numeral.utf8.filter { $0 != 0x2C })
    guard let before = readDigits(old, at: 0), before.range.count == old.count, !before.value.isZero else { return nil }
    original = quantity
    digits = old.filter { $0 &- 0x30 < 10 || $0 == 0x2E }
    scale = quantity.value / before.value
  }

  /// Calls with each variant until the answer is false. Cost: about 25 calls a digit, nothing allocated for any of them.
  func visit(_ body: ([UInt8], Slip.Typing) -> Bool) {
    var copy = digits
    for i in digits.indices where digits[i] != 0x2E {
      for other in UInt8(0x30)...0x39 where other != digits[i] {
        copy[i] = other
        guard body(copy, .oneDigit) else { return }
      }
      copy[i] = digits[i]
      if i + 1 < digits.count, digits[i + 1] != 0x2E, digits[i] != digits[i + 1] {
        copy.swapAt(i, i + 1)
        guard body(copy, .transposed) else { return }
        copy.swapAt(i, i + 1)
      }
      copy.remove(at: i)
      guard body(copy, .added) else { return }
      copy.insert(digits[i], at: i)
    }
    guard visitDropped(body), let point = digits.firstIndex(of: 0x2E) else { return }
    for shift in [-2, -1, 1, 2] where point + shift > 0 && point + shift < digits.count {
      copy = digits
      copy.remove(at: point)
      copy.insert(0x2E, at: point + shift)
      guard body(copy, .pointMoved) else { return }
    }
  }

  private func visitDropped(_ body: ([UInt8], Slip.Typing) -> Bool) -> Bool {
    var longer = [0x30] + digits
    for i in 0...digits.count {
      for digit in UInt8(0x30)...0x39 {
        longer[i] = digit
        guard body(longer, .dropped) else { return false }
      }
      if i < digits.count { longer[i] = digits[i] }
    }
    return true
  }

  /// Whether a digit more or less leaves the last place where it was, as it must unless the figure is a whole number.
  func allows(_ decimal: PlainDecimal, _ typing: Slip.Typing) -> Bool {
    guard typing == .dropped || typing == .added, original.ulp != .one else { return true }
    return decimal.ulp * scale.magnitude == original.ulp
  }

  /// The same figure with another numeral in its place, whose text is left as it was.
  func figure(reading decimal: PlainDecimal) -> Quantity {
    var copy = original
    copy.value = decimal.value * scale
    copy.ulp = decimal.ulp * scale.magnitude
    copy.step = decimal.step * scale.magnitude
    return copy
  }
}

/// A number of plain digits and at most one point, with digits on both sides of it.
struct PlainDecimal {
  private var digits: Int128 = 0
  private var decimals = 0
  private var trailingZeros = 0

  /// Nil beyond 30 digits or 20 decimals, and where the bytes are no such number.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first, first != 0x2E, bytes[bytes.count - 1] != 0x2E else { return nil }
    var small: UInt64 = 0
    var hasPoint = false
    var significant = 0
    for byte in bytes {
      if byte == 0x2E {
        if hasPoint { return nil }
        hasPoint = true
        continue
      }
      if significant > 0 || byte != 0x30 { significant += 1 }
      if significant == 18 {
        digits = Int128(small)
      }
      if significant >= 18 {
        guard significant <= 30 else { return nil }
        digits = digits * 10 + Int128(byte &- 0x30)
      } else {
        small = small * 10 + UInt64(byte &- 0x30)
      }
      trailingZeros = byte == 0x30 ? trailingZeros + 1 : 0
      if hasPoint { decimals += 1 }
    }
    guard decimals <= 20 else { return nil }
    if significant < 18 { digits = Int128(small) }
    if significant == 0 { trailingZeros = 0 }
  }

  var ulp: Rational { .power(ofTen: -decimals) }
  var value: Rational { Rational(digits, ulp.denominator) }
  /// The place value of the last digit that is not zero.
  var step: Rational { trailingZeros == 0 ? ulp : ulp * .power(ofTen: trailingZeros) }

  /// Without bringing the fraction to lowest terms.
  func equals(_ other: Rational) -> Bool {
    let bottom = ulp.denominator
    let left = digits.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: bottom)
    return left.low == right.low && left.high == right.high
  }
}
