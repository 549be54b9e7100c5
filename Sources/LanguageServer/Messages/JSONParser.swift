/// Bytes that are no JSON, and where that shows.
public struct JSONError: Error, Equatable {
  /// Zero-based.
  public var offset: Int
}

extension JSON {
  /// How many arrays and objects may stand inside each other.
  static let deepest = 256

  /// Reads one value and nothing after it (RFC 8259).
  ///
  /// Ill-formed UTF-8 and lone surrogates inside strings become U+FFFD. Cost: one pass.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var value = JSON.null
    var failure: JSONError?
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      do throws(JSONError) {
        value = try parser.document()
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    self = value
  }
}

private struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var next: UInt8? { at < bytes.count ? bytes[at] : nil }
  var failure: JSONError { JSONError(offset: at) }

  mutating func document() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let value = try value()
    if at < bytes.count { throw failure }
    return value
  }

  /// A value with the blanks around it.
  mutating func value() throws(JSONError) -> JSON {
    skipBlanks()
    defer { skipBlanks() }
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for i in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[i] else { throw failure }
      at += 1
    }
    return value
  }

  mutating func array() throws(JSONError) -> JSON {
    try descend()
    defer { depth -= 1 }
    var items: [JSON] = []
    skipBlanks()
    if take("]") { return .array(items) }
    repeat { items.append(try value()) } while take(",")
    guard take("]") else { throw failure }
    return .array(items)
  }

  mutating func object() throws(JSONError) -> JSON {
    try descend()
    defer { depth -= 1 }
    var members: [JSON.Member] = []
    skipBlanks()
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      let key = try string()
      skipBlanks()
      guard take(":") else { throw failure }
      members.append(JSON.Member(key: key, value: try value()))
    } while take(",")
    guard take("}") else { throw failure }
    return .object(members)
  }

  mutating func descend() throws(JSONError) {
    guard depth < JSON.deepest else { throw failure }
    depth += 1
    at += 1
  }

  mutating func number() throws(JSONError) -> JSON {
    let start = at
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      try digits()
    }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  mutating func digits() throws(JSONError) {
    let start = at
    while let byte = next, byte >= 0x30, byte <= 0x39 { at += 1 }
    if at == start { throw failure }
  }
}

extension JSONParser {
  mutating func string() throws(JSONError) -> String {
    guard take("\"") else { throw failure }
    let start = at
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { at += 1 }
    if take("\"") { return String(decoding: bytes[start..<(at - 1)], as: UTF8.self) }
    var text = Array(bytes[start..<at])
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        at -= 1
        throw failure
      default: text.append(byte)
      }
    }
    throw failure
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw failure }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try escapedScalar())).utf8)
    default:
      at -= 1
      throw failure
    }
  }

  /// The scalar of `\uXXXX` or of a pair of them; half a pair is U+FFFD.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let mark = at
    if first < 0xDC00, take("\\"), take("u") {
      let second = try fourHexDigits()
      if 0xDC00...0xDFFF ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) {
        return scalar
      }
    }
    at = mark
    return "\u{FFFD}"
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw failure
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
