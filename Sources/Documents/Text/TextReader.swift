public import SourceText

/// Reads plain text or Markdown into blocks. Never fails: what is no table and no heading is a paragraph.
///
/// Of a text that was read before, the sections that have not changed are taken over; the document is the same, and keeps
/// what its next state asks for. Cost: time and memory in proportion to the bytes.
public func readText(
  _ source: SourceText, path: String, markdown: Bool, after earlier: EarlierText? = nil
) -> Document {
  let scanner = LineScanner(source, markdown: markdown, after: earlier)
  var assembler = BlockAssembler(source.bytes, scanner.lines, markdown: markdown)
  let sections = sections(of: assembler.lines)
  let unchanged = earlier?.unchanged(sections, of: assembler)
  var ends: [Int] = []
  for (place, section) in sections.enumerated() {
    if let known = unchanged?.blocks(at: place, of: sections.count) {
      assembler.blocks += known
    } else {
      assembler.assemble(section)
    }
    ends.append(assembler.blocks.count)
  }
  var outline = Outline(assembler.blocks)
  let notes = outline.settle(&assembler.blocks)
  var document = Document(
    path: path, source: source, blocks: assembler.blocks.map(\.block), notes: notes, directives: scanner.directives)
  if let unchanged {
    document.text = EarlierText(assembler, sections, ends: ends, isPlain: scanner.isPlain)
    document.takenOver = unchanged.taken(of: ends)
  }
  return document
}
