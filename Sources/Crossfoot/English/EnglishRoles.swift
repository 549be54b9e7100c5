private let directions = CueSet(.increase).union(CueSet(.decrease))
private let gaps = CueSet(.above).union(CueSet(.below))
private let leading = CueSet(.from).union(CueSet(.reaching)).union(CueSet(.versus)).union(CueSet(.by)).union(
  CueSet(.on))
private let fillers = modifiersBefore.union(CueSet(.link)).union(CueSet(.generic))

/// What part each figure of an English passage plays.
struct EnglishRoles {
  let passage: EnglishPassage

  private var tokens: [Token] { passage.tokens }

  func role(_ index: Int) -> EnglishFigure.Role {
    let figure = passage.figures[index]
    // `(2015 = 100)`: what an index counts from.
    if figure.token > 1, tokens[figure.token - 1].isMark(.equals), tokens[figure.token - 2].kind == .date {
      return .none
    }
    switch figure.quantity.unit.kind {
    case .points: return .points(direction(index) ?? 0)
    case .time: return timeChange(index) ?? .time
    case .multiple: return .multiple
    case .rate:
      if leads(index, CueSet(.reaching)) || figure.isBase { return .share }
      return direction(index).map { .growth($0) } ?? .share
    default:
      if let sign = gap(index) { return .delta(sign) }
      if leads(index, CueSet(.reaching)) || figure.isBase { return .level }
      return direction(index).map { .delta($0) } ?? .level
    }
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
      isBase(index + 1), let sign = directionBehind(index), sign != 0
    else { return nil }
    return .delta(["faster than", "quicker than", "slower than"].contains(passage.word(next)) ? -sign : sign)
  }

  /// `d over the b budgeted`: b is of its kind and stands right behind.
  private func gap(_ index: Int) -> Int? {
    let next = passage.figures[index].token + 1
    guard let sign = ["over the": 1, "under the": -1][gapWord(next)], passage.figures.indices.contains(index + 1),
      passage.figures[index + 1].token - next <= 2, passage.figures[index + 1].isLike(passage.figures[index])
    else { return nil }
    return sign
  }

  private func gapWord(_ token: Int) -> String {
    let word = passage.word(token)
    return ["over", "under"].contains(word) && ["the", "its", "their", "our"].contains(passage.word(token + 1))
      ? word + " the" : word
  }

  /// The sign of the word of change that a figure belongs to; nil: none.
  func direction(_ index: Int) -> Int? {
    directionBefore(index) ?? directionBehind(index)
  }

