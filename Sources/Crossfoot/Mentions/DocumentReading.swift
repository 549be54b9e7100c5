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
    let read = { @Sendable (place: Int) -> BlockReading in
      if let known = unchanged?.reading(at: place, of: blocks.count, under: titles[place]) { return known }
      let title = titles[place] < 0 ? nil : blocks[titles[place]].words
      return Crossfoot.read(blocks[place], under: title, with: lexicon)
    }
    // Each is taken in as soon as it is read, since the words of a block take more room before than after.
    let all = cores.map(
      blocks.indices,
      into: Taken(reader: MentionReader(lexicon, measures: unchanged?.measures ?? Measures())), read
    ) { taken, place, block in
      if let table = block.table { taken.tables.append(table) }
      taken.english += block.english
      guard let unchanged else {
        for words in block.words { taken.reader.add(words) }
        return
      }
      taken.readings.append(block.withoutDrafts)
      taken.firstPassages.append(taken.reader.count)
      unchanged.add(block, at: place, of: blocks.count, under: titles[place], to: &taken.reader)
    }
    prose = all.reader.reading
    tables = all.tables
    english = all.english
    if let unchanged {
      known = unchanged.known(
        in: prose, blocks, titles: titles, firstPassages: all.firstPassages, added: all.reader.added)
      kept = EarlierReading(
        document, all.readings, prose, all.reader.measures, firstPassages: all.firstPassages, with: lexicon)
    }
  }

  /// What the blocks up to some place say together.
  private struct Taken: Sendable {
    var reader: MentionReader
    var tables: [TableReading] = []
    var english: [EnglishPassage] = []
    /// For the next state of the document.
    var readings: [BlockReading] = []
    var firstPassages: [Int] = []
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
    var ofLists: [Int: String] = [:]
    for (index, mention) in prose.mentions.enumerated() where !isToldNegative(mention) {
      for (part, name) in prose.namedOneToOne(from: index) ?? [] { ofLists[part] = name }
      if ofLists[index] == nil, prose.isOfNameList(index) { continue }
      found.add(
        CollectionOfOne((mention.quantity, mention.period)),
        named: ofLists[index] ?? prose.nameWithoutMove(mention) ?? mention.label, group: mention.passage)
    }
    for (index, table) in tables.enumerated() {
      for row in table.figures.runs(where: { $0.row == $1.row && $0.rowLabel == $1.rowLabel }) {
        let name = withoutUnit(row[row.startIndex].rowLabel)
        found.add(row.lazy.map { ($0.quantity, $0.period) }, named: name, group: -1 - index)
      }
    }
    return found
  }
}

extension DocumentReading {
  /// 「自然增长率 1.57‰（负增长）」: the sign stands in words behind the figure, and the figure has none.
  private func isToldNegative(_ mention: Mention) -> Bool {
    let tokens = prose.tokens(of: mention)
    guard mention.role == .rate || mention.quantity.unit.kind == .rate, mention.token + 2 < tokens.count,
      tokens[mention.token + 1].isMark(.open)
    else { return false }
    let text = prose.passages[mention.passage].text(mention.token + 2..<min(tokens.count, mention.token + 5))
    return text.hasPrefix("负增长")
  }
}

/// 「资本充足率（%）」 without the unit in brackets at its end.
private func withoutUnit(_ name: String) -> String {
  guard let last = name.utf8.last, last == 0x29 || last == 0x89,
    let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }), name[open...].utf8.count <= longestUnit
  else { return name }
  return String(name[..<open])
}

/// Bytes of 「（百万元）」 and a little more.
private let longestUnit = 18

/// For each block the place of the last words above it, which may be the title of a table; −1 for none.
private func placesOfTitles(_ blocks: [Block]) -> [Int] {
  var title = -1
  return blocks.indices.map { place in
    defer { if case .table = blocks[place] {} else { title = place } }
    return title
  }
}
