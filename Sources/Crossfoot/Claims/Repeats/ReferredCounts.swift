/// Counts that speak of things counted before: 「共收到自评表 126 份。…162 份自评表全部通过复核」.
///
/// A clause that opens with a number of things, of which the paragraph or the one before gave one number only, means that
/// number; a slip between them accuses. Some of them may be meant, so that it takes three digits. Cost: the 12 figures before
/// each such count.
func referredCounts(in reading: Reading, scope: RepeatScope, explained: FigurePlaces) -> [Claim] {
  return reading.mentions.indices.compactMap { index in
    let own = reading.sketches[index]
    guard own.isLevel, own.kind == .count, own.letters == 0 else { return nil }
    let mention = reading.mentions[index]
    guard canRecur(mention),
      mention.quantity.significantDigits >= 3, !mention.cues.contains(CueSet(.ofWhich)),
      !explained.contains(mention.quantity.range.lowerBound)
    else { return nil }
    let counts = (max(0, index - 12)..<index).filter {
      let other = reading.mentions[$0]
      return other.isLevel && canRecur(other) && reading.addable(other, mention)
        && mention.passage - other.passage <= 1 && isCounted(mention.noun, other.key)
    }
    guard let other = counts.first.map({ reading.mentions[$0] }), other.clause != mention.clause,
      Set(counts.map { reading.mentions[$0].quantity.value }).count == 1,
      other.quantity.value != mention.quantity.value, scope.isOfOneBody(other, mention)
    else { return nil }
    let claim = repeatClaim(mention.quantity, other.quantity)
    return SlipSearch.odds(of: claim).map { $0 < 0.015 } ?? false ? claim : nil
  }
}

/// Whether the words behind a number begin with the last three letters or more of a name.
private func isCounted(_ noun: String, _ key: [Unicode.Scalar]) -> Bool {
  let noun = core(noun)
  guard key.count >= 3, noun.count >= 3 else { return false }
  return (3...min(key.count, noun.count)).contains { key.suffix($0).elementsEqual(noun.prefix($0)) }
}
