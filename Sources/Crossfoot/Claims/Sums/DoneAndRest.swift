/// What was done of a whole, and all the rest: 「多计工程款 T，已扣回 a，其余 b 在后续结算中抵扣」, 「T 个问题中，已整改 a 个，其余 b 个
/// 正在推进」.
///
/// 其余 leaves nothing out, so a mismatch accuses. Cost: linear in the mentions.
func doneAndRest(in reading: Reading) -> [SumStructure] {
  reading.mentions.indices.dropFirst(2).compactMap { rest in
    let last = reading.mentions[rest]
    guard reading.sketches[rest].isSummand, !last.cues.isDisjoint(with: restWords), isRest(last, in: reading) else {
      return nil
    }
    // 「已整改 a 个，整改率 p%，其余 b 个」
    let done = rest - (reading.mentions[rest - 1].role == .rate ? 2 : 1)
    guard done > 0, let total = total(before: done, in: reading), isDone(reading.mentions[done], in: reading),
      [total, done].allSatisfy({ isAlike($0, last, in: reading) }),
      last.clause - reading.mentions[done].clause == rest - done, !isFollowed(rest, in: reading)
    else { return nil }
    return SumStructure(total: total, parts: [done, rest], marker: .complement, isComplete: true)
  }
}

private let restWords = CueSet(.others).union(CueSet(.remainder))

/// The last figure of the clause before, of the same kind; with nothing like it before, that the parts may be of.
private func total(before done: Int, in reading: Reading) -> Int? {
  let clause = reading.mentions[done].clause
  let near = (max(0, done - 4)..<done).filter {
    reading.addable($0, done) && reading.mentions[$0].sentence == reading.mentions[done].sentence
  }
  guard near.count == 1, let total = near.first, clause - reading.mentions[total].clause == 1,
    !reading.isBase(total), reading.mentions[total].cues.isDisjoint(with: CueSet(.ofWhich))
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
  mention.quantity.modifier == .none && ["其余", "余下", "剩余", "餘下", "剩餘"].contains(reading.naming(mention))
}

/// 「已扣回」, 「已完成整改」
private func isDone(_ mention: Mention, in reading: Reading) -> Bool {
  reading.letters(naming: mention).first == "已"
}

/// 「其余 b 个，另有 c 个」: a third part.
private func isFollowed(_ index: Int, in reading: Reading) -> Bool {
  guard index + 1 < reading.mentions.count else { return false }
  let (own, next) = (reading.mentions[index], reading.mentions[index + 1])
  return next.segment == own.segment && next.clause - own.clause <= 1 && reading.addable(index, index + 1)
    && next.isLevel
}
