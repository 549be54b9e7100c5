/// What part a figure plays, from its unit and the cues before it.
func role(of quantity: Quantity, token: Int, clause: Int, in passage: Passage) -> Mention.Role {
  switch quantity.unit.kind {
  case .none: return bareRole(token: token, clause: clause, in: passage)
  case .points: return .points(direction(before: token, clause: clause, in: passage)?.sign ?? 0)
  case .rate: return percentRole(quantity, token: token, clause: clause, in: passage)
  case .multiple:
    return direction(before: token, clause: clause, in: passage).map { .growth($0.sign) } ?? .multiple
  case .amount, .count, .score, .time:
    guard let found = direction(before: token, clause: clause, in: passage), found.isAdjacent,
      quantity.unit.kind != .count || !endsDeed(found.token, in: passage)
    else { return .level }
    return .change(found.sign)
  }
}

/// 提升 in 「取缔 a 家、搬迁 b 家、整治提升 c 家」 ends the name of a deed, as those before it have no direction.
private func endsDeed(_ cue: Int, in passage: Passage) -> Bool {
  let tokens = passage.tokens
  guard cue >= 4, tokens[cue - 1].kind == .text, tokens[cue - 1].range.count == 6, tokens[cue - 2].isMark(.listComma),
    tokens[cue - 3].figure != nil
  else { return false }
  return !tokens[cue - 4].has(changeWords) && !tokens[cue - 4].has(CueSet(.versus))
}

/// 「增长13.95。」: a percent sign was forgotten.
private func bareRole(token: Int, clause: Int, in passage: Passage) -> Mention.Role {
  if let found = direction(before: token, clause: clause, in: passage), found.isAdjacent { return .growth(found.sign) }
  return .bare
}

private func percentRole(_ quantity: Quantity, token: Int, clause: Int, in passage: Passage) -> Mention.Role {
  if token > 0, passage.tokens[token - 1].isMark(.plus) { return .growth(1) }
  if quantity.value.isNegative { return .growth(1) }
  var index = token - 1
  while index >= clause {
    let word = passage.tokens[index]
    if word.has(changeWords) {
      if leadsToLevel(from: index, to: token, in: passage) { return .percent }
      if isOfWhole(index, to: token, clause: clause, in: passage) { return .share }
      return .growth(sign(at: index, in: passage))
    }
    if word.has(CueSet(.rate)) { return .rate }
    if word.has(CueSet(.complete)) { return isDoneWhole(index, clause: clause, in: passage) ? .share : .rate }
    if word.has(CueSet(.share)) { return .share }
    if word.has(CueSet(.growthName)) { return .growth(1) }
    if endsInRate(word, in: passage) { return .rate }
    index -= 1
  }
  return isOfPlan(token, clause: clause, in: passage) ? .rate : .percent
}

/// 「为调整预算的 p%」: the clause opens with 为 or 是, and has nothing but a plan in it.
private func isOfPlan(_ token: Int, clause: Int, in passage: Passage) -> Bool {
  let words = passage.tokens[clause..<token]
  guard let first = words.first, let last = words.last, (3...5).contains(words.count),
    passage.lexed.prose.text[last.range].elementsEqual("的".utf8),
    ["为", "是", "為"].contains(where: { passage.lexed.prose.text[first.range].elementsEqual($0.utf8) })
  else { return false }
  return words.contains { $0.has(CueSet(.planned)) } && !words.contains { $0.figure != nil }
}

/// 增 in 「占新增贷款的 p%」 is of the whole's name.
private func isOfWhole(_ cue: Int, to token: Int, clause: Int, in passage: Passage) -> Bool {
  guard token - cue > 2, passage.lexed.prose.text[passage.tokens[token - 1].range].elementsEqual("的".utf8) else {
    return false
  }
  let before = passage.tokens[clause..<cue].reversed().prefix { $0.figure == nil && !$0.has(CueSet(.versus)) }
  return before.contains { $0.has(CueSet(.share)) }
}

/// 「有效率」, 「回收率」: any word whose last letter says so.
private func endsInRate(_ word: Token, in passage: Passage) -> Bool {
  word.figure == nil && passage.lexed.prose.text[word.range].suffix(3).elementsEqual("率".utf8)
}
