/// Rates one to one: 「计划举办 b₁ 期、培训 b₂ 人，实际举办 a₁ 期、培训 a₂ 人，分别完成计划的 p₁ 和 p₂」, 「新建 a₁ 座、改造 a₂ 座，分别
/// 完成计划 b₁ 座、b₂ 座的 p₁ 和 p₂」.
///
/// One of the two lists before them is planned, the other what was done of it. They accuse where one of the rates fits.
func respectiveRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.kind == .rate }.flatMap { first -> [Claim] in
    guard isFirstRate(first, in: reading) else { return [] }
    let rates = reading.joined(from: first)
    guard (2...6).contains(rates.count), rates.allSatisfy({ reading.mentions[$0].quantity.unit.kind == .rate }),
      let (done, planned) = lists(before: first, count: rates.count, in: reading)
    else { return [] }
    let claims = rates.indices.map { place in
      Claim(
        kind: .rate, rule: "rate-mismatch", stated: reading.mentions[rates[place]].quantity,
        operands: [
          Operand(.numerator, reading.mentions[done[place]].quantity),
          Operand(.denominator, reading.mentions[planned[place]].quantity),
        ], formula: .ratio())
    }
    return claims.contains(where: isSound) ? claims : []
  }
}

/// A rate of what was done, which nothing joins to one before it.
private func isFirstRate(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  switch mention.role {
  case .rate, .percent, .share: break
  default: return false
  }
  return mention.token > 0
    && !reading.tokens(of: mention)[mention.token - 1].isMark(.listComma)
    && !reading.tokens(of: mention)[mention.token - 1].has(CueSet(.and))
}

/// The two lists of so many levels right before a rate, each of the units of the other: what was done, and what was planned.
private func lists(before rate: Int, count: Int, in reading: Reading) -> (done: [Int], planned: [Int])? {
  let levels = Array(reading.levels(before: rate).prefix(2 * count).reversed())
  guard levels.count == 2 * count, rate - levels[0] == 2 * count,
    levels.allSatisfy({
      reading.mentions[$0].quantity.modifier == .none && reading.mentions[$0].depth == reading.mentions[rate].depth
    })
  else { return nil }
  let (first, second) = (Array(levels[..<count]), Array(levels[count...]))
  let isAlike = zip(first, second).allSatisfy {
    reading.mentions[$0].quantity.unit.symbol == reading.mentions[$1].quantity.unit.symbol
  }
  let isPlanned = [first, second].map { reading.mentions[$0[0]].cues.contains(CueSet(.planned)) }
  let isRespective = [rate, second[0]].contains { !reading.mentions[$0].cues.isDisjoint(with: .oneToOne) }
  guard isAlike, isRespective, isPlanned[0] != isPlanned[1],
    reading.mentions[first[count - 1]].clause < reading.mentions[second[0]].clause
  else { return nil }
  return isPlanned[0] ? (second, first) : (first, second)
}
