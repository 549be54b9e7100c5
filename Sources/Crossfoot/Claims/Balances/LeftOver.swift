/// What is left of a budget and the rate of what was spent, of one base: 「到位 B。…支出 A，执行率 p%，结余 d」.
///
/// A ÷ B = p and B − A = d tell of one B, which may stand paragraphs above: where one of them holds, the other must.
func leftOverClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked) {
    $0.isAddend && $0.kind == .amount && $0.isExact && $0.namesTerm
  }.compactMap { index in
    LeftOver(index, in: reading, lexicon: lexicon)?.claim
  }
}

private struct LeftOver {
  let reading: Reading
  let left: Int
  let spent: Int
  let rate: Int

  /// The spending, its rate and what is left, in this order and one sentence.
  init?(_ index: Int, in reading: Reading, lexicon: Lexicon) {
    let mention = reading.mentions[index]
    let passage = reading.passages[mention.passage]
    guard index > passage.mentions.lowerBound + 1, mention.depth == 0,
      let rate = (index - 2..<index).last(where: {
        $0 > passage.mentions.lowerBound && isRate($0, of: mention, reading)
      }),
      let word = reading.flow(mention, lexicon),
      [.closing, .cut].contains(word)
    else { return nil }
    let before = reading.mentions[rate - 1]
    guard reading.isAddend(before), before.sentence == mention.sentence, reading.addable(before, mention),
      before.quantity.modifier == .none, reading.mentions[rate].clause - before.clause <= 1,
      // 「审减 a，审减率 p%，其中工程审减 d」
      reading.flow(before, lexicon) != .cut, !mention.cues.contains(CueSet(.ofWhich))
    else { return nil }
    self.reading = reading
    left = index
    spent = rate - 1
    self.rate = rate
  }

  var claim: Claim? {
    let bases = (max(0, spent - 30)..<spent).reversed().filter {
      reading.isAddend(reading.mentions[$0]) && reading.addable(reading.mentions[$0], reading.mentions[spent])
        && reading.mentions[$0].quantity.value > reading.mentions[spent].quantity.value
    }
    let byRate = bases.filter { isSound(rateClaim($0)) }
    let byRest = bases.filter { isSound(restClaim($0)) }
    guard Set(byRate).isDisjoint(with: byRest) else { return nil }
    // 「收入 B，完成预算的 r%；支出 A，完成预算的 p%，当年结余 d」: p is of another figure than d.
    let isOfPlan = reading.mentions[rate].cues.contains(CueSet(.planned))
    if let base = byRest.first, byRate.isEmpty, isOfPlan, !reading.mentions[base].cues.contains(CueSet(.planned)) {
      return nil
    }
    if let base = byRest.first, byRate.isEmpty, isFine(left) || isNear(base) { return told(rateClaim(base)) }
    if let base = byRate.first, byRest.isEmpty, isFine(rate) { return told(restClaim(base)) }
    return nil
  }

  /// Right beside each other they speak of one base; else only a slip makes sure of it.
  private func told(_ claim: Claim) -> Claim? {
    rate == left - 1 || SlipSearch.explains(claim, chance: 0.5) ? claim : nil
  }

  private func isNear(_ base: Int) -> Bool { reading.mentions[base].sentence == reading.mentions[spent].sentence }

  private func rateClaim(_ base: Int) -> Claim {
    Claim(
      kind: .rate, rule: "rate-mismatch", stated: reading.mentions[rate].quantity,
      operands: [
        Operand(.numerator, reading.mentions[spent].quantity), Operand(.denominator, reading.mentions[base].quantity),
      ], formula: .ratio(), basis: .inferred)
  }

  private func restClaim(_ base: Int) -> Claim {
    Claim(
      kind: .identity, rule: "identity-mismatch", stated: reading.mentions[left].quantity,
      operands: [
        Operand(.whole, reading.mentions[base].quantity), Operand(.part, reading.mentions[spent].quantity),
      ], formula: .sum(signs: [1, -1]), basis: .inferred)
  }

  /// Three digits or more, so that thirty bases hardly fit by chance.
  private func isFine(_ index: Int) -> Bool {
    reading.mentions[index].quantity.digits >= 3
  }
}

private func isRate(_ index: Int, of left: Mention, _ reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  return mention.role == .rate && mention.sentence == left.sentence && left.clause - mention.clause <= 2
}
