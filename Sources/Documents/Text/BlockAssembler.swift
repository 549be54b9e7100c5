/// Divides the lines of a text among tables, headings and paragraphs, in reading order.
struct BlockAssembler {
  let b: [UInt8]
  let lines: [Line]
  let markdown: Bool
  let paragraphs: ParagraphBuilder
  var blocks: [MarkedBlock] = []
  /// How many blocks there were before the section that is being read.
  private var before = 0

  init(_ b: [UInt8], _ lines: [Line], markdown: Bool) {
    self.b = b
    let wrapping = Wrapping(lines)
    let lines = wrapping.isWrapped ? Self.withoutPageNumbers(b, lines) : lines
    self.lines = lines
    self.markdown = markdown
    paragraphs = ParagraphBuilder(b: b, lines: lines, wrapping: wrapping, markdown: markdown)
  }

  /// Takes out lone numbers between blank lines, which in a wrapped text are those of its pages.
  private static func withoutPageNumbers(_ b: [UInt8], _ lines: [Line]) -> [Line] {
    var result = lines
    for i in lines.indices where (1...4).contains(lines[i].content.count) && !lines[i].startsWithTab {
      let isAlone = (i == 0 || lines[i - 1].isBlank) && (i + 1 == lines.count || lines[i + 1].isBlank)
      guard isAlone, lines[i].content.allSatisfy({ (0x30...0x39).contains(b[$0]) }) else { continue }
      result[i].content = lines[i].content.lowerBound..<lines[i].content.lowerBound
    }
    return result
  }

  /// Reads the lines of one section (see `sections`).
  mutating func assemble(_ section: Range<Int>) {
    before = blocks.count
    var pipes = PipeTableReader(b: b, lines: lines, markdown: markdown)
    var tabs = TabTableReader(b: b, lines: lines, markdown: markdown)
    var spaced = SpacedTableReader(b: b, lines: lines)
    var flattened = FlattenedTableReader(b: b, lines: lines, markdown: markdown)
    let stacked = StackedTableReader(b: b, lines: lines, markdown: markdown)
    var prose = section.lowerBound
    var i = prose
    while i < section.upperBound {
      guard
        let found = pipes.table(at: i) ?? tabs.table(at: i) ?? flattened.table(at: i) ?? stacked.table(at: i)
          ?? spaced.table(at: i, from: prose)
      else {
        i += 1
        continue
      }
      addProse(prose..<found.lines.lowerBound)
      add(found)
      i = found.lines.upperBound
      prose = i
    }
    addProse(min(prose, section.upperBound)..<section.upperBound)
  }

  private mutating func addProse(_ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      guard !lines[i].isBlank else {
        i += 1
        continue
      }
      let end = paragraphs.end(of: i, limit: range.upperBound)
      let block = paragraphs.block(i..<end)
      if !block.isEmpty { blocks.append(block) }
      i = end
    }
  }

  mutating func add(_ found: FoundTable) {
    let captions = takeCaptions(before: found.lines.lowerBound)
    for var table in found.tables {
      table.captions = captions
      blocks.append(MarkedBlock(block: .table(table), lines: found.lines))
    }
  }

  /// Takes the short lines right above a table out of the text: one that gives the unit, and one that is a title.
  private mutating func takeCaptions(before line: Int) -> [Prose] {
    var captions: [Prose] = []
    var line = line
    var hasTitle = false
    while blocks.count > before, let last = blocks.last, case .paragraph(let paragraph) = last.block,
      paragraph.mark.isEmpty,
      captions.count < 3, !hasTitle, line - last.lines.upperBound < 3, isShortLine(last.lines)
    {
      hasTitle = !CaptionWords.isUnit(paragraph.prose.text, 0..<paragraph.prose.text.count)
      if hasTitle, lines[last.lines.upperBound - 1].ending != .open { break }
      captions.insert(paragraph.prose, at: 0)
      line = last.lines.lowerBound
      blocks.removeLast()
    }
    return captions
  }

  private func isShortLine(_ range: Range<Int>) -> Bool {
    let line = lines[range.lowerBound]
    return range.count == 1 && !line.hasStop
      && (line.width <= 64 || line.gaps > 0 && CaptionWords.isUnit(b, line.content))
  }
}
