/// 增加, 下降: a figure beside them is a change.
let changeWords = CueSet(.increase).union(CueSet(.decrease))
private let comparisons = CueSet(.above).union(CueSet(.below))

/// 「提高到45%」 and 「增至12万元」 name the level reached.
func leadsToLevel(from cue: Int, to token: Int, in passage: Passage) -> Bool {
  passage.tokens[(cue + 1)..<token].contains { $0.has(CueSet(.reaching)) }
}

/// The nearest direction word of the clause before the figure, whether only links stand between, and its sign.
func direction(before token: Int, clause: Int, in passage: Passage) -> (sign: Int, isAdjacent: Bool, token: Int)? {
  var index = token - 1
  var isAdjacent = true
  while index >= clause {
    let word = passage.tokens[index]
    if isAdjacent, let sign = signOfPlan(index, clause: clause, in: passage) { return (sign, true, index) }
    if word.has(changeWords) {
      if isAdjacent, leadsToLevel(from: index, to: token, in: passage) { return nil }
      return (sign(at: index, in: passage), isAdjacent, index)
    }
    if word.has(comparisons) {
      // 「比全省高 d 元」 is a difference, 「高于 b 元」 a level.
      let isDifference =
        word.range.count == 3 && passage.tokens[clause..<index].contains { $0.has(CueSet(.versus)) }
      return (word.has(CueSet(.above)) ? 1 : -1, isAdjacent && isDifference, index)
    }
    if isAdjacent, let sign = moreOrLess(word, in: passage),
      passage.tokens[clause..<index].contains(where: { $0.has(CueSet(.versus)) })
    {
      return (sign, true, index)
    }
    if word.figure != nil { return nil }
    let isFiller =
      word.has(modifiersBefore.union(CueSet(.link))) || word.kind == .date || word.isMark(.open, .close)
      || isVerbOfMore(index, clause: clause, in: passage)
    if !isFiller { isAdjacent = false }
    index -= 1
  }
  return nil
}

/// 多 or 多办 in 「比计划多办」, 少 in 「较任务少」: the sign of how far from the plan.
private func signOfPlan(_ index: Int, clause: Int, in passage: Passage) -> Int? {
  // 多 is a word of its own.
  guard let plan = [index - 1, index - 2].first(where: { $0 > clause && passage.tokens[$0].has(CueSet(.planned)) }),
    passage.tokens[plan - 1].has(CueSet(.versus))
  else { return nil }
  let range = passage.tokens[plan].range.upperBound..<passage.tokens[index].range.upperBound
  guard range.count <= 6 else { return nil }
  let word = passage.lexed.prose.text[range].prefix(3)
  return word.elementsEqual("多".utf8) ? 1 : word.elementsEqual("少".utf8) ? -1 : nil
}

/// 建 in 「比上年多建」: what there is more or less of was done so.
private func isVerbOfMore(_ index: Int, clause: Int, in passage: Passage) -> Bool {
  guard index > clause, passage.tokens[index].kind == .text, passage.tokens[index].range.count == 3,
    passage.tokens[index - 1].has(changeWords), passage.tokens[index - 1].has(CueSet(.versus))
  else { return false }
  return moreOrLess(passage.tokens[index - 1], in: passage) != nil
}

/// 「比计划多 d 处」, 「较目标少 d 处」: how far a figure is from another, and no level.
private func moreOrLess(_ word: Token, in passage: Passage) -> Int? {
  guard word.figure == nil else { return nil }
  let last = passage.lexed.prose.text[word.range].suffix(3)
  return last.elementsEqual("多".utf8) ? 1 : last.elementsEqual("少".utf8) ? -1 : nil
}

/// 0 for 「下降（增长）」, a template that nobody filled in.
func sign(at index: Int, in passage: Passage) -> Int {
  let word = passage.tokens[index]
  let sign = word.has(CueSet(.increase)) ? 1 : -1
  for other in [index - 2, index + 2] where other >= 0 && other < passage.tokens.count {
    let between = passage.tokens[(index + other) / 2]
    if between.isMark(.open, .divide), passage.tokens[other].has(changeWords),
      passage.tokens[other].has(CueSet(.increase)) != (sign > 0)
    {
      return 0
    }
  }
  return sign
}
