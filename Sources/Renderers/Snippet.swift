import SourceText

/// Lines of the source with marks under ranges, as a terminal shows them.
struct Snippet {
  let source: SourceText
  let palette: Palette

  /// A range and the sign that underlines it.
  struct Mark {
    var range: Range<Int>
    var sign: Character
    var style: Palette.Style
  }

  /// Context kept on each side of a mark where a line is cut, in bytes.
  private static let context = 72
  /// Lines up to this many bytes are shown whole.
  private static let wholeLine = 240

  /// The zero-based lines that a range stands on.
  func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let first = source.lines.line(atUTF8: range.lowerBound)
    return first...max(first, source.lines.line(atUTF8: max(range.lowerBound, range.upperBound - 1)))
  }

  /// A line with its number in `width` columns, and below it the marks.
  func render(line: Int, marks: [Mark], width: Int) -> String {
    let range = source.rangeOfLine(line)
    let here = marks.compactMap { mark -> Mark? in
      let clamped = mark.range.clamped(to: range)
      return clamped.isEmpty ? nil : Mark(range: clamped, sign: mark.sign, style: mark.style)
    }
    var text = ""
    var below = ""
    var pending = 0
    for piece in pieces(of: range, marks: here) {
      text += piece.text
      guard let mark = piece.mark else {
        pending += columns(of: piece.text)
        continue
      }
      let signs = String(repeating: mark.sign, count: max(1, columns(of: piece.text)))
      below += String(repeating: " ", count: pending) + palette.paint(signs, mark.style)
      pending = 0
    }
    let number = String(line + 1)
    let gutter = String(repeating: " ", count: width - number.count) + number
    let blank = String(repeating: " ", count: width)
    return palette.paint(" \(gutter) | ", .dim) + text + "\n" + palette.paint(" \(blank) | ", .dim) + below + "\n"
  }

  private struct Piece {
    var text: String
    var mark: Mark?
  }

  /// The line's text from left to right, cut where marks begin and end and where the context of all of them ends.
  private func pieces(of line: Range<Int>, marks: [Mark]) -> [Piece] {
    var pieces: [Piece] = []
    var shown = line.lowerBound
    for window in windows(of: line, marks: marks) {
      if window.lowerBound > shown { pieces.append(Piece(text: "…", mark: nil)) }
      var cursor = window.lowerBound
      // Where marks overlap the first one wins: the stated figure's.
      for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      where mark.range.upperBound > cursor && mark.range.lowerBound < window.upperBound {
        let from = max(cursor, mark.range.lowerBound)
        pieces.append(Piece(text: safe(cursor..<from), mark: nil))
        pieces.append(Piece(text: safe(from..<mark.range.upperBound), mark: mark))
        cursor = mark.range.upperBound
      }
      pieces.append(Piece(text: safe(cursor..<max(cursor, window.upperBound)), mark: nil))
      shown = window.upperBound
    }
    if shown < line.upperBound { pieces.append(Piece(text: "…", mark: nil)) }
    return pieces
  }

  /// The parts of a line that are shown, on character boundaries, in order and apart.
  private func windows(of line: Range<Int>, marks: [Mark]) -> [Range<Int>] {
    if line.count <= Self.wholeLine { return [line] }
    var windows: [Range<Int>] = []
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let low = boundary(max(line.lowerBound, mark.range.lowerBound - Self.context))
      let high = boundary(min(line.upperBound, mark.range.upperBound + Self.context))
      if let last = windows.last, low <= last.upperBound {
        windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, high)
      } else {
        windows.append(low..<high)
      }
    }
    return windows
  }

  private func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func safe(_ range: Range<Int>) -> String { terminalSafe(source.string(range)) }
}
