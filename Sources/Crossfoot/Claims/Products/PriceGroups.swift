/// Several groups with a price of their own, and one total: 「甲 n₁ 户，每户 u₁；乙 n₂ 户，每户 u₂，共需 T」.
extension UnitProducts {
  /// T = Σ n·u, asked for at the last price: kept where it holds, or where a slip explains what does not.
  func groups(endingAt price: Int, _ per: PerUnit) -> Claim? {
    let groups = groups(around: price, per)
    guard groups.count >= 2, groups.last?.price == price, let last = groups.last else { return nil }
    let own = reading.mentions[price]
    let end = max(price, last.count)
    let totals = (end + 1..<min(reading.mentions.count, end + 4)).filter {
      let total = reading.mentions[$0]
      return total.passage == own.passage && total.sentence == own.sentence && prices[$0] == nil
        && reading.isAddend(total) && reading.addable($0, price) && total.quantity.value > own.quantity.value
    }
    guard let total = totals.first else { return nil }
    let operands = groups.flatMap { group in
      [
        Operand(.factor, reading.mentions[group.price].quantity),
        Operand(.factor, counted(reading.mentions[group.count].quantity, by: prices[group.price] ?? per)),
      ]
    }
    let claim = Claim(
      kind: .product, rule: "product-mismatch", stated: reading.mentions[total].quantity, operands: operands,
      formula: Formula(numerator: groups.indices.map { .init([2 * $0, 2 * $0 + 1]) }, denominator: []), basis: .inferred
    )
    return isSound(claim)
      || reading.mentions[total].cues.contains(CueSet(.total)) && SlipSearch.explains(claim, chance: 2e-2)
      ? claim : nil
  }

  /// Whether the sentence has fewer totals than groups: then one of them may be of several.
  func isOfGroups(_ price: Int, _ per: PerUnit) -> Bool {
    let groups = groups(around: price, per)
    guard groups.count >= 2 else { return false }
    let own = reading.mentions[price]
    let totals = (groups[0].price..<min(reading.mentions.count, groups[groups.count - 1].price + 4)).filter {
      reading.mentions[$0].passage == own.passage && reading.mentions[$0].sentence == own.sentence && prices[$0] == nil
        && reading.isAddend(reading.mentions[$0]) && reading.addable($0, price)
    }
    return totals.count < groups.count
  }

  /// The prices of one unit in the sentence, each with the only count that stands in its clause or the one before.
  private func groups(around price: Int, _ per: PerUnit) -> [(price: Int, count: Int)] {
    guard per.unit != nil, per.other == nil else { return [] }
    let own = reading.mentions[price]
    let all = reading.passages[passage].mentions
    return (max(all.lowerBound, price - 16)..<min(all.upperBound, price + 17)).compactMap { place in
      guard let other = prices[place], other.unit == per.unit, other.other == nil, other.multipleMention == nil,
        reading.mentions[place].sentence == own.sentence, reading.addable(place, price)
      else { return nil }
      let counts = (max(all.lowerBound, place - 2)..<min(all.upperBound, place + 2)).filter {
        let count = reading.mentions[$0]
        return $0 != place && prices[$0] == nil && mayBeCount($0, of: place, other)
          && count.segment == reading.mentions[place].segment && abs(count.clause - reading.mentions[place].clause) <= 1
          && count.sentence == own.sentence
      }
      let before = counts.filter { $0 < place }
      let chosen = before.isEmpty ? counts : before
      return chosen.count == 1 ? (place, chosen[0]) : nil
    }
  }
}

extension Quantity {
  /// In things that are so many base units each: 12.6万亩 in 亩 rather than in square metres.
  func counted(in scale: Rational) -> Quantity {
    guard scale != .one else { return self }
    var copy = self
    copy.value = value / scale
    copy.ulp = ulp / scale
    copy.step = step / scale
    copy.unit.scale = unit.scale / scale
    return copy
  }
}
