public import Documents

/// The façade: a document in, a report out. Pure; the same document and vocabulary give the same report.
public struct Linter: Sendable {
  private let words: Later<Words>

  private final class Words: Sendable {
    let lexicon: Lexicon
    let formulas: NamedFormulas
    let splits: Splits
    let rules: [String]

    init(_ vocabulary: Vocabulary) {
      lexicon = Lexicon(vocabulary)
      formulas = NamedFormulas(vocabulary.formulas)
      rules = vocabulary.rules
      splits = vocabulary.splits
    }
  }

  public init(vocabulary: Vocabulary) { self.init { vocabulary } }

  /// Of a vocabulary that is read, and made ready for use, when it is first asked for.
  public init(readingVocabulary: @escaping @Sendable () -> Vocabulary) {
    words = Later { Words(readingVocabulary()) }
  }

  /// Reads the vocabulary now, as another thread may while a document is read.
  public func makeReady() { _ = words.value }

  var lexicon: Lexicon { words.value.lexicon }
  var formulas: NamedFormulas { words.value.formulas }
  var splits: Splits { words.value.splits }
  /// The names of all rules.
  public var rules: [String] { words.value.rules }

  /// Reads, finds, judges. Cost: about linear in the text. Companions are documents that should tell the same.
  ///
  /// A text of some pages takes the cores that it is given; a shorter one is read before they would have started. Of a
  /// document that was read before, only the blocks are read that have changed; the report is the same.
  public func check(
    _ document: Document, under policy: JudgingPolicy = JudgingPolicy(), beside companions: [Companion] = [],
    on cores: Cores = .one, after earlier: EarlierReading? = nil
  ) -> Report {
    let cores = cores.forText(ofBytes: document.source.bytes.count)
    var claims: [Claim] = []
    let (quantities, reading) = find(&claims, in: document, beside: companions, on: cores, after: earlier)
    let force = PolicyInForce(policy, in: document)
    if !policy.levels.isEmpty { claims.removeAll { policy.isOff($0.rule) } }
    force.apply(to: &claims)
    let places = distinct(claims, inOrder(claims))
    var judgements = reconciled(cores.map(places) { [claims] in diagnosed(judge(claims[$0])) })
    claims = []
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
    var kept = all.kept
    claims = self.claims(in: all, keeping: &kept, on: cores)
    claims += companions.flatMap { companionClaims(in: all, beside: $0) }
    return (all.quantities, kept)
  }
}
