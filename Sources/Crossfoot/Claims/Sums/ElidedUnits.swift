/// Lists whose figures leave out the unit of their total: 「合同总额 T 万元：货物 a、工程 b、服务 c」, 「卫技 T 人（医师 a、护士 b）」.
///
/// Kept where they add up, or where one slip explains why they do not.
func elidedUnitSums(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) {
    $0.isLevel && $0.isExact && ($0.kind == .amount || $0.kind == .count)
  }
  .compactMap { total in
    let parts = bareList(after: total, in: reading)
    guard parts.count >= 2, parts.contains(where: { reading.mentions[$0].quantity.unit.kind == .none }) else {
      return nil
    }
    let stated = reading.mentions[total].quantity
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: stated,
      operands: parts.map { Operand(.part, lent(stated.unit, to: reading.mentions[$0].quantity)) },
      formula: .sum(count: parts.count), basis: .inferred)
    if isSound(claim) { return parts.count > 2 || stated.tellingDigits >= 3 ? claim : nil }
    return parts.count > 2 && SlipSearch.explains(claim, chance: 0.05) ? claim : nil
  }
}

/// The named figures that follow a mark right behind a total up to the end of their list, all but those that repeat its unit
/// without one.
private func bareList(after total: Int, in reading: Reading) -> [Int] {
  let whole = reading.mentions[total]
  let tokens = reading.tokens(of: whole)
  guard whole.token + 1 < tokens.count, tokens[whole.token + 1].isMark(.colon, .open, .comma) else { return [] }
  var list: [Int] = []
  var last = whole.token + 1
  for index in (total + 1)..<max(total + 1, min(reading.mentions.count, total + 40)) {
    let mention = reading.mentions[index]
    guard mention.passage == whole.passage, mention.sentence == whole.sentence, !mention.key.isEmpty,
      mention.quantity.modifier == .none, mention.quantity.unit.kind == .none || reading.addable(index, total)
    else { break }
    // Names and figures alone, parted by marks of a list.
    let between = tokens[(last + 1)..<mention.token]
    if !list.isEmpty, !isListMark(tokens[last]) { break }
    if between.contains(where: { $0.figure != nil || $0.isMark(.colon, .semicolon, .close, .open) }) { break }
    list.append(index)
    last = mention.token + 1
    if last >= tokens.count { break }
  }
  return list
}

private func isListMark(_ token: Token) -> Bool { token.isMark(.listComma, .comma, .semicolon) }

/// A figure without a unit, taken in another's.
func lent(_ unit: Unit, to quantity: Quantity) -> Quantity {
  guard quantity.unit.kind == .none, quantity.unit.scale == .one else { return quantity }
  var copy = quantity
  copy.value = quantity.value * unit.scale
  copy.ulp = quantity.ulp * unit.scale
  copy.step = quantity.step * unit.scale
  copy.unit = unit
  return copy
}
