/// A character written by its name or number, as `&nbsp;` and `&#37;`.
struct Entity {
  var value: UInt32
  /// The offset after the semicolon.
  var end: Int

  /// The entity that begins with the `&` at `start`, or nil.
  static func at(_ start: Int, in b: [UInt8], end: Int) -> Entity? {
    let limit = min(end, start + 10)
    var i = start + 1
    while i < limit, b[i] != 0x3B { i += 1 }
    guard i < limit, i > start + 1 else { return nil }
    let name = b[start + 1..<i]
    guard let value = name.first == 0x23 ? number(name.dropFirst()) : named(String(decoding: name, as: UTF8.self))
    else { return nil }
    return Entity(value: value, end: i + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let text = String(decoding: digits, as: UTF8.self)
    let isHex = text.hasPrefix("x") || text.hasPrefix("X")
    guard let value = isHex ? UInt32(text.dropFirst(), radix: 16) : UInt32(text), Unicode.Scalar(value) != nil
    else { return nil }
    return value
  }

  private static func named(_ name: String) -> UInt32? { names[name] }

  private static let names: [String: UInt32] = [
    "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "lt": 0x3C, "gt": 0x3E, "amp": 0x26, "quot": 0x22,
    "apos": 0x27, "middot": 0xB7, "ndash": 0x2013, "mdash": 0x2014, "hellip": 0x2026, "ldquo": 0x201C, "rdquo": 0x201D,
    "lsquo": 0x2018, "rsquo": 0x2019, "times": 0xD7, "divide": 0xF7, "permil": 0x2030, "yen": 0xA5, "plusmn": 0xB1,
    "le": 0x2264, "ge": 0x2265, "ne": 0x2260, "minus": 0x2212, "percnt": 0x25, "bull": 0x2022, "deg": 0xB0,
    "pound": 0xA3, "euro": 0x20AC, "cent": 0xA2, "frac12": 0xBD, "shy": 0xAD,
  ]
}
