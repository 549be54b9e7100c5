import Documents

extension Prose {
  fileprivate var string: String { String(decoding: text, as: UTF8.self) }
}

/// A policy with the tables of one document that it speaks of.
struct PolicyInForce {
  let policy: JudgingPolicy
  /// Ranges of tables in order, with what each is given.
  private var tables: [(range: Range<Int>, tolerance: Tolerance)] = []

  init(_ policy: JudgingPolicy, in document: Document) {
    self.policy = policy
    guard !policy.tables.isEmpty else { return }
    var heading = ""
    for block in document.blocks {
      switch block {
      case .heading(let found): heading = found.prose.string
      case .paragraph: break
      case .table(let table):
        let names = [heading] + table.captions.map(\.string)
        let given = policy.tables.first { given in names.contains { holds($0, given.caption) } }
        if let given { tables.append((table.range, given.tolerance)) }
      }
    }
  }

  /// Makes the claims what the judge is to weigh.
  func apply(to claims: inout [Claim]) {
    if policy.rounding == .nearest, policy.tolerances.isEmpty, tables.isEmpty { return }
    for index in claims.indices { apply(to: &claims[index]) }
  }

  private func apply(to claim: inout Claim) {
    claim.rounding = policy.rounding
    let place = claim.stated.range.lowerBound
    let table = tables.first { $0.range.contains(place) }
    switch table?.tolerance ?? policy.tolerances[claim.rule] {
    case nil: break
    case .lastPlaces(let count): claim.tolerance = count * claim.stated.ulp
    case .amount(let amount, let dimension): if claim.stated.unit.dimension == dimension { claim.tolerance = amount }
    }
  }

  /// The remark with the severity that the user wants; nil where its rule is off.
  func leveled(_ remark: Remark) -> Remark? {
    guard let severity = policy.severity(remark.severity, of: remark.rule) else { return nil }
    var remark = remark
    remark.severity = severity
    return remark
  }

  /// Sets the severities that the user wants.
  func level(_ judgements: inout [Judgement]) {
    guard !policy.levels.isEmpty else { return }
    for index in judgements.indices {
      guard let own = judgements[index].severity else { continue }
      judgements[index].severity = policy.severity(
        own, of: judgements[index].claim.rule, isBroken: judgements[index].verdict == .broken)
    }
  }
}

/// Whether one text stands in another, byte for byte.
private func holds(_ text: String, _ part: String) -> Bool {
  let (text, part) = (Array(text.utf8), Array(part.utf8))
  guard !part.isEmpty, text.count >= part.count else { return false }
  return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
}
