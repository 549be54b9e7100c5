/// What more than one finder of prose asks for.
private struct Grounds: Sendable {
  let reading: Reading
  let scope: RepeatScope
  let sums: SumFinding
  let table: TableLookup
  let rates: [Claim]
}

extension Linter {
  /// All claims of a document, some of them found twice.
  func claims(in all: DocumentReading, on cores: Cores) -> [Claim] {
    let reading = all.prose
    let (sums, (table, rates, tables, partitions, named)) = cores.both(
      { SumFinding(in: reading, splits: splits) },
      {
        // Only prose asks for cells.
        let table = TableLookup(reading.mentions.isEmpty && all.english.isEmpty ? [] : all.tables, lexicon: lexicon)
        return (
          table, RateFinder(reading: reading, words: lexicon.scopes).claims,
          crossTableClaims(all.tables) + tableRepeatClaims(all.tables), PartitionPairs(in: reading, splits: splits),
          namedFormulaClaims(formulas, figures: all.namedFigures(for: formulas))
        )
      })
    let scope = RepeatScope(reading, lexicon.scopes)
    let grounds = Grounds(reading: reading, scope: scope, sums: sums, table: table, rates: rates)
    var found = cores.each(
      [{ yearSums(in: reading, tables: table, words: lexicon.scopes) }] + plainFinders(grounds))
    let overYears = found.removeFirst()
    var claims = sums.claims
    for list in all.tables.map(\.claims) + [tables] + found { claims += list }
    claims.removeAll(where: partitions.disowns)
    claims += partitions.claims
    // Three ask for them, and figures of prose make most of the claims.
    var verdicts = cores.map(claims, verdict(of:))
    let (peers, ofWords) = cores.both(
      { [claims, verdicts] in PeerFinder(reading: reading, claims: claims, verdicts: verdicts).claims },
      { [claims, verdicts] in ExplainedFigures(claims, verdicts: verdicts) })
    let ofPeers = peers.map(verdict(of:))
    verdicts += ofPeers
    claims += peers + overYears
    let explained = ofWords.union(ExplainedFigures(peers, verdicts: ofPeers))
    claims += cores.joined(
      slipFinders(grounds, explained: explained, overYears: overYears)
        + [{ englishClaims(in: all.english, table: table, lexicon: lexicon.spaced, on: cores) }])
    direct(&claims, verdicts: verdicts)
    return claims + named
  }

  /// One line a kind of claim.
  private func plainFinders(_ grounds: Grounds) -> [@Sendable () -> [Claim]] {
    let (reading, table, sums) = (grounds.reading, grounds.table, grounds.sums.structures)
    return [
      { ChangeFinder(reading: reading, table: table).claims },
      { pointClaims(in: reading, tables: table) + impliedBaseClaims(in: reading) + printedBaseClaims(in: reading) },
      { ShareFinder(reading: reading, structures: sums, table: table).claims },
      { grounds.rates + printedWholeClaims(in: reading, words: lexicon.scopes) },
      { ratioClaims(in: reading, sums: sums) + orderClaims(in: reading) + directionClaims(in: reading) },
      { answerRates(in: reading) + respectiveChanges(in: reading) + pairRatios(in: reading) },
      { partClaims(in: reading) + capitalClaims(in: reading) + priorYearClaims(in: reading) },
      { repeatClaims(in: reading, scope: grounds.scope, tables: table) },
      { tableRepeats(in: reading, tables: table) },
      { countClaims(in: reading, sums: sums) + balanceClaims(in: reading, lexicon: lexicon) },
      { leftOverClaims(in: reading, lexicon: lexicon) + netBalances(in: reading, lexicon: lexicon) },
      { cutClaims(in: reading, lexicon: lexicon) + adjustedBudgetClaims(in: reading, lexicon: lexicon) },
      { counterpartClaims(in: reading, lexicon: lexicon) + closingFirstClaims(in: reading, lexicon: lexicon) },
      {
        netChanges(in: reading, lexicon: lexicon) + overPlanClaims(in: reading)
          + extremes(in: reading, words: lexicon.scopes)
      },
      { announcedTotals(in: reading, tables: table, words: lexicon.scopes) },
      { periodAverages(in: reading) + closedAnswers(in: reading, splits: splits) },
      { productClaims(in: reading, lexicon: lexicon) + addedTotals(in: reading) },
      { scoreClaims(in: reading) + scorePairClaims(in: reading) },
    ]
  }

  /// Those that accuse by a slip of the fingers only, of figures that nothing explains.
  private func slipFinders(
    _ grounds: Grounds, explained: ExplainedFigures, overYears: [Claim]
  ) -> [@Sendable () -> [Claim]] {
    let (reading, table, scope, words) = (grounds.reading, grounds.table, grounds.scope, lexicon.scopes)
    let surely = explained.surely
    let told = surely.union(overYears.map(\.stated.range.lowerBound))
    return [
      { slippedSums(in: reading, explained: surely) },
      { tableSlips(in: reading, tables: table, words: words, explained: surely) },
      { tableRetellings(in: reading, tables: table, words: words, explained: told) },
      { anchoredRepeats(in: reading, scope: scope, explained: surely, shared: explained.likely) },
      { namedSlips(in: reading, scope: scope, explained: surely) },
      { headingRepeats(in: reading, scope: scope, explained: surely) },
      { referredCounts(in: reading, scope: scope, explained: surely) },
    ]
  }
}
