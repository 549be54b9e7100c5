private let leading = CueSet(.from).union(CueSet(.reaching)).union(CueSet(.versus)).union(CueSet(.by)).union(
  CueSet(.on))

/// What part each figure of an English passage plays.
struct EnglishRoles {
  static let directions = CueSet(.increase).union(CueSet(.decrease))
  static let gaps = CueSet(.above).union(CueSet(.below))
  static let fillers = modifiersBefore.union(CueSet(.link)).union(CueSet(.generic))

  let passage: EnglishPassage

  var tokens: [Token] { passage.tokens }

  func role(_ index: Int) -> EnglishFigure.Role {
    let figure = passage.figures[index]
    // `(2015 = 100)`: what an index counts from.
    if figure.token > 1, tokens[figure.token - 1].isMark(.equals), tokens[figure.token - 2].kind == .date {
      return .none
    }
    if isMeasure(index) || isOfFraction(index) || isStatistic(index) { return .none }
    switch figure.quantity.unit.kind {
    case .points: return .points(direction(index) ?? 0)
    case .time: return timeChange(index) ?? .time
    case .multiple: return .multiple
    case .rate:
      if leads(index, CueSet(.reaching)) || figure.isBase { return .share }
      if let sign = signBefore(index) ?? gap(index, planGap) { return .growth(sign) }
      return direction(index).map { .growth($0) } ?? .share
    default:
      if let sign = gap(index, gap) { return .delta(sign) }
      if isMeasured(index), let sign = directionBehind(index) { return .delta(sign) }
      if leads(index, CueSet(.reaching)) || figure.isBase || isDelivered(index) { return .level }
      return (direction(index) ?? surplusOverPlan(index)).map { .delta($0) } ?? .level
    }
  }

  /// `repairs to the roof cost d more than planned`: what is compared right behind was not reached, whatever stands before.
  private func isMeasured(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    guard token > 0, token + 1 < tokens.count, tokens[token + 1].has(CueSet(.versus)) else { return false }
    return !tokens[token - 1].has(leading) && !passage.figures[index].isBase
  }

  /// `2.1 days faster than the 13.7 days of the quarter before`: less time.
  private func timeChange(_ index: Int) -> EnglishFigure.Role? {
    let next = passage.figures[index].token + 1
    // `from 9.6 minutes to 8.1 minutes, a gain of 1.5 minutes`
    if index > 1, isBase(index - 2), leads(index - 1, CueSet(.reaching)), directionBefore(index) != nil,
      passage.figures[index - 1].clause + 1 == passage.figures[index].clause,
      passage.figures[index - 1].isLike(passage.figures[index])
    {
      return .delta(0)
    }
    // `fell by 0.5 days, from 6.3 days to 5.8 days`
    if passage.figures.indices.contains(index + 2), leads(index, CueSet(.by)), isBase(index + 1),
      leads(index + 2, CueSet(.reaching)), let sign = directionBefore(index),
      passage.figures[index + 2].isLike(passage.figures[index]),
      passage.figures[index + 2].segment == passage.figures[index].segment,
      !passage.has(CueSet(.and), passage.figures[index].token..<passage.figures[index + 2].token),
      !passage.figures.indices.contains(index + 3) || !isBase(index + 3)
    {
      return .delta(sign)
    }
    guard passage.figures.indices.contains(index + 1), passage.figures[index + 1].isLike(passage.figures[index]),
      isBase(index + 1)
    else { return nil }
    // `averaged 9.6 minutes, up 1.5 minutes from 8.1 minutes`
    if index > 0, passage.figures[index - 1].isLike(passage.figures[index]), leads(index + 1, CueSet(.from)),
      passage.figures[index - 1].clause + 1 == passage.figures[index].clause,
      passage.figures[index + 1].clause == passage.figures[index].clause,
      tokens[passage.figures[index].token - 1].has(Self.directions), let sign = directionBefore(index)
    {
      return .delta(sign)
    }
    guard let sign = directionBehind(index), sign != 0 else { return nil }
    return .delta(passage.means(.speed, next) ? -sign : sign)
  }

