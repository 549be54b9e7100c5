/// Figures that one slip parts from a total whose parts are listed: 「公务用车保有量 61 辆。…公务用车 63 辆的构成为：执法 38 辆、抢险 14 辆、
/// 作业 11 辆」, 「绿电 1,864 万千瓦时。…绿电使用 1,846 万千瓦时，其中自发…、采购…」.
///
/// What the list comes to is right; what no relation accounts for is not, where one name begins the other, or where two long figures
/// differ by two digits swapped beside one count. Cost: for each figure that nothing explains, the totals of its measure among
/// `reach` figures on either side.
func explainedSlips(_ claims: [Claim], verdicts: [Verdict], in reading: Reading, scope: RepeatScope) -> [Claim] {
  let totals = listedTotals(claims, verdicts, in: reading)
  if totals.isEmpty { return [] }
  let known = explainedPlaces(claims, verdicts)
  return reading.mentions.indices.compactMap { index in
    let (own, sketch) = (reading.mentions[index], reading.sketches[index])
    guard sketch.isLevel, sketch.isExact, canRecur(own), !known.contains(own.quantity.range.lowerBound),
      let others = totals[sketch.measure], !sketch.has(.per), !sketch.has(.average), !isPrior(own.period)
    else { return nil }
    let near = others[others.firstPlace { $0 >= index - reach }...].prefix { $0 <= index + reach }
    let slips = near.filter { total in
      let other = reading.mentions[total]
      return other.passage != own.passage && other.quantity.unit.symbol == own.quantity.unit.symbol
        && other.quantity.ulp == own.quantity.ulp && other.quantity.value != own.quantity.value
        && mayBeSlip(own.quantity, other.quantity) && isOneThing(index, total, in: scope)
    }
    guard slips.count == 1 else { return nil }
    let claim = repeatClaim(own.quantity, reading.mentions[slips[0]].quantity)
    return mayBeSlip(claim) ? claim : nil
  }
}

/// The totals of three parts or more, or of two of four digits, by their measure.
private func listedTotals(_ claims: [Claim], _ verdicts: [Verdict], in reading: Reading) -> [Int32: [Int]] {
  var totals: [Int32: [Int]] = [:]
  var seen = Set<Int>()
  for (place, claim) in claims.enumerated()
  where claim.kind == .sum && verdicts[place] == .holds && claim.basis != .fitted && claim.formula.plainSum != nil {
    guard claim.operands.count >= 3 || claim.operands.count == 2 && claim.stated.significantDigits >= 4,
      claim.stated.rowAndColumn.column.isEmpty
    else { continue }
    let index = reading.mentions.firstPlace { $0.quantity.range.lowerBound >= claim.stated.range.lowerBound }
    guard index < reading.mentions.count, reading.mentions[index].quantity.range == claim.stated.range,
      seen.insert(index).inserted
    else { continue }
    totals[reading.sketches[index].measure, default: []].append(index)
  }
  return totals.mapValues { $0.sorted() }
}

private let reach = 400

/// Where the figures stand that some words' relation accounts for.
private func explainedPlaces(_ claims: [Claim], _ verdicts: [Verdict]) -> FigurePlaces {
  var places = FigurePlaces()
  for (place, claim) in claims.enumerated() where claim.skip == nil && claim.basis != .fitted {
    places.insert(claim.stated.range.lowerBound)
    guard verdicts[place] != .broken else { continue }
    for operand in claim.operands { places.insert(operand.quantity.range.lowerBound) }
  }
  return places
}

/// Whether the names of two figures tell of one thing, as far as their length may be no chance.
private func isOneThing(_ index: Int, _ total: Int, in scope: RepeatScope) -> Bool {
  let reading = scope.reading
  let (own, other) = (reading.mentions[index], reading.mentions[total])
  let digits = own.quantity.significantDigits
  let names = [own, other].map { $0.key.split(separator: "|").last.map(Array.init) ?? [] }.sorted {
    $0.count < $1.count
  }
  let (short, long) = (names[0], names[1])
  let isNamed =
    short.count >= 4 && long.count - short.count <= 5 && contains(long, short[...])
    || digits >= 4 && short.count >= 2 && long.count - short.count <= 3 && long.starts(with: short)
  if isNamed, scope.likeness(own, other) == .same { return true }
  let isSwapped = SlipSearch(repeatClaim(own.quantity, other.quantity)).candidates.contains { $0.typing == .transposed }
  guard isSwapped, digits >= 4, [own, other].allSatisfy({ isOfYear($0.period, in: scope) }) else { return false }
  return isNamed || digits >= 6 || digits >= 5 && shareCount(index, total, in: reading)
}

/// 2031年, 全年, or no period at all.
private func isOfYear(_ period: String, in scope: RepeatScope) -> Bool {
  period.isEmpty || isYear(period) || scope.words.holds(period, .current)
}

/// 「项目 19 个、投入 a」 and 「b 已拨付。19 个项目中…」: a count of two digits beside each.
private func shareCount(_ a: Int, _ b: Int, in reading: Reading) -> Bool {
  func counts(_ index: Int) -> [Quantity] {
    (max(0, index - 2)..<min(reading.mentions.count, index + 4)).filter {
      $0 != index && reading.sketches[$0].kind == .count && reading.mentions[$0].quantity.value >= Rational(10)
        && reading.mentions[$0].passage == reading.mentions[index].passage
    }.map { reading.mentions[$0].quantity }
  }
  let others = counts(b)
  return counts(a).contains { own in others.contains { $0.value == own.value && $0.unit == own.unit } }
}
