/// Where the words behind 占, 比 or 高于 stop naming a thing.
private let objectEnd = CueSet(.share).union(CueSet(.above)).union(CueSet(.below)).union(CueSet(.growthName))
  .subtracting(CueSet(.generic))

/// A mention found by a name.
struct Match {
  var index: Int
  /// Of the names alone, 0 … 1.
  var likeness: Double
  /// With what period and nearness add.
  var score: Double
}

/// Searches among mentions that more than one finder needs.
extension Reading {
  /// Whether a figure's name opens with a word of a class: 「含…10例」, not 「医疗救助(含大病)52万元」.
  func opens(_ mention: Mention, with cue: CueSet) -> Bool {
    let tokens = passages[mention.passage].lexed.tokens
    return tokens[mention.labelToken..<mention.token].first { $0.kind != .date }?.has(cue) ?? false
  }

  /// Whether 比 or 较 stands right before the figure's name, or 与 before it and 相比 behind: 「比上年的 o」, 「与上年 o 相比」.
  func isBase(_ index: Int) -> Bool {
    if sketches[index].has(.versus) { return true }
    guard sketches[index].has(.and) else { return false }
    let mention = mentions[index]
    let passage = passages[mention.passage]
    guard mention.token + 1 < passage.tokens.count else { return false }
    let next = passage.tokens[mention.token + 1]
    return next.has(CueSet(.versus)) && passage.lexed.prose.text[next.range].starts(with: "相比".utf8)
  }

  /// All the words that name a figure, period and links among them.
  func naming(_ mention: Mention) -> String {
    passages[mention.passage].text(mention.labelToken..<mention.token)
  }

  /// The first figure of a bracket that opens right behind one.
  func firstInBracket(behind index: Int) -> Int? {
    guard index + 1 < mentions.count else { return nil }
    let (own, next) = (mentions[index], mentions[index + 1])
    return next.passage == own.passage && next.openBracket == own.token + 1 ? index + 1 : nil
  }

  /// Levels before a mention in its passage, nearest first.
  func levels(before index: Int, sentencesBack: Int = 0) -> [Int] {
    let mention = mentions[index]
    let first = passages[mention.passage].mentions.lowerBound
    return (first..<max(first, index)).reversed().prefix {
      mentions[$0].sentence >= mention.sentence - sentencesBack && index - $0 <= Reading.reach
    }.chosen { sketches[$0].isAddend }
  }

  /// The nearest level before a mention in its sentence.
  func level(before index: Int) -> Int? {
    let mention = mentions[index]
    let first = max(passages[mention.passage].mentions.lowerBound, index - Reading.reach)
    return (first..<max(first, index)).reversed().first {
      sketches[$0].isAddend || mentions[$0].sentence < mention.sentence
    }.flatMap { mentions[$0].sentence < mention.sentence ? nil : $0 }
  }

  /// All letters from the start of a clause to a word in it.
  func opening(before token: Int, in passage: Int) -> [Unicode.Scalar] {
    let own = passages[passage]
    let start = own.tokens[..<token].lastIndex { $0.isMark(.comma, .semicolon, .period, .colon) || $0.figure != nil }
    return core(own.text((start ?? -1) + 1..<token))
  }

  /// The words from the clause's start to a cue, without dates and period words: what a change or a share is said of.
  func subject(of mention: Mention, before cue: Int) -> [Unicode.Scalar] {
    let passage = passages[mention.passage]
    let tokens = passage.lexed.tokens
    var start = cue
    while start > 0, !tokens[start - 1].isMark(.comma, .semicolon, .period, .colon), tokens[start - 1].figure == nil,
      !(tokens[start - 1].isMark(.open) && passage.brackets[start - 1] != nil)
    { start -= 1 }
    // 「比上年增加」: what stands behind 比 is the base, not the subject.
    let end = tokens[start..<cue].firstIndex { $0.has(CueSet(.versus)) } ?? cue
    return key(start..<end, in: passage)
  }

  /// The words between a cue and a figure, without links: 「占 W 的」 gives W.
  func object(of mention: Mention, after cue: Int) -> [Unicode.Scalar] {
    let passage = passages[mention.passage]
    let tokens = passage.lexed.tokens
    let end = tokens[(cue + 1)..<mention.token].firstIndex { $0.has(objectEnd) || $0.figure != nil }
    return key((cue + 1)..<(end ?? mention.token), in: passage)
  }

  /// The token of the nearest cue before a figure in its clause, figures of the same list passed over.
  func cue(_ cues: CueSet, before mention: Mention) -> Int? {
    let tokens = passages[mention.passage].lexed.tokens
    var index = mention.token - 1
    while index >= 0, !tokens[index].isMark(.comma, .semicolon, .period) {
      if tokens[index].has(cues) { return index }
      index -= 1
    }
    return nil
  }

  /// The first token of a class in a figure's clause, figures and words before it passed over.
  func firstCue(_ cues: CueSet, before mention: Mention) -> Int? {
    let tokens = passages[mention.passage].lexed.tokens
    var found: Int?
    var index = mention.token - 1
    while index >= 0, !tokens[index].isMark(.comma, .semicolon, .period), tokens[index].figure == nil {
      if tokens[index].has(cues) { found = index }
      index -= 1
    }
    return found
  }

  /// The tokens before a figure that its sentence may hold, no farther than the reach.
  func tokens(before mention: Mention) -> ArraySlice<Token> {
    passages[mention.passage].lexed.tokens[max(0, mention.token - Self.reach)..<mention.token]
  }

  /// How many figures away finders look: what a reader still holds together, and what keeps the work in proportion.
  static let reach = 400

  /// The mentions of one passage around a place, no farther than the reach.
  func neighbours(of index: Int) -> Range<Int> {
    let all = passages[mentions[index].passage].mentions
    return max(all.lowerBound, index - Self.reach)..<min(all.upperBound, index + Self.reach + 1)
  }

  /// The first mention of a passage at or behind a token. Cost: a binary search.
  func firstMention(atOrAfter token: Int, in passage: Int) -> Int {
    var low = passages[passage].mentions.lowerBound
    var high = passages[passage].mentions.upperBound
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Levels whose name fits, within reach or only before it, best and nearest first; the period decides between equals.
  func levels(
    named name: [Unicode.Scalar], near index: Int, isBefore: Bool = false, least: Double = 0.7,
    addableTo other: Int? = nil, where fits: (Int) -> Bool = { _ in true }
  ) -> [Match] {
    guard name.count >= 2 else { return [] }
    // Asked for once, since this loop is among the longest of all.
    let (sketches, mentions) = (sketches, mentions)
    let measure = other.map { sketches[$0].measure }
    let (period, passage) = (sketches[index].period, sketches[index].passage)
    var found: [Match] = []
    let letters = letterSet(name)
    let letterCount = letters.nonzeroBitCount
    let end = isBefore ? index : min(mentions.count, index + Self.reach)
    for place in max(0, index - Self.reach)..<end where place != index {
      let sketch = sketches[place]
      guard sketch.isAddend, letters & sketch.letters != 0, measure == nil || sketch.measure == measure, fits(place),
        shareLetters(letters, count: letterCount, sketch.letters, count: Int(sketch.letterCount))
      else { continue }
      let likeness = similarity(name, mentions[place].key)
      guard likeness >= least else { continue }
      var score = likeness
      if sketch.period == period { score += 0.2 }
      if sketch.passage == passage { score += 0.05 }
      found.append(Match(index: place, likeness: likeness, score: score))
    }
    return found.sorted { a, b in
      a.score != b.score ? a.score > b.score : abs(a.index - index) < abs(b.index - index)
    }
  }
}
