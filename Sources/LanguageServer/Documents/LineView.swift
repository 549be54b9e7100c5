import SourceText

/// Valid UTF-8 with its lines: the one place where offsets become the client's positions and back.
///
/// A byte order mark in the text is a character like any other; a line end is none.
struct LineView {
  var bytes: [UInt8]
  /// The UTF-8 offset of each line's first byte.
  var starts: [Int]
  var encoding: PositionEncoding

  init(bytes: [UInt8], starts: [Int], encoding: PositionEncoding) {
    self.bytes = bytes
    self.starts = starts
    self.encoding = encoding
  }

  init(_ source: SourceText, _ encoding: PositionEncoding) {
    self.init(bytes: source.bytes, starts: source.lines.starts, encoding: encoding)
  }

  /// The UTF-8 offset of a place: past the end of a line its end, past the last line the end of the text, inside a
  /// character its beginning. Cost: the line up to there.
  func offset(of position: ClientPosition) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let end = endOfLine(position.line)
    var offset = starts[position.line]
    var character = 0
    while offset < end {
      let width = encoding.width(ofScalarStarting: bytes[offset])
      if character + width.units > position.character { break }
      character += width.units
      offset += width.bytes
    }
    return offset
  }

  /// The offsets of a range; one whose start lies after its end is read from the smaller to the larger.
  func offsets(of range: ClientRange) -> Range<Int> {
    let (a, b) = (offset(of: range.start), offset(of: range.end))
    return min(a, b)..<max(a, b)
  }

  /// The place of a UTF-8 offset; one between CR and LF is the end of the line. Cost: a search and the line up to there.
  func position(of offset: Int) -> ClientPosition {
    let line = self.line(at: offset)
    let end = min(offset, endOfLine(line))
    var i = starts[line]
    var character = 0
    while i < end {
      let width = encoding.width(ofScalarStarting: bytes[i])
      if i + width.bytes > end { break }
      character += width.units
      i += width.bytes
    }
    return ClientPosition(line: line, character: character)
  }

  func range(of offsets: Range<Int>) -> ClientRange {
    let start = position(of: min(offsets.lowerBound, bytes.count))
    return ClientRange(start: start, end: max(start, position(of: min(offsets.upperBound, bytes.count))))
  }

  /// The whole text.
  var range: ClientRange { range(of: 0..<bytes.count) }

  func line(at offset: Int) -> Int { starts.lastStart(upTo: offset) }

  /// Where the line's own bytes end, its LF, CRLF or CR left out.
  func endOfLine(_ line: Int) -> Int {
    guard line + 1 < starts.count else { return bytes.count }
    let end = starts[line + 1]
    let isPair = end - 2 >= starts[line] && bytes[end - 1] == 0x0A && bytes[end - 2] == 0x0D
    return end - (isPair ? 2 : 1)
  }
}
