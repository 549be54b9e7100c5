/// A rate whose base stands in a bracket behind it or in another paragraph: kept where it holds and nothing nearer does.
///
/// 「完成年初预算的 p%（年初预算 B）」; 「项目总预算 B。…」 and pages later 「累计支出 a，执行率 p%」.
func earlierBase(_ index: Int, _ levels: [Int], _ candidates: [Claim], in reading: Reading) -> Claim? {
  let rate = reading.mentions[index]
  guard let actual = levels.first, reading.mentions[actual].sentence == rate.sentence,
    rate.quantity.digits >= 3, !candidates.contains(where: isSound)
  else { return nil }
  let own = reading.mentions[actual]
  let known = Set(candidates.flatMap { $0.operands.map(\.quantity.range) })
  let places = [reading.firstInBracket(behind: index)].compactMap { $0 } + earlier(actual, reading)
  for place in places where !known.contains(reading.mentions[place].quantity.range) {
    let base = reading.mentions[place]
    guard reading.isAddend(base), reading.addable(base, own), !base.quantity.value.isZero else { continue }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, own.quantity), Operand(.denominator, base.quantity)], formula: .ratio(),
      basis: .inferred)
    if isSound(claim) { return claim }
  }
  return nil
}

/// Figures of other passages before one, nearest first, no more than a page's worth.
private func earlier(_ index: Int, _ reading: Reading) -> [Int] {
  (max(0, index - 30)..<index).reversed()
}
