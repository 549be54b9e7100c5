/// 得分率 of marks whose full ones stand in another sentence: 「决策指标 20 分、过程指标 20 分…。其中：决策指标得分 19 分，得分率 95%」.
///
/// The full marks are those of the one name, or of a name that it begins with. Kept where it holds; what does not accuses where a slip
/// explains it.
func scoreRatesAbove(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) { $0.isExact && !$0.isLevel && $0.letters != 0 }.compactMap { index in
    let (given, rate) = (reading.mentions[index - 1], reading.mentions[index])
    guard reading.scopes.ending(.scoreRate, of: rate.key) != nil, isMarks(given),
      given.segment == rate.segment, (0...1).contains(rate.clause - given.clause),
      let name = lexicon.flows.stem(of: .gained, reading.letters(naming: given)), name.count >= 2,
      let full = fullMarks(of: name, before: index - 1, in: reading)
    else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, given.quantity), Operand(.denominator, reading.mentions[full].quantity)],
      formula: .ratio(), basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

private func isMarks(_ mention: Mention) -> Bool {
  mention.quantity.unit.kind == .score && mention.isLevel && mention.quantity.modifier == .none
}

/// How many figures back full marks may stand.
private let mostBetween = 40

private func fullMarks(of name: ArraySlice<Unicode.Scalar>, before index: Int, in reading: Reading) -> Int? {
  let given = reading.mentions[index]
  let found = (max(0, index - mostBetween)..<index).filter {
    let full = reading.mentions[$0]
    guard isMarks(full), full.sentence < given.sentence, full.quantity.value >= given.quantity.value,
      !full.cues.contains(CueSet(.score)), full.key.count >= 2
    else { return false }
    return full.key.starts(with: name) || name.starts(with: full.key)
  }
  return Set(found.map { reading.mentions[$0].quantity.value }).count == 1 ? found.last : nil
}
