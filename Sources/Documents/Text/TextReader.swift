public import SourceText

/// Reads plain text or Markdown into blocks. Never fails: what is no table and no heading is a paragraph.
///
/// Cost: time and memory in proportion to the bytes.
public func readText(_ source: SourceText, path: String, markdown: Bool) -> Document {
  let scanner = LineScanner(source, markdown: markdown)
  var assembler = BlockAssembler(source.bytes, scanner.lines, markdown: markdown)
  assembler.assemble()
  var outline = Outline(assembler.blocks)
  let notes = outline.settle(&assembler.blocks)
  return Document(
    path: path, source: source, blocks: assembler.blocks.map(\.block), notes: notes, directives: scanner.directives)
}
