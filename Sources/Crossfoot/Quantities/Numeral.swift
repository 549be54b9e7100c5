/// Digits as they are printed, read exactly.
struct Numeral: Sendable {
  /// Zero-based range in the text that was read, sign and separators included.
  var range: Range<Int>
  var value: Rational
  /// One unit of the last printed place.
  var ulp: Rational
  /// How many digits carry information: all but leading zeros.
  var significantDigits: Int
  /// The place value of the last digit that is not zero, which is what 约 and 余 step by.
  var step: Rational
  var isInteger: Bool { ulp >= .one }
}

/// Reads ASCII digits with thousands commas and decimals at `start`; nil where no digit stands there.
///
/// Commas count only in groups of three after one to three digits (GB/T 15835), or before decimals: in 「1,88.45」 a digit was
/// lost, and no list looks like that. Groups of two before the last of three are Indian: 「7,75,405」. Over 30 digits: `.overflow`.
/// A letter O between digits and a unit is read as a zero, as typists do.
func readDigits(_ bytes: [UInt8], at start: Int) -> Numeral? {
  var i = start
  var digits = DigitCount()
  func isDigit(_ j: Int) -> Bool { j < bytes.count && bytes[j] &- 0x30 < 10 }
  guard isDigit(i) else { return nil }
  while isDigit(i) {
    digits.add(bytes[i])
    i += 1
  }
  if digits.count <= 2, let end = endOfIndianGroups(bytes, from: i) {
    for j in i..<end where bytes[j] != 0x2C { digits.add(bytes[j]) }
    i = end
  } else if digits.count <= 3 {
    while i < bytes.count, bytes[i] == 0x2C, isDigit(i + 1), isDigit(i + 2), isDigit(i + 3), !isDigit(i + 4) {
      for j in (i + 1)..<(i + 4) { digits.add(bytes[j]) }
      i += 4
    }
    if let end = endOfUnevenGroup(bytes, from: i) {
      for j in (i + 1)..<end { digits.add(bytes[j]) }
      i = end
    }
  }
  while i < bytes.count, bytes[i] == 0x4F, digits.count > 1, i + 1 < bytes.count,
    bytes[i + 1] >= 0x80 || bytes[i + 1] == 0x4F
  {
    digits.add(0x30)
    i += 1
  }
  var decimals = 0
  if i < bytes.count, bytes[i] == 0x2E, isDigit(i + 1) {
    var j = i + 1
    while isDigit(j) {
      digits.add(bytes[j])
      j += 1
    }
    // 1.2.3 is a version or a clause, not a number with decimals.
    if j < bytes.count, bytes[j] == 0x2E, isDigit(j + 1) { return nil }
    decimals = j - i - 1
    i = j
  }
  return digits.numeral(decimals: decimals, range: start..<i)
}

/// Behind one or two digits, groups of two and then one of three: 「7,75,405」, 「2,07,14,630」.
private func endOfIndianGroups(_ bytes: [UInt8], from comma: Int) -> Int? {
  func digits(_ i: Int) -> Int { bytes[min(i, bytes.count)...].prefix(4).prefix { $0 &- 0x30 < 10 }.count }
  var i = comma
  while i < bytes.count, bytes[i] == 0x2C, digits(i + 1) == 2 { i += 3 }
  guard i > comma, i < bytes.count, bytes[i] == 0x2C, digits(i + 1) == 3 else { return nil }
  return i + 4
}

/// Behind a comma, one, two or four digits that decimals follow: 「,88.45」.
private func endOfUnevenGroup(_ bytes: [UInt8], from comma: Int) -> Int? {
  guard comma < bytes.count, bytes[comma] == 0x2C else { return nil }
  var end = comma + 1
  while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
  guard 2...5 ~= end - comma, end - comma != 4, end + 2 < bytes.count, bytes[end] == 0x2E, bytes[end + 1] &- 0x30 < 10,
    bytes[end + 2] &- 0x30 < 10
  else { return nil }
  return end
}

/// The digits of a numeral as they are met.
struct DigitCount {
  private(set) var count = 0
  /// Without leading zeros.
  private(set) var significant = 0
  /// Zeros at the end.
  private var trailing = 0
  /// Of the first thirty significant digits; the first eighteen are counted in 64 bits.
  private var whole: Int128 = 0
  private var small: Int64 = 0

  mutating func add(_ digit: UInt8) {
    count += 1
    trailing = digit == 0x30 ? trailing + 1 : 0
    if significant > 0 || digit != 0x30 { significant += 1 }
    if significant <= 18 {
      small = small * 10 + Int64(digit &- 0x30)
    } else if significant <= 30 {
      whole = (significant == 19 ? Int128(small) : whole) * 10 + Int128(digit &- 0x30)
    }
  }

  func numeral(decimals: Int, range: Range<Int>) -> Numeral {
    guard significant <= 30, decimals <= 20 else {
      return Numeral(range: range, value: .overflow, ulp: .one, significantDigits: significant, step: .one)
    }
    let whole = significant <= 18 ? Int128(small) : whole
    let ulp = Rational.power(ofTen: -decimals)
    return Numeral(
      range: range, value: decimals == 0 ? Rational(whole, 1) : Rational(whole, ulp.denominator), ulp: ulp,
      significantDigits: max(1, significant), step: significant == 0 ? ulp : .power(ofTen: trailing - decimals))
  }
}
