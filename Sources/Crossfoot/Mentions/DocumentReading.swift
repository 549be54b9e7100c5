import Documents

/// What is understood of a document before any claim is looked for.
struct DocumentReading: Sendable {
  var prose: Reading
  var tables: [TableReading] = []
  /// Passages whose words are parted by blanks; the rest is in `prose`.
  var english: [EnglishPassage] = []

  /// Cuts prose into named figures, and tables into figures and claims.
  init(_ document: Document, with lexicon: Lexicon) {
    var reader = MentionReader()
    var lastWords: Prose?
    for block in document.blocks {
      switch block {
      case .heading(let heading):
        if isEnglish(heading.prose) {
          english += englishPassages(heading.prose, isItem: !heading.mark.isEmpty, with: lexicon.spaced)
        } else {
          reader.add(
            lex(heading.prose, with: lexicon), isHeading: true, level: heading.level, mark: heading.mark)
        }
        lastWords = heading.prose
      case .paragraph(let paragraph):
        if isEnglish(paragraph.prose) {
          english += englishPassages(
            paragraph.prose, from: paragraph.markLength, isItem: !paragraph.mark.isEmpty, with: lexicon.spaced)
        } else {
          reader.add(
            lex(paragraph.prose, from: paragraph.markLength, with: lexicon), level: paragraph.level ?? 0,
            mark: paragraph.mark)
        }
        lastWords = paragraph.prose
      case .table(let table):
        let context = TableContext(title: lastWords)
        tables.append(readTable(table, index: tables.count, lexicon: lexicon, context: context))
        for cell in table.rows.joined() where isProse(cell.prose) {
          if isEnglish(cell.prose) {
            english += englishPassages(cell.prose, with: lexicon.spaced)
          } else {
            reader.add(lex(cell.prose, with: lexicon))
          }
        }
      }
    }
    prose = reader.reading
  }

  /// All figures in the order of the text.
  var quantities: [Quantity] {
    let spaced = english.flatMap { $0.figures.map(\.quantity) }
    return (prose.mentions.map(\.quantity) + spaced + tables.flatMap { $0.figures.map(\.quantity) }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// Everything that formulas may ask for by name.
  func namedFigures(for formulas: [NamedFormula]) -> NamedFigures {
    var found = NamedFigures(for: formulas)
    for mention in prose.mentions {
      found.add(CollectionOfOne(mention.quantity), named: mention.label, group: mention.passage, period: mention.period)
    }
    for (index, table) in tables.enumerated() {
      for row in table.figures.runs(where: { $0.row == $1.row && $0.rowLabel == $1.rowLabel }) {
        found.add(row.lazy.map(\.quantity), named: row[row.startIndex].rowLabel, group: -1 - index)
      }
    }
    return found
  }
}

/// A cell of sentences rather than of a name or a figure: it holds a clause mark or is long, and has figures.
private func isProse(_ prose: Prose) -> Bool {
  guard prose.text.count >= 36, prose.text.contains(where: { $0 &- 0x30 < 10 }) else { return false }
  return prose.text.count >= 90
    || prose.text.indices.dropLast(2).contains {
      prose.text[$0] == 0xEF && prose.text[$0 + 1] == 0xBC && prose.text[$0 + 2] == 0x8C
    }
}

/// Whether words are parted by blanks: Latin letters, and hardly a Chinese character among the first.
///
/// Cost: a look at up to 300 bytes, most often at a few.
func isEnglish(_ prose: Prose) -> Bool {
  var letters = 0
  var characters = 0
  for byte in prose.text.prefix(300) {
    if isLetter(byte) { letters += 1 }
    if byte >= 0xE4, byte <= 0xE9 { characters += 1 }
    if characters > 15, characters * 3 > letters { return false }
  }
  if letters > characters * 8 { return true }
  return letters > characters * 3 && hasSmallWords(prose.text.prefix(300))
}

/// Whether three words stand in it that names of firms and programs have not, parted by blanks: the sentence is English,
/// though some of its names are Chinese.
private func hasSmallWords(_ text: ArraySlice<UInt8>) -> Bool {
  let words = ["was", "were", "of", "to", "from", "in", "and", "by", "for", "on", "is", "are", "the", "we", "our"]
  return text.split(separator: 0x20).count { word in
    word.count <= 4 && words.contains { word.elementsEqual($0.utf8) }
  } >= 3
}
