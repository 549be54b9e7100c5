/// Where each line of a text begins, and the way between offsets and lines and columns.
///
/// A line ends with LF, CRLF or CR; nothing else ends one.
public struct LineIndex: Sendable, Equatable {
  /// Zero-based UTF-8 offsets of the first byte of each line; the first is 0.
  public let starts: [Int]

  public init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { b in
      for i in 0..<b.count where b[i] <= 0x0D {
        if b[i] == 0x0A || (b[i] == 0x0D && !(i + 1 < b.count && b[i + 1] == 0x0A)) { starts.append(i + 1) }
      }
    }
    self.starts = starts
  }

  /// The zero-based line that holds the UTF-8 offset. Cost: a binary search.
  public func line(atUTF8 offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A place for people: lines and columns count from 1, columns in Unicode scalars, `offset` from 0 in UTF-8 bytes.
public struct Position: Sendable, Equatable, Hashable {
  public let line: Int
  public let column: Int
  public let offset: Int
}

extension SourceText {
  /// The place of a zero-based UTF-8 offset. A byte order mark is no column. Cost: a search and one line's bytes.
  public func position(atUTF8 offset: Int) -> Position {
    let line = lines.line(atUTF8: offset)
    let first = max(lines.starts[line], line == 0 ? start : 0)
    var column = 1
    var i = first
    while i < offset {
      if bytes[i] & 0xC0 != 0x80 { column += 1 }
      i += 1
    }
    return Position(line: line + 1, column: column, offset: offset)
  }

  /// The bytes of a zero-based line without its end.
  public func rangeOfLine(_ line: Int) -> Range<Int> {
    let first = max(lines.starts[line], line == 0 ? start : 0)
    var end = line + 1 < lines.starts.count ? lines.starts[line + 1] : bytes.count
    while end > first, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return first..<max(first, end)
  }
}
