/// How wide the lines of a text are, if somebody wrapped them.
///
/// A text is wrapped when many of its long lines stop in the middle of a sentence at about one column. Text with a paragraph
/// a line stops at the ends of sentences, at any column.
struct Wrapping: Equatable {
  private(set) var isWrapped = false
  /// The column after the last character of a full line.
  private(set) var right = 0

  private static let long = 36
  private static let widest = 400

  init(_ lines: [Line]) {
    var longLines = 0
    var cut = 0
    var last: (right: Int, next: Int)?
    var histogram = [Int](repeating: 0, count: Self.widest + 1)
    for i in lines.indices.dropLast() {
      let line = lines[i]
      guard Self.isProse(line), line.right >= Self.long else { continue }
      longLines += 1
      let next = lines[i + 1]
      guard line.ending == .open || line.ending == .comma, !next.breaksBefore, next.mark == nil,
        next.isBlank || Self.isProse(next)
      else { continue }
      if next.isBlank { continue }
      cut += 1
      last = (line.right, next.right)
      histogram[min(line.right, Self.widest)] += 1
    }
    guard cut > 0, cut * 5 >= longLines else { return }
    if cut == 1, let last, longLines > 3 || last.next > last.right + 4 { return }
    isWrapped = true
    right = Self.peak(histogram)
  }

  private static func isProse(_ line: Line) -> Bool {
    !line.isBlank && line.mark == nil && line.pipes < 2 && line.tabs == 0 && line.hashes == 0
      && (line.gaps == 0 || line.hasPause)
      && line.indent < 16
  }

  /// The right end of the seven columns in which most lines end.
  private static func peak(_ histogram: [Int]) -> Int {
    var best = (count: 0, right: 0)
    var sum = 0
    for right in histogram.indices {
      sum += histogram[right]
      if right >= 7 { sum -= histogram[right - 7] }
      if sum > best.count || (sum == best.count && histogram[right] > 0) { best = (sum, right) }
    }
    return best.right
  }

  /// Room that a wrapped line may leave besides the word that did not fit: a first line's indent, ragged punctuation.
  private static let slack = 6

  /// The line stops where the next word no longer fitted. `column` is where the visual line ends.
  func isFull(_ column: Int, nextWord: Int) -> Bool {
    isWrapped && column + nextWord > right - Self.slack
  }

  /// The line goes to the very end, so that even a finished sentence says nothing about the paragraph.
  func isFullToTheEnd(_ column: Int) -> Bool {
    isWrapped && (right - 3...right + 4).contains(column)
  }

  /// Too short to be but the end of a paragraph or a title.
  func isShort(_ line: Line) -> Bool { isWrapped && line.right < right - 16 }

  func isLong(_ line: Line) -> Bool { line.right >= Self.long }

  /// Both together are one printed line which a converter cut into pieces.
  func isOneLine(_ width: Int) -> Bool { isWrapped && width <= right + 4 }
}
