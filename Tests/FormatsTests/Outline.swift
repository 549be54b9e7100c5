import Documents
import Formats
import SourceText

/// A document as lines that a test can compare: `# ` headings, tables as `[a|b]`, captions as `^`.
func outline(_ document: Document?) -> [String] {
  guard let document else { return ["nothing"] }
  return document.blocks.flatMap { block -> [String] in
    switch block {
    case .heading(let heading):
      [String(repeating: "#", count: heading.level) + " " + heading.mark + heading.prose.string]
    case .paragraph(let paragraph): [paragraph.prose.string]
    case .table(let table):
      table.captions.map { "^ " + $0.string }
        + table.rows.map { row in "[" + row.map(cell).joined(separator: "|") + "]" }
    }
  }
}

/// A cell's text, with its columns and rows where it covers more than one.
private func cell(_ cell: Cell) -> String {
  let span = cell.columnSpan == 1 && cell.rowSpan == 1 ? "" : "{\(cell.columnSpan)x\(cell.rowSpan)}"
  return cell.prose.string + span
}

func outline(_ bytes: [UInt8], path: String = "a.docx") -> [String] {
  outline(readDocument(bytes: bytes, path: path).document)
}

func problems(_ bytes: [UInt8], path: String = "a.docx") -> [ReadingProblem.Kind] {
  readDocument(bytes: bytes, path: path).problems.map(\.kind)
}

/// The words of the place where a text stands first in the document.
func place(of text: String, in document: Document?) -> String? {
  guard let document, let at = firstIndex(of: Array(text.utf8), in: document.source.bytes) else { return nil }
  return document.place(atUTF8: at)?.words(lang: "zh")
}

private func firstIndex(of part: [UInt8], in bytes: [UInt8]) -> Int? {
  guard bytes.count >= part.count else { return nil }
  return (0...bytes.count - part.count).first { bytes[$0..<$0 + part.count].elementsEqual(part) }
}
