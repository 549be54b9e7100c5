import Documents

/// Cuts the prose of a document into named figures. Tables are read on their own.
func read(_ document: Document, with lexicon: Lexicon) -> Reading {
  var reader = MentionReader()
  for block in document.blocks {
    switch block {
    case .heading(let heading):
      reader.add(
        Passage(
          lexed: lex(heading.prose, with: lexicon), isHeading: true, level: heading.level, mark: heading.mark))
    case .paragraph(let paragraph):
      reader.add(
        Passage(
          lexed: lex(paragraph.prose, from: paragraph.markLength, with: lexicon), isHeading: false,
          level: paragraph.level ?? 0, mark: paragraph.mark))
    case .table: break
    }
  }
  return reader.reading
}
