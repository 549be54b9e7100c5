/// A number as decimal digits: what a spreadsheet's cell keeps, without passing through binary.
struct DecimalText {
  var isNegative = false
  /// 0 … 9, without zeros at either end; empty for zero.
  var digits: [UInt8] = []
  /// How many of the digits stand before the point; may be negative or beyond the end.
  var point = 0

  /// How many digits a spreadsheet trusts of its binary numbers.
  private static let significant = 15

  /// Reads `-12.50` or `1.25E-3`, and rounds away what is noise of binary numbers; nil for anything else.
  init?(_ text: some Collection<UInt8>) {
    var hasPoint = false
    var hasDigit = false
    var exponent: Int?
    var exponentSign = 1
    var isFirst = true
    digits.reserveCapacity(20)
    for byte in text {
      defer { isFirst = false }
      switch byte {
      case 0x30...0x39:
        hasDigit = true
        if let e = exponent {
          exponent = min(e * 10 + Int(byte - 0x30), 9999)
        } else {
          if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
          if hasPoint {
            if digits.isEmpty { point -= 1 }
          } else if !digits.isEmpty {
            point += 1
          }
        }
      case UInt8(ascii: "-") where exponent == 0: exponentSign = -1
      case UInt8(ascii: "+") where exponent == 0 || isFirst: break
      case UInt8(ascii: "-") where isFirst: isNegative = true
      case UInt8(ascii: ".") where !hasPoint && exponent == nil: hasPoint = true
      case UInt8(ascii: "E") where exponent == nil && hasDigit, UInt8(ascii: "e") where exponent == nil && hasDigit:
        exponent = 0
      default: return nil
      }
    }
    guard hasDigit else { return nil }
    point += (exponent ?? 0) * exponentSign
    round(toDigits: Self.significant)
  }

  var isZero: Bool { digits.isEmpty }

  /// The digit at a place: 0 is the one before the point, −1 the first after it.
  func digit(at place: Int) -> UInt8 {
    let index = point - 1 - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// How many places the digits reach behind the point.
  var decimals: Int { max(0, digits.count - point) }
  /// How many digits stand before the point; 0 for a fraction.
  var integerDigits: Int { max(0, point) }

  /// Rounds half away from zero to a number of decimals, as a spreadsheet prints.
  mutating func round(toDecimals count: Int) { round(toDigits: point + count) }

  private mutating func round(toDigits count: Int) {
    if count < digits.count {
      let isUp = count >= 0 && digits[count] >= 5
      digits.removeLast(digits.count - max(0, count))
      if isUp { addToLast(count) }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  private mutating func addToLast(_ count: Int) {
    var i = count - 1
    while i >= 0 {
      if digits[i] < 9 {
        digits[i] += 1
        return
      }
      digits[i] = 0
      i -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// Whether it is below, at or above another: −1, 0, 1.
  func compared(to other: DecimalText) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let sign = isNegative ? -1 : 1
    if isZero || other.isZero { return isZero == other.isZero ? 0 : isZero ? -1 : sign }
    if point != other.point { return point < other.point ? -sign : sign }
    if digits == other.digits { return 0 }
    return digits.lexicographicallyPrecedes(other.digits) ? -sign : sign
  }
}
