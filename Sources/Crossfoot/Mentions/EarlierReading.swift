public import Documents

/// What was read of the blocks of a document, so that of its next state only those are read that say something else.
///
/// A server keeps it from one key press to the next. What a block says by itself depends on nothing but its text, the
/// words above it and the lexicon; where all three are as before, only its place may be another.
public struct EarlierReading: Sendable {
  private var lexicon: Lexicon?
  private var size = 0
  private var blocks: [Block] = []
  private var readings: [BlockReading] = []
  /// What the blocks say together, the measures that it numbers, and for each block its first passage.
  private var prose = Reading(scopes: .none)
  private var measures = Measures()
  private var firstPassages: [Int] = []
  /// What finders found that look at nothing but the surroundings of a passage, and at nothing but tables.
  var found: KnownPassages.Found = []
  var claimsOfTables: [Claim] = []
  /// What the reader of texts can take over of the same document.
  public private(set) var text = EarlierText()

  /// Of nothing yet.
  public init() {}

  init(
    _ document: Document, _ readings: [BlockReading], _ prose: Reading, _ measures: Measures, firstPassages: [Int],
    with lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.prose = prose
    self.measures = measures
    self.firstPassages = firstPassages
    size = document.source.bytes.count
    blocks = document.blocks
    self.readings = readings
    text = document.text ?? EarlierText()
  }

  /// The blocks at the beginning and at the end that are as they were. Cost: a look at each byte of them that was read anew.
  func unchanged(in document: Document, with lexicon: Lexicon) -> UnchangedBlocks {
    // Measures are only ever added: after some thousands all is read anew.
    guard self.lexicon === lexicon, measures.count < 4096 else { return UnchangedBlocks(earlier: self) }
    let shift = document.source.bytes.count - size
    let most = min(blocks.count, document.blocks.count)
    let taken = taken(by: document)
    let before =
      (taken.before..<most).first { !document.blocks[$0].isSame(as: blocks[$0], shiftedBy: 0) } ?? most
    let after = (min(taken.after, most - before)..<(most - before)).first {
      !document.blocks[document.blocks.count - 1 - $0].isSame(as: blocks[blocks.count - 1 - $0], shiftedBy: shift)
    }
    return UnchangedBlocks(
      earlier: self, measures: measures, before: before, after: document.blocks.count - (after ?? most - before),
      shift: shift)
  }

  /// How many blocks at both ends the reader took from this state of the text, and that have kept their level.
  private func taken(by document: Document) -> (before: Int, after: Int) {
    guard let taken = document.takenOver, taken.before + taken.after <= min(blocks.count, document.blocks.count),
      (0..<taken.before).allSatisfy({ document.blocks[$0].isOnLevel(of: blocks[$0]) }),
      (1...taken.after + 1).dropLast().allSatisfy({
        document.blocks[document.blocks.count - $0].isOnLevel(of: blocks[blocks.count - $0])
      })
    else { return (0, 0) }
    return (taken.before, taken.after)
  }

  fileprivate func reading(at place: Int) -> BlockReading { readings[place] }
  fileprivate func firstPassage(of place: Int) -> Int { firstPassages[place] }
  fileprivate var all: Reading { prose }
  fileprivate var count: Int { blocks.count }
  fileprivate var tables: Int { blocks.count(where: \.isTable) }

  /// Where the words or cells from a block on begin, and its first passage.
  fileprivate func beginning(of place: Int) -> (offset: Int, passage: Int) {
    (
      blocks[place...].lazy.compactMap(\.start).first ?? .max,
      place < firstPassages.count ? firstPassages[place] : prose.passages.count
    )
  }
}

/// Which blocks of a document are as they were before.
struct UnchangedBlocks: Sendable {
  fileprivate let earlier: EarlierReading
  /// Numbered so far, where anything may be taken over.
  private(set) var measures = Measures()
  /// The blocks before this place stand where they stood.
  fileprivate var before = 0
  /// The blocks from this place on stand so many bytes further on than they did.
  fileprivate var after = Int.max
  fileprivate var shift = 0

