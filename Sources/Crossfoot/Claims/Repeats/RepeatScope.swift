/// Whether what is said in two places may be said of one thing: the period, the place or body, the phase, the item of a list.
///
/// A class, since finders keep it and ask it all the time.
final class RepeatScope: Sendable {
  let reading: Reading
  let words: ScopeLexicon
  /// The one year that the text names, if it names no other.
  private let year: String?

  init(_ reading: Reading, _ words: ScopeLexicon) {
    self.reading = reading
    self.words = words
    // Periods have numbers, and there are few.
    var seen: Set<Int32> = []
    var years: Set<String> = []
    for (place, sketch) in reading.sketches.enumerated() where seen.insert(sketch.period).inserted {
      if let year = Self.year(reading.mentions[place].period) { years.insert(year) }
    }
    year = years.count == 1 ? years.first : nil
  }

  enum Likeness: Comparable {
    /// Of other periods, bodies or phases.
    case different
    /// One place names a body or an item of a list that the other does not.
    case unclear
    case same
  }

  func likeness(_ a: Mention, _ b: Mention) -> Likeness {
    guard isOnePeriod(a.period, b.period), phase(a) == phase(b), isCumulative(a) == isCumulative(b) else {
      return .different
    }
    if areParallel(a.passage, b.passage) { return .different }
    let (x, y) = (ownBody(of: a), ownBody(of: b))
    if let x, let y, x != y { return .different }
    return x != y || isSibling(a, b) ? .unclear : .same
  }

  /// Whether the words name one body, or none, and one period.
  func isOfOneBody(_ a: Mention, _ b: Mention) -> Bool {
    isOnePeriod(a.period, b.period) && !isSibling(a, b) && ownBody(of: a) == ownBody(of: b)
  }

  /// 「2023年」, 「全年」 and no period at all are one, where no other year is named.
  private func isOnePeriod(_ a: String, _ b: String) -> Bool {
    isSamePeriod(a, b) || isWhole(a) && isWhole(b)
  }

  private func isWhole(_ period: String) -> Bool {
    period.isEmpty || words.holds(period, .current) || year.map { period == $0 + "年" } ?? false
  }

  private static func year(_ period: String) -> String? {
    let digits = period.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 ? String(digits) : nil
  }

  private func phase(_ mention: Mention) -> Int {
    (isPlanned(mention) ? 1 : 0) + (mention.cues.contains(CueSet(.ofWhich)) ? 8 : 0)
      + (mention.cues.contains(CueSet(.comparable)) ? 2 : 0)
      + 16 * provision(mention)
      + (mention.cues.contains(CueSet(.per)) || mention.cues.contains(CueSet(.average)) ? 4 : 0)
  }

  /// Whether the last word of its sentence that tells plans from what came of them is one of plans.
  private func isPlanned(_ mention: Mention) -> Bool {
    reading.words(before: mention).last { $0.has(CueSet(.planned).union(CueSet(.actual))) }?.has(CueSet(.planned))
      ?? false
  }

  /// 「初步统计」, 「更正后」: of one thing, and another figure all the same.
  private func provision(_ mention: Mention) -> Int {
    let before = reading.words(before: mention).suffix(40)
    let text = core(reading.passages[mention.passage].text(before.startIndex..<before.endIndex))
    return words.first(.provisional, in: text).map { $0 + 1 } ?? 0
  }

  /// 「累计发放」 counts from another day than 「发放」.
  private func isCumulative(_ mention: Mention) -> Bool {
    let label = reading.letters(naming: mention)
    return words.first(.cumulative, in: label) != nil
  }

  /// Two items of one list, or two paragraphs with marks of one level.
  private func isSibling(_ a: Mention, _ b: Mention) -> Bool {
    let (x, y) = (reading.passages[a.passage], reading.passages[b.passage])
    return a.passage != b.passage && !x.mark.isEmpty && !y.mark.isEmpty && x.level == y.level && x.mark != y.mark
  }

  /// Under headings of one level that end alike, 「城区供水项目」 and 「农村供水项目」.
  private func areParallel(_ a: Int, _ b: Int) -> Bool {
    guard let x = heading(above: a), let y = heading(above: b), x != y,
      reading.passages[x].level == reading.passages[y].level
    else { return false }
    return sharedEnding(headingName(x), headingName(y)) >= 2
  }

  private func heading(above place: Int) -> Int? {
    (max(0, place - 60)..<place).last { reading.passages[$0].isHeading }
  }

  private func headingName(_ place: Int) -> [Unicode.Scalar] {
    words.without(.section, atEndOf: core(reading.passages[place].text(reading.passages[place].tokens.indices)))
  }

  /// nil for the report's own.
  private func ownBody(of mention: Mention) -> [Unicode.Scalar]? {
    body(of: mention).flatMap { words.isOwn($0) ? nil : $0 }
  }

  /// The place or body that the words before a figure name last: in its sentence, at the head of its paragraph, in the
  /// headings above. 「全县」 and 「我局」 are the report's own, and so is what is not named.
  private func body(of mention: Mention) -> [Unicode.Scalar]? {
    let tokens = reading.tokens(of: mention)
    let sentence = reading.words(before: mention, upTo: nil).startIndex
    let opening = tokens.prefix(60).firstIndex { $0.isMark(.period, .comma) } ?? 0
    return body(in: sentence..<mention.token, of: mention.passage)
      ?? body(in: 0..<min(opening, sentence), of: mention.passage) ?? bodyAbove(mention.passage)
  }

  private func body(in range: Range<Int>, of place: Int) -> [Unicode.Scalar]? {
    let passage = reading.passages[place]
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end
      while start > range.lowerBound, !endsClause(passage.tokens[start - 1]) { start -= 1 }
      // 「35 个片区」 names what is counted.
      let isCounted = start > 0 && passage.tokens[start - 1].figure != nil
      if !isCounted, let name = bodyName(start..<end, in: passage) { return name }
      end = start - 1
    }
    return nil
  }

  private func bodyAbove(_ place: Int) -> [Unicode.Scalar]? {
    var level = reading.passages[place].level > 0 ? reading.passages[place].level : Int.max
    for above in (max(0, place - 60)..<place).reversed() {
      let passage = reading.passages[above]
      guard passage.isHeading, passage.level < level else { continue }
      level = passage.level
      // The report's title names the body that all of it is of.
      if level == 1, passage.mark.isEmpty, above == 0 { return nil }
      if let name = bodyName(passage.tokens.indices, in: passage) { return name }
    }
    return nil
  }

  /// Dates left out.
  private func bodyName(_ tokens: Range<Int>, in passage: Passage) -> [Unicode.Scalar]? {
    var clause: [Unicode.Scalar] = []
    for token in passage.tokens[tokens] where token.kind != .date && clause.count < 12 {
      appendCore(of: passage.lexed.prose.text, token.range, to: &clause)
    }
    return words.bodyName(clause)
  }

  private func endsClause(_ token: Token) -> Bool {
    token.figure != nil || token.isMark(.comma, .semicolon, .period, .colon, .open, .close)
  }
}

extension Reading {
  /// The tokens of a figure's segment before it, or of its sentence up to another mark, 200 at most.
  func words(before mention: Mention, upTo mark: Token.Mark? = .semicolon) -> ArraySlice<Token> {
    let tokens = tokens(of: mention)[max(0, mention.token - 200)..<mention.token]
    let end = tokens.lastIndex { $0.isMark(.period, mark) }
    return tokens[(end.map { $0 + 1 } ?? tokens.startIndex)...]
  }
}
