/// The lines of a page in the order in which they are read: where prose is set in two columns, the left one before the right.
///
/// A table has narrow cells, or more than two beside each other, or cells that end early; columns of prose are wide, and
/// their lines begin and end below one another. In doubt lines stay as they are. Cost: linear in the lines.
func inReadingOrder(_ lines: [PageLine]) -> [PageLine] {
  var result: [PageLine] = []
  var next = 0
  while next < lines.count {
    if !lines[next].isRuled, var band = Band(lines[next...]), band.isColumns {
      while let above = result.last, band.isRight(above) {
        band.above.insert(above, at: 0)
        result.removeLast()
      }
      result += band.columns
      next = band.lines.endIndex
    } else {
      // What does not begin here may begin below.
      result.append(lines[next])
      next += 1
    }
  }
  return result
}

/// Lines that leave one strip between their middle parts free.
private struct Band {
  var lines: ArraySlice<PageLine>
  /// Lines of the right column that stand above the first of the left one.
  var above: [PageLine] = []
  /// The strip, in hundredths of a point.
  var strip: Range<Int>
  var em: Int
  /// Lines that are looked at from one on; no honest page has as many.
  private static let most = 400

  /// The longest one that begins with the first line, which must have something on both sides.
  init?(_ all: ArraySlice<PageLine>) {
    guard let first = all.first, first.segments.count == 2 else { return nil }
    em = first.em
    strip = first.segments[0].right..<first.segments[1].left
    var end = all.startIndex
    while end < all.endIndex, end - all.startIndex < Self.most, all[end].segments.count <= 2, !all[end].isRuled {
      var free = strip
      for segment in all[end].segments {
        if segment.right <= free.lowerBound || segment.left >= free.upperBound { continue }
        // A segment that begins in the strip narrows it from the right, one that ends in it from the left.
        if segment.left > free.lowerBound {
          free = free.lowerBound..<segment.left
        } else {
          free = min(segment.right, free.upperBound)..<free.upperBound
        }
      }
      guard free.count >= em * 7 / 10 else { break }
      strip = free
      end += 1
    }
    // What stands apart below both columns, such as a heading, follows them.
    var last = (all[..<end].lastIndex { $0.segments.count == 2 } ?? all.startIndex) + 1
    lines = all[..<last]
    while last < end, goesOn(all[last], after: all[last - 1]) { last += 1 }
    lines = all[..<last]
  }

  /// Whether one column goes on where the other has ended: with the next line, or with a paragraph that fills it.
  private func goesOn(_ line: PageLine, after last: PageLine) -> Bool {
    let lefts = left
    let pitch = zip(lefts, lefts.dropFirst()).map { $1.middle - $0.middle }.min() ?? em
    let column = line.left < strip.lowerBound ? lefts : right
    let edge = column.map { $0.segments[0].right }.max() ?? 0
    let gap = line.middle - last.middle
    return gap * 10 <= pitch * 13 || gap <= em * 5 / 2 && edge - line.segments[0].right <= em * 5 / 2
  }

  var isColumns: Bool { isProse(left) && isProse(right) }

  private var left: [PageLine] { side { $0.right <= strip.lowerBound } }
  private var right: [PageLine] { above + side { $0.left >= strip.upperBound } }

  /// Whether a line right above begins the right column.
  func isRight(_ line: PageLine) -> Bool {
    guard let first = (above + lines).first else { return false }
    return line.segments.count == 1 && line.left >= strip.upperBound && first.middle - line.middle <= em * 5 / 2
  }

  /// The left column's lines, then the right one's, set below them.
  var columns: [PageLine] {
    let margin = left.map(\.left).min() ?? 0
    let shift = (right.map(\.left).min() ?? 0) - margin
    return left
      + right.map { line in
        var moved = line
        moved.left -= shift
        moved.segments[0].left -= shift
        return moved
      }
  }

  private func side(_ isHere: (PageLine.Segment) -> Bool) -> [PageLine] {
    lines.compactMap { line in
      var part = line
      part.segments = line.segments.filter(isHere)
      guard let first = part.segments.first else { return nil }
      part.left = first.left
      return part
    }
  }

  /// Five lines or more, fourteen characters wide, of which most begin and end below one another.
  private func isProse(_ column: [PageLine]) -> Bool {
    guard column.count >= 5, let left = column.map(\.left).min(),
      let right = column.map({ $0.segments[0].right }).max(), right - left >= em * 14
    else { return false }
    let full = column.count { $0.left - left <= em * 5 / 2 && right - $0.segments[0].right <= em * 5 / 2 }
    return full * 10 >= column.count * 6 && column.allSatisfy { $0.segments.count == 1 }
  }
}
