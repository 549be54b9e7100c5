import LanguageServer

/// A text under a client's edits, kept in the simplest way, to hold the server's own against.
struct ModelText {
  private(set) var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func replace(
    _ start: ClientPosition, _ end: ClientPosition, with text: String, _ encoding: PositionEncoding
  ) {
    let low = offset(of: start, encoding)
    let high = max(low, offset(of: end, encoding))
    bytes.replaceSubrange(low..<high, with: text.utf8)
  }

  /// A line beyond the last is the end of the text, a character beyond its line's the end of the line; one inside a pair of
  /// surrogates or a character's bytes is before it.
  private func offset(of place: ClientPosition, _ encoding: PositionEncoding) -> Int {
    var line = 0
    var at = 0
    while line < place.line, at < bytes.count {
      let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
      if bytes[at] == 0x0A || bytes[at] == 0x0D { line += 1 }
      at += isPair ? 2 : 1
    }
    guard line == place.line else { return bytes.count }
    var left = place.character
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D {
      let length = bytes[at] < 0x80 ? 1 : bytes[at] < 0xE0 ? 2 : bytes[at] < 0xF0 ? 3 : 4
      let units =
        switch encoding {
        case .utf8: length
        case .utf16: length == 4 ? 2 : 1
        case .utf32: 1
        }
      if left < units { break }
      left -= units
      at += length
    }
    return at
  }
}
