/// A printed line: its words from left to right, those with wide gaps between them in segments of their own.
struct PageLine {
  struct Segment {
    /// Hundredths of a point.
    var left: Int
    var right: Int
    var text: [UInt8]
    var cell: GridPlace?
  }

  /// Counted from 1 on its page, running heads included.
  var number = 0
  var middle: Int
  var em: Int
  var left: Int
  var segments: [Segment]

  /// Whether a part of it stands between the lines of a table.
  var isRuled: Bool { segments.contains { $0.cell != nil } }

  /// What stands in it, digits made alike, so that the heads of two pages compare equal.
  var pattern: [UInt8] {
    segments.flatMap { $0.text + [0x20] }.map { (0x30...0x39).contains($0) ? UInt8(ascii: "#") : $0 }
  }
}

/// The lines of a page from top to bottom. Cost: n log n in its words.
func pageLines(_ words: [PageWord]) -> [PageLine] {
  var rows: [[PageWord]] = []
  var middle = Int.min
  for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
    // Digits and Chinese of one line have fonts, and so middles, of their own; half an em is less than any line's pitch.
    if !rows.isEmpty, word.middle - middle < max(word.em, rows[rows.count - 1][0].em) * 45 / 100 {
      rows[rows.count - 1].append(word)
    } else {
      rows.append([word])
      middle = word.middle
    }
  }
  return rows.enumerated().map { index, row in
    var line = pageLine(row.sorted { $0.left < $1.left })
    line.number = index + 1
    return line
  }
}

private func pageLine(_ words: [PageWord]) -> PageLine {
  let em = words.map(\.em).sorted()[words.count / 2]
  var line = PageLine(middle: words[0].middle, em: em, left: words[0].left, segments: [])
  var right = Int.min / 2
  for (i, word) in words.enumerated() {
    let gap = word.left - right
    let size = min(max(word.em, em / 2), em * 2)
    let isRemark = line.segments.count > 2 && isRemark(word, behind: words[i - 1], gap: gap)
    if line.segments.isEmpty || isRemark || word.cell != line.segments.last?.cell
      || (word.cell == nil && gap * 10 > size * 7)
    {
      line.segments.append(.init(left: word.left, right: word.right, text: word.text, cell: word.cell))
    } else {
      let last = line.segments.count - 1
      if gap * 100 > size * 12 { line.segments[last].text.append(0x20) }
      line.segments[last].text += word.text
      line.segments[last].right = max(line.segments[last].right, word.right)
    }
    right = max(right, word.right)
  }
  return line
}

/// Whether words stand so close behind the figure of a table's row as the rows of a narrow column do: 「4.5 完成率为90%」.
private func isRemark(_ word: PageWord, behind last: PageWord, gap: Int) -> Bool {
  gap * 10 > last.em * 3 && word.text.count >= 12 && last.text.allSatisfy { (0x2C...0x39).contains($0) }
    && word.text.allSatisfy { $0 &- 0x30 < 10 || $0 >= 0x80 || $0 == 0x25 }
}
