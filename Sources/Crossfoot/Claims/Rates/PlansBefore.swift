/// Rates of plans that the sentence before lists: 「计划新建泵站 b₁ 座、改造渠道 b₂ 公里。新建泵站 a₁ 座，完成计划的 p₁；改造渠道 a₂
/// 公里，完成计划的 p₂」.
///
/// The plan is the one figure there with the name and the unit of what was done. What does not fit accuses where a slip
/// explains it.
func plansBefore(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.role == .rate && $0.isExact && $0.has(.planned) }.compactMap { index in
    let (done, rate) = (reading.mentions[index - 1], reading.mentions[index])
    guard reading.sketches[index - 1].isAddend, reading.sketches[index - 1].isExact,
      !reading.sketches[index - 1].has(.planned), done.segment == rate.segment, rate.clause - done.clause == 1,
      done.depth == rate.depth, done.key.count >= 3, let plan = plan(of: index - 1, in: reading)
    else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [
        Operand(.numerator, done.quantity), Operand(.denominator, reading.mentions[plan].quantity),
      ], formula: .ratio())
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// How many figures back a list of plans may begin.
private let mostPlans = 24

private func plan(of index: Int, in reading: Reading) -> Int? {
  let done = reading.mentions[index]
  let first = max(reading.passages[done.passage].mentions.lowerBound, index - mostPlans)
  let (measure, letters) = (reading.sketches[index].measure, reading.sketches[index].letters)
  let before = (first..<max(first, index)).reversed()
  guard before.contains(where: { reading.sketches[$0].has(.planned) }) else { return nil }
  let named = before.prefix { reading.mentions[$0].sentence >= done.sentence - 1 }.chosen {
    let sketch = reading.sketches[$0]
    guard sketch.isAddend, sketch.isExact, sketch.measure == measure, sketch.letters & letters == letters else {
      return false
    }
    let plan = reading.mentions[$0]
    return plan.sentence < done.sentence && plan.quantity.unit == done.quantity.unit
      && plan.key.count >= done.key.count && sharedEnding(plan.key, done.key) == done.key.count
  }
  return named.count == 1 ? named[0] : nil
}
