/// What is owned less what is owed: 「资产总额 a，负债总额 b，净资产 c」: c = a − b.
///
/// All three bear nothing else in their names, or what the assets are of; parts of the assets may stand between. What does not fit
/// accuses where a slip explains it.
func assetBalances(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) { $0.isLevel && $0.isExact && $0.names(.equity) }.compactMap { index in
    let own = reading.mentions[index]
    guard isPlain(own, in: reading), let stem = lexicon.flows.stem(of: .equity, own.key) else { return nil }
    let levels = reading.levels(before: index, sentencesBack: 1).prefix(mostBetween).filter {
      reading.addable($0, index) && isPlain(reading.mentions[$0], in: reading)
    }
    // What is owned in all is the largest figure of that name: 「资产总额 a，其中固定资产 d；负债总额 b」.
    let owned = levels.filter { lexicon.flows.stem(of: .assets, reading.mentions[$0].key) != nil }
      .max { reading.mentions[$0].quantity.value < reading.mentions[$1].quantity.value }
    guard let owed = levels.first, let owned, owned < owed,
      let stemOfOwed = lexicon.flows.stem(of: .debts, reading.mentions[owed].key),
      let stemOfOwned = lexicon.flows.stem(of: .assets, reading.mentions[owned].key),
      [stemOfOwed, stem].allSatisfy({ $0.isEmpty || $0 == stemOfOwned })
    else { return nil }
    let claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: own.quantity,
      operands: [owned, owed].map { Operand(.part, reading.mentions[$0].quantity) },
      formula: .sum(signs: [1, -1]))
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// How many figures may stand between what is owned and what is left of it.
private let mostBetween = 12

private func isPlain(_ mention: Mention, in reading: Reading) -> Bool {
  mention.quantity.unit.kind == .amount && mention.quantity.modifier == .none && mention.depth == 0 && mention.isLevel
    && !mention.isPartOfAnother && mention.cues.isDisjoint(with: CueSet(.versus).union(CueSet(.average)))
}
