/// 「壹拾贰万元整（¥120000.00）」: an amount in capitals and in digits is one amount.
func capitalClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  let mayBeMoney = { (sketch: MentionSketch) in sketch.isExact && (sketch.kind == .amount || sketch.kind == .none) }
  return reading.places(asked, upTo: 1, where: mayBeMoney).compactMap { index in
    guard mayBeMoney(reading.sketches[index + 1]) else { return nil }
    let (first, second) = (reading.mentions[index], reading.mentions[index + 1])
    let isFirst = isInCapitals(first.quantity)
    guard isFirst != isInCapitals(second.quantity), first.passage == second.passage, first.sentence == second.sentence,
      second.token - first.token <= 8, isMoneyLike(first.quantity), isMoneyLike(second.quantity)
    else { return nil }
    let tokens = reading.tokens(of: first)
    // Nothing but brackets, ¥ and words such as 小写 between.
    guard
      tokens[(first.token + 1)..<second.token].allSatisfy({
        $0.isMark(.open, .close, .colon) || $0.kind == .text && $0.range.count <= 12
      }), tokens[(first.token + 1)..<second.token].contains(where: { $0.isMark(.open, .close, .colon) })
    else { return nil }
    var (capital, digits) = isFirst ? (first.quantity, second.quantity) : (second.quantity, first.quantity)
    if digits.unit.kind == .none {
      digits.unit = capital.unit
      digits.value = digits.value * capital.unit.scale
      digits.ulp = digits.ulp * capital.unit.scale
      digits.step = digits.step * capital.unit.scale
    }
    guard digits.unit.dimension == capital.unit.dimension else { return nil }
    // 「捌拾万元整（¥800,000）」: 万 is said of the one, and lent to the other.
    let scale = digits.unit.scale
    if digits.value / scale == capital.value {
      digits.value = capital.value
      digits.ulp = digits.ulp / scale
      digits.step = digits.step / scale
    }
    // What is written out in capitals is meant to the last 分.
    capital.ulp = digits.ulp
    capital.unit = digits.unit
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: digits, operands: [Operand(.mention, capital)], formula: .same
    )
  }
}

private func isInCapitals(_ quantity: Quantity) -> Bool {
  (quantity.numeral.utf8.first ?? 0) >= 0x80 && quantity.numeral.unicodeScalars.contains { capitals.contains($0) }
}

private let capitals = Set("壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars)

private func isMoneyLike(_ quantity: Quantity) -> Bool {
  quantity.value.isValid
}
