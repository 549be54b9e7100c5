/// Joins lines into paragraphs and tells headings from items.
struct ParagraphBuilder {
  let b: [UInt8]
  let lines: [Line]
  let wrapping: Wrapping
  let markdown: Bool

  /// The end of the paragraph that begins at line `first`, which is not blank, with no line from `limit` on.
  func end(of first: Int, limit: Int) -> Int {
    var last = first
    // A converter drops the indent of a paragraph's first line, and the line seems to end early.
    var column = lines[first].right + (lines[first].indent == 0 ? Self.usualIndent : 0)
    var next = first + 1
    while next < limit {
      var blanks = 0
      while next < limit, lines[next].isBlank, !lines[next].breaksBefore {
        blanks += 1
        next += 1
      }
      guard next < limit, !lines[next].isBlank, joins(last, next, column: column, blanks: blanks, limit: limit)
      else { break }
      let isSameLine = wrapping.isOneLine(column + lines[next].width)
      column = isSameLine ? column + lines[next].width : lines[next].right
      last = next
      next += 1
    }
    return last + 1
  }

  /// Two Chinese characters.
  private static let usualIndent = 4

  private func joins(_ i: Int, _ j: Int, column: Int, blanks: Int, limit: Int) -> Bool {
    let a = lines[i]
    let next = lines[j]
    if next.breaksBefore || next.hashes > 0 || a.hashes > 0 { return false }
    let first = scalar(b, at: next.content.lowerBound).value
    if Scalars.belongsToWhatIsBefore(first), blanks == 0 || a.ending == .open { return true }
    if next.mark != nil { return false }
    if let mark = a.mark, mark.style != .bullet, mark.range.upperBound == a.content.upperBound { return blanks == 0 }
    let isFull = wrapping.isFull(column, nextWord: firstWordWidth(next))
    switch a.ending {
    case .comma: return blanks == 0 || a.hasPause
    case .open:
      // 「£4,474.」 ends a paragraph: a number is cut at the end of a line, not of a paragraph.
      if blanks > 0, scalar(b, before: a.content.upperBound).value == 0x2E { return false }
      if blanks == 0, a.width > 8, isInsideNumber(a, next) { return true }
      if endsWithDigit(a), UnitStart.contains(first), blanks == 0 || isFull { return true }
      if blanks == 0, wrapping.isLong(a), isInsideSentence(a, first) { return true }
      return isFull || (blanks > 0 && a.hasPause && wrapping.isLong(a) && !wrapping.isWrapped && !isCapital(first))
    case .semicolon: return blanks == 0 || isFull
    case .colon: return blanks == 0 && (isFull || isPieceOfLine(i, column: column, limit: limit))
    case .finished:
      guard blanks == 0, next.indent < a.indent + 2 else { return false }
      if next.ending == .open, wrapping.isShort(next) { return isPieceOfLine(i, column: column, limit: limit) }
      return wrapping.isFullToTheEnd(column) || isPieceOfLine(i, column: column, limit: limit)
    }
  }

  /// Latin words go on in small letters on the next line.
  private func isInsideSentence(_ line: Line, _ first: UInt32) -> Bool {
    (0x61...0x7A).contains(first) && b[line.content.upperBound - 1] < 0x80
  }

  /// A new sentence in Latin letters, or a name.
  private func isCapital(_ first: UInt32) -> Bool { (0x41...0x5A).contains(first) }

  private func endsWithDigit(_ line: Line) -> Bool {
    Scalars.digit(scalar(b, before: line.content.upperBound).value) != nil
  }

  /// The columns that the first word takes, with the punctuation that must not leave it.
  private func firstWordWidth(_ line: Line) -> Int {
    let (v, length) = scalar(b, at: line.content.lowerBound)
    guard Scalars.isOpeningBracket(v) else { return firstWordWidth(line.content) }
    return Scalars.displayWidth(v) + firstWordWidth(line.content.dropFirst(length))
  }

