/// Where each line of a text begins, and the way between offsets and lines and columns.
///
/// A line ends with LF, CRLF or CR; nothing else ends one.
public struct LineIndex: Sendable, Equatable {
  /// Zero-based UTF-8 offsets of the first byte of each line; the first is 0.
  public let starts: [Int]
  /// How many characters begin before each multiple of `stride`, so that a column in a long line costs no walk along it.
  private let charactersBefore: [Int]
  private static let stride = 4096

  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var counts = [0]
    counts.reserveCapacity(bytes.count / Self.stride + 2)
    bytes.withUnsafeBufferPointer { b in
      var i = 0
      while i < b.count {
        if b.count - i >= 8, areLetters(UnsafeRawBufferPointer(b).loadUnaligned(fromByteOffset: i, as: UInt64.self)) {
          i += 8
          continue
        }
        for i in i..<min(b.count, i + 8) where b[i] <= 0x0D {
          if b[i] == 0x0A || (b[i] == 0x0D && !(i + 1 < b.count && b[i + 1] == 0x0A)) { starts.append(i + 1) }
        }
        i += 8
      }
      for block in 0..<b.count / Self.stride {
        counts.append(counts[block] + characters(b[block * Self.stride..<(block + 1) * Self.stride]))
      }
    }
    self.starts = starts
    charactersBefore = counts
  }

  /// How many characters of the same bytes begin in a range. Cost: at most two strides.
  func characterCount(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { b in
      if range.count <= Self.stride { return characters(b[range]) }
      func before(_ offset: Int) -> Int {
        let block = offset / Self.stride
        return charactersBefore[block] + characters(b[block * Self.stride..<offset])
      }
      return before(range.upperBound) - before(range.lowerBound)
    }
  }

  /// The zero-based line that holds the UTF-8 offset. Cost: a binary search.
  public func line(atUTF8 offset: Int) -> Int { starts.lastStart(upTo: offset) }
}

/// Whether none of eight bytes is below 0x10, where line ends are; now and then false for others too.
private func areLetters(_ word: UInt64) -> Bool {
  (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 == 0
}

/// How many characters begin there. Cost: a step for eight bytes.
private func characters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  let raw = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes.base)[bytes.indices])
  var count = raw.count
  var i = 0
  while i + 8 <= raw.count {
    let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
    // The highest bit of a byte that goes on with a character is set, the next is not.
    count -= (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
    i += 8
  }
  while i < raw.count {
    if raw[i] & 0xC0 == 0x80 { count -= 1 }
    i += 1
  }
  return count
}

/// A place for people: lines and columns count from 1, columns in Unicode scalars, `offset` from 0 in UTF-8 bytes.
public struct Position: Sendable, Equatable, Hashable {
  public let line: Int
  public let column: Int
  public let offset: Int
}

extension SourceText {
  /// The place of a zero-based UTF-8 offset. A byte order mark is no column. Cost: a search and a few thousand bytes.
  public func position(atUTF8 offset: Int) -> Position {
    let line = lines.line(atUTF8: offset)
    let first = max(lines.starts[line], line == 0 ? start : 0)
    let column = 1 + lines.characterCount(bytes, in: first..<max(first, offset))
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
