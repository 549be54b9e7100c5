public import SourceText

/// Tables beside each other in a text, of which it is known where they stand.
public struct KnownTables: Sendable {
  /// The UTF-8 range from the first to the last of their bytes; what else stands in these lines is passed over.
  public var range: Range<Int>
  public var tables: [LaidOutTable]

  public init(range: Range<Int>, tables: [LaidOutTable]) {
    self.range = range
    self.tables = tables
  }
}

/// Reads plain text of which some tables are known, in their order; others are sought between them.
public func readText(_ source: SourceText, path: String, tables: [KnownTables]) -> Document {
  let scanner = LineScanner(source, markdown: false, after: nil)
  var assembler = BlockAssembler(source.bytes, scanner.lines, markdown: false)
  let lines = assembler.lines
  var next = 0
  for known in tables {
    let first = lines[next...].firstPlace { $0.raw.upperBound >= known.range.lowerBound }
    let end = lines[first...].firstPlace { $0.raw.lowerBound >= known.range.upperBound }
    assembler.assemble(next..<first)
    assembler.add(known.tables, at: first..<end)
    next = end
  }
  assembler.assemble(next..<lines.count)
  var outline = Outline(assembler.blocks)
  let notes = outline.settle(&assembler.blocks)
  return Document(
    path: path, source: source, blocks: assembler.blocks.map(\.block), notes: notes, directives: scanner.directives)
}
