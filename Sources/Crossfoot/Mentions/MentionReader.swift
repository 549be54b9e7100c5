import Documents

/// Names the figures of passages: labels, roles, periods, places in sentence and bracket.
struct MentionReader: Sendable {
  private var passages: [Passage] = []
  private var mentions: [Mention] = []
  private var sketches: [MentionSketch] = []
  /// Of all that was ever added, of earlier readings too.
  private(set) var measures: Measures
  private var running = Passage.Running()
  /// From the first to the last passage that was not taken over.
  private(set) var added: Range<Int>?
  private var lastUnit: (printed: Unit, scale: Rational, currency: String?, unit: Unit)?
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

  mutating func add(_ said: BlockReading.Words) {
    let lexed = said.lexed
    let passage = Passage(
      lexed: lexed, isHeading: said.isHeading, level: said.level, mark: said.mark,
      brackets: bracketsAroundFigures(lexed))
    let first = mentions.count
    let opening = running
    added = (added?.lowerBound ?? passages.count)..<passages.count + 1
    advance(.period)
    var open: [Int] = []
    var clauseStart = 0
    var lastPeriod: Range<Int>?
    for index in passage.tokens.indices {
      switch passage.tokens[index].kind {
      case .mark(let mark):
        advance(mark)
        switch mark {
        case .open where passage.brackets[index] != nil: open.append(index)
        case .close where passage.brackets[index] != nil: _ = open.popLast()
        default: break
        }
        if passage.startsClause(behind: index) { clauseStart = index + 1 }
      case .date: lastPeriod = passage.tokens[index].range
      case .cue(let cues) where cues.contains(CueSet(.period)): lastPeriod = passage.tokens[index].range
      case .figure(let figure):
        take(&lastPeriod, in: lexed)
        let mention = mention(figure, token: index, clause: clauseStart, in: passage, open: open)
        let words = lexicon.flows.classes(in: lexed.prose.text, passage.namingRange(mention))
        sketches.append(MentionSketch(mention, flows: words, measures: &measures))
        mentions.append(mention)
      default: break
      }
    }
    take(&lastPeriod, in: lexed)
    // A third of what a figure takes, and its mention says all of it.
    var words = lexed
    words.figures = []
    // Without the room that was kept for more of them.
    words.tokens = lexed.tokens.map { $0 }
    passages.append(
      Passage(
        lexed: words, isHeading: said.isHeading, level: said.level, mark: said.mark, mentions: first..<mentions.count,
        brackets: passage.brackets, opening: opening))
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

  /// Spells the last period that was named only where a figure is of it, or what comes behind may be.
  private mutating func take(_ period: inout Range<Int>?, in lexed: LexedProse) {
    guard let range = period else { return }
    running.period = canonicalPeriod(lexed.words(range))
    period = nil
  }

  private mutating func advance(_ mark: Token.Mark) {
    switch mark {
    case .period:
      running.sentence += 1
      running.segment += 1
      running.clause += 1
    case .semicolon:
      running.segment += 1
      running.clause += 1
    case .comma, .colon:
      running.clause += 1
    default: break
    }
  }

  private mutating func mention(_ figure: Int, token: Int, clause start: Int, in passage: Passage, open: [Int])
    -> Mention
  {
    let words = wordsBefore(token, in: passage)
    let clauseWords = max(start, token - longestClause)
    let scanned = passage.lexed.figures[figure]
    let cues = passage.tokens[words].reduce(into: CueSet()) { set, token in
      if case .cue(let cues) = token.kind { set.formUnion(cues) }
    }
    let quantity = quantity(
      of: scanned, in: passage.lexed, unit: unit(of: scanned, currency: currency(before: token, in: passage)),
      modifier: modifier(before: token, in: passage) ?? scanned.modifier, label: names.one(label(words, in: passage)))
    let key = names.one(key(words, in: passage))
    let placement = Mention.Placement(
      passage: Int32(passages.count), token: Int32(token), labelToken: Int32(words.lowerBound),
      sentence: running.sentence, segment: running.segment, clause: running.clause,
      depth: Int32(open.count),
      openBracket: Int32(open.last ?? -1))
    return Mention(
      quantity: quantity, measure: measures.number(of: quantity.unit),
      role: role(of: quantity, token: token, clause: clauseWords, in: passage), placement: placement,
      occasion: names.one(noun: noun(after: token, in: passage, quantity), period: running.period), cues: cues, key: key
    )
  }

  /// The unit with the scale and the currency that stand before it. Figures in a row that print one share one.
  private mutating func unit(of figure: ScannedFigure, currency: String?) -> Unit {
    if let last = lastUnit, last.scale == figure.scale, last.currency == currency, last.printed == figure.unit {
      return last.unit
    }
    let unit = scaledUnit(of: figure, currency: currency)
    lastUnit = (figure.unit, figure.scale, currency, unit)
    return unit
  }
}

/// How many tokens before a figure the words that tell its role may stand; longer clauses are lists.
private let longestClause = 1000

/// The tokens that may name a figure: back to a mark or another figure.
private func wordsBefore(_ token: Int, in passage: Passage) -> Range<Int> {
  var start = token
  while start > 0 {
    let previous = passage.tokens[start - 1]
    if previous.figure != nil || previous.isMark(.comma, .semicolon, .period, .colon, .listComma, .equals) { break }
    if previous.isMark(.open, .close), passage.brackets[start - 1] != nil { break }
    start -= 1
  }
  return start..<token
}

extension Passage {
  /// Whether a mark ends what stands before it as a clause.
  fileprivate func startsClause(behind token: Int) -> Bool {
    tokens[token].isMark(.comma, .semicolon, .period, .colon)
      || tokens[token].isMark(.open) && brackets[token] != nil
  }
}

private let trimmed: CueSet = [
  CueSet(.link), CueSet(.about), CueSet(.nearly), CueSet(.over), CueSet(.atLeast), CueSet(.atMost), CueSet(.under),
  CueSet(.ofWhich), CueSet(.including), CueSet(.and),
]

private func label(_ tokens: Range<Int>, in passage: Passage) -> String {
  var range = tokens
  while let last = range.last,
    passage.tokens[last].has(trimmed) || passage.tokens[last].kind == .date
      || passage.tokens[last].isMark(.minus, .other)
  {
    range = range.lowerBound..<last
  }
  while let first = range.first,
    passage.tokens[first].has(trimmed.union(CueSet(.others)).subtracting(CueSet(.others)))
      || passage.tokens[first].kind == .date || passage.tokens[first].has(CueSet(.period))
      || passage.tokens[first].isMark(.close)
  {
    range = first + 1..<range.upperBound
  }
  if range.count == 1 {
    return String(
      decoding: passage.lexed.prose.text[passage.tokens[range.lowerBound].range].drop { $0 == 0x20 }, as: UTF8.self)
  }
  var text: [UInt8] = []
  for index in range where passage.tokens[index].kind != .date {
    text += passage.lexed.prose.text[passage.tokens[index].range]
  }
  return String(decoding: text.drop { $0 == 0x20 }, as: UTF8.self)
}

/// The words of a name that tell it from others: without dates, links, quotes and words such as 总额 and 全市.
func key(_ tokens: Range<Int>, in passage: Passage) -> [Unicode.Scalar] {
  var name: [Unicode.Scalar] = []
  if let first = tokens.first, let last = tokens.last {
    name.reserveCapacity((passage.tokens[last].range.upperBound - passage.tokens[first].range.lowerBound) / 3)
  }
  for token in passage.tokens[tokens] {
    if token.kind == .date || token.has(emptyWords.subtracting(CueSet(.and))) { continue }
    if case .mark = token.kind { continue }
    appendCore(of: passage.lexed.prose.text, token.range, to: &name)
  }
  for ending in measureEndings where name.count > ending.count + 1 && name.suffix(ending.count).elementsEqual(ending) {
    name.removeLast(ending.count)
    break
  }
  return name
}

/// 「支出金额」 and 「支出数」 are 「支出」.
private let measureEndings = ["金额", "数额", "总额", "额度", "数", "额", "金額", "數額", "總額", "額度", "數", "額"].map {
  Array($0.unicodeScalars)
}

let emptyWords = trimmed.union(CueSet(.generic)).union(CueSet(.period)).union(CueSet(.versus))

/// What is counted: the words behind a measure word, up to a mark, a cue of another clause or twelve characters.
private func noun(after token: Int, in passage: Passage, _ quantity: Quantity) -> String {
  guard quantity.unit.kind == .count || quantity.unit.kind == .none else { return "" }
  var text: [UInt8] = []
  for next in passage.tokens[(token + 1)...].prefix(6) {
    if next.figure != nil || next.kind == .date { break }
    if case .mark = next.kind { break }
    text += passage.lexed.prose.text[next.range]
  }
  return prefix(of: text, characters: 14)
}

/// The first characters of a text; those of Chinese words and ASCII are counted without asking Unicode for clusters.
private func prefix(of text: [UInt8], characters: Int) -> String {
  var count = 0
  var end = 0
  while end < text.count, count < characters {
    switch text[end] {
    case 0x20..<0x7F: end += 1
    case 0xE4...0xE9: end += 3
    default: return String(String(decoding: text, as: UTF8.self).prefix(characters))
    }
    count += 1
  }
  let isWhole = end == text.count || text[end] < 0x7F || (0xE4...0xE9).contains(text[end])
  if !isWhole { return String(String(decoding: text, as: UTF8.self).prefix(characters)) }
  return String(decoding: text[..<end], as: UTF8.self)
}

private func bracketsAroundFigures(_ lexed: LexedProse) -> [Int: Int] {
  if lexed.figures.isEmpty { return [:] }
  var pairs: [Int: Int] = [:]
  var open: [(token: Int, figures: Int)] = []
  var figures = 0
  for (index, token) in lexed.tokens.enumerated() {
    if token.figure != nil { figures += 1 }
    if token.isMark(.open) { open.append((index, figures)) }
    if token.isMark(.close), let last = open.popLast(), figures > last.figures {
      pairs[last.token] = index
      pairs[index] = last.token
    }
  }
  return pairs
}
