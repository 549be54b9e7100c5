/// Measures one line: its content, its columns, the signs of tables and lists in it.
struct LineMeasure {
  private let b: [UInt8]
  private let markup: Bool
  private let markdown: Bool
  private(set) var line: Line

  /// `markup` says whether tags or bookmarks are to be looked for.
  init(_ b: [UInt8], _ range: Range<Int>, markup: Bool, markdown: Bool) {
    self.b = b
    self.markup = markup
    self.markdown = markdown
    line = Line(content: range.lowerBound..<range.lowerBound, raw: range)
    var start = leading(range)
    var end = trailing(start..<range.upperBound)
    start = hashes(start, end)
    if line.hashes > 0 {
      while end > start, b[end - 1] == 0x23 { end -= 1 }
      end = trailing(start..<end)
    }
    line.content = start..<max(start, end)
    guard !line.isBlank else { return }
    if isPageNumber() {
      line.content = start..<start
      return
    }
    measure()
    line.ending = Ending(b, content: line.content)
    var parser = OutlineMarkParser(b, content: line.content)
    line.mark = parser.parse()
  }

  /// The columns of blanks before the content of a line without markup, measured alone.
  static func indent(of line: Range<Int>, in b: [UInt8]) -> Int {
    // Most lines begin with a letter, a digit or a Chinese character.
    guard let first = line.first.map({ b[$0] }), first <= 0x20 || first >= 0x7F && !(0xE4...0xE9).contains(first) else {
      return 0
    }
    var measure = LineMeasure(b, markup: false, markdown: false)
    _ = measure.leading(line)
    return measure.line.indent
  }

  private init(_ b: [UInt8], markup: Bool, markdown: Bool) {
    self.b = b
    self.markup = markup
    self.markdown = markdown
    line = Line(content: 0..<0, raw: 0..<0)
  }

  /// Where the content begins: after blanks, tags and bookmarks.
  private mutating func leading(_ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i < range.upperBound {
      if b[i] == 0x09 {
        line.startsWithTab = true
        line.indent = line.indent / 8 * 8 + 8
        i += 1
      } else if markdown, b[i] == 0x3E {
        i += 1
      } else if markup, b[i] == 0x3C || b[i] == 0x5B, let found = Markup.at(i, in: b, end: range.upperBound) {
        i = found.end
      } else {
        let (v, length) = scalar(b, at: i)
        guard Scalars.isBlank(v) || Scalars.isInvisible(v) else { break }
        line.indent += Scalars.displayWidth(v)
        i += length
      }
    }
    return i
  }

  private func trailing(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let (v, length) = scalar(b, before: end)
      guard Scalars.isBlank(v) || Scalars.isInvisible(v) else { break }
      end -= length
    }
    return end
  }

  /// After `## `, at the heading's words.
  private mutating func hashes(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, b[i] == 0x23, i - start < 7 { i += 1 }
    guard i > start, i - start < 7, i < end, b[i] == 0x20 || b[i] == 0x09 else { return start }
    line.hashes = i - start
    while i < end, b[i] == 0x20 || b[i] == 0x09 { i += 1 }
    return i
  }

  /// 「— 12 —」 or 「第 3 页 共 9 页」: the page's, not the text's.
  private func isPageNumber() -> Bool {
    guard line.content.count <= 40 else { return false }
    var digits = 0
    var dashes = 0
    var isFirst = true
    var words = 0
    var last: UInt32 = 0
    var i = line.content.lowerBound
    while i < line.content.upperBound {
      let (v, length) = scalar(b, at: i)
      i += length
      if Scalars.isBlank(v) { continue }
      switch v {
      case 0x30...0x39, 0xFF10...0xFF19: digits += 1
      case 0x2D, 0x2014, 0x2013, 0x2015, 0x2500, 0xFF0D, 0x2012:
        if digits == 0 && !isFirst && dashes == 0 { return false }
        dashes += 1
      case 0x7B2C, 0x9875, 0x5171, 0x2F, 0xFF0F, 0xFF0C: words += 1  // 第页共
      default: return false
      }
      if isFirst, words == 0, dashes == 0 { return false }
      isFirst = false
      last = v
    }
    guard (1...8).contains(digits) else { return false }
    let endsWithDash = !(0x30...0x39).contains(last) && dashes >= 2 && words == 0
    return endsWithDash || (dashes == 0 && last == 0x9875 && words >= 2)
  }

  private mutating func measure() {
    var i = line.content.lowerBound
    let end = line.content.upperBound
    var blanks = 0
    while i < end {
      let byte = b[i]
      if byte < 0x80 {
        if markup, byte == 0x3C || byte == 0x5B, let found = Markup.at(i, in: b, end: end) {
          i = found.end
          continue
        }
        i += 1
        line.width += 1
        if byte <= 0x20 {
          blanks += 1
          if byte == 0x09 { line.tabs += 1 }
          continue
        }
        if byte == 0x2C, i >= end || !(0x30...0x39).contains(b[i]) { line.hasPause = true }
        if byte == 0x7C, b[i - 2 >= line.content.lowerBound ? i - 2 : i - 1] != 0x5C { line.pipes += 1 }
      } else if byte >= 0xE4 && byte <= 0xE9 {
        let start = i
        repeat { i += 3 } while i < end && b[i] >= 0xE4 && b[i] <= 0xE9
        line.width += (i - start) / 3 * 2
      } else {
        let (v, length) = scalar(b, at: i)
        i += length
        let width = Scalars.displayWidth(v)
        line.width += width
        if Scalars.isBlank(v) {
          blanks += width
          continue
        }
        switch v {
        case 0x3002, 0xFF01, 0xFF1F:
          line.hasStop = true
          line.hasPause = true
        case 0xFF0C, 0xFF1B: line.hasPause = true
        default: break
        }
      }
      if blanks > 1 { line.gaps += 1 }
      blanks = 0
    }
  }
}