  /// Whether nothing has changed.
  var areAll: Bool { before == earlier.count && after == before }

  /// What was read of the block at a place, moved to where it is now; nil where it is new, or a table under new words.
  ///
  /// `count` is that of the blocks now, `title` the place of the words above, −1 for none.
  func reading(at place: Int, of count: Int, under title: Int) -> BlockReading? {
    guard let known = earlierPlace(of: place, count, under: title) else { return nil }
    var reading = earlier.reading(at: known.place)
    if known.shift != 0 { reading.shift(by: known.shift) }
    return reading
  }

  /// Adds what the block at a place says to a reading that began with the measures of the earlier one.
  func add(_ block: BlockReading, at place: Int, of count: Int, under title: Int, to reader: inout MentionReader) {
    let known = earlierPlace(of: place, count, under: title)
    for (number, words) in block.words.enumerated() {
      if let known,
        reader.take(
          earlier.firstPassage(of: known.place) + number, of: earlier.all, words: words.lexed.prose,
          shiftedBy: known.shift)
      {
        continue
      }
      reader.add(words)
    }
  }

  /// What was found in the passages of a reading before, which has so many at the beginning of each block; `added` are those
  /// that were not taken over.
  func known(in reading: Reading, _ blocks: [Block], titles: [Int], firstPassages: [Int], added: Range<Int>?)
    -> KnownPassages
  {
    guard after < .max else { return KnownPassages() }
    let tables = blocks.indices.filter { blocks[$0].isTable }
    let end = after < blocks.count ? firstPassages[after] : reading.passages.count
    let earlierEnd = earlier.beginning(of: after - blocks.count + earlier.count)
    let start = before < blocks.count ? firstPassages[before] : reading.passages.count
    return KnownPassages(
      found: earlier.found, claimsOfTables: earlier.claimsOfTables,
      before: reading.figures(before: min(start, added?.lowerBound ?? start)),
      after: reading.figures(before: max(end, added?.upperBound ?? end)), passages: end - earlierEnd.passage,
      move: .init(start: earlierEnd.offset, bytes: shift),
      areTablesSame: tables.count == earlier.tables
        && tables.allSatisfy { earlierPlace(of: $0, blocks.count, under: titles[$0]) != nil })
  }

  private func earlierPlace(of place: Int, _ count: Int, under title: Int) -> (place: Int, shift: Int)? {
    if place < before { return (place, 0) }
    guard place >= after else { return nil }
    let known = place - count + earlier.count
    guard earlier.reading(at: known).table == nil || title >= after else { return nil }
    return (known, shift)
  }
}

extension Block {
  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }

  /// The offset of its first word or cell; nil where it has none.
  fileprivate var start: Int? {
    if case .table(let table) = self { return table.range.lowerBound }
    return words?.origins.first?.source
  }
}

extension Reading {
  /// How many figures stand before a passage.
  fileprivate func figures(before passage: Int) -> Int {
    passage < passages.count ? passages[passage].mentions.lowerBound : mentions.count
  }
}

extension BlockReading {
  /// Moves all that it says of places in the file. Cost: linear in its figures.
  fileprivate mutating func shift(by shift: Int) {
    for place in words.indices { words[place].lexed.prose.shift(by: shift) }
    for place in english.indices {
      english[place].lexed.prose.shift(by: shift)
      for figure in english[place].figures.indices { english[place].figures[figure].quantity.shift(by: shift) }
    }
    table?.shift(by: shift)
  }
}

extension TableReading {
  fileprivate mutating func shift(by shift: Int) {
    range = range.lowerBound + shift..<range.upperBound + shift
    for place in figures.indices { figures[place].quantity.shift(by: shift) }
    claims = claims.map { $0.moved(.init(start: 0, bytes: shift)) }
    for place in panels.indices {
      for row in panels[place].values.indices {
        for column in panels[place].values[row].indices { panels[place].values[row][column]?.shift(by: shift) }
      }
    }
  }
}
