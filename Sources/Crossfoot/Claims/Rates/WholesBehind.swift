/// Rates between their part and their whole: 「接种 a 人，接种率 p%，应接种 b 人」, 「完成 a 个，完成率 p%，计划 b 个」.
///
/// The sentence and the one before tell of no other whole; what does not fit accuses where a slip explains it.
func wholesBehind(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 1, upTo: 1) { $0.role == .rate || $0.role == .percent }.compactMap { index in
    let (part, rate, whole) = (reading.mentions[index - 1], reading.mentions[index], reading.mentions[index + 1])
    // 「收入完成 a，为预算的 p%（预算 b）」
    let isInBracket = reading.firstInBracket(behind: index) != nil && isOfPlan(part, rate, in: reading)
    guard rate.role == .rate || rate.role == .percent && isInBracket,
      isInBracket || isPart(part, of: rate, in: reading, words),
      reading.isAddend(whole), reading.addable(part, whole), whole.quantity.unit == part.quantity.unit,
      whole.segment == rate.segment, isInBracket || whole.clause - rate.clause == 1 && whole.depth == rate.depth,
      whole.quantity.modifier == .none, isInBracket || whole.quantity.value >= part.quantity.value,
      isWhole(whole, in: reading),
      !reading.levels(before: index - 1, sentencesBack: 1).prefix(8).contains(where: { reading.addable($0, index - 1) })
    else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, part.quantity), Operand(.denominator, whole.quantity)], formula: .ratio(),
      basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// Whether a figure right before a rate bears its name.
private func isPart(_ part: Mention, of rate: Mention, in reading: Reading, _ words: ScopeLexicon) -> Bool {
  let stem = rate.key.dropLast().suffix(2)
  let said = reading.letters(naming: part) + simplifiedLetters(part.noun)
  return rate.isCalledRate && stem.count == 2 && stem.allSatisfy(said.contains) && rate.quantity.modifier == .none
    && words.ending(.defined, of: rate.key) == nil && words.ending(.difference, of: rate.key) == nil
    && reading.scopes.first(.prompt, in: rate.key) == nil && !said.contains(where: denials.contains)
    && reading.isAddend(part) && part.quantity.modifier == .none && part.depth == rate.depth
    && part.segment == rate.segment && rate.clause - part.clause == 1 && !part.cues.contains(CueSet(.per))
}

/// 「a，为预算的 p%」, 「a，完成计划的 p%」.
private func isOfPlan(_ part: Mention, _ rate: Mention, in reading: Reading) -> Bool {
  rate.cues.contains(CueSet(.planned)) && rate.quantity.modifier == .none && reading.isAddend(part)
    && part.quantity.modifier == .none && part.depth == rate.depth && part.segment == rate.segment
    && rate.clause - part.clause == 1
}

/// 应接种, 计划, 总数: all of which some were done.
private func isWhole(_ whole: Mention, in reading: Reading) -> Bool {
  let words = reading.letters(naming: whole)
  guard whole.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.per)).union(CueSet(.versus))) else { return false }
  return whole.cues.contains(CueSet(.planned)) || reading.scopes.opening(.due, of: words) != nil
    || reading.scopes.first(.grandNumber, in: words) != nil
}
