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

extension Reading {
  /// 「增速比上年的 p% 回落 d 个百分点」: p was the growth of another year.
  func isFormerRate(_ index: Int) -> Bool {
    guard index + 1 < mentions.count, sketches[index + 1].kind == .points else { return false }
    let (mention, next) = (mentions[index], mentions[index + 1])
    return next.passage == mention.passage && next.clause == mention.clause
      && cue(CueSet(.versus), before: mention) != nil
  }

  /// 「由 o 增加到 n，年均增长 p%」: of each year, where the levels are years apart.
  func isYearly(_ growth: Mention) -> Bool {
    guard growth.cues.contains(CueSet(.average)) else { return false }
    let passage = passages[growth.passage]
    let rise = changeWords.union(CueSet(.growthName))
    guard
      let cue = passage.tokens[growth.labelToken..<growth.token].lastIndex(where: { $0.has(rise) }),
      cue > growth.labelToken
    else { return false }
    // 「人均收入增长」 is of what each one has.
    let word = passage.lexed.prose.text[passage.tokens[cue - 1].range]
    guard passage.tokens[cue - 1].has(CueSet(.average)) else { return false }
    // 「全省平均增速」 is that of many.
    if passage.tokens[cue].has(CueSet(.growthName)) { return word.starts(with: "年".utf8) }
    return scopes.opening(.perHead, of: passage.text(cue - 1..<cue).unicodeScalars) == nil
  }
}
