/// What more than one finder of prose asks for.
private struct Grounds: Sendable {
  let reading: Reading
  let scope: RepeatScope
  let table: TableLookup
}

extension Linter {
  /// All claims of a document, some of them found twice.
  ///
  /// What may be found again in the document's next state is kept with its reading.
  func claims(in all: DocumentReading, keeping kept: inout EarlierReading?, on cores: Cores) -> [Claim] {
    let (reading, known) = (all.prose, all.known)
    let (table, tables) = (all.tables.isEmpty ? .one : cores).both(
      // Only prose asks for cells.
      { TableLookup(reading.mentions.isEmpty && all.english.isEmpty ? [] : all.tables, lexicon: lexicon) },
      { known?.ofTables ?? crossTableClaims(all.tables) + quarterSums(all.tables) + tableRepeatClaims(all.tables) })
    let grounds = Grounds(reading: reading, scope: RepeatScope(reading, lexicon.scopes), table: table)
    let finders =
      [
        .whole { yearSums(in: reading, tables: table, words: lexicon.scopes) },
        .whole { namedFormulaClaims(formulas, figures: all.namedFigures(for: formulas), words: lexicon.scopes) },
        // They say of which parts they are.
        .whole { numberedSums(in: reading) + jointItems(in: reading) },
      ] + plainFinders(grounds)
    var ((sums, partitions), found) = cores.map(
      beside: {
        (SumFinding(in: reading, splits: splits, flows: lexicon.flows), PartitionPairs(in: reading, splits: splits))
      },
      finding: finders, in: reading, known)
    kept?.found = zip(finders, found).map { $0.isNear ? $1 : [] }
    kept?.claimsOfTables = tables
    let overYears = Array(found.removeFirst().joined())
    let named = Array(found.removeFirst().joined())
    let numbered = Array(found.removeFirst().joined())
    let ofStructures = sumFinders(grounds, sums.structures)
    var ofSums = cores.joined(ofStructures, longest: ofStructures.count - 1)
    ofSums += alikeShares(among: ofSums, in: reading)
    ofSums += sumsOfShares(among: ofSums, in: reading)
    ofSums += restsOfRates(among: found + [[ofSums]], in: reading)
    var lists = [sums.claims] + all.tables.map(\.claims) + [tables] + found.joined() + [ofSums]
    found = []
    var claims: [Claim] = []
    // With room for what is added below, and no list longer than it is asked for: there are claims for most figures.
    claims.reserveCapacity(lists.reduce(0) { $0 + $1.count } * 9 / 8)
    for place in lists.indices {
      claims += lists[place]
      lists[place] = []
    }
    // 「一个目录（含 a 个文件、b 个链接）」: 一 before a thing is an article, and no total of others.
    claims.removeAll { partitions.disowns($0) || $0.kind == .sum && $0.stated.numeral == "一" }
    claims += partitions.claims
    // Six ask for them.
    var verdicts = cores.map(claims, verdict(of:))
    let (peers, ofWords) = cores.both(
      { [claims, verdicts] in PeerFinder(reading: reading, claims: claims, verdicts: verdicts).claims },
      { [claims, verdicts] in ExplainedFigures(claims, verdicts: verdicts) })
    let ofPeers = peers.map(verdict(of:))
    let ofNames = named.map(verdict(of:))
    verdicts += ofPeers
    claims += peers + overYears
    let explained = ofWords.union(ExplainedFigures(peers, verdicts: ofPeers))
      .union(ExplainedFigures(named, verdicts: ofNames))
    let rows = EnglishNamedRows(table, in: all.english)
    claims += cores.joined(
      slipFinders(grounds, explained: explained, overYears: overYears)
        + (all.english.isEmpty
          ? [] : [{ englishClaims(in: all.english, table: table, rows: rows, on: cores) }]),
      longest: Self.longestSlips)
    verdicts += cores.map(Array(claims[verdicts.count...]), verdict(of:))
    let texts = [FitText(reading), FitText(all.english)]
    direct(&claims, verdicts: verdicts)
    mendSums(&claims, verdicts: &verdicts, in: texts)
    leaveFar(&claims, verdicts: &verdicts)
    leaveTaken(&claims, verdicts: &verdicts, in: texts)
    leaveSiblings(&claims, verdicts: &verdicts)
    overPrintedTotals(&claims, in: texts[0])
    claims += named + numbered
    verdicts += ofNames + numbered.map(verdict(of:))
    let retold = explainedSlips(claims, verdicts: verdicts, in: reading, scope: grounds.scope)
    claims += retold
    verdicts += retold.map(verdict(of:))
    addFits(to: &claims, verdicts: verdicts, in: texts, table, rows, on: cores)
    claims += twinSums(claims, in: texts[0], reading)
    claims += texts.flatMap { growthBothWays(claims, in: $0) }
    return claims
  }

