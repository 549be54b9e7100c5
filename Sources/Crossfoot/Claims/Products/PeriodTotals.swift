/// What is paid for each in a period, and what it comes to in such a period.
extension UnitProducts {
  /// 「n 人，按每人每月 u 元，每月发放 T」, 「n 亩，每亩年租金 u 元，每年应收 T」: T = u·n.
  ///
  /// Kept where it holds; accuses where the total stands right behind the price, no other number of the things is near, and a
  /// slip explains the difference.
  func ofPeriod(_ price: Int, _ per: PerUnit) -> Claim? {
    guard !per.isAverage, let (thing, period) = thingAndPeriod(price, per) else { return nil }
    let own = reading.mentions[price]
    let last = min(reading.passages[passage].mentions.upperBound, price + 4)
    guard
      let total = (price + 1..<last).first(where: { place in
        guard let of = prices[place] else { return false }
        return of.other == nil && !of.isAverage && isPeriod(of.unit) && of.unit?.scale == period.scale
          && reading.mentions[place].sentence == own.sentence && reading.addable(place, price)
          && reading.areOfOnePeriod(place, price)
      })
    else { return nil }
    let counts = near(price, per).filter {
      $0 < total && reading.mentions[$0].quantity.unit.dimension == thing.dimension
    }
    let claims = counts.prefix(4).map { claim(price, thing, count: $0, total: total) }
    if let sound = claims.first(where: isSound) { return sound }
    guard total == price + 1, counts.count == 1,
      [price, counts[0], total].allSatisfy({ reading.mentions[$0].quantity.modifier == .none }),
      reading.mentions[total].segment == reading.mentions[counts[0]].segment
    else { return nil }
    return SlipSearch.explains(claims[0], chance: 1) ? claims[0] : nil
  }

  /// 「每月发放 t，全年共 T」: T = 12·t. Months may have been left out, so what does not hold accuses in fine figures only.
  func yearOfMonths(_ month: Int, _ per: PerUnit) -> Claim? {
    let total = month + 1
    guard !per.isAverage, per.other == nil, isPeriod(per.unit), per.unit?.scale == .one,
      total < reading.passages[passage].mentions.upperBound, prices[total] == nil, reading.addable(total, month)
    else { return nil }
    let (part, whole) = (reading.mentions[month], reading.mentions[total])
    guard reading.isAddend(whole), whole.segment == part.segment, whole.clause - part.clause == 1,
      whole.depth == part.depth, reading.naming(whole).hasPrefix("全年"),
      [part, whole].allSatisfy({ $0.quantity.modifier == .none })
    else { return nil }
    let claim = Claim(
      kind: .product, rule: "product-mismatch", stated: whole.quantity, operands: [Operand(.factor, part.quantity)],
      formula: Formula(numerator: [.init(Rational(12), [0])]), basis: .inferred)
    return isSound(claim) || SlipSearch.explains(claim, chance: 0.1) ? claim : nil
  }

  /// Of 每人每月 and 每月每人, and of 每亩年租金, where the period stands right behind the thing.
  private func thingAndPeriod(_ price: Int, _ per: PerUnit) -> (thing: Unit, period: Unit)? {
    guard let unit = per.unit else { return nil }
    if let other = per.other {
      guard isPeriod(unit) != isPeriod(other) else { return nil }
      return isPeriod(unit) ? (other, unit) : (unit, other)
    }
    let passage = reading.passages[passage]
    let behind = passage.tokens[per.token].range.upperBound
    guard !isPeriod(unit), passage.lexed.prose.text[behind...].starts(with: "年".utf8),
      let (_, year, _) = lexicon.unit(in: passage.lexed.prose.text, at: behind)
    else { return nil }
    return (unit, year)
  }

  private func isPeriod(_ unit: Unit?) -> Bool { unit?.dimension == "month" }

  private func claim(_ price: Int, _ thing: Unit, count: Int, total: Int) -> Claim {
    let number = counted(
      reading.mentions[count].quantity, by: PerUnit(unit: thing, isAverage: false, token: reading.mentions[price].token)
    )
    return Claim(
      kind: .product, rule: "product-mismatch", stated: reading.mentions[total].quantity,
      operands: [Operand(.factor, reading.mentions[price].quantity), Operand(.factor, number)],
      formula: .product(count: 2), basis: .inferred)
  }
}
