public import Crossfoot

/// What is wrong with an example, and where in its page.
public struct ExampleFailure: Sendable {
  public enum Kind: Sendable {
    /// With all that was said instead.
    case missing(Expectation, seen: [String])
    case unexpected(Outcome)
    /// A pending example that is satisfied by now.
    case pendingHolds
  }
  public let kind: Kind
  /// 1-based line of the page.
  public let line: Int
}

extension RuleExample {
  /// What the linter says otherwise than the example expects; of a pending one, that it says nothing otherwise.
  public func failures(under linter: Linter) -> [ExampleFailure] {
    let outcomes = outcomes(of: text, markdown: isMarkdown, linter: linter)
    var failures: [ExampleFailure] = []
    for expectation in expectations where !outcomes.contains(where: { $0.meets(expectation) }) {
      let seen = outcomes.map { "\($0.rule) \"\($0.texts[0])\" \($0.verdict): \($0.words[0])" }
      failures.append(ExampleFailure(kind: .missing(expectation, seen: seen), line: expectation.pageLine))
    }
    for outcome in outcomes where outcome.isFinding && !expectations.contains(where: outcome.meets) {
      failures.append(ExampleFailure(kind: .unexpected(outcome), line: line + 1))
    }
    guard isPending else { return failures }
    return failures.isEmpty ? [ExampleFailure(kind: .pendingHolds, line: line)] : []
  }
}
