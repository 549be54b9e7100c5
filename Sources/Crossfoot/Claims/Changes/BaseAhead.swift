/// What a sentence is compared with in the next: 「支出 c，占 W 的 q%。与年初预算 b 相比，减少 d，下降 p%，完成预算的 r%」.
///
/// The sentence before has no other figure of its kind. What does not fit accuses where a slip explains it.
func comparedSentences(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 1, upTo: 1).flatMap { place -> [Claim] in
    let base = reading.mentions[place]
    guard reading.sketches[place].isAddend, opensSentence(base, in: reading), reading.isBase(place),
      base.quantity.modifier == .none, !base.quantity.value.isZero, let level = onlyLevel(before: place, in: reading)
    else { return [] }
    let behind = (place + 1..<min(place + 4, reading.mentions.count)).prefix {
      reading.mentions[$0].segment == base.segment && reading.mentions[$0].depth == base.depth
        && reading.mentions[$0].clause - base.clause <= $0 - place && !reading.mentions[$0].isLevel
    }
    return behind.compactMap { claim($0, now: reading.mentions[level].quantity, base: base, in: reading) }.filter {
      isSound($0) || mayBeSlip($0)
    }
  }
}

/// No figure stands before it in its sentence.
private func opensSentence(_ base: Mention, in reading: Reading) -> Bool {
  base.labelToken > 0 && reading.tokens(of: base)[base.labelToken - 1].isMark(.period)
}

/// The one level of a base's kind in the sentence before.
private func onlyLevel(before base: Int, in reading: Reading) -> Int? {
  let sentence = reading.mentions[base].sentence - 1
  let levels = reading.levels(before: base, sentencesBack: 1).prefix(8).filter {
    reading.mentions[$0].sentence == sentence && reading.addable($0, base)
  }
  guard levels.count == 1, let level = levels.first, reading.mentions[level].quantity.modifier == .none,
    reading.mentions[level].depth == reading.mentions[base].depth,
    !reading.mentions[level].cues.contains(CueSet(.planned))
  else { return nil }
  return level
}

private func claim(_ index: Int, now: Quantity, base: Mention, in reading: Reading) -> Claim? {
  let stated = reading.mentions[index]
  // 「完成年初预算的 p%」, 「增长 p%」: their words name nothing else.
  guard stated.quantity.modifier == .none, stated.noun.isEmpty else { return nil }
  let operands = [Operand(.whole, now), Operand(.base, base.quantity)]
  switch stated.role {
  case .change(let sign) where sign != 0 && stated.quantity.unit.dimension == now.unit.dimension:
    return Claim(
      kind: .change, rule: "change-mismatch", stated: stated.quantity, operands: operands,
      formula: .sum(signs: [1, -1]), statedSign: sign)
  case .growth(let sign) where sign != 0 && stated.quantity.unit.kind == .rate:
    return Claim(
      kind: .change, rule: "change-mismatch", stated: stated.quantity, operands: operands, formula: .growth,
      statedSign: stated.quantity.value.isNegative ? 1 : sign)
  case .rate where base.cues.contains(CueSet(.planned)) && stated.quantity.unit.kind == .rate:
    return Claim(
      kind: .rate, rule: "rate-mismatch", stated: stated.quantity,
      operands: [Operand(.numerator, now), Operand(.denominator, base.quantity)], formula: .ratio())
  default: return nil
  }
}