  /// `rose by d`, `up p%`, `an increase of d`, `an overspend of d`.
  private func directionBefore(_ index: Int) -> Int? {
    var token = passage.figures[index].token - 1
    var sawOf = false
    while token >= 0 {
      let word = tokens[token]
      if word.has(directions.union(gaps)), !word.has(modifiersBefore) {
        if word.has(CueSet(.negative)), isTakenOff(index, token) { return nil }
        return word.has(CueSet(.versus)) ? nil : sign(word)
      }
      if word.has(CueSet(.by)) { return verb(before: token) }
      if word.has(CueSet(.of)) {
        if sawOf { return nil }
        sawOf = true
      } else if !word.has(fillers.union(CueSet(.by))), word.kind != .date, !word.has(CueSet(.period)) {
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// `a of cash flow less b of spending`: taken off the figure before it.
  private func isTakenOff(_ index: Int, _ token: Int) -> Bool {
    index > 0 && token == passage.figures[index].token - 1
      && passage.figures[index - 1].clause == passage.figures[index].clause
      && passage.figures[index - 1].open == passage.figures[index].open
      && passage.figures[index - 1].isLike(passage.figures[index])
  }

  /// The nearest word of change in the segment: `exceeding the target of 600 by 16%`.
  private func verb(before token: Int) -> Int? {
    tokens[..<token].reversed().prefix { !$0.isMark(.period, .semicolon) }
      .first { $0.has(directions.union(gaps)) }.map(sign)
  }

  /// `p% higher`, `d more pupils than`, `a 6% decrease`, `0.3 points lower`, `d better than`.
  private func directionBehind(_ index: Int) -> Int? {
    let start = passage.figures[index].token + 1
    for token in start..<min(start + 3, tokens.count) {
      let word = tokens[token]
      if word.figure != nil || word.isMark(.comma, .semicolon, .period, .open, .close, .colon) { return nil }
      if word.has(directions.union(gaps)) {
        // Only right behind it, or behind one noun: `84 more pupils`, `1,200 people fewer`.
        if token - start > 1 || isSubtraction(token) { return nil }
        let isNoun = token == start && (passage.figures[index].isRate || hasArticle(index))
        return isComparative(token) || isNoun ? sign(word) : nil
      }
      if case .cue = word.kind, !word.has(CueSet(.link).union(CueSet(.generic))) || word.has(CueSet(.of)) { return nil }
    }
    return nil
  }

  /// Words that may stand behind what they measure: higher, lower, more, fewer, above, below. Verbs may not.
  private func isComparative(_ token: Int) -> Bool {
    tokens[token].has(CueSet(.comparative)) || token + 1 < tokens.count && tokens[token + 1].has(CueSet(.versus))
  }

  /// `borrowings of a less cash of b`: a figure follows before the clause ends.
  private func isSubtraction(_ token: Int) -> Bool {
    tokens[token].has(CueSet(.negative))
      && tokens[(token + 1)...].prefix(6).prefix { !$0.isMark(.comma, .semicolon, .period, .close) }
        .contains { $0.figure != nil }
  }

  /// `a $2m increase`
  private func hasArticle(_ index: Int) -> Bool {
    ["a", "an"].contains(passage.word(passage.figures[index].token - 1))
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
      if word.figure != nil || word.has(CueSet(.and).union(directions).union(CueSet(.share))) { return false }
      if case .mark(let mark) = word.kind, mark != .open { return false }
      if word.isMark(.open), passage.figures[index].open != token { return false }
      token -= 1
    }
    return false
  }

  private func isBare(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].has(fillers.union(CueSet(.period))) || tokens[$0].kind == .date }
  }

  /// `from o`, `compared with o`, `than o`, `on o`, `(2021: o)`, `(a year earlier, o)`, `the previous year's o`.
  func isBase(_ index: Int) -> Bool {
    if leads(index, CueSet(.from)) || leads(index, CueSet(.versus)) { return true }
    let figure = passage.figures[index]
    if index > 0, gap(index - 1) != nil || isOverPlan(index) { return true }
    if leads(index, CueSet(.on)) { return hasChange(before: index) }
    if isBudgetedAt(index) || isEarlier(index) || isThen(index) { return true }
    if let open = figure.open {
      // Only a period or the name of a plan stands before it in its bracket.
      let words = open + 1..<figure.token
      let hasPeriod = words.contains {
        tokens[$0].kind == .date || tokens[$0].has(CueSet(.period).union(CueSet(.planned)))
      }
      if hasPeriod, words.count <= 6, words.allSatisfy({ tokens[$0].figure == nil }) { return true }
      // `(o in 2021)`, `(o the year before)`: nothing else in the bracket.
      if words.isEmpty, let close = passage.brackets[open], close - figure.token <= 4,
        (figure.token + 1..<close).contains(where: { tokens[$0].kind == .date || tokens[$0].has(CueSet(.period)) }),
        (figure.token + 1..<close).allSatisfy({ tokens[$0].figure == nil && !tokens[$0].isMark(.comma, .semicolon) })
      {
        return true
      }
      // `than a year earlier (o)`, `the year before (o)`.
      if words.isEmpty || words.allSatisfy({ tokens[$0].has(fillers) }), open > 0, tokens[open - 1].has(CueSet(.period))
      {
        return true
      }
      if words.isEmpty, open > 0, tokens[open - 1].kind == .date {
        return has(CueSet(.versus).union(CueSet(.from)), before: open)
      }
    }
    return figure.token > 0 && tokens[figure.token - 1].has(CueSet(.period)) && endsInPossessive(figure.token - 1)
  }

