public import Documents

/// The façade: a document in, a report out. Pure; the same document and vocabulary give the same report.
public struct Linter: Sendable {
  let lexicon: Lexicon
  let formulas: NamedFormulas
  let splits: [[[Unicode.Scalar]]]
  /// The names of all rules.
  public let rules: [String]

  public init(vocabulary: Vocabulary) {
    lexicon = Lexicon(vocabulary)
    formulas = NamedFormulas(vocabulary.formulas)
    rules = vocabulary.rules
    splits = vocabulary.splits.map { $0.map(core) }
  }

  /// Reads, finds, judges. Cost: about linear in the text. Companions are documents that should tell the same.
  ///
  /// A text of some pages takes the cores that it is given; a shorter one is read before they would have started. Of a
  /// document that was read before, only the blocks are read that have changed; the report is the same.
  public func check(
    _ document: Document, under policy: JudgingPolicy = JudgingPolicy(), beside companions: [Companion] = [],
    on cores: Cores = .one, after earlier: EarlierReading? = nil
  ) -> Report {
    let cores = document.source.bytes.count < 10_000 ? .one : cores
    var claims: [Claim] = []
    let (quantities, reading) = find(&claims, in: document, beside: companions, on: cores, after: earlier)
    let force = PolicyInForce(policy, in: document)
    if !policy.levels.isEmpty { claims.removeAll { policy.isOff($0.rule) } }
    force.apply(to: &claims)
    let places = distinct(claims, inOrder(claims))
    var judgements = reconciled(cores.map(places) { [claims] in judge(claims[$0]) })
    claims = []
    let broken = judgements.indices.filter { judgements[$0].verdict == .broken }
    let slips = cores.map(broken) { [judgements] in diagnose(judgements[$0].claim) }
    for (index, slip) in zip(broken, slips) { judgements[index].slip = slip }
    nameSuspects(&judgements)
    force.level(&judgements)
    var suppressions = Suppressions(in: document, rules: rules)
    suppressions.apply(to: &judgements)
    let remarks = suppressions.apply(to: document.notes.map { Remark($0) }, policy: policy).compactMap(force.leveled)
    var report = Report(document: document, judgements: judgements, quantities: quantities, remarks: remarks)
    report.reading = reading
    return report
  }

  /// Finds all claims and figures. Apart from judging, so that what was read is gone by then.
  private func find(
    _ claims: inout [Claim], in document: Document, beside companions: [Companion], on cores: Cores,
    after earlier: EarlierReading?
  ) -> ([Quantity], EarlierReading?) {
    let all = DocumentReading(document, with: lexicon, on: cores, after: earlier)
    claims = self.claims(in: all, on: cores)
    claims += companions.flatMap { companionClaims(in: all, beside: $0) }
    return (all.quantities, all.kept)
  }

  /// One call a finder; a new kind of claim is one line here.
  private func claims(in all: DocumentReading, on cores: Cores) -> [Claim] {
    let reading = all.prose
    let scope = RepeatScope(reading, lexicon.scopes)
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
    var claims = sums.claims + all.tables.flatMap(\.claims) + tables
    let finders: [@Sendable () -> [Claim]] = [
      { ChangeFinder(reading: reading, table: table).claims },
      { pointClaims(in: reading, tables: table) + impliedBaseClaims(in: reading) + printedBaseClaims(in: reading) },
      { ShareFinder(reading: reading, structures: sums.structures, table: table).claims },
      { rates + printedWholeClaims(in: reading, words: lexicon.scopes) },
      { ratioClaims(in: reading, sums: sums.structures) + orderClaims(in: reading) + directionClaims(in: reading) },
      { answerRates(in: reading) + respectiveChanges(in: reading) + pairRatios(in: reading) },
      { partClaims(in: reading) + capitalClaims(in: reading) + priorYearClaims(in: reading) },
      { repeatClaims(in: reading, scope: scope, tables: table) },
      { tableRepeats(in: reading, tables: table) },
      { countClaims(in: reading, sums: sums.structures) + balanceClaims(in: reading, lexicon: lexicon) },
      { leftOverClaims(in: reading, lexicon: lexicon) + netBalances(in: reading, lexicon: lexicon) },
      { cutClaims(in: reading, lexicon: lexicon) + adjustedBudgetClaims(in: reading, lexicon: lexicon) },
      { counterpartClaims(in: reading, lexicon: lexicon) + closingFirstClaims(in: reading, lexicon: lexicon) },
      { overPlanClaims(in: reading) + extremes(in: reading, words: lexicon.scopes) },
      { announcedTotals(in: reading, tables: table, words: lexicon.scopes) },
      { periodAverages(in: reading) + closedAnswers(in: reading, splits: splits) },
      { productClaims(in: reading, lexicon: lexicon) + addedTotals(in: reading) },
      { scoreClaims(in: reading) + scorePairClaims(in: reading) },
      // The last stands further down in the list of claims, and asks for none of those above.
      { yearSums(in: reading, tables: table, words: lexicon.scopes) },
    ]
    var found = cores.each(finders)
    let overYears = found.removeLast()
    claims += found.joined()
    claims.removeAll(where: partitions.disowns)
    claims += partitions.claims
    // Three ask for them, and figures of prose make most of the claims.
    var verdicts = cores.map(claims, verdict(of:))
    let (peers, ofWords) = cores.both(
      { [claims, verdicts] in PeerFinder(reading: reading, claims: claims, verdicts: verdicts).claims },
      { [claims, verdicts] in ExplainedFigures(claims, verdicts: verdicts) })
    let ofPeers = peers.map(verdict(of:))
    let figures = ofWords.union(ExplainedFigures(peers, verdicts: ofPeers))
    let (explained, shared) = (figures.surely, figures.likely)
    claims += peers + overYears
    verdicts += ofPeers
    let told = explained.union(overYears.map(\.stated.range.lowerBound))
    claims += cores.joined([
      { slippedSums(in: reading, explained: explained) },
      { tableSlips(in: reading, tables: table, words: lexicon.scopes, explained: explained) },
      { tableRetellings(in: reading, tables: table, words: lexicon.scopes, explained: told) },
      { anchoredRepeats(in: reading, scope: scope, explained: explained, shared: shared) },
      { namedSlips(in: reading, scope: scope, explained: explained) },
      { headingRepeats(in: reading, scope: scope, explained: explained) },
      { referredCounts(in: reading, scope: scope, explained: explained) },
      { englishClaims(in: all.english, table: table, lexicon: lexicon.spaced, on: cores) },
    ])
    direct(&claims, verdicts: verdicts)
    return claims + named
  }
}

