/// A rate of a difference: 「年初预算 b，年中调增 d，预算调整率 p%」, 「预算 b，中标 a，节约率 p%」, 「房源 b 套，出租 a 套，空置率 p%」.
///
/// Its figures may be told in several ways, so it is kept as not judged where none of them gives the rate and no slip of
/// one figure explains that.
func differenceRate(_ index: Int, in reading: Reading, _ words: ScopeLexicon) -> Claim? {
  let rate = reading.mentions[index]
  guard let plain = plainPair(reading.levels(before: index, sentencesBack: 1), rate: rate, in: reading, words) else {
    return settle(differences(index, rate, in: reading), isFirm: false)
  }
  let audited = Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
    operands: [
      Operand(.numerator, reading.mentions[plain.part].quantity), reading.base(plain.whole, words),
    ], formula: .ratio())
  return settle([audited] + differences(index, rate, in: reading), isFirm: true)
}

/// What was changed of what there was, and what two figures leave of either, nearest first.
private func differences(_ index: Int, _ rate: Mention, in reading: Reading) -> [Claim] {
  let first = reading.passages[rate.passage].mentions.lowerBound
  let near = (first..<index).reversed().prefix { reading.mentions[$0].sentence == rate.sentence }.prefix(6)
  let levels = near.chosen { reading.isAddend(reading.mentions[$0]) }
  let stem = rate.key.dropLast().suffix(2)
  let changed = near.chosen { place in
    let mention = reading.mentions[place]
    if case .change = mention.role { return true }
    return mention.isLevel && reading.letters(naming: mention).contains(where: stem.contains)
  }
  var claims: [Claim] = []
  for part in changed {
    for whole in levels.reversed() where whole != part {
      guard reading.mentions[part].measure == reading.mentions[whole].measure else { continue }
      claims.append(claim(rate, [part, whole], .ratio(), in: reading))
    }
  }
  for (place, last) in levels.enumerated() {
    for base in levels.dropFirst(place + 1) where reading.addable(base, last) {
      claims += left(of: base, less: last, rate, in: reading)
    }
  }
  return claims
}

/// The difference of two figures of the first, and of the second, whichever is larger.
private func left(of first: Int, less last: Int, _ rate: Mention, in reading: Reading) -> [Claim] {
  let isLess = reading.mentions[last].quantity.value <= reading.mentions[first].quantity.value
  let places = isLess ? [first, last] : [last, first]
  return [first, last].map { base in
    let formula = Formula(
      numerator: [.init([0]), .init(Rational(-1), [1])], denominator: [.init([base == places[0] ? 0 : 1])])
    return claim(rate, places, formula, in: reading)
  }
}

private func claim(_ rate: Mention, _ places: [Int], _ formula: Formula, in reading: Reading) -> Claim {
  let roles: [Operand.Role] = formula.numerator.count == 1 ? [.numerator, .denominator] : [.whole, .part]
  return Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
    operands: zip(roles, places).map { Operand($0, reading.mentions[$1].quantity) }, formula: formula)
}
