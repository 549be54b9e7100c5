/// Rates of stages that are all of one whole: 「签约项目 T 个，其中已注册 a 个，注册率 p%；已开工 b 个，开工率 q%；已投产 c 个，投产率 r%」.
///
/// Each part bears its rate's name. Where one of the others fits the whole, what does not accuses if a slip explains it.
func rateLists(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 4) { isRate($0) }.compactMap { index in
    guard let first = firstPart(before: index, in: reading), first > 0 else { return nil }
    let (whole, part) = (reading.mentions[first - 1], reading.mentions[index - 1])
    guard reading.isSummand(whole), whole.quantity.modifier == .none, reading.addable(first - 1, first),
      whole.passage == part.passage, reading.mentions[first].sentence - whole.sentence <= 1,
      whole.quantity.unit.symbol == part.quantity.unit.symbol, whole.quantity.value >= part.quantity.value
    else { return nil }
    let claims = stride(from: first, to: index, by: 2).map { claim($0, of: first - 1, in: reading) }
    guard let own = claims.last else { return nil }
    if isSound(own) { return own }
    // 「开工 b 个，开工率 q%」 of those that were registered.
    let isOfStage = index >= 3 && isSound(claim(index - 1, of: index - 3, in: reading))
    return !isOfStage && claims.dropLast().contains(where: isSound) && mayBeSlip(own) ? own : nil
  }
}

/// The first part of a run of parts and rates that ends with a rate, two pairs of them at least.
private func firstPart(before rate: Int, in reading: Reading) -> Int? {
  guard isPair(rate - 1, in: reading) else { return nil }
  var first = rate - 1
  while first >= 2, rate - first < 9, isPair(first - 2, in: reading), reading.addable(first - 2, rate - 1),
    reading.mentions[first - 2].sentence == reading.mentions[rate].sentence,
    reading.mentions[first - 2].depth == reading.mentions[rate].depth
  { first -= 2 }
  return first < rate - 1 ? first : nil
}

/// 「已开工 b 个，开工率 q%」: a figure, and behind it the rate of what its name says.
private func isPair(_ part: Int, in reading: Reading) -> Bool {
  guard isRate(reading.sketches[part + 1]), reading.sketches[part].isSummand, reading.sketches[part].isExact
  else { return false }
  let (done, rate) = (reading.mentions[part], reading.mentions[part + 1])
  let stem = rate.key.dropLast()
  return rate.isCalledRate && stem.count == 2 && done.passage == rate.passage && rate.clause - done.clause == 1
    && done.segment == rate.segment && done.depth == rate.depth
    && contains(reading.letters(naming: done), Array(stem))
}

private func isRate(_ sketch: MentionSketch) -> Bool {
  sketch.role == .rate && sketch.isExact && sketch.kind == .rate
}

private func claim(_ part: Int, of whole: Int, in reading: Reading) -> Claim {
  Claim(
    kind: .rate, rule: "rate-mismatch", stated: reading.mentions[part + 1].quantity,
    operands: [
      Operand(.numerator, reading.mentions[part].quantity), Operand(.denominator, reading.mentions[whole].quantity),
    ], formula: .ratio(), basis: .inferred)
}
