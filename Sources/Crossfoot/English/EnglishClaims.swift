/// Every relation of English prose; one call a kind.
func englishClaims(
  in passages: [EnglishPassage], table: TableLookup, rows: EnglishNamedRows, on cores: Cores = .one
) -> [Claim] {
  let current = passages.map(\.withoutPasts)
  let context = EnglishContext(current)
  let found = cores.map(passages.indices) { place in
    let passage = current[place]
    if passage.figures.isEmpty || passage.isTabular { return [Claim]() }
    let sums = EnglishSums(passage)
    let balances =
      englishBalances(in: passage) + englishMoves(in: passage)
      + englishStocks(in: passage) + englishOutcomes(in: passage)
    let told = Set(balances.map(\.stated.range))
    let guessed =
      sums.claims.filter { isSound($0) || !told.contains($0.stated.range) }
      + EnglishShares(passage, sums: sums, place: place, context: context).claims
      + englishProducts(in: passage) + englishAverages(in: passage) + englishPerNoun(in: passage)
      + englishReturns(in: passage) + englishMovedBalances(in: passage)
      + englishLeftBehind(in: passage) + englishVariances(in: passage)
      + englishPartsOfEach(in: passage) + englishTimes(in: passage) + englishEach(in: passage)
      + englishRatios(in: passage) + englishCounts(in: passage) + englishFractions(in: passage)
    return passages[place].pastClaims() + balances + near(EnglishChanges(passages[place]).claims)
      + withinReach(guessed, in: passage) + englishEnumerations(in: passage)
      + englishNameCounts(in: passage) + englishUnspent(in: passage) + englishLots(in: passage)
      + englishUnitRates(in: passage) + englishNetMoves(in: passage)
  }
  let claims = Array(found.joined())
  let retold = englishRetoldGrowth(in: passages) + englishMargins(in: current, context: context)
  let items = englishItemSums(in: passages) + englishListTotals(in: passages)
  let repeats =
    englishRepeats(in: passages, table: table, rows: rows) + englishExtremes(in: passages, rows: rows)
  let explained = explainedFigures(claims + items + repeats + retold)
  return claims + items + repeats + retold + englishRepeatSlips(in: passages, explained: explained)
    + englishTableSlips(in: passages, table: table, explained: explained)
}

extension EnglishPassage {
  /// Lines of a table that was not known as one: figures side by side, with no word or mark between them.
  fileprivate var isTabular: Bool {
    zip(figures, figures.dropFirst()).count { $1.token == $0.token + 1 } >= 3
  }
}

extension Claim {
  /// Kept only because the numbers fit.
  var asGuess: Claim {
    var copy = self
    copy.basis = .inferred
    return copy
  }
}
