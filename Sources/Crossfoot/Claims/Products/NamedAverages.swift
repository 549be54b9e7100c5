/// Averages whose total and number are told further away, by name: 「常住人口 n 万人」 and paragraphs later 「实有床位 T 张，每千常住人口拥有床位 u
/// 张」; 「种植面积 n 公顷；粮食总产量 T 吨。…粮食单产每公顷 u 公斤」.
extension UnitProducts {
  /// Kept where a total and a number that the words name fit in three digits; far figures never accuse.
  func ofNamedFar(_ price: Int, _ per: PerUnit) -> Claim? {
    let own = reading.mentions[price]
    guard per.multipleMention == nil, own.quantity.modifier == .none, own.quantity.significantDigits >= 3 else {
      return nil
    }
    let words = key(per.token + 1..<own.token, in: reading.passages[passage])
    let behind = Array(words.drop { "十百千万".unicodeScalars.contains($0) })
    let said = reading.letters(naming: own)
    var (totals, counts): ([Int], [Int]) = ([], [])
    for place in (max(0, price - mostBetween)..<price).reversed() where reading.sketches[place].isAddend {
      let other = reading.mentions[place]
      guard other.quantity.value > .zero, !other.key.isEmpty, !reading.isBase(place),
        other.cues.isDisjoint(with: CueSet(.per).union(CueSet(.average)))
      else { continue }
      if totals.count < 4, isNamed(other, in: said), reading.addable(place, price) { totals.append(place) }
      if counts.count < 4, isCount(other, per, behind) { counts.append(place) }
    }
    for total in totals {
      for count in counts where count != total {
        let number = counted(count, per)
        let claim = Claim(
          kind: .product, rule: "product-mismatch", stated: own.quantity,
          operands: [Operand(.numerator, reading.mentions[total].quantity), Operand(.denominator, number)],
          formula: .ratio(), basis: .inferred)
        if isSound(claim) { return claim }
      }
    }
    return nil
  }

  /// In thousands for 每千, whatever they are counted in.
  private func counted(_ count: Int, _ per: PerUnit) -> Quantity {
    var (of, number) = (per, reading.mentions[count].quantity)
    if of.unit == nil { of.unit = Unit(dimension: number.unit.dimension, scale: .one, symbol: "", kind: .count) }
    number = counted(number, by: of)
    return number
  }

  /// 床位 of 「实有床位」, or 粮食 of 「粮食总产量」, among the words of the average.
  private func isNamed(_ total: Mention, in said: [Unicode.Scalar]) -> Bool {
    contains(said, total.key.suffix(2)) || total.key.count >= 4 && contains(said, total.key.prefix(2))
  }

  /// 常住人口 of 「每千常住人口」; people of whom there are so many for 人均; anything in the unit of 每公顷.
  private func isCount(_ count: Mention, _ per: PerUnit, _ behind: [Unicode.Scalar]) -> Bool {
    guard let unit = per.unit else {
      return per.multiple != .one && behind.count >= 2
        && (2...min(6, behind.count)).contains { count.key.suffix($0).elementsEqual(behind.prefix($0)) }
    }
    guard count.quantity.unit.dimension == unit.dimension else { return false }
    return unit.dimension != "person" || contains(count.key, Array("人口".unicodeScalars))
  }
}

/// How many figures back the two may stand.
private let mostBetween = 60
