/// The numerals that one slip of the fingers makes of a figure's: a digit mistyped, two swapped (over the point too),
/// one dropped or doubled, the point moved. Thousands commas are left out of them.
struct SlipVariants {
  private let original: Quantity
  private let digits: [UInt8]
  /// Place of the point among the digits, or their count.
  private let point: Int
  /// The figure's value over its numeral's.
  let scale: Rational

  /// None of them is zero. Nil where the numeral is zero, not of plain digits or longer than 30 digits.
  init?(of quantity: Quantity) {
    let old = Array(quantity.numeral.utf8.filter { $0 != 0x2C })
    guard let before = readDigits(old, at: 0), before.range.count == old.count, before.value.isValid,
      !before.value.isZero
    else { return nil }
    original = quantity
    digits = old.filter { $0 &- 0x30 < 10 || $0 == 0x2E }
    point = digits.firstIndex(of: 0x2E) ?? digits.count
    guard digits.count <= 31 else { return nil }
    scale = quantity.value / before.value
  }

  /// Calls with each variant, or with each that is worth a value, until the answer is false.
  ///
  /// Cost: about 25 calls a digit; a few integer operations a digit where the value is known.
  func visit(worth value: Rational? = nil, _ body: (SlipVariant) -> Bool) {
    if digits.count <= 17 { visit(Int64.self, value, body) } else { visit(Int128.self, value, body) }
  }

  private func visit<Number: FixedWidthInteger>(_: Number.Type, _ value: Rational?, _ body: (SlipVariant) -> Bool) {
    let whole = digits.reduce(Number(0)) { $1 == 0x2E ? $0 : $0 * 10 + Number($1 - 0x30) }
    let decimals = point == digits.count ? 0 : digits.count - point - 1
    let wanted = value.map { value in
      // With a decimal less, as many as here, and one more.
      (decimals - 1...decimals + 1).map { $0 < 0 ? nil : PlainDecimal(of: value, decimals: $0)?.digits }
    }
    /// The digits that may stand in the place of a zero: all, or the one that makes up the value.
    func fitting(_ base: Number, _ weight: Number, _ more: Int) -> Range<UInt8> {
      guard let wanted else { return 0x30..<0x3A }
      guard let target = wanted[more + 1], let number = Number(exactly: target) else { return 0..<0 }
      let (digit, rest) = (number - base).quotientAndRemainder(dividingBy: weight)
      guard rest == 0, (0...9).contains(digit) else { return 0..<0 }
      return UInt8(digit) + 0x30..<UInt8(digit) + 0x31
    }
    func take(_ number: Number, _ decimals: Int, _ typing: Slip.Typing, _ place: Int, _ digit: UInt8 = 0) -> Bool {
      // Nearly any figure is nothing at all beside a large one.
      if number == 0 { return true }
      let decimal = PlainDecimal(digits: Int128(number), decimals: decimals)
      if let value, !decimal.equals(value) { return true }
      return body(SlipVariant(decimal: decimal, typing: typing, place: place, digit: digit))
    }
    var weight = Number(1)
    for _ in 0..<(digits.count - (point == digits.count ? 0 : 1)) { weight *= 10 }
    let above = weight
    for i in digits.indices where digits[i] != 0x2E {
      weight /= 10
      let own = Number(digits[i] - 0x30)
      let without = whole - own * weight
      for other in fitting(without, weight, 0) where other != digits[i] {
        guard take(without + Number(other - 0x30) * weight, decimals, .oneDigit, i, other) else { return }
      }
      let next = i + 1 == point ? i + 2 : i + 1
      if next < digits.count, digits[i] != digits[next] {
        let step = Number(digits[next] - 0x30) - own
        guard take(whole + step * (weight - weight / 10), decimals, .transposed, i) else { return }
      }
      if canLose(i) {
        let rest = whole / (weight * 10) * weight + whole % weight
        guard take(rest, i > point ? decimals - 1 : decimals, .added, i) else { return }
      }
    }
    weight = above
    for i in 0...digits.count {
      if i > 0, digits[i - 1] != 0x2E { weight /= 10 }
      let wider = whole / weight * (weight * 10) + whole % weight
      let more = i > point ? 1 : 0
      for digit in fitting(wider, weight, more) {
        guard take(wider + Number(digit - 0x30) * weight, decimals + more, .dropped, i, digit) else { return }
      }
    }
    for shift in [-2, -1, 1, 2] where point < digits.count && point + shift > 0 && point + shift < digits.count - 1 {
      guard take(whole, decimals - shift, .pointMoved, point + shift) else { return }
    }
  }

  /// Whether digits are left on both sides of the point.
  private func canLose(_ i: Int) -> Bool {
    point == digits.count ? digits.count > 1 : i < point ? point > 1 : digits.count - point > 2
  }

  /// How a variant would be printed.
  func text(of variant: SlipVariant) -> String {
    var text = digits
    switch variant.typing {
    case .oneDigit: text[variant.place] = variant.digit
    case .transposed: text.swapAt(variant.place, variant.place + (variant.place + 1 == point ? 2 : 1))
    case .added: text.remove(at: variant.place)
    case .dropped: text.insert(variant.digit, at: variant.place)
    case .pointMoved:
      text.remove(at: point)
      text.insert(0x2E, at: variant.place)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a digit more or less leaves the last place where it was, as it must unless the figure is a whole number.
  func allows(_ variant: SlipVariant) -> Bool {
    guard variant.typing == .dropped || variant.typing == .added, original.ulp != .one else { return true }
    return variant.decimal.ulp * scale.magnitude == original.ulp
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

/// A numeral that differs from another by one slip, which happened at a place among its bytes.
struct SlipVariant {
  var decimal: PlainDecimal
  var typing: Slip.Typing
  var place: Int
  /// The ASCII digit that stands there instead, or that was left out.
  var digit: UInt8
}
