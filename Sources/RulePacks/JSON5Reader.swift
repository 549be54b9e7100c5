/// Reads a whole JSON5 text (json5.org 1.0.0, identifiers of any non-ASCII letters as keys).
///
/// Cost: one pass over the bytes. Values nest at most 100 deep.
public func readJSON5(_ text: String) throws(JSON5Mistake) -> JSON5Value {
  var reader = JSON5Reader(bytes: Array(text.utf8))
  if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
  let value = try reader.value(depth: 0)
  try reader.skipBlanks()
  guard reader.peek == nil else { throw reader.mistake("expected the end of the file") }
  return value
}

struct JSON5Reader {
  let bytes: [UInt8]
  /// Zero-based offset of the next byte.
  var position = 0

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  func mistake(_ message: String) -> JSON5Mistake {
    var end = min(position + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return JSON5Mistake(range: min(position, end)..<end, message: message)
  }

  mutating func value(depth: Int) throws(JSON5Mistake) -> JSON5Value {
    guard depth < 100 else { throw mistake("nested more than 100 deep") }
    try skipBlanks()
    let start = position
    let content: JSON5Value.Content
    switch peek {
    case nil: throw mistake("expected a value")
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): content = .string(try string())
    default: content = try word()
    }
    return JSON5Value(range: start..<position, content: content)
  }

  private mutating func elements(depth: Int) throws(JSON5Mistake) -> [JSON5Value] {
    position += 1
    var found: [JSON5Value] = []
    while try !takes("]") {
      found.append(try value(depth: depth + 1))
      if try takes("]") { break }
      guard try takes(",") else { throw mistake("expected ',' or ']'") }
    }
    return found
  }

  private mutating func members(depth: Int) throws(JSON5Mistake) -> [JSON5Value.Member] {
    position += 1
    var found: [JSON5Value.Member] = []
    while try !takes("}") {
      let start = position
      let key = try key()
      let keyRange = start..<position
      guard try takes(":") else { throw mistake("expected ':' after the key '\(key)'") }
      found.append(JSON5Value.Member(key: key, keyRange: keyRange, value: try value(depth: depth + 1)))
      if try takes("}") { break }
      guard try takes(",") else { throw mistake("expected ',' or '}'") }
    }
    return found
  }

  mutating func key() throws(JSON5Mistake) -> String {
    if let peek, peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try string() }
    let start = position
    while let peek, isWordByte(peek) { position += 1 }
    guard position > start else { throw mistake("expected a key") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A bare word: null, true, false or a number.
  private mutating func word() throws(JSON5Mistake) -> JSON5Value.Content {
    let start = position
    while let peek, isWordByte(peek) || peek == UInt8(ascii: "+") || (UInt8(ascii: "-")...UInt8(ascii: ".")) ~= peek {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if isNumber(Array(word.utf8)) { return .number(word) }
      guard start < position else { throw mistake("expected a value") }
      throw JSON5Mistake(range: start..<position, message: "'\(word)' is no value: put text in quotes")
    }
  }

  /// Skips blanks and takes one character of punctuation if it is next.
  mutating func takes(_ character: Unicode.Scalar) throws(JSON5Mistake) -> Bool {
    try skipBlanks()
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() throws(JSON5Mistake) {
    while let byte = peek {
      switch byte {
      case 0x09...0x0D, 0x20: position += 1
      case 0xC2 where bytes.dropFirst(position).starts(with: [0xC2, 0xA0]): position += 2
      case 0xEF where bytes.dropFirst(position).starts(with: [0xEF, 0xBB, 0xBF]): position += 3
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSON5Mistake) {
    let start = position
    switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
    case UInt8(ascii: "/"):
      while let peek, peek != 0x0A, peek != 0x0D { position += 1 }
    case UInt8(ascii: "*"):
      position += 2
      while position + 1 < bytes.count,
        !(bytes[position] == UInt8(ascii: "*") && bytes[position + 1] == UInt8(ascii: "/"))
      {
        position += 1
      }
      guard position + 1 < bytes.count else {
        throw JSON5Mistake(range: start..<start + 2, message: "this comment has no end")
      }
      position += 2
    default: throw mistake("expected a comment")
    }
  }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  case UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
  default: false
  }
}

/// Whether the bytes are one JSON5 number: sign, then hexadecimal, Infinity, NaN or decimal with an exponent.
private func isNumber(_ bytes: [UInt8]) -> Bool {
  var rest = bytes[...]
  func digits() -> Int {
    let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }
  if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
  let text = String(decoding: rest, as: UTF8.self)
  if text == "Infinity" || text == "NaN" { return true }
  if text.hasPrefix("0x") || text.hasPrefix("0X") { return UInt64(text.dropFirst(2), radix: 16) != nil }
  var count = digits()
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    count += digits()
  }
  guard count > 0 else { return false }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard digits() > 0 else { return false }
  }
  return rest.isEmpty
}
