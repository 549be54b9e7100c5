/// Every relation of English prose; one call a kind.
func englishClaims(in passages: [EnglishPassage], table: TableLookup) -> [Claim] {
  passages.flatMap { passage in
    guard passage.figures.count > 1 else { return [Claim]() }
    let sums = EnglishSums(passage)
    return sums.claims + EnglishChanges(passage).claims + EnglishShares(passage, sums: sums).claims
      + englishProducts(in: passage) + englishCounts(in: passage)
  }
}

/// Whether arithmetic bears a claim out.
func fits(_ claim: Claim) -> Bool {
  let verdict = verdict(of: claim)
  return verdict == .holds || verdict == .rounding
}

extension Claim {
  /// Kept only because the numbers fit.
  var asGuess: Claim {
    var copy = self
    copy.basis = .inferred
    return copy
  }
}
