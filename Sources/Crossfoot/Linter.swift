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
    splits = vocabulary.splits.map { $0.map { Array($0.unicodeScalars) } }
  }

  /// Reads, finds, judges. Cost: about linear in the text.
  public func check(_ document: Document, under policy: JudgingPolicy = JudgingPolicy()) -> Report {
    let all = DocumentReading(document, with: lexicon)
    let force = PolicyInForce(policy, in: document)
    let claims = claims(in: all).filter { !policy.isOff($0.rule) }.map(force.applied)
    var judgements = reconciled(distinct(claims.map(judge).sorted(by: standsBefore)))
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
      quantities: (all.prose.mentions.map(\.quantity) + all.tables.flatMap { $0.figures.map(\.quantity) }).sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }, remarks: remarks)
  }

  /// One call a finder; a new kind of claim is one line here.
  private func claims(in all: DocumentReading) -> [Claim] {
    let reading = all.prose
    let table = TableLookup(all.tables, lexicon: lexicon)
    let sums = SumFinding(in: reading, splits: splits)
    var claims = sums.claims + all.tables.flatMap(\.claims) + crossTableClaims(all.tables)
    claims += ChangeFinder(reading: reading, table: table).claims
    claims += pointClaims(in: reading, tables: table) + impliedBaseClaims(in: reading)
    claims += ShareFinder(reading: reading, structures: sums.structures, table: table).claims
    claims += RateFinder(reading: reading).claims
    claims += ratioClaims(in: reading) + orderClaims(in: reading)
    claims += repeatClaims(in: reading, tables: table)
    claims += countClaims(in: reading)
    claims += productClaims(in: reading)
    claims += scoreClaims(in: reading)
    return claims + namedFormulaClaims(formulas, figures: all.namedFigures)
  }
}

/// The order of reports: by the stated figure, then by rule.
private func standsBefore(_ a: Judgement, _ b: Judgement) -> Bool {
  let (x, y) = (a.claim.stated.range, b.claim.stated.range)
  if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
  if x.upperBound != y.upperBound { return x.upperBound < y.upperBound }
  if a.claim.rule != b.claim.rule { return a.claim.rule < b.claim.rule }
  return a.claim.operands.lexicographicallyPrecedes(b.claim.operands) {
    $0.quantity.range.lowerBound < $1.quantity.range.lowerBound
  }
}

/// Two finders may see one relation; it is told once.
private func distinct(_ judgements: [Judgement]) -> [Judgement] {
  var seen = Set<[Range<Int>]>()
  return judgements.filter { judgement in
    let figures =
      [judgement.claim.stated.range]
      + judgement.claim.operands.map(\.quantity.range).sorted { $0.lowerBound < $1.lowerBound }
    return seen.insert(figures + [0..<(judgement.claim.comparison == .equal ? 0 : 1)]).inserted
  }
}

/// A rate is of one base: where one reading of it holds, another that does not was a wrong guess at the words.
private func reconciled(_ judgements: [Judgement]) -> [Judgement] {
  var sound = Set<Range<Int>>()
  for judgement in judgements
  where isRatio(judgement.claim) && (judgement.verdict == .holds || judgement.verdict == .rounding) {
    sound.insert(judgement.claim.stated.range)
  }
  return judgements.filter {
    !(isRatio($0.claim) && $0.verdict == .broken && sound.contains($0.claim.stated.range))
  }
}

private func isRatio(_ claim: Claim) -> Bool {
  claim.comparison == .equal && !claim.formula.denominator.isEmpty
}
