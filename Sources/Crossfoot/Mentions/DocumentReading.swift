import Documents

/// What is understood of a document before any claim is looked for.
struct DocumentReading: Sendable {
  var prose: Reading
  var tables: [TableReading] = []
  /// Passages whose words are parted by blanks; the rest is in `prose`.
  var english: [EnglishPassage] = []

  /// For the next state of the document, and what the last one found, if that was asked for.
  private(set) var kept: EarlierReading?
  private(set) var known: KnownPassages?

  /// Cuts prose into named figures, and tables into figures and claims; what an earlier state of the document said is
  /// taken over from there.
  init(
    _ document: Document, with lexicon: Lexicon, on cores: Cores = .one, after earlier: EarlierReading? = nil
  ) {
    let blocks = document.blocks
    let titles = placesOfTitles(blocks)
    let unchanged = earlier?.unchanged(in: document, with: lexicon)
    var reader = MentionReader(measures: unchanged?.measures ?? Measures())
    prose = reader.reading
    let read = { @Sendable (place: Int) -> BlockReading in
      if let known = unchanged?.reading(at: place, of: blocks.count, under: titles[place]) { return known }
      let title = titles[place] < 0 ? nil : blocks[titles[place]].words
      return Crossfoot.read(blocks[place], under: title, with: lexicon)
    }
    var readings: [BlockReading] = []
    var firstPassages: [Int] = []
    // Not all at once, since the words of a block take more room before they are named than after.
    for start in stride(from: 0, to: blocks.count, by: 512) {
      let places = start..<min(blocks.count, start + 512)
      let found = cores.areSeveral ? cores.map(places, read) : []
      for place in places {
        let block = cores.areSeveral ? found[place - start] : read(place)
        if let table = block.table { tables.append(table) }
        english += block.english
        guard let unchanged else {
          for words in block.words { reader.add(words) }
          continue
        }
        readings.append(block)
        firstPassages.append(reader.count)
        unchanged.add(block, at: place, of: blocks.count, under: titles[place], to: &reader)
      }
    }
    prose = reader.reading
    if let unchanged {
      known = unchanged.known(
        in: prose, blocks, titles: titles, firstPassages: firstPassages, added: reader.added)
      kept = EarlierReading(
        document, readings, prose, reader.measures, firstPassages: firstPassages, with: lexicon)
    }
  }

  /// All figures in the order of the text.
  var quantities: [Quantity] {
    var all: [Quantity] = []
    all.reserveCapacity(prose.mentions.count + tables.reduce(0) { $0 + $1.figures.count })
    for mention in prose.mentions { all.append(mention.quantity) }
    for passage in english { all += passage.figures.lazy.map(\.quantity) }
    for table in tables { all += table.figures.lazy.map(\.quantity) }
    all.sort { $0.range.lowerBound < $1.range.lowerBound }
    return all
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

/// For each block the place of the last words above it, which may be the title of a table; −1 for none.
private func placesOfTitles(_ blocks: [Block]) -> [Int] {
  var title = -1
  return blocks.indices.map { place in
    defer { if case .table = blocks[place] {} else { title = place } }
    return title
  }
}
