extension JSON5Reader {
  /// The text of a quoted string, its quotes next and taken.
  mutating func string() throws(JSON5Mistake) -> String {
    let start = position
    let quote = bytes[position]
    position += 1
    while let byte = peek, byte != quote, byte != UInt8(ascii: "\\"), byte != 0x0A, byte != 0x0D { position += 1 }
    if peek == quote {
      position += 1
      return String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self)
    }
    var text = Array(bytes[(start + 1)..<position])
    while let byte = peek, byte != quote {
      if byte == 0x0A || byte == 0x0D { break }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &text)
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard peek == quote else {
      throw JSON5Mistake(range: start..<position, message: "this string has no closing quote on its line")
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSON5Mistake) {
    let start = position
    position += 1
    guard let letter = peek else { return }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "v"): text.append(0x0B)
    case UInt8(ascii: "0"): text.append(0)
    case UInt8(ascii: "x"): try append(scalar: hexadecimal(digits: 2), from: start, to: &text)
    case UInt8(ascii: "u"):
      var code = try hexadecimal(digits: 4)
      if (0xD800..<0xDC00).contains(code), peek == UInt8(ascii: "\\") {
        position += 1
        guard peek == UInt8(ascii: "u") else { throw mistake("expected the second half of a surrogate pair") }
        position += 1
        let low = try hexadecimal(digits: 4)
        code = 0x10000 + (code - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
      }
      try append(scalar: code, from: start, to: &text)
    case 0x0D where peek == 0x0A: position += 1
    case 0x0A, 0x0D: break
    default: text.append(letter)
    }
  }

  private mutating func hexadecimal(digits: Int) throws(JSON5Mistake) -> UInt32 {
    guard position + digits <= bytes.count,
      let code = UInt32(String(decoding: bytes[position..<position + digits], as: UTF8.self), radix: 16)
    else { throw mistake("expected \(digits) hexadecimal digits") }
    position += digits
    return code
  }

  private func append(scalar code: UInt32, from start: Int, to text: inout [UInt8]) throws(JSON5Mistake) {
    guard let scalar = Unicode.Scalar(code) else {
      throw JSON5Mistake(range: start..<position, message: "this escape is no character")
    }
    text.append(contentsOf: String(Character(scalar)).utf8)
  }
}
