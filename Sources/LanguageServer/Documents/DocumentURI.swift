/// A client's name for a document, with one key for all spellings of it.
struct DocumentURI: Sendable, Hashable {
  /// As the client wrote it: what is sent back.
  var spelling: String
  /// Percent signs decoded, the drive letter small.
  var key: String

  init(_ spelling: String) {
    self.spelling = spelling
    var bytes = percentDecoded(spelling)
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      for i in 0..<colon where 0x41...0x5A ~= bytes[i] { bytes[i] |= 0x20 }
    }
    let file = Array("file:///".utf8)
    if bytes.starts(with: Array("file://localhost/".utf8)) { bytes.replaceSubrange(0..<17, with: file) }
    if bytes.starts(with: file), bytes.count > 9, bytes[9] == UInt8(ascii: ":"), 0x41...0x5A ~= bytes[8] {
      bytes[8] |= 0x20
    }
    key = String(decoding: bytes, as: UTF8.self)
  }

  /// The file it names, or nil for `untitled:` and other schemes.
  var path: String? {
    guard key.hasPrefix("file://") else { return nil }
    let path = key.dropFirst("file://".count)
    let bytes = Array(path.utf8)
    let hasDrive = bytes.count > 2 && bytes[2] == UInt8(ascii: ":") && bytes[0] == UInt8(ascii: "/")
    return String(hasDrive ? path.dropFirst() : path)
  }

  /// What rules about file names look at: the path, or what stands after the scheme.
  var name: String {
    path ?? String(key.drop { $0 != ":" }.dropFirst())
  }

  /// The URI of a file, percent-encoded but for what RFC 3986 leaves unreserved, `/` and `:`.
  init(path: String) {
    var encoded = path.hasPrefix("/") ? "file://" : "file:///"
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    self.init(encoded)
  }

  static func == (a: DocumentURI, b: DocumentURI) -> Bool { a.key == b.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

private func percentDecoded(_ text: String) -> [UInt8] {
  func digit(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init) }
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  var i = 0
  while i < bytes.count {
    if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = digit(bytes[i + 1]), let low = digit(bytes[i + 2])
    {
      out.append(high << 4 | low)
      i += 3
    } else {
      out.append(bytes[i])
      i += 1
    }
  }
  return out
}

/// The folder that a file lies in.
func enclosingFolder(_ path: String) -> String {
  let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
  return end == path.startIndex ? "/" : String(path[..<end])
}
