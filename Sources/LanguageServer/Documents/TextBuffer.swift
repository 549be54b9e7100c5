import SourceText

/// The text of an open document under the client's edits.
struct TextBuffer: Sendable {
  private(set) var bytes: [UInt8]
  private(set) var starts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    starts = LineIndex(bytes).starts
  }

  func view(_ encoding: PositionEncoding) -> LineView {
    LineView(bytes: bytes, starts: starts, encoding: encoding)
  }

  /// One item of `contentChanges`: a range is replaced, or without one the whole text.
  struct Change: Sendable {
    var range: ClientRange?
    var text: String
  }

  /// Returns where the new text ends, or nil if all of the text is new.
  mutating func apply(_ change: Change, _ encoding: PositionEncoding) -> Int? {
    guard let range = change.range else {
      self = TextBuffer(change.text)
      return nil
    }
    let offsets = view(encoding).offsets(of: range)
    replace(offsets, with: Array(change.text.utf8))
    return offsets.lowerBound + change.text.utf8.count
  }

  /// Cost: the bytes after the range are moved and their lines shifted; only the new bytes are scanned.
  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    bytes.replaceSubrange(range, with: text)
    let shift = text.count - range.count
    // One byte more on both sides, since a CR or LF at the seam may have become or ceased to be half of a pair.
    let low = max(0, range.lowerBound - 1)
    let high = min(bytes.count, range.lowerBound + text.count + 1)
    let first = starts.firstPlace { $0 > low }
    let last = starts.firstPlace { $0 + shift > high }
    let fresh = lineStarts(in: low..<high)
    for i in last..<starts.count { starts[i] += shift }
    starts.replaceSubrange(first..<max(first, last), with: fresh)
  }

  /// The offsets after each line end whose last byte lies in the range.
  private func lineStarts(in range: Range<Int>) -> [Int] {
    range.compactMap { i in
      let isEnd = bytes[i] == 0x0A || (bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A))
      return isEnd ? i + 1 : nil
    }
  }
}
