/// A run of characters on a page without a blank, in hundredths of a point from the page's upper left corner.
struct PageWord {
  var left: Int
  var right: Int
  /// The middle between its upper and lower edge. The edges themselves are what a font claims, and fonts lie.
  var middle: Int
  /// The width of a Chinese character in the word's size.
  var em: Int
  var text: [UInt8]
  /// The cell that it stands in, where lines are drawn around it.
  var cell: GridPlace?
}

/// The words of each page of what `pdftotext -bbox` writes.
func pageWords(_ output: [UInt8]) throws(ReadingProblem) -> [[PageWord]] {
  // The head repeats the file's title, which nobody has checked; and it has a document type.
  guard let start = firstRange(of: "<doc>", in: output) else { throw ReadingProblem(.nothingToRead) }
  var xml = XMLReader(output, part: "pdf", from: start.lowerBound)
  var pages: [[PageWord]] = []
  _ = try xml.root()
  try xml.children { xml throws(ReadingProblem) in
    guard xml.name == "page" else { return }
    var words: [PageWord] = []
    var line = 0..<0
    try xml.children { xml throws(ReadingProblem) in
      guard let left = hundredths(xml, "xMin"), let right = hundredths(xml, "xMax"), let top = hundredths(xml, "yMin"),
        let bottom = hundredths(xml, "yMax")
      else { return }
      var text: [UInt8] = []
      try xml.text(into: &text)
      let width = displayWidth(text)
      guard width > 0 else { return }
      var word = PageWord(
        left: left, right: right, middle: (top + bottom) / 2, em: max(200, (right - left) * 2 / width), text: text)
      if let last = words.last, isFootnoteMark(word, top..<max(top, bottom), behind: last, line) {
        (word.middle, word.em, word.text) = (last.middle, last.em, raised(text))
      } else {
        line = top..<max(top, bottom)
      }
      words.append(word)
    }
    pages.append(words)
  }
  return pages
}

/// Whether a word is a small raised number right behind the last one: `two-year institutions.¹¹` is no decimal.
///
/// `height` and `line` are from its upper to its lower edge and those of the last word that is not raised itself.
private func isFootnoteMark(_ word: PageWord, _ height: Range<Int>, behind last: PageWord, _ line: Range<Int>) -> Bool {
  guard word.text.count <= 4, word.text.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2C }), word.text[0] != 0x2C,
    (-100...400).contains(word.left - last.right)
  else { return false }
  return height.count * 4 <= line.count * 3 && line.contains(word.middle) && word.middle < last.middle
}

/// Columns that a text takes: 2 for a character of three bytes or more.
func displayWidth(_ text: some Collection<UInt8>) -> Int {
  text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xE2 ? 2 : 1) }
}

private func hundredths(_ xml: XMLReader, _ name: StaticString) -> Int? {
  guard let range = xml.attributeRange(name), var number = DecimalText(xml.bytes[range]), number.point <= 6 else {
    return nil
  }
  number.round(toDecimals: 2)
  var value = 0
  for place in stride(from: max(number.integerDigits - 1, 0), through: -2, by: -1) {
    value = value * 10 + Int(number.digit(at: place))
  }
  return number.isNegative ? -value : value
}

private func firstRange(of mark: String, in bytes: [UInt8]) -> Range<Int>? {
  let mark = Array(mark.utf8)
  var i = 0
  while i + mark.count <= bytes.count {
    if bytes[i] == mark[0], bytes[i..<i + mark.count].elementsEqual(mark) { return i..<i + mark.count }
    i += 1
  }
  return nil
}
