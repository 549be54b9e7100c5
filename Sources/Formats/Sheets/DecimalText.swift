/// A number as decimal digits: what a spreadsheet's cell keeps, without passing through binary.
struct DecimalText {
  var isNegative = false
  /// 0 … 9, without zeros at either end. A list would take memory for each cell of a sheet.
  private var digits = SIMD16<UInt8>()
  /// How many digits there are; 0 for zero.
  private var count = 0
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
    for byte in text {
      defer { isFirst = false }
      switch byte {
      case 0x30...0x39:
        hasDigit = true
        if let e = exponent {
          exponent = min(e * 10 + Int(byte - 0x30), 9999)
        } else {
          // One more than are trusted, which says how the last of them is rounded.
          if count > 0 || byte != 0x30, count <= Self.significant {
            digits[count] = byte - 0x30
            count += 1
          }
          if hasPoint {
            if count == 0 { point -= 1 }
          } else if count > 0 {
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

  var isZero: Bool { count == 0 }

  /// The digit at a place: 0 is the one before the point, −1 the first after it.
  func digit(at place: Int) -> UInt8 {
    let index = point - 1 - place
    return index >= 0 && index < count ? digits[index] : 0
  }

  /// How many places the digits reach behind the point.
  var decimals: Int { max(0, count - point) }
  /// How many digits stand before the point; 0 for a fraction.
  var integerDigits: Int { max(0, point) }

  /// Rounds half away from zero to a number of decimals, as a spreadsheet prints.
  mutating func round(toDecimals places: Int) { round(toDigits: point + places) }

  private mutating func round(toDigits wanted: Int) {
    if wanted < count {
      let isUp = wanted >= 0 && digits[wanted] >= 5
      count = max(0, wanted)
      if isUp { addToLast() }
    }
    while count > 0, digits[count - 1] == 0 { count -= 1 }
    if count == 0 {
      point = 0
      isNegative = false
    }
  }

  private mutating func addToLast() {
    // Nines become zeros, which stand at the end.
    while count > 0, digits[count - 1] == 9 { count -= 1 }
    if count == 0 {
      digits[0] = 1
      count = 1
      point += 1
    } else {
      digits[count - 1] += 1
    }
  }

  /// Whether it is below, at or above another: −1, 0, 1.
  func compared(to other: DecimalText) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let sign = isNegative ? -1 : 1
    if isZero || other.isZero { return isZero == other.isZero ? 0 : isZero ? -1 : sign }
    if point != other.point { return point < other.point ? -sign : sign }
    for index in 0..<max(count, other.count) {
      let (own, its) = (index < count ? digits[index] : 0, index < other.count ? other.digits[index] : 0)
      if own != its { return own < its ? -sign : sign }
    }
    return 0
  }
}