  /// `was budgeted at o and came in at n`
  private func isBudgetedAt(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    return token > 1 && passage.word(token - 1) == "at" && passage.word(token - 2) == "budgeted"
  }

  /// `grew by d to n; at the start of the year there were o`: the period opens the clause.
  private func isEarlier(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    let start = tokens[..<token].lastIndex { $0.isMark(.comma, .semicolon, .colon) }.map { $0 + 1 } ?? token
    guard start < token, token - start <= 8, tokens[start].has(CueSet(.period)),
      tokens[start..<token].allSatisfy({ $0.figure == nil })
    else { return false }
    let periods = ["at the start of the year", "a year earlier", "a year ago", "a year before", "the year before"]
    return periods.contains(passage.word(start)) && hasChange(before: index)
  }

  /// `since 2019, when there were o`, `having been o since 2019`
  private func isThen(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    let words = (max(0, token - 5)..<token).reversed().prefix { tokens[$0].figure == nil && !isMark(tokens[$0]) }.map {
      passage.word($0)
    }
    if Array(words.prefix(2)) == ["been", "having"] {
      return index > 0 && leads(index - 1, CueSet(.reaching)) && hasChange(before: index)
    }
    if token + 1 < tokens.count, tokens[token + 1].kind == .text { return false }
    guard let when = words.firstIndex(of: "when") else { return false }
    let others = ["there", "it", "they", "were", "was", "stood", "at", "we", "had", "numbered"]
    let segment = tokens[..<token].reversed().prefix { !$0.isMark(.period, .semicolon) }
    return when > 0 && words[..<when].allSatisfy { others.contains($0) }
      && segment.contains { $0.has(directions) }
  }

  /// `an increase of d over the adopted budget of o`
  private func isOverPlan(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    let words = (max(0, token - 8)..<token).reversed().prefix { tokens[$0].figure == nil && !isMark(tokens[$0]) }
    guard let over = words.first(where: { gapWord($0) == "over the" }) else { return false }
    return passage.has(CueSet(.planned), over..<token) && hasChange(before: index)
  }

  private func isMark(_ token: Token) -> Bool {
    if case .mark = token.kind { return true }
    return false
  }

  private func endsInPossessive(_ token: Int) -> Bool {
    let end = tokens[token].range.upperBound
    let text = passage.lexed.prose.text
    return end < text.count && (text[end] == 0x27 || text[end...].starts(with: "’".utf8))
      || passage.word(token + 1) == "s"
  }

  private func has(_ cues: CueSet, before token: Int) -> Bool {
    tokens[..<token].reversed().prefix { !$0.isMark(.comma, .semicolon, .period) && $0.figure == nil }
      .contains { $0.has(cues) }
  }

  /// Whether a change stands before it in its sentence: `up p% on o`.
  private func hasChange(before index: Int) -> Bool {
    let sentence = passage.figures[index].sentence
    return passage.figures[..<index].contains { other in
      other.sentence == sentence
        && (other.isRate || other.quantity.unit.kind == .points || other.quantity.unit.dimension != "")
    }
      && tokens[..<passage.figures[index].token].reversed().prefix { !$0.isMark(.period, .semicolon) }
        .contains { $0.has(directions.union(gaps)) }
  }

  /// `$64 per share`, `£1,018 a week`, `an average of £18`, `each worth $450`.
  func isPer(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    if token + 1 < tokens.count, tokens[token + 1].has(CueSet(.per)) { return true }
    if token + 2 < tokens.count, passage.word(token + 1) == "for", tokens[token + 2].has(CueSet(.per)) { return true }
    return tokens[..<token].reversed().prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .colon, .open, .close)
    }.prefix(6).contains { $0.has(CueSet(.average)) }
  }
}
