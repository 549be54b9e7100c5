public import Documents

/// The façade: a document in, a report out. Pure; the same document and vocabulary give the same report.
public struct Linter: Sendable {
  let lexicon: Lexicon
  let formulas: [NamedFormula]
  let splits: [[[Unicode.Scalar]]]
  /// The names of all rules.
  public let rules: [String]

  public init(vocabulary: Vocabulary) {
    lexicon = Lexicon(vocabulary)
    formulas = vocabulary.formulas
    rules = vocabulary.rules
    splits = vocabulary.splits.map { $0.map(core) }
  }

  /// Reads, finds, judges. Cost: about linear in the text. Companions are documents that should tell the same.
  public func check(
    _ document: Document, under policy: JudgingPolicy = JudgingPolicy(), beside companions: [Companion] = []
  ) -> Report {
    let all = DocumentReading(document, with: lexicon)
    let force = PolicyInForce(policy, in: document)
    // Before the rest, so that what was read need not be kept while claims are judged.
    let quantities = all.quantities
    var claims = claims(in: all) + companions.flatMap { companionClaims(in: all, beside: $0) }
    if !policy.levels.isEmpty { claims.removeAll { policy.isOff($0.rule) } }
    claims = claims.map(force.applied)
    var judgements = reconciled(distinct(inOrder(claims)).map(judge))
    for index in judgements.indices where judgements[index].verdict == .broken {
      judgements[index].slip = diagnose(judgements[index].claim)
    }
    nameSuspects(&judgements)
    force.level(&judgements)
    var suppressions = Suppressions(in: document, rules: rules)
    suppressions.apply(to: &judgements)
    let remarks = suppressions.apply(to: document.notes.map { Remark($0) }, policy: policy).compactMap(force.leveled)
    return Report(
      document: document, judgements: judgements,
      quantities: quantities, remarks: remarks)
  }

  /// One call a finder; a new kind of claim is one line here.
  private func claims(in all: DocumentReading) -> [Claim] {
    let reading = all.prose
    // Only prose asks for cells.
    let table = TableLookup(reading.mentions.isEmpty && all.english.isEmpty ? [] : all.tables, lexicon: lexicon)
    let scope = RepeatScope(reading, lexicon.scopes)
    let sums = SumFinding(in: reading, splits: splits)
    var claims = sums.claims + all.tables.flatMap(\.claims) + crossTableClaims(all.tables)
    claims += tableRepeatClaims(all.tables)
    claims += ChangeFinder(reading: reading, table: table).claims
    claims += pointClaims(in: reading, tables: table) + impliedBaseClaims(in: reading) + printedBaseClaims(in: reading)
    claims += ShareFinder(reading: reading, structures: sums.structures, table: table).claims
    claims += RateFinder(reading: reading).claims + printedWholeClaims(in: reading)
    claims += ratioClaims(in: reading, sums: sums.structures) + orderClaims(in: reading) + directionClaims(in: reading)
    claims += answerRates(in: reading) + respectiveChanges(in: reading) + pairRatios(in: reading)
    claims += partClaims(in: reading) + capitalClaims(in: reading) + priorYearClaims(in: reading)
    claims += repeatClaims(in: reading, scope: scope, tables: table)
    claims += tableRepeats(in: reading, tables: table)
    claims += countClaims(in: reading, sums: sums.structures) + balanceClaims(in: reading, lexicon: lexicon)
    claims += leftOverClaims(in: reading, lexicon: lexicon) + netBalances(in: reading, lexicon: lexicon)
    claims += productClaims(in: reading, lexicon: lexicon) + addedTotals(in: reading)
    claims += scoreClaims(in: reading) + scorePairClaims(in: reading)
    // Three ask for them, and figures of prose make most of the claims.
    var verdicts = claims.map(verdict(of:))
    let peers = PeerFinder(reading: reading, claims: claims, verdicts: verdicts).claims
    claims += peers
    verdicts += peers.map(verdict(of:))
    let explained = explainedFigures(claims, verdicts: verdicts)
    claims += slippedSums(in: reading, explained: explained)
    claims += tableSlips(in: reading, tables: table, explained: explained)
    let overYears = yearSums(in: reading, tables: table, words: scope.words)
    claims += overYears
    let told = explained.union(overYears.map(\.stated.range.lowerBound))
    claims += tableRetellings(in: reading, tables: table, words: scope.words, explained: told)
    claims += anchoredRepeats(in: reading, scope: scope, explained: explained)
    claims += namedSlips(in: reading, scope: scope, explained: explained)
    claims += headingRepeats(in: reading, scope: scope, explained: explained)
    claims += referredCounts(in: reading, scope: scope, explained: explained)
    claims += englishClaims(in: all.english, table: table, lexicon: lexicon.spaced)
    return directed(claims, verdicts: verdicts) + namedFormulaClaims(formulas, figures: all.namedFigures(for: formulas))
  }
}

/// The order of reports: by the stated figure, then by rule. Places are sorted, since claims are large.
/// A rule of one's own pack tells a relation before the general one does; the engine's rules all end alike.
private func isOfPack(_ rule: String) -> Bool { !rule.hasSuffix("-mismatch") }

private func inOrder(_ claims: [Claim]) -> [Claim] {
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
  }.map { claims[$0] }
}

/// Two finders may see one relation; it is told once, by the one that can judge it. Claims of one stated figure stand
/// together.
private func distinct(_ claims: [Claim]) -> [Claim] {
  var seen: [[Range<Int>]: Int] = [:]
  var kept: [Claim] = []
  kept.reserveCapacity(claims.count)
  for place in claims.indices {
    let figure = claims[place].stated.range
    let isFirst = place == 0 || claims[place - 1].stated.range != figure
    if isFirst { seen.removeAll(keepingCapacity: true) }
    let isAlone = isFirst && (place + 1 == claims.count || claims[place + 1].stated.range != figure)
    let others = isAlone ? [] : claims[place].operands.map(\.quantity.range).sorted { $0.lowerBound < $1.lowerBound }
    let relation = others + [0..<(claims[place].comparison == .equal ? 0 : 1)]
    if isAlone {
      kept.append(claims[place])
    } else if let known = seen[relation] {
      if kept[known].skip != nil, claims[place].skip == nil { kept[known] = claims[place] }
    } else {
      seen[relation] = kept.count
      kept.append(claims[place])
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