  /// One line a kind of claim.
  private func plainFinders(_ grounds: Grounds) -> [ProseFinder] {
    let (reading, table) = (grounds.reading, grounds.table)
    return [
      // First, since it takes the most room.
      .whole { repeatClaims(in: reading, scope: grounds.scope) },
      .near(sight: Reading.reach + 10) {
        RateFinder(at: $0, in: reading, words: lexicon.scopes).claims
      },
      .whole { ChangeFinder(reading: reading, table: table).claims },
      .whole { pointClaims(in: reading, tables: table) + impliedBaseClaims(in: reading) },
      .near { printedBaseClaims(at: $0, in: reading) + comparedSentences(at: $0, in: reading) },
      .whole {
        printedWholeClaims(in: reading, words: lexicon.scopes) + orderClaims(in: reading, words: lexicon.scopes)
      },
      .near {
        directionClaims(at: $0, in: reading) + twoYearClaims(at: $0, in: reading) + barOrders(at: $0, in: reading)
      },
      .near {
        answerRates(at: $0, in: reading) + surveyRates(at: $0, in: reading) + respectiveChanges(at: $0, in: reading)
          + respectiveBases(at: $0, in: reading)
          + scoreRateClaims(at: $0, in: reading)
          + cutRates(at: $0, in: reading, lexicon: lexicon) + closedShares(at: $0, in: reading)
          + summedShares(at: $0, in: reading) + countedShares(at: $0, in: reading)
          + respectiveRates(at: $0, in: reading) + plansBefore(at: $0, in: reading)
          + plansAbove(at: $0, in: reading, words: lexicon.scopes)
          + scoreRatesAbove(at: $0, in: reading, lexicon: lexicon) + bracketRates(at: $0, in: reading)
          + plansInBrackets(at: $0, in: reading)
          + contributions(at: $0, in: reading) + amongRates(at: $0, in: reading)
          + wholesBehind(at: $0, in: reading, words: lexicon.scopes)
          + ratesOfSentenceBefore(at: $0, in: reading, words: lexicon.scopes)
          + deviations(at: $0, in: reading, words: lexicon.scopes)
          + targetsInBrackets(at: $0, in: reading) + dueRates(at: $0, in: reading) + plansBehind(at: $0, in: reading)
          + growthInBrackets(at: $0, in: reading) + namedLevelGrowth(at: $0, in: reading)
          + bracketBases(at: $0, in: reading)
          + cumulativeGrowth(at: $0, in: reading, words: lexicon.scopes) + rateLists(at: $0, in: reading)
          + classedSums(at: $0, in: reading)
          + timeProgress(at: $0, in: reading, words: lexicon.scopes)
      },
      .near { pairRatios(at: $0, in: reading) + incomeRatios(at: $0, in: reading) },
      .near {
        elidedUnitSums(at: $0, in: reading) + partClaims(at: $0, in: reading) + capitalClaims(at: $0, in: reading)
          + priorYearClaims(at: $0, in: reading)
      },
      .near(asksTables: true) { tableRepeats(at: $0, in: reading, tables: table) },
      .near(asksTables: true) {
        sameCells(at: $0, in: reading, tables: table)
          + jointRows(at: $0, in: reading, tables: table, words: lexicon.scopes)
          + largestRows(at: $0, in: reading, tables: table) + tableWholes(at: $0, in: reading, tables: table)
      },
      .near {
        balanceClaims(at: $0, in: reading, lexicon: lexicon) + leftOverClaims(at: $0, in: reading, lexicon: lexicon)
          + netBalances(at: $0, in: reading, lexicon: lexicon) + totalsBalances(at: $0, in: reading, lexicon: lexicon)
          + assetBalances(at: $0, in: reading, lexicon: lexicon)
          + equalTotals(at: $0, in: reading, lexicon: lexicon)
          + scoreDeductions(at: $0, in: reading, lexicon: lexicon)
      },
      .near {
        cutClaims(at: $0, in: reading, lexicon: lexicon)
          + adjustedBudgetClaims(at: $0, in: reading, lexicon: lexicon) + steppedLevels(at: $0, in: reading)
      },
      .near {
        counterpartClaims(at: $0, in: reading, lexicon: lexicon)
          + closingFirstClaims(at: $0, in: reading, lexicon: lexicon)
          + netChanges(at: $0, in: reading, lexicon: lexicon) + planGapClaims(at: $0, in: reading, lexicon: lexicon)
      },
      .near {
        extremes(at: $0, in: reading, words: lexicon.scopes) + overPlanClaims(at: $0, in: reading)
          + periodAverages(at: $0, in: reading) + dayAverages(at: $0, in: reading)
          + gradedCounts(at: $0, in: reading, splits: splits)
          + markCards(at: $0, in: reading) + averageSums(at: $0, in: reading)
      },
      .near(sight: Reading.reach + 10) { plannedGrowth(at: $0, in: reading, words: lexicon.scopes) },
      .whole { columnFits(in: reading, table: table) },
      .whole { announcedTotals(in: reading, tables: table, words: lexicon.scopes) },
      .whole { closedAnswers(in: reading, splits: splits) + grandTotals(in: reading, lexicon: lexicon) },
      .near { productClaims(at: $0, in: reading, lexicon: lexicon) },
      .whole { addedTotals(in: reading) + paragraphSums(in: reading) },
      .whole { scoreClaims(in: reading, flows: lexicon.flows) + scorePairClaims(in: reading, flows: lexicon.flows) },
    ]
  }

