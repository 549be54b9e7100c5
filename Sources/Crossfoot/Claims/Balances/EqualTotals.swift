/// What came and what went where the two are told in one breath and must be equal: 「收入总计 T，支出总计 T」, 「财政拨款收入 T，财政拨款支出 T」.
///
/// Totals hold what was there before and what is left. Two of one name that are equal are kept; what differs accuses where a slip
/// explains it, and chance does not where the words speak of no totals.
func equalTotals(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 1) {
    $0.isLevel && $0.isExact && $0.kind == .amount && $0.names(.spent)
  }.compactMap { index in
    let (came, spent) = (reading.mentions[index - 1], reading.mentions[index])
    guard [came, spent].allSatisfy({ isPlain($0, in: reading) }), came.sentence == spent.sentence,
      spent.clause - came.clause == 1, reading.addable(index - 1, index),
      came.quantity.unit == spent.quantity.unit, came.key.count < longest, spent.key.count < longest,
      let stem = lexicon.flows.stem(of: .came, came.key), stem == lexicon.flows.stem(of: .spent, spent.key)
    else { return nil }
    let areTotals = [came, spent].allSatisfy { lexicon.flows.holds(.grand, in: reading.naming($0)) }
    let claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: spent.quantity,
      operands: [Operand(.mention, came.quantity)], formula: .same)
    if isSound(claim) { return areTotals ? claim : nil }
    guard !leavesRest(behind: index, in: reading, lexicon) else { return nil }
    if areTotals { return mayBeSlip(claim) ? claim : nil }
    // 「收入 a，支出 b」 of a year seldom agree.
    let isGranted = reading.scopes.first(.granted, in: reading.letters(naming: spent)) != nil
    guard isGranted, let odds = SlipSearch.odds(of: claim), odds < 0.002 else { return nil }
    var slip = claim
    slip.basis = .inferred
    return slip
  }
}

/// Letters of a name; longer ones are clauses.
private let longest = 24

private func isPlain(_ mention: Mention, in reading: Reading) -> Bool {
  mention.isLevel && mention.quantity.modifier == .none && mention.quantity.unit.kind == .amount && mention.depth == 0
    && mention.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.versus)))
}

/// Whether the next figures of the sentence, or the one behind it, tell what is left of the two.
private func leavesRest(behind index: Int, in reading: Reading, _ lexicon: Lexicon) -> Bool {
  let own = reading.mentions[index]
  return reading.mentions[(index + 1)...].prefix(4).contains {
    $0.passage == own.passage && $0.sentence - own.sentence <= 1
      && [.closing, .stock].contains(reading.flow($0, lexicon))
  }
}
