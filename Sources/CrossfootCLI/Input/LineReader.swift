import Documents
import SourceText

// Stands in for the reader of texts until it is merged: one paragraph a line.
func readText(_ source: SourceText, path: String, markdown: Bool) -> Document {
  var document = Document(path: path, source: source)
  for line in source.lines.starts.indices {
    let range = source.rangeOfLine(line)
    var prose = Prose()
    prose.append(source.bytes[range], source: range.lowerBound)
    if !prose.isEmpty { document.blocks.append(.paragraph(Paragraph(prose: prose))) }
  }
  return document
}
