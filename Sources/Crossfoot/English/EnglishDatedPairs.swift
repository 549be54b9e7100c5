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
      figures[levels[0]].isLike(figures[levels[1]]), figures[levels[1]].clause >= here.clause - 1,
      let first = moment(of: levels[0], behind: nil), let second = moment(of: levels[1], behind: levels[0]),
      first.isQuarter == second.isQuarter, first.value != second.value
    else { return nil }
    return first.value < second.value ? (levels[1], levels[0]) : (levels[0], levels[1])
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
    let next = passage.word(token + 1) == "in" ? token + 2 : token + 1
    if let found = moment(at: next) { return found }
    let start = previous.map { figures[$0].token + 1 } ?? sentenceStart(token)
    let before = (start..<token).compactMap { moment(at: $0) }
    return before.count == 1 ? before[0] : nil
  }

  private func sentenceStart(_ token: Int) -> Int {
    (passage.tokens[..<token].lastIndex { $0.isMark(.period) }).map { $0 + 1 } ?? 0
  }

  private func moment(at token: Int) -> (value: Int, isQuarter: Bool)? {
    guard passage.tokens.indices.contains(token) else { return nil }
    let text = Array(passage.word(token).utf8)
    if passage.tokens[token].kind == .date {
      let digits = text.prefix(4)
      guard text.count == 4, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, false)
    }
    guard text.count == 2, text[0] == 0x71, (0x31...0x34).contains(text[1]) else { return nil }
    return (Int(text[1] - 0x30), true)
  }
}
