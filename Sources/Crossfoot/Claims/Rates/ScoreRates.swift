/// What a rate and its full marks, or the days of a year, give: 「预算执行率 92.09%，该项权重 10 分，得 9.21 分」, 「优良天数 329 天，优良率
/// 90.1%」.
///
/// Kept where they hold, since marks are often given by steps and a year has days without a measurement; a 得分率 of the marks beside
/// it accuses.
func scoreRateClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 1) { $0.isExact }.compactMap { index in
    switch reading.sketches[index].kind {
    case .score: marks(index, in: reading)
    case .rate: marksOverFull(index, in: reading) ?? daysOfYear(index, in: reading)
    default: nil
    }
  }
}

private func marks(_ index: Int, in reading: Reading) -> Claim? {
  let given = reading.mentions[index]
  guard given.isLevel, !given.cues.contains(CueSet(.fullScore)) else { return nil }
  let near = (max(0, index - 4)..<index).reversed().filter {
    reading.mentions[$0].passage == given.passage && given.sentence - reading.mentions[$0].sentence <= 1
  }
  guard let rate = near.first(where: { reading.mentions[$0].quantity.unit.kind == .rate }),
    reading.mentions[rate].role == .rate, reading.mentions[rate].quantity.value <= .one,
    reading.mentions[rate].quantity.modifier == .none,
    reading.mentions[rate].sentence == given.sentence || index - rate == 1
      || given.label.contains("率")
  else { return nil }
  let full = near.first {
    reading.mentions[$0].quantity.unit.kind == .score && reading.mentions[$0].cues.contains(CueSet(.fullScore))
      && reading.mentions[$0].sentence == given.sentence
  }
  let percent = reading.mentions[rate].quantity
  if let full {
    let claim = Claim(
      kind: .product, rule: "product-mismatch", stated: given.quantity,
      operands: [Operand(.factor, reading.mentions[full].quantity), Operand(.factor, percent)],
      formula: .product(count: 2), basis: .inferred)
    return isSound(claim) ? claim : nil
  }
  // Ten is what a rate of execution counts for.
  guard given.quantity.digits >= 3, percent.digits >= 3, given.quantity.value < Rational(10) else { return nil }
  let claim = Claim(
    kind: .product, rule: "product-mismatch", stated: given.quantity, operands: [Operand(.factor, percent)],
    formula: Formula(numerator: [.init(Rational(10), [0])]), basis: .inferred)
  return isSound(claim) ? claim : nil
}

/// 「产出指标 35 分，得 32 分，得分率 91.4%」: the marks given and the full ones right before them, side by side.
private func marksOverFull(_ index: Int, in reading: Reading) -> Claim? {
  guard index > 1 else { return nil }
  let (full, given, rate) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard reading.scopes.ending(.scoreRate, of: rate.key) != nil, rate.quantity.modifier == .none,
    [full, given].allSatisfy({
      $0.quantity.unit.kind == .score && $0.isLevel && $0.quantity.modifier == .none && $0.segment == rate.segment
        && $0.depth == rate.depth
    }), given.quantity.value <= full.quantity.value, reading.letters(naming: given).contains("得"),
    given.clause - full.clause == 1, rate.clause - given.clause == 1
  else { return nil }
  return Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
    operands: [Operand(.numerator, given.quantity), Operand(.denominator, full.quantity)], formula: .ratio())
}

private func daysOfYear(_ index: Int, in reading: Reading) -> Claim? {
  let rate = reading.mentions[index]
  guard rate.role == .rate, rate.quantity.digits >= 3 else { return nil }
  let days = reading.levels(before: index).first {
    reading.mentions[$0].quantity.unit.dimension == "day" && reading.mentions[$0].quantity.value > Rational(100)
  }
  guard let days, reading.mentions[days].sentence == rate.sentence, reading.mentions[days].quantity.modifier == .none
  else { return nil }
  return overDaysOfYear.lazy.map { overDays in
    Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, reading.mentions[days].quantity)],
      formula: overDays, basis: .inferred)
  }.first(where: isSound)
}

private let overDaysOfYear = [365, 366].map { days in
  Formula(numerator: [.init([0])], denominator: [.init(Rational(days), [])])
}
