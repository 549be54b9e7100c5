import SourceText

/// Cuts a text into lines and measures them; leaves out front matter, code fences and comments.
///
/// Cost: one pass over the bytes.
struct LineScanner {
  let b: [UInt8]
  let markdown: Bool
  private(set) var lines: [Line] = []
  private(set) var directives: [Directive] = []
  /// Offsets before this one belong to a comment.
  private var resume = 0
  /// No `-->` stands after this offset, so none is sought there again.
  private var noCommentEnd = Int.max
  private var breaksBefore = false

  /// Of a text that was scanned before, the sections at both ends that have not changed are taken over.
  init(_ source: SourceText, markdown: Bool, after earlier: EarlierText? = nil) {
    b = source.bytes
    self.markdown = markdown
    lines.reserveCapacity(source.lines.starts.count)
    let known = earlier?.knownLines(of: source, markdown: markdown)
    if let first = known?.beginning.last {
      lines += known?.beginning.dropLast() ?? []
      breaksBefore = first.breaksBefore
    }
    scan(source, known)
  }

  /// Whether what stands in one place says nothing of another: no comment is left open, and there is no front matter.
  var isPlain: Bool { directives.isEmpty && noCommentEnd == .max && !b.starts(with: [0x2D, 0x2D, 0x2D]) }

  private mutating func scan(_ source: SourceText, _ known: KnownLines?) {
    var fence: (byte: UInt8, count: Int)?
    let count = source.lines.starts.count
    var number = known?.beginning.last.map { source.lines.line(atUTF8: $0.raw.lowerBound) } ?? 0
    if number == 0, markdown { number = Self.endOfFrontMatter(source) }
    while number < count {
      let range = source.rangeOfLine(number)
      number += 1
      if fence == nil, resume <= range.lowerBound, let rest = known?.end(from: range.lowerBound, breaksBefore) {
        lines += rest
        return
      }
      if let open = fence {
        if let close = Self.fence(b, range), close.byte == open.byte, close.count >= open.count { fence = nil }
        continue
      }
      if range.lowerBound >= resume, isRule(range) {
        addRule(range)
        continue
      }
      guard range.lowerBound >= resume, let open = Self.fence(b, range) else {
        scanLine(range)
        continue
      }
      fence = open
      lines.append(Line(content: range.lowerBound..<range.lowerBound, raw: range.lowerBound..<range.lowerBound))
    }
  }

  /// The line after a `---` … `---` block at the very top, or 0.
  private static func endOfFrontMatter(_ source: SourceText) -> Int {
    func isRule(_ line: Int) -> Bool {
      let range = source.rangeOfLine(line)
      return range.count >= 3 && source.bytes[range].prefix(3).elementsEqual([0x2D, 0x2D, 0x2D])
        && source.bytes[range].dropFirst(3).allSatisfy { $0 == 0x20 }
    }
    guard isRule(0) else { return 0 }
    // Nobody writes longer ones, and a rule at the top must not cost the whole file.
    for line in 1..<min(source.lines.starts.count, 200) where isRule(line) { return line + 1 }
    return 0
  }

  private static func fence(_ b: [UInt8], _ range: Range<Int>) -> (byte: UInt8, count: Int)? {
    var i = range.lowerBound
    while i < range.upperBound, b[i] == 0x20, i - range.lowerBound < 4 { i += 1 }
    guard i < range.upperBound, b[i] == 0x60 || b[i] == 0x7E else { return nil }
    let start = i
    while i < range.upperBound, b[i] == b[start] { i += 1 }
    return i - start >= 3 ? (b[start], i - start) : nil
  }

  /// Three or more of `-`, `=`, `*` or `_`, and nothing else.
  private func isRule(_ range: Range<Int>) -> Bool {
    guard range.count > 2, let first = range.first(where: { b[$0] != 0x20 }),
      [0x2D, 0x3D, 0x2A, 0x5F].contains(b[first])
    else { return false }
    return range.count(where: { b[$0] == b[first] }) > 2 && range.allSatisfy { b[$0] == b[first] || b[$0] == 0x20 }
  }

