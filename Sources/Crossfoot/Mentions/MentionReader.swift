import Documents

/// Makes mentions of the figures of passages, one after the other: where each stands in the document, and its period.
struct MentionReader: Sendable {
  private var passages: [Passage] = []
  private var mentions: [Mention] = []
  private var sketches: [MentionSketch] = []
  /// Of all that was ever added, of earlier readings too.
  private(set) var measures: Measures
  private var running = Passage.Running()
  /// From the first to the last passage that was not taken over.
  private(set) var added: Range<Int>?
  private var names = KnownNames()

  private let lexicon: Lexicon

  /// `measures` are those of the reading that passages are to be taken from.
  init(_ lexicon: Lexicon, measures: Measures = Measures()) {
    self.lexicon = lexicon
    self.measures = measures
  }

  /// How many passages were added.
  var count: Int { passages.count }

  /// All that was added.
  var reading: Reading {
    // Without the room that was kept for more of them.
    Reading(
      passages: passages.map { $0 }, mentions: mentions.map { $0 }, sketches: sketches.map { $0 },
      scopes: lexicon.scopes, closing: running)
  }

  /// Adds what a block says; its drafts are made here if they were not before.
  mutating func add(_ said: BlockReading.Words) {
    let drafts = said.drafts ?? FigureDrafts(said, with: lexicon)
    let first = mentions.count
    added = (added?.lowerBound ?? passages.count)..<passages.count + 1
    for figure in drafts.figures { add(figure) }
    // A third of what a figure takes, and its mention says all of it.
    var words = said.lexed
    words.figures = []
    passages.append(
      Passage(
        lexed: words, isHeading: said.isHeading, level: said.level, mark: said.mark, mentions: first..<mentions.count,
        brackets: drafts.brackets, opening: running))
    running = running.advanced(by: drafts.closing)
  }

  private mutating func add(_ draft: FigureDraft) {
    var quantity = draft.quantity
    if let label = names.known(quantity.label) { quantity.label = label }
    let place = running.advanced(by: draft.opening)
    var placement = draft.placement
    placement.passage = Int32(passages.count)
    (placement.sentence, placement.segment, placement.clause) = (place.sentence, place.segment, place.clause)
    let mention = Mention(
      quantity: quantity, measure: measures.number(of: quantity.unit), role: draft.role, placement: placement,
      occasion: names.one(noun: draft.noun, period: place.period), cues: draft.cues, key: names.one(draft.key))
    sketches.append(MentionSketch(mention, flows: draft.flows, measures: &measures))
    mentions.append(mention)
  }

  /// Adds a passage of an earlier reading with its mentions, where its words stand now; false where what is above them
  /// makes them mean something else. Cost: that of a copy, or none where nothing moved.
  mutating func take(_ place: Int, of earlier: Reading, words: Prose, shiftedBy shift: Int) -> Bool {
    let passage = earlier.passages[place]
    guard passage.opening.period == running.period else { return false }
    let way = Way(
      bytes: shift, mentions: mentions.count - passage.mentions.lowerBound, passages: passages.count - place,
      sentences: running.sentence - passage.opening.sentence, segments: running.segment - passage.opening.segment,
      clauses: running.clause - passage.opening.clause)
    if way == Way() {
      passages.append(passage)
      mentions += earlier.mentions[passage.mentions]
      sketches += earlier.sketches[passage.mentions]
      running = earlier.closing(of: place)
    } else {
      passages.append(passage.moved(way, words: words))
      for index in passage.mentions {
        mentions.append(earlier.mentions[index].moved(way))
        sketches.append(earlier.sketches[index])
        sketches[sketches.count - 1].passage += Int32(way.passages)
      }
      running = earlier.closing(of: place).moved(way)
    }
    return true
  }
}