  private func firstWordWidth(_ range: Range<Int>) -> Int {
    var i = range.lowerBound
    var width = 0
    while i < range.upperBound, width < 24 {
      let (v, length) = scalar(b, at: i)
      let isWord = v > 0x20 && v < 0x80
      guard width == 0 || isWord || Scalars.belongsToWhatIsBefore(v) else { break }
      width += Scalars.displayWidth(v)
      i += length
      if !isWord, i < range.upperBound, !Scalars.belongsToWhatIsBefore(scalar(b, at: i).value) { break }
    }
    return width
  }

  /// The short lines from here on make up one printed line, which a converter cut at its wide blanks.
  private func isPieceOfLine(_ i: Int, column: Int, limit: Int) -> Bool {
    var width = column
    for next in lines[min(i + 1, limit)..<min(i + 5, limit)] {
      if next.isBlank || next.breaksBefore || next.mark != nil || next.hashes > 0 { return false }
      width += next.width
      if !wrapping.isOneLine(width) { return false }
      if wrapping.isFullToTheEnd(width) { return true }
    }
    return false
  }

  /// The block of the lines in `range`, some of them blank.
  func block(_ range: Range<Int>) -> MarkedBlock {
    let first = lines[range.lowerBound]
    var mark = first.mark
    if first.hashes > 0, mark?.style == .bullet { mark = nil }
    if isHeading(range) {
      let start = mark?.range.upperBound ?? first.content.lowerBound
      let prose = prose(range, from: start)
      let heading = Heading(level: first.hashes, prose: prose, mark: text(mark), number: number(mark))
      return MarkedBlock(block: .heading(heading), mark: mark, hashes: first.hashes, lines: range)
    }
    guard let mark else {
      return MarkedBlock(block: .paragraph(Paragraph(prose: prose(range))), mark: nil, lines: range)
    }
    let prose = prose(range)
    var length = ProseBuilder(b, markdown: markdown, mark.range).count
    while length < prose.text.count, prose.text[length] == 0x20 { length += 1 }
    let paragraph = Paragraph(prose: prose, mark: text(mark), markLength: length, number: number(mark))
    return MarkedBlock(block: .paragraph(paragraph), mark: mark, lines: range)
  }

  private func text(_ mark: OutlineMark?) -> String {
    mark.map { String(decoding: b[$0.range], as: UTF8.self) } ?? ""
  }

  private func number(_ mark: OutlineMark?) -> Int? {
    mark.flatMap { $0.number == 0 ? nil : $0.number }
  }

  func prose(_ range: Range<Int>, from start: Int? = nil) -> Prose {
    var builder = ProseBuilder(b, markdown: markdown, room: lines[range].reduce(0) { $0 + $1.content.count + 1 })
    var previous: Line?
    for line in lines[range] where !line.isBlank {
      if let previous {
        builder.endLine(at: previous.raw.upperBound, tight: isInsideNumber(previous, line))
      }
      let content = line.content
      builder.append(max(content.lowerBound, previous == nil ? start ?? 0 : 0)..<content.upperBound)
      previous = line
    }
    return builder.finished()
  }

  /// A full line that ends with a digit or a point before another digit was cut inside a number.
  private func isInsideNumber(_ a: Line, _ next: Line) -> Bool {
    let before = scalar(b, before: a.content.upperBound).value
    let after = scalar(b, at: next.content.lowerBound).value
    if before == 0x2E || before == 0xFF0E { return a.ending == .open && Scalars.digit(after) != nil }
    guard Scalars.digit(before) != nil else { return false }
    if after == 0x2E || after == 0xFF0E { return true }
    return Scalars.digit(after) != nil && wrapping.isWrapped && a.right >= wrapping.right
  }

  private func isHeading(_ range: Range<Int>) -> Bool {
    let first = lines[range.lowerBound]
    if first.hashes > 0 { return true }
    guard let mark = first.mark, mark.style != .bullet, mark.range.upperBound < first.content.upperBound else {
      return false
    }
    var width = 0
    for line in lines[range] where !line.isBlank {
      width += line.width
      if line.hasStop { return false }
    }
    guard width <= 80, range.count <= 3 else { return false }
    let last = lines[range.upperBound - 1]
    return last.ending == .open && !FigureScan.hasAmount(b, mark.range.upperBound..<last.content.upperBound)
      || last.ending == .colon && !FigureScan.hasDigit(b, mark.range.upperBound..<last.content.upperBound)
  }
}