  /// A rule parts what is above it from what is below; in Markdown it may make a heading of the line above.
  private mutating func addRule(_ range: Range<Int>) {
    let first = b[range.lowerBound]
    if markdown, let last = lines.last, !last.isBlank, last.hashes == 0, last.pipes == 0, last.mark == nil,
      first == 0x2D || first == 0x3D, lines.count < 2 || lines[lines.count - 2].isBlank
    {
      lines[lines.count - 1].hashes = first == 0x3D ? 1 : 2
    }
    addLine(range.lowerBound..<range.lowerBound, markup: false)
    breaksBefore = true
  }

  /// Adds one line, or several where block tags or a comment divide it.
  private mutating func scanLine(_ range: Range<Int>) {
    var start = max(range.lowerBound, min(resume, range.upperBound))
    guard start < range.upperBound else {
      if resume <= range.lowerBound { addLine(range.lowerBound..<range.lowerBound, markup: false) }
      return
    }
    if start == range.lowerBound, let directive = Directive(line: range, in: b) {
      directives.append(directive)
      return
    }
    var hasMarkup = false
    var i = start
    var added = false
    while i < range.upperBound {
      i = nextBracket(from: i, to: range.upperBound)
      if i == range.upperBound { break }
      if let end = commentEnd(i) {
        resume = end
        if let directive = Directive(comment: i..<end, in: b) { directives.append(directive) }
        added = addPart(start..<i, markup: hasMarkup) || added
        start = min(end, range.upperBound)
        i = start
      } else if let found = Markup.at(i, in: b, end: range.upperBound) {
        hasMarkup = true
        if found.isBlock {
          added = addPart(start..<i, markup: true) || added
          breaksBefore = true
          start = found.end
        }
        i = found.end
      } else {
        i += 1
      }
    }
    if !addPart(start..<range.upperBound, markup: hasMarkup), !added, resume <= range.lowerBound {
      addLine(start..<range.upperBound, markup: false)
    }
  }

  /// The next `<` or `[`, where markup begins, or the end. Cost: a step for eight bytes.
  private func nextBracket(from start: Int, to end: Int) -> Int {
    b.withUnsafeBytes { bytes in
      func holds(_ word: UInt64, _ byte: UInt64) -> Bool {
        let others = word ^ byte &* 0x0101_0101_0101_0101
        return (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 != 0
      }
      var i = start
      while i + 8 <= end {
        let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if holds(word, 0x3C) || holds(word, 0x5B) { break }
        i += 8
      }
      while i < end, bytes[i] != 0x3C, bytes[i] != 0x5B { i += 1 }
      return i
    }
  }

  private mutating func commentEnd(_ i: Int) -> Int? {
    guard i + 3 < b.count, b[i] == 0x3C, b[i + 1] == 0x21, b[i + 2] == 0x2D, b[i + 3] == 0x2D, i < noCommentEnd
    else { return nil }
    var j = i + 4
    while j + 2 < b.count {
      if b[j] == 0x2D, b[j + 1] == 0x2D, b[j + 2] == 0x3E { return j + 3 }
      j += 1
    }
    noCommentEnd = i
    return nil
  }

  private mutating func addPart(_ range: Range<Int>, markup: Bool) -> Bool {
    guard range.contains(where: { b[$0] > 0x20 }) else { return false }
    addLine(range, markup: markup)
    return true
  }

  private mutating func addLine(_ range: Range<Int>, markup: Bool) {
    var line = LineMeasure(b, range, markup: markup, markdown: markdown).line
    line.breaksBefore = breaksBefore
    if line.raw.first.map({ b[$0] == 0x0C }) ?? false { dropPageNumber() }
    breaksBefore = false
    lines.append(line)
  }

  /// A lone number right before a form feed is the page's.
  private mutating func dropPageNumber() {
    guard let i = lines.suffix(3).lastIndex(where: { !$0.isBlank }), lines[i].content.count < 5,
      lines[i].content.allSatisfy({ (0x30...0x39).contains(b[$0]) })
    else { return }
    lines[i].content = lines[i].content.lowerBound..<lines[i].content.lowerBound
  }
}
