/// A rate of a difference: 「年初预算 b，年中调增 d，预算调整率 p%」, 「预算 b，中标 a，节约率 p%」, 「房源 b 套，出租 a 套，空置率 p%」.
///
/// Its figures may be told in several ways, so it is kept as not judged where none of them gives the rate and no slip of
/// one figure explains that.
func differenceRate(_ index: Int, in reading: Reading, _ words: ScopeLexicon) -> Claim? {
  let rate = reading.mentions[index]
  guard let plain = plainPair(reading.levels(before: index, sentencesBack: 1), rate: rate, in: reading, words),
    reading.mentions[plain.part].quantity.value <= reading.mentions[plain.whole].quantity.value,
    reading.isNamedAfterRate(plain.part, rate)
  else {
    return settle(differences(index, rate, in: reading), isFirm: isOfTheTwo(index, rate, in: reading, words))
  }
  let audited = Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
    operands: [
      Operand(.numerator, reading.mentions[plain.part].quantity), reading.base(plain.whole, words),
    ], formula: .ratio())
  return settle([audited] + differences(index, rate, in: reading), isFirm: true)
}

/// 「采购预算 b，中标金额 a，资金节约率 p%」: the sentence has no third figure, and the rate no name of another thing.
private func isOfTheTwo(_ index: Int, _ rate: Mention, in reading: Reading, _ words: ScopeLexicon) -> Bool {
  let first = reading.passages[rate.passage].mentions.lowerBound
  guard index - first >= 2, let ending = words.ending(.saving, of: rate.key) else { return false }
  let (base, last) = (reading.mentions[index - 2], reading.mentions[index - 1])
  let isThird = index - 2 > first && reading.mentions[index - 3].sentence == rate.sentence
  return !isThird && base.sentence == rate.sentence && rate.clause - last.clause == 1 && last.clause - base.clause == 1
    && reading.addable(base, last) && base.isLevel && last.isLevel && base.quantity.unit.kind != .time
    && [base, last].allSatisfy { $0.quantity.modifier == .none && $0.depth == rate.depth }
    && areNamed(rate.key.dropLast(ending.count).filter { !words.has($0, .saved) }, before: rate, in: reading)
}

/// What was changed of what there was, and what two figures leave of either, nearest first.
private func differences(_ index: Int, _ rate: Mention, in reading: Reading) -> [Claim] {
  let first = reading.passages[rate.passage].mentions.lowerBound
  let near = (first..<index).reversed().prefix { rate.sentence - reading.mentions[$0].sentence <= 1 }.prefix(8)
  let levels = near.chosen { reading.isAddend(reading.mentions[$0]) }
  let own = levels.prefix { reading.mentions[$0].sentence == rate.sentence }
  let changed = near.chosen { reading.mentions[$0].sentence == rate.sentence && isChanged($0, rate, in: reading) }
  var claims: [Claim] = []
  for part in changed {
    for whole in levels.reversed() where whole != part {
      guard reading.mentions[part].measure == reading.mentions[whole].measure else { continue }
      claims.append(claim(rate, [part, whole], .ratio(), in: reading))
    }
  }
  for (place, last) in own.enumerated() {
    for base in own.dropFirst(place + 1) where reading.addable(base, last) {
      claims += left(of: base, less: last, rate, in: reading)
    }
  }
  return claims
}

/// 「年中调增 d」, 「年中追加 d」, 「节约 d」: what was changed, by its own words or by those of the rate.
private func isChanged(_ place: Int, _ rate: Mention, in reading: Reading) -> Bool {
  if case .change = reading.mentions[place].role { return true }
  return reading.mentions[place].isLevel
    && (reading.isNamedAfterRate(place, rate) || reading.letters(naming: reading.mentions[place]).contains("追"))
}

extension Reading {
  /// Whether a figure's name has a letter of the word before 率.
  fileprivate func isNamedAfterRate(_ place: Int, _ rate: Mention) -> Bool {
    letters(naming: mentions[place]).contains(where: rate.key.dropLast().suffix(2).contains)
  }
}

/// The difference of two figures of the first, and of the second, whichever is larger.
private func left(of first: Int, less last: Int, _ rate: Mention, in reading: Reading) -> [Claim] {
  let isLess = reading.mentions[last].quantity.value <= reading.mentions[first].quantity.value
  let places = isLess ? [first, last] : [last, first]
  return [first, last].map { claim(rate, places, .rest(over: $0 == places[0] ? 0 : 1), in: reading) }
}

private func claim(_ rate: Mention, _ places: [Int], _ formula: Formula, in reading: Reading) -> Claim {
  let roles: [Operand.Role] = formula.numerator.count == 1 ? [.numerator, .denominator] : [.whole, .part]
  return Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
    operands: zip(roles, places).map { Operand($0, reading.mentions[$1].quantity) }, formula: formula)
}
