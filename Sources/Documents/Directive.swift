/// Words of a text that speak to the program and not to its readers.
///
/// Three ways to write one: `<!-- crossfoot-disable-next-line RULE: reason -->` anywhere; and on a line of its own
/// `crossfoot: disable-next-line RULE: reason`, which may begin with `#`, `//` or `%`, or stand in `【…】` or `[…]`.
/// The readers leave them out of the prose.
public struct Directive: Sendable, Equatable {
  /// All of it, comment marks included: a zero-based UTF-8 range in the document's text.
  public var range: Range<Int>
  /// From the verb to the end of the reason.
  public var body: Range<Int>

  public init(range: Range<Int>, body: Range<Int>) {
    self.range = range
    self.body = body
  }
}

extension Directive {
  /// A whole comment; nil where it says nothing to the program.
  init?(comment range: Range<Int>, in bytes: [UInt8]) {
    let start = skipBlanks(bytes, range.lowerBound + 4, range.upperBound)
    guard let verb = skip("crossfoot-", bytes, start, range.upperBound), isVerb(bytes, verb, range.upperBound) else {
      return nil
    }
    let isClosed = range.count >= 7 && bytes[..<range.upperBound].suffix(3).elementsEqual("-->".utf8)
    let end = trimmedEnd(bytes, verb, isClosed ? range.upperBound - 3 : range.upperBound)
    self.init(range: range, body: verb..<end)
  }

  /// A line, without its end, that is nothing but a directive in one of its forms.
  init?(line: Range<Int>, in bytes: [UInt8]) {
    let start = skipBlanks(bytes, line.lowerBound, line.upperBound)
    var end = trimmedEnd(bytes, start, line.upperBound)
    guard start < end, lineStarts.contains(bytes[start]) else { return nil }
    if skip("<!--", bytes, start, end) != nil {
      guard bytes[start..<end].suffix(3).elementsEqual("-->".utf8) else { return nil }
      self.init(comment: start..<end, in: bytes)
      return
    }
    let whole = start..<end
    var next = start
    for (open, close) in [("#", ""), ("//", ""), ("%", ""), ("【", "】"), ("[", "]")] {
      guard let after = skip(open, bytes, start, end) else { continue }
      next = skipBlanks(bytes, after, end)
      if !close.isEmpty, bytes[next..<end].suffix(close.utf8.count).elementsEqual(close.utf8) {
        end = trimmedEnd(bytes, next, end - close.utf8.count)
      }
      break
    }
    guard let colon = skip("crossfoot:", bytes, next, end) else { return nil }
    let verb = skipBlanks(bytes, colon, end)
    guard isVerb(bytes, verb, end) else { return nil }
    self.init(range: whole, body: verb..<end)
  }
}

/// The first bytes of all forms of a line, so that most lines cost one look.
private let lineStarts: [UInt8] = Array("c#/%[<".utf8) + [0xE3]

/// Mistyped verbs count too, so that they can be reported.
private func isVerb(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
  skip("disable", bytes, i, end) != nil || skip("enable", bytes, i, end) != nil
}

private func skip(_ word: String, _ bytes: [UInt8], _ i: Int, _ end: Int) -> Int? {
  let count = word.utf8.count
  return i + count <= end && bytes[i..<i + count].elementsEqual(word.utf8) ? i + count : nil
}

private func skipBlanks(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
  var i = i
  while i < end, bytes[i] <= 0x20 { i += 1 }
  return min(i, end)
}

private func trimmedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
  var end = end
  while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
  return end
}