  /// Those that ask what was found to be whole and parts.
  private func sumFinders(_ grounds: Grounds, _ sums: [SumStructure]) -> [@Sendable () -> [Claim]] {
    let reading = grounds.reading
    let totals = wordedTotals(sums, in: reading)
    let shares = reading.pieces.map { piece in
      { @Sendable in ShareFinder(at: piece, in: reading, totals: totals, table: grounds.table).claims }
    }
    return shares + [
      {
        ratioClaims(in: reading, sums: sums) + countClaims(in: reading, sums: sums, tables: grounds.table)
          + afterLists(sums, in: reading)
          + listsOfPeriods(sums, in: reading)
      }
    ]
  }

  /// The place of `anchoredRepeats` among these.
  private static let longestSlips = 3

  /// Those that accuse by a slip of the fingers only, of figures that nothing explains.
  private func slipFinders(
    _ grounds: Grounds, explained: ExplainedFigures, overYears: [Claim]
  ) -> [@Sendable () -> [Claim]] {
    let (reading, table, scope, words) = (grounds.reading, grounds.table, grounds.scope, lexicon.scopes)
    let surely = explained.surely
    let told = surely.union(overYears.map(\.stated.range.lowerBound))
    return [
      { slippedSums(in: reading, explained: surely) + slippedRuns(in: reading, splits: splits, explained: surely) },
      { tableSlips(in: reading, tables: table, words: words, explained: surely) },
      { tableRetellings(in: reading, tables: table, words: words, explained: told) },
      { anchoredRepeats(in: reading, scope: scope, explained: surely, shared: explained.likely) },
      { namedSlips(in: reading, scope: scope, explained: surely) },
      { headingRepeats(in: reading, scope: scope, explained: surely) },
      { tableScores(in: reading, tables: table, lexicon: lexicon, explained: surely) },
      { columnTotals(in: reading, tables: table, lexicon: lexicon, explained: surely) },
      { referredCounts(in: reading, scope: scope, explained: surely) },
    ]
  }
}
