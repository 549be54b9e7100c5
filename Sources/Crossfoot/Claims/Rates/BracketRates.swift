/// A rate with both its figures in the bracket behind it: 「执行率 95%（预算 b，已支出 a）」, 「完成率 98%（计划 50 个，完成 49 个）」.
///
/// One of the two is planned and the other done, and there is no third: accuses.
func bracketRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, upTo: 2).compactMap { index in
    let rate = reading.mentions[index]
    guard rate.role == .rate, rate.quantity.modifier == .none, let first = reading.firstInBracket(behind: index),
      first == index + 1
    else { return nil }
    let (a, b) = (reading.mentions[first], reading.mentions[first + 1])
    guard a.openBracket == b.openBracket, reading.addable(first, first + 1), a.quantity.unit == b.quantity.unit,
      [a, b].allSatisfy({ $0.isAddend && $0.quantity.modifier == .none && $0.cues.isDisjoint(with: CueSet(.per)) }),
      first + 2 == reading.mentions.count || reading.mentions[first + 2].openBracket != a.openBracket
        || reading.mentions[first + 2].passage != a.passage
    else { return nil }
    let plans = [a, b].filter { reading.isNamed($0, CueSet(.planned), not: CueSet(.actual).union(CueSet(.complete))) }
    guard plans.count == 1, let plan = plans.first else { return nil }
    let done = plan.token == a.token ? b : a
    return Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, done.quantity), Operand(.denominator, plan.quantity)], formula: .ratio())
  }
}
