extension UnitProducts {
  /// An average that fits its total and its number but for ten thousand times: 「23 家，涉及 276.00 元，平均每家 12.00 万元」.
  ///
  /// Accuses: one of the two amounts is told in the wrong unit. The total and the number are the nearest two of their kind.
  func ofOtherUnit(_ price: Int, _ per: PerUnit) -> Claim? {
    let own = reading.mentions[price]
    guard per.isAverage, per.multipleMention == nil, own.quantity.unit.isCurrency, own.quantity.modifier == .none,
      own.quantity.value >= own.quantity.ulp * Rational(100)
    else { return nil }
    let near = near(price, per).filter { reading.mentions[$0].segment == own.segment }
    let totals = near.filter { total in
      let amount = reading.mentions[total].quantity
      return reading.addable(total, price) && amount.modifier == .none && amount.significantDigits >= 3
        && !reading.isBase(total)
    }
    for total in totals.prefix(2) {
      for count in near.filter({ mayBeCount($0, of: price, per) }).prefix(2) {
        let claim = claim(price, per, count: count, total: total)
        for power in [4, -4] {
          var other = claim
          other.stated = claim.stated.scaled(byTenTo: power)
          if isSound(other) { return claim }
        }
      }
    }
    return nil
  }
}
