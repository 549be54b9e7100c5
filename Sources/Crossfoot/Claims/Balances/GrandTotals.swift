/// The total of both sides of an account and what makes it up, sections away: 「收、支总计均为 T。…本年收入合计 R，…年初结转和结余 o。…本年支出合计
/// S，…年末结转和结余 c」: T = R + o = S + c.
///
/// Kept where a side makes it. Where one side does, the other accuses if a slip explains it; where both make one sum, the total does.
func grandTotals(in reading: Reading, lexicon: Lexicon) -> [Claim] {
  let totals = reading.mentions.indices.filter { isOfBothSides($0, in: reading, lexicon.flows) }
  return totals.enumerated().flatMap { place, total -> [Claim] in
    let end = place + 1 < totals.count ? totals[place + 1] : reading.mentions.count
    let near = total + 1..<min(end, total + mostBehind)
    guard let came = near.first(where: { isSum(.came, $0, of: total, in: reading, lexicon.flows) }),
      let spent = near.first(where: { $0 > came && isSum(.spent, $0, of: total, in: reading, lexicon.flows) })
    else { return [] }
    let sides = [
      side(came, before: spent, of: total, in: reading, lexicon.flows),
      side(spent, before: near.upperBound, of: total, in: reading, lexicon.flows),
    ].compactMap { $0 }
    let holding = sides.filter(isSound)
    if holding.count == 1, sides.count == 2 { return holding + sides.filter { !isSound($0) && mayBeSlip($0) } }
    let isOneSum = sides.count == 2 && sides[0].computed == sides[1].computed
    return holding.isEmpty && isOneSum && mayBeSlip(sides[0]) ? [sides[0]] : holding
  }
}

/// How many figures behind the total its parts stand.
private let mostBehind = 48

/// 「收入支出总计 T」, 「收、支总计均为 T」, and no change of it.
private func isOfBothSides(_ index: Int, in reading: Reading, _ flows: FlowLexicon) -> Bool {
  guard reading.sketches[index].names(.grand), reading.sketches[index].isLevel, reading.sketches[index].isExact else {
    return false
  }
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let start = passage.wordsStart(before: mention.token)
  let words = passage.tokens[start].range.lowerBound..<passage.tokens[mention.token].range.lowerBound
  return mention.depth == 0 && flows.first(.bothSides, in: passage.lexed.prose.text, words) != nil
}

/// 「本年收入合计」, 「支出合计」: all of the year's side.
private func isSum(_ side: FlowWord, _ index: Int, of total: Int, in reading: Reading, _ flows: FlowLexicon) -> Bool {
  let mention = reading.mentions[index]
  let name = reading.naming(mention)
  return reading.sketches[index].isLevel && reading.sketches[index].isExact && mention.depth == 0
    && mention.key.count <= 4 && reading.addable(index, total) && flows.holds(side, in: name)
    && flows.holds(.sum, in: name)
}

/// The year's side and what was carried over beside it, told before another figure of the account.
private func side(
  _ sum: Int, before end: Int, of total: Int, in reading: Reading, _ flows: FlowLexicon
) -> Claim? {
  let carried = (sum + 1..<min(end, sum + 16)).filter { index in
    let mention = reading.mentions[index]
    guard reading.sketches[index].isLevel, reading.sketches[index].isExact, mention.depth == 0,
      reading.addable(index, total), mention.passage - reading.mentions[sum].passage <= 1
    else { return false }
    return [.opening, .closing, .stock].contains(flows.last(in: reading.naming(mention)))
  }
  guard 1...3 ~= carried.count else { return nil }
  return Claim(
    kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity,
    operands: ([sum] + carried).map { Operand(.part, reading.mentions[$0].quantity) },
    formula: .sum(count: carried.count + 1), basis: .inferred)
}