  /// The sign of the word of change that a figure belongs to; nil: none.
  func direction(_ index: Int) -> Int? {
    directionBefore(index) ?? directionBehind(index) ?? directionOfTwin(index)
  }

  /// `d or p% below plan`: the change is told twice before its word.
  private func directionOfTwin(_ index: Int) -> Int? {
    let here = passage.figures[index]
    guard !here.isRate, passage.word(here.token + 1) == "or", passage.figures.indices.contains(index + 1),
      passage.figures[index + 1].isRate, passage.figures[index + 1].token == here.token + 2
    else { return nil }
    return directionBehind(index + 1)
  }

  /// `rose by d`, `up p%`, `an increase of d`, `an overspend of d`.
  func directionBefore(_ index: Int) -> Int? {
    var token = passage.figures[index].token - 1
    var sawOf = false
    while token >= 0 {
      let word = tokens[token]
      if word.has(Self.directions.union(Self.gaps)), !word.has(modifiersBefore) {
        if word.has(CueSet(.negative)), isTakenOff(index, token) { return nil }
        return word.has(CueSet(.versus)) ? nil : sign(word)
      }
      if word.has(CueSet(.by)) { return verb(before: token) }
      if word.has(CueSet(.of)) {
        if sawOf { return nil }
        sawOf = true
      } else if !word.has(Self.fillers.union(CueSet(.by))), word.kind != .date, !word.has(CueSet(.period)) {
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// `a of cash flow less b of spending`: taken off the figure before it.
  private func isTakenOff(_ index: Int, _ token: Int) -> Bool {
    // `a (2022: o) less b`
    guard let before = (0..<index).last(where: { passage.figures[$0].open == passage.figures[index].open }) else {
      return false
    }
    let isBeside = token == passage.figures[index].token - 1 || isOf(token + 1..<passage.figures[index].token)
    return isBeside && passage.figures[before].sentence == passage.figures[index].sentence
      && !tokens[passage.figures[before].token..<token].contains { $0.isMark(.comma, .semicolon) }
      && passage.figures[before].isLike(passage.figures[index])
  }

  /// `less costs of b`
  private func isOf(_ range: Range<Int>) -> Bool {
    range.count <= 4 && range.last.map { tokens[$0].has(CueSet(.of)) } ?? false
      && tokens[range].allSatisfy { $0.figure == nil && !$0.isMark(.comma, .semicolon, .period) }
  }

  /// The nearest word of change in the segment: `exceeding the target of 600 by 16%`.
  private func verb(before token: Int) -> Int? {
    (0..<token).reversed().prefix { !tokens[$0].isMark(.period, .semicolon) }
      .first { tokens[$0].has(Self.directions.union(Self.gaps)) && !isDegree($0) }.map { sign(tokens[$0]) }
  }

  /// `rose less steeply`
  private func isDegree(_ token: Int) -> Bool {
    ["less", "more"].contains(passage.word(token)) && passage.word(token + 1).hasSuffix("ly")
  }

  /// `p% higher`, `d more pupils than`, `a 6% decrease`, `0.3 points lower`, `d better than`.
  private func directionBehind(_ index: Int) -> Int? {
    var start = passage.figures[index].token + 1
    // `d (p%) more than`
    if passage.brackets[start] == start + 2, tokens[start + 1].figure != nil { start += 3 }
    guard start < tokens.count else { return nil }
    for token in start..<min(start + 3, tokens.count) {
      let word = tokens[token]
      if word.figure != nil || word.isMark(.comma, .semicolon, .period, .open, .close, .colon) { return nil }
      if word.has(Self.directions.union(Self.gaps)) {
        // Only right behind it, or behind one noun: `84 more pupils`, `1,200 people fewer`.
        if token - start > 1 || isSubtraction(token) || isNamed(token) { return nil }
        // `104 felt better`
        if token > start, passage.means(.feeling, token) { return nil }
        let isNoun = token == start && (passage.figures[index].isRate || hasArticle(index) || isFallIn(token, index))
        return isComparative(token) || isNoun ? sign(word) : nil
      }
      if case .cue = word.kind, !word.has(CueSet(.link).union(CueSet(.generic))) || word.has(CueSet(.of)) { return nil }
    }
    return nil
  }

  /// Words that may stand behind what they measure: higher, lower, more, fewer, above, below. Verbs may not.
  private func isComparative(_ token: Int) -> Bool {
    // `92 missed more than a tenth` measures the tenth.
    tokens[token].has(CueSet(.comparative))
      || token + 1 < tokens.count && tokens[token + 1].has(CueSet(.versus))
        && !tokens[token + 1].has(CueSet(.comparative))
  }

  /// `a third got a lower second`, `a (p%) is more than 90 days old`: said of something else than the figure measures.
  private func isNamed(_ token: Int) -> Bool {
    ["a", "an", "the", "is", "are", "was", "were", "be", "been", "has", "have", "had", "that", "which"].contains(
      passage.word(token - 1))
  }

  /// `borrowings of a less cash of b`: a figure follows before the clause ends.
  private func isSubtraction(_ token: Int) -> Bool {
    tokens[token].has(CueSet(.negative))
      && tokens[(token + 1)...].prefix(6).prefix { !$0.isMark(.comma, .semicolon, .period, .close) }
        .contains { $0.figure != nil }
  }

  /// `a $2m increase`
  private func hasArticle(_ index: Int) -> Bool {
    passage.isIndefinite(passage.figures[index].token - 1)
  }

  /// `two thirds of the 9 thousand fall in unemployment`
  private func isFallIn(_ token: Int, _ index: Int) -> Bool {
    passage.word(passage.figures[index].token - 1) == "the" && passage.word(token + 1) == "in"
  }

  /// 0 for words such as improved, which may mean either.
  private func sign(_ word: Token) -> Int {
    if word.has(CueSet(.increase)), word.has(CueSet(.decrease)) { return 0 }
    return word.has(CueSet(.increase).union(CueSet(.above))) ? 1 : -1
  }

  /// Whether a preposition of a class leads to the figure: right before it, or before the words that name it.
  func leads(_ index: Int, _ class: CueSet) -> Bool {
    var token = passage.figures[index].token - 1
    while token >= 0, passage.figures[index].token - token <= 9 {
      let word = tokens[token]
      if word.has(leading) {
        if word.has(CueSet(.on)), !isBare(token + 1..<passage.figures[index].token) { return false }
        // `4.6% less than $5m` compares; `to less than $5m` does not.
        if word.has(CueSet(.versus)), word.has(modifiersBefore), token == passage.figures[index].token - 1, token > 0,
          tokens[token - 1].figure == nil
        {
          token -= 1
          continue
        }
        return word.has(`class`)
      }
      if word.figure != nil || word.has(CueSet(.and).union(Self.directions).union(CueSet(.share))) { return false }
      if case .mark(let mark) = word.kind, mark != .open { return false }
      if word.isMark(.open), passage.figures[index].open != token { return false }
      token -= 1
    }
    return false
  }

  private func isBare(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].has(Self.fillers.union(CueSet(.period))) || tokens[$0].kind == .date }
  }

  /// `$64 per share`, `£1,018 a week`, `an average of £18`, `each worth $450`.
  func isPer(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    if token + 1 < tokens.count, tokens[token + 1].has(CueSet(.per)) { return true }
    if token + 2 < tokens.count, ["for", "in"].contains(passage.word(token + 1)), tokens[token + 2].has(CueSet(.per)) {
      return true
    }
    return tokens[..<token].reversed().prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .colon, .open, .close)
    }.prefix(6).contains { $0.has(CueSet(.average)) }
  }
}
