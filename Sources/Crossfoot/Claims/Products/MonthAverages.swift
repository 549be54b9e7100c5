/// Averages of things and months: 「低保对象 n 人，全年发放 T，人均月补助 u」: u = T ÷ n ÷ 12.
extension UnitProducts {
  /// Kept where it fits the year, the months that the sentence names, or one month; accuses where 全年 stands with the total,
  /// nothing else could be shared out, and a slip explains the difference.
  func ofMonths(_ price: Int, _ per: PerUnit) -> Claim? {
    let near = near(price, per)
    let totals = near.filter { mayBeTotal($0, of: price) }.prefix(6)
    let counts = near.filter { mayBeCount($0, of: price, per) }.prefix(6)
    for total in totals {
      let told = months(of: reading.mentions[total], in: reading)
      for count in counts where count != total {
        let claims = Set([told ?? 12, 12, 1]).sorted(by: >).map { ofMonths(price, per, count, total, months: $0) }
        if let sound = claims.first(where: isSound) { return sound }
      }
    }
    guard let total = totals.first, let count = counts.first, totals.count == 1, counts.count == 1,
      months(of: reading.mentions[total], in: reading) == 12,
      isPlainAverage(price, per, count: count, total: total)
    else { return nil }
    let claim = ofMonths(price, per, count, total, months: 12)
    return SlipSearch.explains(claim, chance: 2) ? claim : nil
  }

  private func ofMonths(_ price: Int, _ per: PerUnit, _ count: Int, _ total: Int, months: Int) -> Claim {
    let stated = reading.mentions[price].quantity
    return Claim(
      kind: .product, rule: "product-mismatch", stated: stated,
      operands: [
        Operand(.numerator, reading.mentions[total].quantity),
        Operand(.denominator, counted(reading.mentions[count].quantity, by: per)),
      ],
      formula: Formula(numerator: [.init([0])], denominator: [.init(Rational(months), [1])]), basis: .inferred,
      slack: stated.isExact ? .one : .zero)
  }
}
