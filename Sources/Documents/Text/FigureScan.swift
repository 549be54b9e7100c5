/// Looks for figures without understanding them, to tell headings from items and table cells from words.
enum FigureScan {
  static func hasDigit(_ b: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { (0x30...0x39).contains(b[$0]) }
  }

  /// Money or a percentage outside brackets: 「1、甲 30 万元」 is an item, 「1、项目立项（总分10分）」 a heading.
  static func hasAmount(_ b: [UInt8], _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    var depth = 0
    var afterDigit = false
    while i < range.upperBound {
      let (v, length) = scalar(b, at: i)
      i += length
      switch v {
      case 0x28, 0xFF08: depth += 1
      case 0x29, 0xFF09: depth -= 1
      case 0x4E07, 0x4EBF, 0x5143, 0x25, 0xFF05:  // 万亿元
        if afterDigit, depth <= 0 { return true }
      default: break
      }
      afterDigit = Scalars.digit(v) != nil || (afterDigit && Scalars.isBlank(v))
    }
    return false
  }

  /// Digits of either width with points, commas, signs, brackets, strokes and a percent sign, and nothing else.
  static func isFigure(_ b: [UInt8], _ range: Range<Int>) -> Bool {
    var digits = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let (v, length) = scalar(b, at: i)
      i += length
      if Scalars.digit(v) != nil {
        digits += 1
        continue
      }
      switch v {
      case 0x20, 0x25, 0x28, 0x29, 0x2B...0x2F, 0xFF05, 0xFF08, 0xFF09, 0xFF0B...0xFF0E, 0x2212: break
      default: return false
      }
    }
    return digits > 0
  }

  /// What follows the mark of a currency, 「$」, 「£」 or 「US$」; all of the range where none begins it.
  static func afterMoney(_ b: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var i = range.lowerBound
    while i < range.upperBound, i < range.lowerBound + 3, (0x41...0x5A).contains(b[i]) { i += 1 }
    guard i < range.upperBound else { return range }
    let (v, length) = scalar(b, at: i)
    switch v {
    case 0x24, 0xA3, 0xA5, 0x20AC, 0xFFE5: return i + length..<range.upperBound
    default: return range
    }
  }

  /// The dots that lead from a name to its figures, 「.....」 or 「. . . .」: how many bytes begin with them, at least three.
  static func leaders(_ b: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = range.first, b[first] == 0x2E else { return nil }
    var dots = 0
    var i = first
    while i < range.upperBound, b[i] == 0x2E || b[i] == 0x20 && i + 1 < range.upperBound && b[i + 1] == 0x2E {
      if b[i] == 0x2E { dots += 1 }
      i += 1
    }
    return dots > 2 ? i - first : nil
  }

  /// A figure that is nothing but a year, as heads of columns have it: 2023, 2022-23, 2022/2023.
  static func isYear(_ b: [UInt8], _ range: Range<Int>) -> Bool {
    guard let year = number(b, range.prefix(4)), range.count >= 4, 1900..<2100 ~= year else { return false }
    if range.count == 4 { return true }
    let mark = b[range.lowerBound + 4]
    guard mark == 0x2D || mark == 0x2F, let next = number(b, range.dropFirst(5)) else { return false }
    return range.count == 7 && next == (year + 1) % 100 || range.count == 9 && next == year + 1
  }

  /// Nil where something is no digit.
  private static func number(_ b: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count <= 4, range.allSatisfy({ b[$0] &- 0x30 < 10 }) else { return nil }
    return b[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Up to three dashes or a stroke that stand for no figure.
  static func isPlaceholder(_ b: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 9 else { return false }
    var i = range.lowerBound
    while i < range.upperBound {
      let (v, length) = scalar(b, at: i)
      i += length
      switch v {
      case 0x2D, 0x2F, 0x2012...0x2015, 0xFF0D, 0x2212, 0x2500: break
      default: return false
      }
    }
    return true
  }
}
