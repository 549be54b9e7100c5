/// A rate whose bracket tells one of its two figures, the other standing before it: 「建档 a 份，建档率 p%（常住人口 b 人）」,
/// 「受理 b 件，…按期答复率 p%（按期答复 a 件）」, 「收入 a，恢复至2019年的 p%（2019年 b）」.
///
/// What the words leave open is found by what fits, in three digits.
func operandInBracket(_ index: Int, in reading: Reading) -> Claim? {
  let (rate, inside) = (reading.mentions[index], index + 1)
  if let claim = pairInBracket(index, in: reading) { return claim }
  guard index > 0, reading.isAlone(inside, inBracketBehind: index), rate.quantity.modifier == .none else { return nil }
  let others = reading.levels(before: index).prefix(8).filter {
    reading.mentions[$0].sentence == rate.sentence && reading.mentions[$0].depth == rate.depth
      && reading.isWholeLevel($0)
  }
  if let first = others.first, first == index - 1, reading.isOfYear(inside, as: index, not: first),
    reading.addable(first, inside)
  {
    return reading.rate(index, of: first, over: inside)
  }
  return others.lazy.flatMap { other -> [Claim] in
    let over = reading.rate(index, of: other, over: inside, basis: .inferred)
    guard reading.namesDone(inside, of: rate), reading.addable(other, inside) else { return [over] }
    return [reading.rate(index, of: inside, over: other, basis: .inferred)]
  }.first { isSound($0) && SlipSearch.width(of: $0) < 0.01 }
}

/// 「资产负债率 p%（资产 b 亿元、负债 a 亿元）」: the one over the other, as it fits.
private func pairInBracket(_ index: Int, in reading: Reading) -> Claim? {
  let (first, second) = (index + 1, index + 2)
  guard second < reading.mentions.count, reading.firstInBracket(behind: index) == first,
    [first, second].allSatisfy({ reading.isWholeLevel($0) && reading.mentions[$0].key.count >= 2 }),
    reading.mentions[second].openBracket == reading.mentions[first].openBracket,
    reading.mentions[second].passage == reading.mentions[index].passage, reading.addable(first, second),
    second + 1 == reading.mentions.count || reading.mentions[second + 1].passage != reading.mentions[index].passage
      || reading.mentions[second + 1].openBracket != reading.mentions[first].openBracket
  else { return nil }
  let claims = [(first, second), (second, first)].map { reading.rate(index, of: $0, over: $1, basis: .inferred) }
  return claims.first { isSound($0) && SlipSearch.width(of: $0) < 0.01 }
}

/// 「完成目标（b 人）的 p%」, what was done right before.
func plansInBrackets(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.isExact && ($0.role == .rate || $0.role == .percent) }.compactMap { index in
    let (rate, plan, done) = (reading.mentions[index], reading.mentions[index - 1], reading.mentions[index - 2])
    let passage = reading.passages[rate.passage]
    guard plan.passage == rate.passage, let open = plan.openBracket, open > 0, plan.depth == rate.depth + 1,
      done.passage == rate.passage, done.depth == rate.depth, done.segment == rate.segment,
      rate.clause - done.clause == 1, passage.tokens[open - 1].has(CueSet(.planned)),
      let close = passage.brackets[open], rate.token - close == 2,
      passage.lexed.prose.text[passage.tokens[close + 1].range].elementsEqual("的".utf8),
      reading.isWholeLevel(index - 1), reading.isWholeLevel(index - 2), reading.addable(index - 1, index - 2)
    else { return nil }
    let claim = reading.rate(index, of: index - 2, over: index - 1)
    // 「就业 a 人，其中高校毕业生 c 人，完成目标（b 人）的 p%」: of a.
    let others = reading.levels(before: index - 2).prefix(6).filter {
      reading.mentions[$0].sentence == rate.sentence && reading.addable($0, index - 1)
    }
    if others.isEmpty && !done.cues.contains(CueSet(.ofWhich)) { return claim }
    return ([claim] + others.map { reading.rate(index, of: $0, over: index - 1) }).first(where: isSound)
  }
}

extension Reading {
  fileprivate func rate(_ rate: Int, of part: Int, over base: Int, basis: Basis = .stated) -> Claim {
    Claim(
      kind: .rate, rule: "rate-mismatch", stated: mentions[rate].quantity,
      operands: [Operand(.numerator, mentions[part].quantity), Operand(.denominator, mentions[base].quantity)],
      formula: .ratio(), basis: basis)
  }

  /// Whether a figure is all that the bracket behind another tells.
  fileprivate func isAlone(_ inside: Int, inBracketBehind index: Int) -> Bool {
    guard firstInBracket(behind: index) == inside, isWholeLevel(inside) else { return false }
    return inside + 1 == mentions.count || mentions[inside + 1].passage != mentions[index].passage
      || mentions[inside + 1].openBracket != mentions[inside].openBracket
  }

  fileprivate func isWholeLevel(_ index: Int) -> Bool {
    sketches[index].isAddend && mentions[index].quantity.modifier == .none && !isBase(index)
      && mentions[index].cues.isDisjoint(with: CueSet(.per).union(CueSet(.average)))
  }

  /// 「恢复至2019年的 p%（2019年 b）」: the bracket names no more than the year of which the rate is.
  fileprivate func isOfYear(_ inside: Int, as rate: Int, not level: Int) -> Bool {
    let base = mentions[inside]
    return base.key.isEmpty && !base.period.isEmpty && base.period == mentions[rate].period
      && mentions[level].period != base.period && mentions[rate].clause - mentions[level].clause == 1
  }

  /// 按期答复 of 按期答复率.
  fileprivate func namesDone(_ inside: Int, of rate: Mention) -> Bool {
    let name = mentions[inside].key
    return name.count >= 2 && rate.isCalledRate && rate.key.dropLast().elementsEqual(name)
  }
}
