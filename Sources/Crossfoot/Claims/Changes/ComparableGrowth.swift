extension ChangeFinder {
  /// 可比价, 同口径: growth that printed levels do not give.
  func isComparable(_ index: Int) -> Bool {
    let mention = reading.mentions[index]
    let passage = reading.passages[mention.passage]
    // One figure may stand between: the base.
    var figures = 0
    return passage.lexed.tokens[..<mention.token].reversed().prefix {
      if $0.figure != nil { figures += 1 }
      return !$0.isMark(.period, .semicolon) && figures < 2
    }
    .contains { $0.has(CueSet(.comparable)) }
  }
}