/// The order of reports: by the stated figure, then by rule. Places are sorted, since claims are large.
/// A rule of one's own pack tells a relation before the general one does; the engine's rules all end alike.
private func isOfPack(_ rule: String) -> Bool { !rule.hasSuffix("-mismatch") }

private func inOrder(_ claims: [Claim]) -> [Int] {
  let figures = claims.indices.map { claims[$0].stated.range }
  return claims.indices.sorted { a, b in
    let (x, y) = (figures[a], figures[b])
    if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
    if x.upperBound != y.upperBound { return x.upperBound < y.upperBound }
    if claims[a].rule != claims[b].rule {
      let (own, other) = (isOfPack(claims[a].rule), isOfPack(claims[b].rule))
      return own != other ? own : claims[a].rule < claims[b].rule
    }
    return claims[a].operands.lexicographicallyPrecedes(claims[b].operands) {
      $0.quantity.range.lowerBound < $1.quantity.range.lowerBound
    }
  }
}

/// Two finders may see one relation; it is told once, by the one that can judge it. Claims of one stated figure stand
/// together in the order.
private func distinct(_ claims: [Claim], _ order: [Int]) -> [Int] {
  var seen: [[Range<Int>]: Int] = [:]
  var kept: [Int] = []
  kept.reserveCapacity(order.count)
  var last = 0..<0
  var next = order.first.map { claims[$0].stated.range }
  for (rank, place) in order.enumerated() {
    let figure = next ?? last
    next = rank + 1 < order.count ? claims[order[rank + 1]].stated.range : nil
    let isFirst = rank == 0 || figure != last
    last = figure
    if isFirst { seen.removeAll(keepingCapacity: true) }
    if isFirst, next != figure {
      kept.append(place)
      continue
    }
    let others = claims[place].operands.map(\.quantity.range).sorted { $0.lowerBound < $1.lowerBound }
    let relation = others + [0..<(claims[place].comparison == .equal ? 0 : 1)]
    if let known = seen[relation] {
      if claims[kept[known]].skip != nil, claims[place].skip == nil { kept[known] = place }
    } else {
      seen[relation] = kept.count
      kept.append(place)
    }
  }
  return kept
}

/// A rate is of one base: where one reading of it holds, another that does not was a wrong guess at the words.
private func reconciled(_ judgements: [Judgement]) -> [Judgement] {
  var sound = Set<Range<Int>>()
  for place in judgements.indices where judgements[place].verdict == .holds || judgements[place].verdict == .rounding {
    if isRatio(judgements[place].claim) { sound.insert(judgements[place].claim.stated.range) }
  }
  let isWrong = judgements.indices.map {
    judgements[$0].verdict == .broken && isRatio(judgements[$0].claim)
      && sound.contains(judgements[$0].claim.stated.range)
  }
  if !isWrong.contains(true) { return judgements }
  return judgements.indices.filter { !isWrong[$0] }.map { judgements[$0] }
}

private func isRatio(_ claim: Claim) -> Bool {
  claim.comparison == .equal && !claim.formula.denominator.isEmpty
}
