/// What was done of a whole, and all the rest: 「多计工程款 T，已扣回 a，其余 b 在后续结算中抵扣」, 「T 个问题中，已整改 a 个，其余 b 个
/// 正在推进」, 「T 个问题，截至年底，已整改 a 个，正在整改 b 个」.
///
/// 其余 leaves nothing out, so a mismatch accuses; what is being done may leave out what is not, and accuses where a slip explains
/// what does not fit. Cost: linear in the mentions.
func doneAndRest(at asked: Range<Int>, in reading: Reading) -> [SumStructure] {
  reading.places(asked, from: 2) { $0.isSummand }.compactMap { rest in
    let last = reading.mentions[rest]
    let isRest = !last.cues.isDisjoint(with: restWords) && isRest(last, in: reading)
    // 「已整改 a 个，整改率 p%，其余 b 个」
    let done = rest - (reading.mentions[rest - 1].role == .rate ? 2 : 1)
    guard
      isRest || isBeingDone(rest, behind: done, in: reading)
        || done > 0 && isLeftUndone(last, of: reading.mentions[done], in: reading)
    else { return nil }
    guard done > 0, let total = total(before: done, in: reading), isDone(done, in: reading),
      [total, done].allSatisfy({ isAlike($0, last, in: reading) }),
      last.clause - reading.mentions[done].clause == rest - done, !isFollowed(rest, in: reading)
    else { return nil }
    let structure = SumStructure(total: total, parts: [done, rest], marker: .complement, isComplete: true)
    return isRest || reading.holds(structure) || mayBeSlip(reading.claim(structure, basis: .stated)) ? structure : nil
  }
}

private let restWords = CueSet(.others).union(CueSet(.remainder))

/// The last figure of the clause before, or of the one before a clause of time, of the same kind; with nothing like it before, that
/// the parts may be of.
private func total(before done: Int, in reading: Reading) -> Int? {
  let clause = reading.mentions[done].clause
  let near = (max(0, done - 4)..<done).filter {
    reading.addable($0, done) && reading.mentions[$0].segment == reading.mentions[done].segment
  }
  guard near.count == 1, let total = near.first, (1...2).contains(clause - reading.mentions[total].clause),
    !(total + 1..<done).contains(where: { reading.mentions[$0].isLevel }), !reading.isBase(total),
    reading.mentions[total].cues.isDisjoint(with: CueSet(.ofWhich))
  else { return nil }
  return total
}

private func isAlike(_ index: Int, _ last: Mention, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  return reading.sketches[index].isSummand && mention.quantity.unit == last.quantity.unit
    && mention.quantity.modifier == .none && mention.depth == last.depth && mention.segment == last.segment
}

/// 其余 or 剩余 and nothing more before the figure.
private func isRest(_ mention: Mention, in reading: Reading) -> Bool {
  mention.quantity.modifier == .none && reading.scopes.holds(reading.naming(mention), .restAlone)
}

/// 「已扣回」, 「已完成整改」, and 「完工」 before 「完工率」.
private func isDone(_ index: Int, in reading: Reading) -> Bool {
  let words = reading.letters(naming: reading.mentions[index])
  let next = reading.mentions[min(index + 1, reading.mentions.count - 1)]
  if words.first == "已" || next.role != .rate && verbDone(words) != nil { return true }
  // 「整改完成 a 个，整改率 p%」
  let stem = next.key.dropLast()
  return next.role == .rate && stem.count >= 2 && words.starts(with: stem)
}

/// 上缴 of 「审计期间已上缴」: the two letters behind 已.
private func verbDone(_ words: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
  guard let place = words.lastIndex(of: "已"), place + 2 < words.count else { return nil }
  return words[(place + 1)...(place + 2)]
}

/// 「尚有 b 万元未上缴」 behind 「已上缴 a 万元」: the same deed, which was not done.
private func isLeftUndone(_ rest: Mention, of done: Mention, in reading: Reading) -> Bool {
  guard rest.quantity.modifier == .none, let verb = verbDone(reading.letters(naming: done)) else { return false }
  let behind = reading.letters(behind: rest)
  return behind.first == "未" && contains(behind, verb)
    && ["尚有", "仍有", "还有", "目前尚有"].contains { core($0) == reading.letters(naming: rest) }
}

/// 「正在整改 b 个」 right behind 「已整改 a 个」: the same deed.
private func isBeingDone(_ index: Int, behind done: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  // Asked first, since letters cost more.
  let text = reading.passages[mention.passage].lexed.prose.text
  guard text[reading.namingRange(mention)].starts(with: "正在".utf8) else { return false }
  let words = reading.letters(naming: mention)
  let before = reading.letters(naming: reading.mentions[max(0, done)])
  guard words.count >= 4, words.starts(with: "正在".unicodeScalars), before.first == "已" else { return false }
  return contains(before, words[2..<4])
}

/// 「其余 b 个，另有 c 个」: a third part.
private func isFollowed(_ index: Int, in reading: Reading) -> Bool {
  guard index + 1 < reading.mentions.count else { return false }
  let (own, next) = (reading.mentions[index], reading.mentions[index + 1])
  return next.segment == own.segment && next.clause - own.clause <= 1 && reading.addable(index, index + 1)
    && next.isLevel
}
