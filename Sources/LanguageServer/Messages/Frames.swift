/// Cuts the bytes of standard input into message bodies.
///
/// Nothing is allocated ahead for a length that was only announced. After a header that can't be used, bytes are
/// skipped up to the next `Content-Length`.
public struct FrameReader: Sendable {
  public enum Frame: Sendable, Equatable {
    case body([UInt8])
    case refused(Problem)
  }

  public enum Problem: Sendable, Equatable {
    case missingLength
    case badLength
    case tooLong
    case endlessHeader
    case charset
  }

  /// The longest body that is read, in bytes.
  public static let longestBody = 256 << 20
  /// The longest block of headers, in bytes.
  static let longestHeader = 16 << 10

  private var buffer: [UInt8] = []
  /// Where the bytes not yet used begin, and where the search for the end of the headers goes on.
  private var start = 0
  private var searched = 0
  private var length: Int?
  private var refusesBody = false
  private var lost = false

  public init() {}

  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0, start == buffer.count || start > 1 << 16 {
      buffer.removeFirst(start)
      searched = max(0, searched - start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next frame that is complete, or nil until more bytes come.
  public mutating func next() -> Frame? {
    if lost, !findAgain() { return nil }
    if length == nil {
      guard let end = endOfHeaders() else {
        guard buffer.count - start > Self.longestHeader else { return nil }
        return lose(.endlessHeader)
      }
      let headers = Headers(buffer[start..<end])
      start = end
      searched = end
      switch headers.length {
      case .missing: return lose(.missingLength)
      case .bad: return lose(.badLength)
      case .tooLong: return lose(.tooLong)
      case .bytes(let count): length = count
      }
      refusesBody = !headers.isUTF8
    }
    guard let count = length, buffer.count - start >= count else { return nil }
    length = nil
    defer {
      start += count
      searched = start
    }
    return refusesBody ? .refused(.charset) : .body(Array(buffer[start..<(start + count)]))
  }

  /// The offset after the empty line that ends the headers.
  private mutating func endOfHeaders() -> Int? {
    var i = max(searched, start)
    while i < buffer.count {
      if buffer[i] == 0x0A {
        if i == start { return i + 1 }
        if buffer[i - 1] == 0x0A { return i + 1 }
        if buffer[i - 1] == 0x0D, i - 1 == start || buffer[i - 2] == 0x0A { return i + 1 }
      }
      i += 1
    }
    searched = i
    return nil
  }

  private mutating func lose(_ problem: Problem) -> Frame {
    lost = true
    return .refused(problem)
  }

  /// Goes on at the next header of a length; keeps the few last bytes, which may be half of its name.
  private mutating func findAgain() -> Bool {
    let name = Array("content-length:".utf8)
    var i = start
    while i + name.count <= buffer.count {
      if name.indices.allSatisfy({ lowercased(buffer[i + $0]) == name[$0] }) {
        start = i
        searched = i
        lost = false
        return true
      }
      i += 1
    }
    start = i
    return false
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  0x41...0x5A ~= byte ? byte | 0x20 : byte
}

/// The two headers that LSP knows; names in any case, blanks around values, all others skipped.
private struct Headers {
  enum Length {
    case missing, bad, tooLong
    case bytes(Int)
  }
  var length = Length.missing
  var isUTF8 = true

  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon].map(lowercased).filter { $0 != 0x20 }, as: UTF8.self)
      let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      switch name {
      case "content-length": length = Self.length(value)
      case "content-type": isUTF8 = Self.isUTF8(value)
      default: break
      }
    }
  }

  private static func length(_ value: ArraySlice<UInt8>) -> Length {
    var digits = value
    while digits.last == 0x20 || digits.last == 0x09 { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return .bad }
    guard let count = Int(String(decoding: digits, as: UTF8.self)), count <= FrameReader.longestBody else {
      return .tooLong
    }
    return .bytes(count)
  }

  private static func isUTF8(_ value: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: value.map(lowercased), as: UTF8.self)
    for parameter in text.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }) == "charset" else { continue }
      let charset = pair[1].filter { $0 != " " && $0 != "\"" && $0 != "\t" }
      return charset == "utf-8" || charset == "utf8"
    }
    return true
  }
}

/// A message as it goes out: header and body.
public func framed(_ message: JSON) -> [UInt8] {
  let body = message.bytes
  return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
}
