/// Sums of the figures beside those of a sum that holds: where the budgets of three items make up their total, so do the accounts
/// beside them: 「预算 W 万元，支出决算 T 万元。1. …预算 a，支出决算 b；…」.
///
/// All must be named alike. What does not hold accuses where a slip explains it. Cost: two looks at each sum that holds.
func twinSums(_ claims: [Claim], in text: FitText, _ reading: Reading) -> [Claim] {
  var known = FigurePlaces()
  var sums: [(total: Int, parts: [Int])] = []
  for claim in claims where claim.kind == .sum && claim.skip == nil && claim.stated.rowAndColumn.column.isEmpty {
    guard claim.formula.plainSum != nil, claim.operands.count > 2, let total = text.place(of: claim.stated) else {
      continue
    }
    known.insert(claim.stated.range.lowerBound)
    let parts = claim.operands.compactMap { text.place(of: $0.quantity) }
    if parts.count == claim.operands.count, isSound(claim) { sums.append((total, parts)) }
  }
  return sums.flatMap { sum in
    [1, -1].compactMap { shift -> Claim? in
      let places = ([sum.total] + sum.parts).map { $0 + shift }
      guard places.allSatisfy(text.sketches.indices.contains), Set(places).isDisjoint(with: [sum.total] + sum.parts),
        areAlike(places, beside: [sum.total] + sum.parts, in: reading)
      else { return nil }
      let stated = reading.mentions[places[0]].quantity
      if known.contains(stated.range.lowerBound) { return nil }
      let claim = Claim(
        kind: .sum, rule: "sum-mismatch", stated: stated,
        operands: places.dropFirst().map { Operand(.part, reading.mentions[$0].quantity) },
        formula: .sum(count: sum.parts.count), basis: .inferred)
      return isSound(claim) || mayBeSlip(claim) ? claim : nil
    }
  }
}

/// Exact levels of one name, each in the sentence of the one that it stands beside, which has another name.
private func areAlike(_ places: [Int], beside others: [Int], in reading: Reading) -> Bool {
  let first = reading.mentions[places[0]]
  return first.key.count >= 2
    && zip(places, others).allSatisfy { place, other in
      let (mention, neighbour) = (reading.mentions[place], reading.mentions[other])
      return reading.sketches[place].isExact && reading.sketches[place].isAddend && mention.key == first.key
        && mention.depth == 0 && reading.addable(place, places[0]) && neighbour.passage == mention.passage
        && neighbour.sentence == mention.sentence && neighbour.key != mention.key
    }
}
