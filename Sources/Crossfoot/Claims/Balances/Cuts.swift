/// What was cut from an amount: 「送审 a，审定 b，核减 c」, 「预算 a，成交价 b，节约资金 c」.
///
/// Accuses where the words say that the second is what the first was cut to; kept where it holds.
func cutClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) {
    $0.kind == .amount && $0.isExact && $0.namesTerm
  }.compactMap { index in
    guard reading.addable(index - 1, index), reading.addable(index - 2, index) else { return nil }
    let cut = reading.mentions[index]
    guard isCut(cut.role), lexicon.flows.ending(of: cut.label) == .cut,
      let (before, after) = amounts(before: index, in: reading)
    else { return nil }
    let claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: cut.quantity,
      operands: [
        Operand(.whole, reading.mentions[before].quantity), Operand(.part, reading.mentions[after].quantity),
      ], formula: .sum(signs: [1, -1]), basis: .inferred)
    let settled = reading.mentions[after]
    let words = reading.naming(settled)
    let isFirm = lexicon.flows.last(in: words) == .settled
    return settle([claim], isFirm: isFirm, reason: .incompleteParts).flatMap { $0.skip == nil ? $0 : nil }
  }
}

/// An amount, or a fall by it.
private func isCut(_ role: Mention.Role) -> Bool { role == .level || role == .change(-1) }

/// The two amounts of the clauses before, the larger first.
private func amounts(before index: Int, in reading: Reading) -> (before: Int, after: Int)? {
  let cut = reading.mentions[index]
  let (first, second) = (reading.mentions[index - 2], reading.mentions[index - 1])
  guard first.sentence == cut.sentence, cut.clause - second.clause == 1, second.clause - first.clause == 1,
    first.depth == cut.depth, second.depth == cut.depth, reading.isSummand(first), reading.isSummand(second),
    reading.addable(first, cut), reading.addable(second, cut), first.quantity.value > second.quantity.value,
    first.quantity.modifier == .none, second.quantity.modifier == .none,
    !second.cues.contains(CueSet(.ofWhich)), !cut.cues.contains(CueSet(.ofWhich))
  else { return nil }
  return (index - 2, index - 1)
}
