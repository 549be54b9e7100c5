import Documents
import SourceText

func read(_ text: String, markdown: Bool = false) -> Document {
  readText(SourceText(text), path: "invented.txt", markdown: markdown)
}

/// The blocks of a text, a line each: `H2 （一） words`, `P words`, `P3 1、words`, `T cell | cell / cell | cell`.
func outline(_ text: String, markdown: Bool = false) -> [String] {
  read(text, markdown: markdown).blocks.map { block in
    switch block {
    case .heading(let heading):
      heading.mark.isEmpty
        ? "H\(heading.level) \(heading.prose.string)" : "H\(heading.level) \(heading.mark) \(heading.prose.string)"
    case .paragraph(let paragraph): "P\(paragraph.level.map(String.init) ?? "") \(paragraph.prose.string)"
    case .table(let table): "T " + table.rows.map(row).joined(separator: " / ")
    }
  }
}

private func row(_ cells: [Cell]) -> String { cells.map(\.prose.string).joined(separator: " | ") }

func tables(_ text: String, markdown: Bool = false) -> [Table] {
  read(text, markdown: markdown).blocks.compactMap { block in
    if case .table(let table) = block { table } else { nil }
  }
}

/// All running text and cells of a document.
func proses(_ document: Document) -> [Prose] {
  document.blocks.flatMap { block in
    switch block {
    case .heading(let heading): [heading.prose]
    case .paragraph(let paragraph): [paragraph.prose]
    case .table(let table): table.captions + table.rows.joined().map(\.prose)
    }
  }
}
