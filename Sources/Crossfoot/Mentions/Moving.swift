import Documents

/// How far on a passage stands from where it stood in an earlier reading.
struct Way: Equatable {
  /// In the file.
  var bytes = 0
  var mentions = 0
  var passages = 0
  var sentences: Int32 = 0
  var segments: Int32 = 0
  var clauses: Int32 = 0
}

extension Mention {
  func moved(_ way: Way) -> Mention {
    var quantity = quantity
    if way.bytes != 0 { quantity.shift(by: way.bytes) }
    var placement = placement
    placement.passage += Int32(way.passages)
    placement.sentence += way.sentences
    placement.segment += way.segments
    placement.clause += way.clauses
    return Mention(
      quantity: quantity, measure: measure, role: role, placement: placement, occasion: occasion, cues: cues, key: key)
  }
}

extension Passage {
  /// `words` are its words with where they stand now.
  func moved(_ way: Way, words: Prose) -> Passage {
    var lexed = lexed
    lexed.prose = words
    return Passage(
      lexed: lexed, isHeading: isHeading, level: level, mark: mark,
      mentions: mentions.lowerBound + way.mentions..<mentions.upperBound + way.mentions, brackets: brackets,
      opening: opening.moved(way))
  }
}

extension Passage.Running {
  func moved(_ way: Way) -> Passage.Running {
    var moved = self
    moved.sentence += way.sentences
    moved.segment += way.segments
    moved.clause += way.clauses
    return moved
  }
}
