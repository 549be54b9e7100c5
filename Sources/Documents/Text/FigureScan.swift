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

  /// A cell's text is a figure: digits with points, commas, signs, a percent sign, brackets or a unit of one character.
  static func isFigure(_ text: [UInt8]) -> Bool {
    var digits = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x25, 0x28, 0x29, 0x2B...0x2E, 0x2F: break
      default: return false
      }
    }
    return digits > 0
  }

  /// A figure that is nothing but a year or a small ordinal, as heads of columns and rows have it.
  static func isYear(_ text: [UInt8]) -> Bool {
    text.count == 4 && text.allSatisfy { (0x30...0x39).contains($0) }
      && (text[0] == 0x31 && text[1] == 0x39 || text[0] == 0x32 && text[1] == 0x30)
  }

  /// A dash or a stroke that stands for no figure.
  static func isPlaceholder(_ text: [UInt8]) -> Bool {
    let dashes: [[UInt8]] = [[0x2D], [0x2D, 0x2D], [0x2F], Array("—".utf8), Array("——".utf8), Array("–".utf8)]
    return dashes.contains(text)
  }
}
