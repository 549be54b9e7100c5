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
/// lost, and no list looks like that. Over 30 digits: `.overflow`.
/// A letter O between digits and a unit is read as a zero, as typists do.
func readDigits(_ bytes: [UInt8], at start: Int) -> Numeral? {
  var i = start
  var digits: [UInt8] = []
  func isDigit(_ j: Int) -> Bool { j < bytes.count && bytes[j] &- 0x30 < 10 }
  guard isDigit(i) else { return nil }
  while isDigit(i) {
    digits.append(bytes[i] - 0x30)
    i += 1
  }
  if digits.count <= 3 {
    while i < bytes.count, bytes[i] == 0x2C, isDigit(i + 1), isDigit(i + 2), isDigit(i + 3), !isDigit(i + 4) {
      digits += [bytes[i + 1] - 0x30, bytes[i + 2] - 0x30, bytes[i + 3] - 0x30]
      i += 4
    }
    if let end = endOfUnevenGroup(bytes, from: i) {
      digits += bytes[(i + 1)..<end].map { $0 - 0x30 }
      i = end
    }
  }
  while i < bytes.count, bytes[i] == 0x4F, digits.count > 1, i + 1 < bytes.count,
    bytes[i + 1] >= 0x80 || bytes[i + 1] == 0x4F
  {
    digits.append(0)
    i += 1
  }
  var decimals = 0
  if i < bytes.count, bytes[i] == 0x2E, isDigit(i + 1) {
    var j = i + 1
    while isDigit(j) {
      digits.append(bytes[j] - 0x30)
      j += 1
    }
    // 1.2.3 is a version or a clause, not a number with decimals.
    if j < bytes.count, bytes[j] == 0x2E, isDigit(j + 1) { return nil }
    decimals = j - i - 1
    i = j
  }
  return numeral(digits: digits, decimals: decimals, range: start..<i)
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

private func numeral(digits: [UInt8], decimals: Int, range: Range<Int>) -> Numeral {
  let significant = digits.drop { $0 == 0 }.count
  guard significant <= 30, decimals <= 20 else {
    return Numeral(range: range, value: .overflow, ulp: .one, significantDigits: significant, step: .one)
  }
  var whole: Int128 = 0
  for digit in digits { whole = whole * 10 + Int128(digit) }
  let ulp = Rational.power(ofTen: -decimals)
  let trailing = digits.reversed().prefix { $0 == 0 }.count
  let step = significant == 0 ? ulp : ulp * .power(ofTen: trailing)
  return Numeral(
    range: range, value: Rational(whole, 1) * ulp, ulp: ulp, significantDigits: max(1, significant), step: step)
}
