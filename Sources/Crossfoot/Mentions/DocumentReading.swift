import Documents

/// What is understood of a document before any claim is looked for.
struct DocumentReading: Sendable {
  var prose: Reading
  var tables: [TableReading] = []
  /// Passages whose words are parted by blanks; the rest is in `prose`.
  var english: [EnglishPassage] = []

  /// Cuts prose into named figures, and tables into figures and claims.
  init(_ document: Document, with lexicon: Lexicon, on cores: Cores = .one) {
    var reader = MentionReader()
    prose = reader.reading
    let titles = placesOfTitles(document.blocks)
    // Not all at once, since the words of a block take more room before they are named than after.
    for start in stride(from: 0, to: document.blocks.count, by: 512) {
      let places = start..<min(document.blocks.count, start + 512)
      if cores.areSeveral {
        for block in cores.map(places, { read(document.blocks, at: $0, titles, lexicon) }) { add(block, to: &reader) }
      } else {
        for place in places { add(read(document.blocks, at: place, titles, lexicon), to: &reader) }
      }
    }
    prose = reader.reading
  }

  private mutating func add(_ block: BlockReading, to reader: inout MentionReader) {
    if let table = block.table { tables.append(table) }
    english += block.english
    for words in block.words {
      reader.add(words.lexed, isHeading: words.isHeading, level: words.level, mark: words.mark)
    }
  }

  /// All figures in the order of the text.
  var quantities: [Quantity] {
    let spaced = english.flatMap { $0.figures.map(\.quantity) }
    return (prose.mentions.map(\.quantity) + spaced + tables.flatMap { $0.figures.map(\.quantity) }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// Everything that formulas may ask for by name.
  func namedFigures(for formulas: NamedFormulas) -> NamedFigures {
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

/// What one block says by itself, before it is known what stands above it.
private struct BlockReading: Sendable {
  struct Words: Sendable {
    var lexed: LexedProse
    var isHeading = false
    var level = 0
    var mark = ""
  }

  var words: [Words] = []
  var english: [EnglishPassage] = []
  var table: TableReading?
}

/// For each block the place of the last words above it, which may be the title of a table; −1 for none.
private func placesOfTitles(_ blocks: [Block]) -> [Int] {
  var title = -1
  return blocks.indices.map { place in
    defer { if case .table = blocks[place] {} else { title = place } }
    return title
  }
}

extension Block {
  fileprivate var words: Prose? {
    switch self {
    case .heading(let heading): heading.prose
    case .paragraph(let paragraph): paragraph.prose
    case .table: nil
    }
  }
}

private func read(_ blocks: [Block], at place: Int, _ titles: [Int], _ lexicon: Lexicon) -> BlockReading {
  var reading = BlockReading()
  switch blocks[place] {
  case .heading(let heading):
    if isEnglish(heading.prose) {
      reading.english = englishPassages(heading.prose, isItem: !heading.mark.isEmpty, with: lexicon.spaced)
    } else {
      let lexed = lex(heading.prose, with: lexicon)
      reading.words = [.init(lexed: lexed, isHeading: true, level: heading.level, mark: heading.mark)]
    }
  case .paragraph(let paragraph):
    if isEnglish(paragraph.prose) {
      reading.english = englishPassages(
        paragraph.prose, from: paragraph.markLength, isItem: !paragraph.mark.isEmpty, with: lexicon.spaced)
    } else {
      let lexed = lex(paragraph.prose, from: paragraph.markLength, with: lexicon)
      reading.words = [.init(lexed: lexed, level: paragraph.level ?? 0, mark: paragraph.mark)]
    }
  case .table(let table):
    let title = titles[place] < 0 ? nil : blocks[titles[place]].words
    reading.table = readTable(table, index: place, lexicon: lexicon, context: TableContext(title: title))
    for cell in table.rows.joined() where isProse(cell.prose) {
      if isEnglish(cell.prose) {
        reading.english += englishPassages(cell.prose, with: lexicon.spaced)
      } else {
        reading.words.append(.init(lexed: lex(cell.prose, with: lexicon)))
      }
    }
  }
  return reading
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
