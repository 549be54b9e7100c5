/// A rate of some of a number of things: 「抽查的 60 条路段中有 7 条存在滞留，不合格率 11.67%」, p = a ÷ n, or what they leave.
///
/// The two stand in one clause with 中 between and the rate right behind. What does not fit accuses where a slip explains it.
func amongRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.role == .rate && $0.isExact }.compactMap { index in
    let (whole, part, rate) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    guard rate.isCalledRate, rate.segment == part.segment,
      rate.clause - part.clause == 1, (0...1).contains(part.clause - whole.clause),
      reading.addable(index - 2, index - 1),
      whole.quantity.unit.symbol == part.quantity.unit.symbol, part.quantity.value <= whole.quantity.value,
      [whole, part].allSatisfy({ isPlain($0, beside: rate) }), isAmong(part, whole, in: reading)
    else { return nil }
    let operands = [Operand(.numerator, part.quantity), Operand(.denominator, whole.quantity)]
    let direct = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity, operands: operands, formula: .ratio(), basis: .inferred
    )
    let rest = PlainPair(part: index - 1, whole: index - 2, isRest: true).restClaim(rate: rate, in: reading)
    if let sound = [direct, rest].first(where: isSound) { return sound }
    return SlipSearch.explains(direct, chance: 1) && !mayBeSlip(rest) ? direct : nil
  }
}

private func isPlain(_ mention: Mention, beside rate: Mention) -> Bool {
  mention.isSummand && mention.quantity.modifier == .none && mention.quantity.unit.kind == .count
    && mention.depth == rate.depth && mention.cues.isDisjoint(with: CueSet(.per).union(CueSet(.versus)))
}

/// 中 behind what is counted, before 有, a comma or the part's own words: 「60 条路段中有 7 条」.
private func isAmong(_ part: Mention, _ whole: Mention, in reading: Reading) -> Bool {
  let passage = reading.passages[whole.passage]
  let words = core(passage.text(whole.token + 1..<part.token))
  guard words.count <= 12, let end = words.lastIndex(of: "中"), end > 0 else { return false }
  return words[end - 1] != "其" && words[end - 1] != "集"
    && (end == words.count - 1 || words[end + 1] == "有" || words[end + 1] == "，")
}
