/// The scalar at `i` of valid UTF-8 and its number of bytes.
@inline(__always)
func scalar(_ b: [UInt8], at i: Int) -> (value: UInt32, length: Int) {
  let first = UInt32(b[i])
  if first < 0x80 { return (first, 1) }
  let second = UInt32(b[i + 1] & 0x3F)
  if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
  let third = UInt32(b[i + 2] & 0x3F)
  if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
  return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(b[i + 3] & 0x3F), 4)
}

/// The scalar that ends before `end`, which is more than 0.
func scalar(_ b: [UInt8], before end: Int) -> (value: UInt32, length: Int) {
  var i = end - 1
  while i > 0, b[i] & 0xC0 == 0x80 { i -= 1 }
  return scalar(b, at: i)
}

enum Scalars {
  /// Of the basic alphabet, in either case.
  static func isLatinLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A space of any width, a tab or a control character.
  static func isBlank(_ v: UInt32) -> Bool {
    switch v {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A blank that stands inside numbers too: no-break, figure, thin, and narrow no-break.
  static func isNarrowBlank(_ v: UInt32) -> Bool { v == 0xA0 || v == 0x2007 || v == 0x2009 || v == 0x202F }

  /// A character that takes no room: joiners, marks of direction, byte order marks, soft hyphens, variation selectors.
  static func isInvisible(_ v: UInt32) -> Bool {
    switch v {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// A character of the Chinese script or its punctuation, beside which a blank means nothing.
  static func isChinese(_ v: UInt32) -> Bool {
    switch v {
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFFEF, 0x20000...0x3FFFD,
      0x2460...0x24FF, 0x2026:
      true
    default: false
    }
  }

  /// Columns on a screen or a page: 2 for a Chinese character.
  static func displayWidth(_ v: UInt32) -> Int {
    if v < 0x300 { return v == 0xAD ? 0 : 1 }
    if isInvisible(v) { return 0 }
    switch v {
    case 0x2010...0x2027: return 2
    case 0x2190...0x27BF, 0x1F000...0x1FAFF: return 2
    default: return isChinese(v) ? 2 : 1
    }
  }

  /// A digit of either width as its value.
  static func digit(_ v: UInt32) -> Int? {
    switch v {
    case 0x30...0x39: Int(v - 0x30)
    case 0xFF10...0xFF19: Int(v - 0xFF10)
    default: nil
    }
  }

  /// A mark that cannot begin a line of its own: it belongs to what stands before it.
  static func belongsToWhatIsBefore(_ v: UInt32) -> Bool {
    switch v {
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0xFF09, 0xFF0E, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015,
      0x201D, 0x2019, 0x25, 0xFF05, 0x2C, 0x3B, 0x21, 0x3F, 0x29, 0x5D, 0x2030:
      true
    default: false
    }
  }

  static func isOpeningBracket(_ v: UInt32) -> Bool {
    switch v {
    case 0xFF08, 0x28, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x201C, 0x2018, 0x5B: true
    default: false
    }
  }

  static func isClosingBracket(_ v: UInt32) -> Bool {
    switch v {
    case 0xFF09, 0x29, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x201D, 0x2019, 0x5D, 0x22: true
    default: false
    }
  }
}
