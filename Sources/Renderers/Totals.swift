public import Crossfoot

/// What a run came to, for its last line and its exit code.
public struct Totals: Sendable, Equatable {
  public private(set) var documents = 0
  /// Documents that could not be read.
  public private(set) var failed = 0
  public private(set) var held = 0
  public private(set) var broken = 0
  /// Coarse or improbable.
  public private(set) var doubtful = 0
  public private(set) var skipped: [SkipReason: Int] = [:]
  /// Findings that nobody sees, since the text or a baseline says so.
  public private(set) var suppressed = 0
  /// The worst severity of all findings and remarks.
  public private(set) var worst: Severity?

  public init() {}

  public init(of document: CheckedDocument) {
    guard case .checked(let report) = document else {
      failed = 1
      return
    }
    documents = report.isAboutChecking ? 0 : 1
    let judgements = report.judgements
    // By place, since taking a judgement in hand copies it.
    for place in judgements.indices {
      switch judgements[place].verdict {
      case .holds, .rounding: held += 1
      case .broken: broken += 1
      case .coarse, .improbable: doubtful += 1
      case .skipped: if let reason = judgements[place].claim.skip { skipped[reason, default: 0] += 1 }
      }
      if judgements[place].suppression != nil { suppressed += 1 }
      if let severity = judgements[place].severity { worst = max(worst ?? severity, severity) }
    }
    worst = ([worst].compactMap { $0 } + report.remarks.map(\.severity)).max()
  }

  public mutating func add(_ other: Totals) {
    documents += other.documents
    failed += other.failed
    held += other.held
    broken += other.broken
    doubtful += other.doubtful
    skipped.merge(other.skipped, uniquingKeysWith: +)
    suppressed += other.suppressed
    worst = [worst, other.worst].compactMap { $0 }.max()
  }

  /// Whether there is an error or a warning.
  public var hasFindings: Bool { worst.map { $0 >= .warning } ?? false }
  public var checked: Int { held + broken + doubtful }
  public var skippedCount: Int { skipped.values.reduce(0, +) }
}

extension Totals {
  /// The last line of text output. Nothing checked is never called right.
  public func summary(_ language: Language) -> String {
    let reasons = skipped.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\(message(for: $0.key, language: language)) \($0.value)" }
    switch language {
    case .zh: return chinese(reasons: reasons.joined(separator: "；"))
    case .en: return english(reasons: reasons.joined(separator: "; "))
    }
  }

  private func chinese(reasons: String) -> String {
    var text = "\(documents) 个文件，"
    text += checked == 0 ? "没有可核对的数字关系" : "核对 \(checked) 处：相符 \(held)，不符 \(broken)"
    if doubtful > 0 { text += "，存疑 \(doubtful)" }
    if suppressed > 0 { text += "，已抑制 \(suppressed)" }
    if skippedCount > 0 { text += "；未核对 \(skippedCount) 处（\(reasons)）" }
    if failed > 0 { text += "；\(failed) 个文件无法读取" }
    return text
  }

  private func english(reasons: String) -> String {
    var text = "\(documents) document\(documents == 1 ? "" : "s"): "
    text +=
      checked == 0
      ? "no claim found that could be checked"
      : "\(checked) claim\(checked == 1 ? "" : "s") checked, \(held) held, \(broken) broken"
    if doubtful > 0 { text += ", \(doubtful) doubtful" }
    if suppressed > 0 { text += ", \(suppressed) suppressed" }
    if skippedCount > 0 { text += "; \(skippedCount) skipped (\(reasons))" }
    if failed > 0 { text += "; \(failed) unreadable" }
    return text
  }
}
