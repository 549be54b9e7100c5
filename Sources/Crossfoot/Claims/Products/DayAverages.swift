/// Averages of the days of a period: 「全年接警 T 起，日均 u 起」, 「第四季度受理 T 件，日均 u 件」.
///
/// Where the sentence names no period but a year, it is of a year. A day may be a working one, so what does not fit accuses only
/// where a slip explains it and the text says that T is the year's.
func dayAverages(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 1) { $0.has(.average) && $0.isExact && $0.isLevel }.compactMap { index in
    let average = reading.mentions[index]
    guard average.quantity.digits >= 2, let total = total(before: index, in: reading),
      reading.passages[average.passage].holds(Array("日均".utf8), in: average.labelToken..<average.token)
    else { return nil }
    let whole = reading.mentions[total]
    let period = onlyPeriod(of: whole, upTo: average, in: reading)
    let claims = days(of: period ?? "").map { days in
      Claim(
        kind: .product, rule: "product-mismatch", stated: average.quantity,
        operands: [Operand(.numerator, whole.quantity)],
        formula: Formula(numerator: [.init([0])], denominator: [.init(Rational(days), [])]), basis: .inferred,
        slack: average.quantity.isExact ? .one : .zero)
    }
    if let sound = claims.first(where: isSound) { return period != nil || average.quantity.digits >= 3 ? sound : nil }
    guard period != nil, average.quantity.significantDigits >= 3, let first = claims.first, mayBeSlip(first) else {
      return nil
    }
    return first
  }
}

/// The figure right before an average, which changes and rates may follow.
private func total(before index: Int, in reading: Reading) -> Int? {
  let average = reading.mentions[index]
  guard let total = (max(0, index - 3)..<index).last(where: { reading.mentions[$0].isLevel }) else { return nil }
  let whole = reading.mentions[total]
  guard reading.isAddend(whole), reading.addable(whole, average), whole.segment == average.segment,
    whole.depth == average.depth, average.clause - whole.clause <= 2, whole.quantity.modifier == .none,
    !whole.cues.contains(CueSet(.ofWhich)), whole.quantity.value > average.quantity.value
  else { return nil }
  return total
}

/// How many days a period may have; none for one that is no year, half, quarter or run of months from January.
private func days(of period: String) -> [Int] {
  let months = period.split(separator: "年", omittingEmptySubsequences: true).last.map(String.init) ?? ""
  if period.isEmpty || period.hasSuffix("年") { return [365, 366] }
  switch months {
  case "1-3月": return [90, 91]
  case "二季", "第二季": return [91]
  case "三季", "第三季", "四季", "第四季": return [92]
  case "1-6月": return [181, 182]
  case "下半年": return [184]
  case "1-9月": return [273, 274]
  default: return []
  }
}
