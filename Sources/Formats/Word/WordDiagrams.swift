extension WordReader {
  /// The text of diagrams (SmartArt), a paragraph a line of a shape, in the order in which the file holds them.
  mutating func diagrams(_ related: [OfficePackage.Relationship]) throws(ReadingProblem) -> [RawBlock] {
    var result: [RawBlock] = []
    for target in related.filter({ $0.type == "diagramData" }).map(\.target) {
      guard var xml = try package.xml(target) else { continue }
      _ = try xml.root()
      try addParagraphs(&xml, to: &result)
    }
    return result
  }

  private mutating func addParagraphs(_ xml: inout XMLReader, to result: inout [RawBlock]) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      guard xml.name == "p", xml.namespace == .drawing else { return try addParagraphs(&xml, to: &result) }
      paragraphs += 1
      guard paragraphs <= Limits.paragraphs else {
        throw xml.problem(.tooMuch(.paragraphs, most: Limits.paragraphs))
      }
      var text: [UInt8] = []
      try xml.text(into: &text)
      let paragraph = RawParagraph(text: text)
      if !paragraph.isBlank { result.append(.paragraph(paragraph)) }
    }
  }
}
