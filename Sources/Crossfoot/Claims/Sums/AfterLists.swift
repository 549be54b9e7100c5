/// What is told of a total once its list is: 「下达资金 T，其中甲 a、乙 b；已拨付 c，拨付率 p%」, 「骗取公款共计 T。其中，…。已归还 c，尚有 d 未归还」.
///
/// Only lists that add up are asked, and only what holds is kept, in three digits: what was done may be of another whole.
func afterLists(_ sums: [SumStructure], in reading: Reading) -> [Claim] {
  sums.flatMap { sum -> [Claim] in
    guard sum.marker != .order, sum.marker != .closing, let last = sum.parts.max(), last > sum.total,
      reading.mentions[last].passage == reading.mentions[sum.total].passage, reading.holds(sum)
    else { return [] }
    return reading.done(behind: last, of: sum.total).flatMap { done in
      [reading.rate(of: done, over: sum.total), reading.rest(behind: done, of: sum.total)].compactMap { $0 }
    }
  }
}

extension Reading {
  /// The figures of a total's unit in the clauses behind its list that may be what was done of it.
  fileprivate func done(behind last: Int, of total: Int) -> [Int] {
    let (end, whole) = (mentions[last], mentions[total])
    return (last + 1..<min(mentions.count, last + 1 + farthest)).filter {
      let mention = mentions[$0]
      return mention.passage == whole.passage && mention.sentence - end.sentence <= 1 && mention.depth == whole.depth
        && sketches[$0].isSummand && sketches[$0].isExact && addable($0, total)
        && mention.quantity.unit.symbol == whole.quantity.unit.symbol && mention.quantity.value <= whole.quantity.value
        && !sketches[$0].has(.ofWhich)
    }
  }

  fileprivate func rate(of done: Int, over total: Int) -> Claim? {
    guard let index = (done + 1..<min(mentions.count, done + 3)).first(where: { sketches[$0].kind == .rate }),
      sketches[index].role == .rate, sketches[index].isExact, mentions[index].sentence == mentions[done].sentence,
      mentions[index].clause - mentions[done].clause == 1
    else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: mentions[index].quantity,
      operands: [Operand(.numerator, mentions[done].quantity), Operand(.denominator, mentions[total].quantity)],
      formula: .ratio(), basis: .inferred)
    return isSound(claim) && (mentions[index].quantity.digits >= 3 || claim.computed == claim.stated.value)
      ? claim : nil
  }

  /// 「尚有 d 未归还」, 「结余 d」 in the clause behind what was done, or behind its rate.
  fileprivate func rest(behind done: Int, of total: Int) -> Claim? {
    guard
      let index = (done + 1..<min(mentions.count, done + 3)).first(where: {
        sketches[$0].isSummand && addable($0, total)
      }),
      mentions[index].sentence == mentions[done].sentence, mentions[index].depth == mentions[done].depth,
      sketches[index].isExact, mentions[index].quantity.digits >= 3
    else { return nil }
    let claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: mentions[index].quantity,
      operands: [Operand(.whole, mentions[total].quantity), Operand(.part, mentions[done].quantity)],
      formula: .sum(signs: [1, -1]), basis: .inferred)
    return claim.computed == claim.stated.value ? claim : nil
  }
}

/// How many figures behind a list are looked at.
private let farthest = 6
