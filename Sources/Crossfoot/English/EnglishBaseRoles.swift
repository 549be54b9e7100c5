/// Which figures are what others are compared with.
extension EnglishRoles {
  /// `from o`, `compared with o`, `than o`, `on o`, `(2021: o)`, `(a year earlier, o)`, `the previous year's o`.
  func isBase(_ index: Int) -> Bool {
    if leads(index, CueSet(.from)) && !isOutOf(index) || leads(index, CueSet(.versus)) { return true }
    let figure = passage.figures[index]
    if index > 0, gap(index - 1) != nil || isOverPlan(index) { return true }
    if leads(index, CueSet(.on)) || isOnPlan(index) || isOverPast(index) { return hasChange(before: index) }
    if isBudgetedAt(index) || isEarlier(index) || isThen(index) { return true }
    if let open = figure.open {
      // Only a period or the name of a plan stands before it in its bracket.
      // `(+9.6%; 2021: o)`: of what a semicolon parts in it, its own.
      let start = tokens[open..<figure.token].lastIndex { $0.isMark(.semicolon, .comma) } ?? open
      let words = start + 1..<figure.token
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
      if words.isEmpty || words.allSatisfy({ tokens[$0].has(Self.fillers) }), open > 0,
        tokens[open - 1].has(CueSet(.period))
      {
        return true
      }
      if words.isEmpty, isBracketedPast(index, open) { return true }
      if words.isEmpty, open > 0, tokens[open - 1].kind == .date || passage.isQuarter(open - 1) {
        let isAlone = passage.brackets[open] == figure.token + 1
        return has(CueSet(.versus).union(CueSet(.from)), before: open) || isAlone && has(CueSet(.on), before: open)
      }
    }
    return figure.token > 0 && tokens[figure.token - 1].has(CueSet(.period)) && endsInPossessive(figure.token - 1)
  }

  /// `up d on last year at n (o)`: alone in its bracket behind the level reached.
  private func isBracketedPast(_ index: Int, _ open: Int) -> Bool {
    guard index > 1, passage.brackets[open] == open + 2, passage.figures[index - 1].token == open - 1,
      leads(index - 1, CueSet(.reaching)), passage.figures[index - 2].clause == passage.figures[index].clause
    else { return false }
    let between = passage.figures[index - 2].token..<passage.figures[index - 1].token
    return passage.word(between.lowerBound + 1) == "on" && passage.has(CueSet(.period), between)
  }

  /// `a fund, from which d was paid`
  private func isOutOf(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    guard let from = tokens[..<token].suffix(9).lastIndex(where: { $0.has(CueSet(.from)) }) else { return false }
    return ["which", "whom"].contains(passage.word(from + 1))
  }

  /// `overspent by d (p%) on a budget of o`
  private func isOnPlan(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    guard let on = tokens[..<token].suffix(6).lastIndex(where: { $0.has(CueSet(.on)) }),
      passage.has(CueSet(.planned), on..<token), tokens[token - 1].has(CueSet(.of))
    else { return false }
    return tokens[on..<token].allSatisfy { $0.figure == nil && !isMark($0) }
  }

  /// `an increase of p% over the o paid in the year before`
  private func isOverPast(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    guard index > 1, ["over the", "over"].contains(passage.word(token - 1)), !passage.figures[index].isRate else {
      return false
    }
    let (change, level) = (passage.figures[index - 1], passage.figures[index - 2])
    return change.token == token - 2 && change.quantity.unit.kind == .rate && level.isLike(passage.figures[index])
      && level.sentence == change.sentence && passage.figures[index].quantity.unit.kind != .time
  }

  /// `was budgeted at o and came in at n`
  private func isBudgetedAt(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    return token > 1 && passage.word(token - 1) == "at" && passage.means(.budgeted, token - 2)
  }

  /// `grew by d to n; at the start of the year there were o`: the period opens the clause.
  private func isEarlier(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    let start = tokens[..<token].lastIndex { $0.isMark(.comma, .semicolon, .colon) }.map { $0 + 1 } ?? token
    guard start < token, token - start <= 8, tokens[start].has(CueSet(.period)),
      tokens[start..<token].allSatisfy({ $0.figure == nil })
    else { return false }
    return passage.means(.past, start) && hasChange(before: index)
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
      && segment.contains { $0.has(Self.directions) }
  }

  /// `an increase of d over the adopted budget of o`
  private func isOverPlan(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    let words = (max(0, token - 8)..<token).reversed().prefix { tokens[$0].figure == nil && !isMark(tokens[$0]) }
    guard let over = words.first(where: { ["over the", "under the"].contains(gapWord($0)) }) else { return false }
    guard passage.has(CueSet(.planned), over..<token) else { return false }
    return hasChange(before: index)
      || index > 0 && passage.figures[index - 1].isRate && passage.figures[index - 1].token + 1 == over
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
        .contains { $0.has(Self.directions.union(Self.gaps)) }
  }
}
