/// Two levels that nothing but their dates compare: `a in Q1 and b in Q2, up p%`, `2021 – a; 2022 – b, an increase of d`.
extension EnglishChanges {
  /// The later and the earlier of the only two levels of a sentence that a change closes.
  func datedPair(before index: Int) -> (now: Int, base: Int)? {
    let here = figures[index]
    guard closesClause(index) else { return nil }
    let own = figures.indices.filter {
      figures[$0].sentence == here.sentence && $0 != index && figures[$0].role != .none
    }
    let levels = own.filter { figures[$0].role != .time }
    guard levels.count == 2, levels[1] < index, levels.allSatisfy({ figures[$0].role == .level && !figures[$0].isPer }),
      levels.allSatisfy({ !figures[$0].isBase && !figures[$0].isReached && figures[$0].open == nil }),
      figures[levels[0]].isLike(figures[levels[1]]), !areOfOtherNouns(levels[0], levels[1]),
      figures[levels[1]].clause >= here.clause - 1,
      let first = moment(of: levels[0], behind: nil), let second = moment(of: levels[1], behind: levels[0]),
      first.isQuarter == second.isQuarter, first.value != second.value
    else { return nil }
    return first.value < second.value ? (levels[1], levels[0]) : (levels[0], levels[1])
  }

  /// `Girls (a%) outperformed boys (b%) by d points`: the only two rates of the sentence, each alone in its bracket.
  func compared(_ index: Int) -> Claim? {
    let here = figures[index]
    let own = figures.indices.filter { figures[$0].sentence == here.sentence && figures[$0].isRate && $0 != index }
    guard own == [index - 2, index - 1], passage.word(here.token - 1) == "by",
      own.allSatisfy({ place in
        figures[place].open.map { passage.brackets[$0] == $0 + 2 } ?? false && figures[place].quantity.modifier == .none
      }),
      here.token + 1 >= passage.tokens.count || passage.tokens[here.token + 1].isMark(.comma, .period, .semicolon)
    else { return nil }
    let isMore = figures[own[0]].quantity.value >= figures[own[1]].quantity.value
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: here.quantity,
      operands: (isMore ? own : own.reversed()).map { Operand(.whole, figures[$0].quantity) },
      formula: .sum(signs: [1, -1]))
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }

  /// `d (p%) more than the budget of b`: the share that a difference is of the base behind it.
  func ofDifference(_ index: Int) -> Claim? {
    guard index > 0, figures.indices.contains(index + 1), let open = figures[index].open,
      figures[index - 1].token + 1 == open, passage.brackets[open] == open + 2, figures[index - 1].isDelta,
      figures[index + 1].isBase, figures[index + 1].isLike(figures[index - 1]),
      figures[index + 1].clause == figures[index].clause, passage.tokens[open + 3].has(CueSet(.comparative))
    else { return nil }
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: figures[index].quantity,
      operands: [Operand(.delta, figures[index - 1].quantity), Operand(.base, figures[index + 1].quantity)],
      formula: .ratio())
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }

  /// Nothing but a word of comparison between the change and the next mark.
  private func closesClause(_ index: Int) -> Bool {
    var token = figures[index].token + 1
    while token < passage.tokens.count, passage.tokens[token].has(CueSet(.comparative)) { token += 1 }
    return token == passage.tokens.count || passage.tokens[token].isMark(.period, .semicolon, .close)
  }

  /// The year or quarter that a figure is of: right behind it, or the only one before it since the figure before.
  private func moment(of index: Int, behind previous: Int?) -> (value: Int, isQuarter: Bool)? {
    let token = figures[index].token
    if let found = moment(at: token + 1) { return found }
    // `800 primary school teachers in 2023`
    let next = noun(behind: index).endIndex
    if passage.word(next) == "in", let found = moment(at: next + 1) { return found }
    let start = previous.map { figures[$0].token + 1 } ?? sentenceStart(token)
    let before = (start..<token).compactMap { moment(at: $0) }
    return before.count == 1 ? before[0] : nil
  }

  /// The words right behind a figure, up to `in`.
  private func noun(behind index: Int) -> ArraySlice<Token> {
    passage.tokens[(figures[index].token + 1)...].prefix(4).prefix {
      $0.kind == .text && passage.lexed.text($0.range) != "in"
    }
  }

  /// `800 teachers … and 720 schools`: not `800 teachers … and 720`.
  private func areOfOtherNouns(_ a: Int, _ b: Int) -> Bool {
    guard let first = noun(behind: a).last, let second = noun(behind: b).last else { return false }
    return smallLetters(passage.lexed.text(first.range)) != smallLetters(passage.lexed.text(second.range))
  }

  private func sentenceStart(_ token: Int) -> Int {
    (passage.tokens[..<token].lastIndex { $0.isMark(.period) }).map { $0 + 1 } ?? 0
  }

  private func moment(at token: Int) -> (value: Int, isQuarter: Bool)? {
    guard passage.tokens.indices.contains(token) else { return nil }
    let text = Array(passage.word(token).utf8)
    if passage.tokens[token].kind == .date {
      let months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"]
      if let month = (months + ["november", "december"]).firstIndex(where: { $0.utf8.elementsEqual(text) }) {
        return (month + 1, true)
      }
      let digits = text.prefix(4)
      guard text.count == 4, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, false)
    }
    guard text.count == 2, text[0] == 0x71, (0x31...0x34).contains(text[1]) else { return nil }
    return (Int(text[1] - 0x30), true)
  }
}
