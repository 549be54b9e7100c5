public import Crossfoot

/// One way to write what a run found: a start, one part a document, an end; `separator` between parts that are not empty.
///
/// Parts are made in any order and at once; whoever calls writes them in the order of the inputs.
public protocol Renderer: Sendable {
  /// Whether the start tells what all documents came to, so that nothing can be written before the last one.
  var needsWholeRun: Bool { get }
  /// Whether the rules are told with their pages, which take longer to cut up than a short report to check.
  var tellsRules: Bool { get }
  var separator: [UInt8] { get }
  /// Gets what is known of the run: with `needsWholeRun` everything, else nothing but its head.
  func start(_ run: RunSummary) -> [UInt8]
  func part(_ document: CheckedDocument) -> [UInt8]
  func end(_ run: RunSummary) -> [UInt8]
}

extension Renderer {
  public var needsWholeRun: Bool { false }
  public var tellsRules: Bool { false }
  public var separator: [UInt8] { [] }
  public func start(_ run: RunSummary) -> [UInt8] { [] }
  public func end(_ run: RunSummary) -> [UInt8] { [] }
}

/// A rule as outputs with a list of rules tell it.
public struct RuleHelp: Sendable {
  public var name: String
  /// One sentence, in the user's language.
  public var summary: String
  /// The page, in Markdown.
  public var page: String

  public init(name: String, summary: String, page: String) {
    self.name = name
    self.summary = summary
    self.page = page
  }
}

/// What is known of a whole run beside its documents' parts.
public struct RunSummary: Sendable {
  public let version: String
  /// In order of their names; only for outputs that tell them.
  public let rules: [RuleHelp]
  public private(set) var totals = Totals()
  /// Inputs that could not be read, in their order.
  public private(set) var failures: [(path: String, message: String)] = []
  /// Claims of all documents by kind and verdict.
  public private(set) var kinds: [ClaimKind: VerdictCounts] = [:]
  /// Kept only if asked for: it grows with the number of inputs. Without their kinds.
  public private(set) var documents: [DocumentSummary] = []
  private let keepsDocuments: Bool

  public init(version: String, rules: [RuleHelp], keepsDocuments: Bool = false) {
    self.version = version
    self.rules = rules
    self.keepsDocuments = keepsDocuments
  }

  public mutating func add(_ document: DocumentSummary) {
    totals.add(document.totals)
    if let failure = document.failure { failures.append((document.path, failure)) }
    kinds.merge(document.kinds) { $0.added($1) }
    if keepsDocuments { documents.append(document.withoutKinds) }
  }
}

/// What one input came to, without its text.
public struct DocumentSummary: Sendable {
  public let path: String
  public let failure: String?
  public let totals: Totals
  /// Claims by kind and verdict.
  public private(set) var kinds: [ClaimKind: VerdictCounts]

  public init(of document: CheckedDocument) {
    totals = Totals(of: document)
    switch document {
    case .failed(let path, let message): (self.path, failure, kinds) = (path, message, [:])
    case .checked(let report):
      (path, failure) = (report.document.path, nil)
      let judgements = report.judgements
      kinds = judgements.indices.reduce(into: [:]) {
        $0[judgements[$1].claim.kind, default: VerdictCounts()].add(judgements[$1].verdict)
      }
    }
  }
}

extension DocumentSummary {
  fileprivate var withoutKinds: DocumentSummary {
    var summary = self
    summary.kinds = [:]
    return summary
  }
}

/// Claims by what became of them, as people count them.
public struct VerdictCounts: Sendable, Equatable {
  public private(set) var held = 0
  public private(set) var broken = 0
  /// Coarse or improbable.
  public private(set) var doubtful = 0
  public private(set) var skipped = 0

  public init() {}

  public mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .holds, .rounding: held += 1
    case .broken: broken += 1
    case .coarse, .improbable: doubtful += 1
    case .skipped: skipped += 1
    }
  }

  public func added(_ other: VerdictCounts) -> VerdictCounts {
    var sum = self
    sum.held += other.held
    sum.broken += other.broken
    sum.doubtful += other.doubtful
    sum.skipped += other.skipped
    return sum
  }

  public var all: Int { held + broken + doubtful + skipped }
}
