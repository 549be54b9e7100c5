/// Cuts the bytes of a web page into tags and text; nothing is ever an error.
struct HTMLScanner {
  enum Token: Equatable {
    /// UTF-8 with references resolved.
    case text
    /// A name in small letters.
    case open(String)
    case close(String)
    /// A comment that speaks to the program; `text` holds all of it.
    case directive
    case end
  }

  let bytes: [UInt8]
  private var position = 0
  /// The text of the last token.
  private(set) var text = TracedText()
  private var attributes = 0..<0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") || !startsMarkup(position + 1) {
        readText()
        return .text
      }
      let second = bytes[position + 1]
      if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
        if skipDeclaration() { return .directive }
        continue
      }
      return readTag()
    }
    return .end
  }

  private func startsMarkup(_ i: Int) -> Bool {
    guard i < bytes.count else { return false }
    switch bytes[i] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return i + 1 < bytes.count && isLetter(bytes[i + 1])
    default: return isLetter(bytes[i])
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private mutating func readText() {
    text.removeAll()
    var from = position
    repeat {
      if bytes[position] == UInt8(ascii: "&"), let (scalar, end) = reference(position) {
        text.append(bytes[from..<position], at: from)
        text.append(UTF8.encode(scalar)!, for: position..<end)
        position = end
        from = end
      } else {
        position += 1
      }
    } while position < bytes.count && !(bytes[position] == UInt8(ascii: "<") && startsMarkup(position + 1))
    text.append(bytes[from..<position], at: from)
  }

  /// The character of a reference and where it ends; the semicolon may lack only after the oldest names.
  private func reference(_ and: Int) -> (Unicode.Scalar, Int)? {
    var end = and + 1
    while end < bytes.count, end < and + 12,
      isLetter(bytes[end]) || (0x30...0x39).contains(bytes[end]) || bytes[end] == 0x23
    {
      end += 1
    }
    let name = String(decoding: bytes[and + 1..<end], as: UTF8.self)
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      guard ["nbsp", "amp", "lt", "gt", "quot"].contains(name) else { return nil }
      return htmlCharacter(name).map { ($0, end) }
    }
    return htmlCharacter(name).map { ($0, end + 1) }
  }

  /// Whether it was a directive.
  private mutating func skipDeclaration() -> Bool {
    if bytes[position...].starts(with: "<!--".utf8) {
      let comment = position
      position += 4
      let start = position
      while position < bytes.count, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
      let body = bytes[start..<position].drop { $0 <= 0x20 }
      position = min(position + 3, bytes.count)
      guard body.starts(with: "crossfoot-".utf8) else { return false }
      setText(directive: body, comment: comment..<position)
      return true
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
    position = min(position + 1, bytes.count)
    return false
  }

  /// On one line, its marks included.
  private mutating func setText(directive body: ArraySlice<UInt8>, comment: Range<Int>) {
    text.removeAll()
    text.append("<!-- ".utf8, for: comment.lowerBound..<body.startIndex)
    text.append(body.map { $0 < 0x20 ? 0x20 : $0 }, at: body.startIndex)
    text.removeTrailingBlanks()
    text.append(" -->".utf8, for: body.endIndex..<comment.upperBound)
  }

  private mutating func readTag() -> Token {
    position += 1
    let isClose = bytes[position] == UInt8(ascii: "/")
    if isClose { position += 1 }
    let start = position
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    { position += 1 }
    let name = String(decoding: bytes[start..<min(position, start + 32)], as: UTF8.self).lowercased()
    let from = position
    var quote: UInt8 = 0
    while position < bytes.count, quote != 0 || bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[position - 1] == UInt8(ascii: "=") {
        quote = byte
      }
      position += 1
    }
    attributes = from..<position
    position = min(position + 1, bytes.count)
    return isClose ? .close(name) : .open(name)
  }

  /// Passes over everything up to the end tag of an element that holds no text to be read.
  mutating func skipContent(of name: String) {
    let mark = Array("</\(name)".utf8)
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), position + mark.count <= bytes.count,
        zip(bytes[position..<position + mark.count], mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      {
        return
      }
      position += 1
    }
  }

  /// The value of an attribute of the tag just read, empty for one without a value.
  func attribute(_ name: String) -> String? {
    let wanted = Array(name.utf8)
    var i = attributes.lowerBound
    while i < attributes.upperBound {
      while i < attributes.upperBound, bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: "/") { i += 1 }
      let start = i
      while i < attributes.upperBound, bytes[i] > 0x20, bytes[i] != UInt8(ascii: "=") { i += 1 }
      let found = start..<i
      var value = i..<i
      if i < attributes.upperBound, bytes[i] == UInt8(ascii: "=") {
        i += 1
        let quote = i < attributes.upperBound ? bytes[i] : 0
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { i += 1 }
        let from = i
        while i < attributes.upperBound, isQuoted ? bytes[i] != quote : bytes[i] > 0x20 { i += 1 }
        value = from..<i
        if isQuoted { i += 1 }
      }
      if found.count == wanted.count, zip(bytes[found], wanted).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return String(decoding: bytes[value], as: UTF8.self)
      }
      if found.isEmpty, value.isEmpty { i += 1 }
    }
    return nil
  }
}
