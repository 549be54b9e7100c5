import Documents
import RulePacks
import SourceText

@testable import Crossfoot

private let linter = Linter(vocabulary: .builtIn)

/// Every claim of a text.
func judged(_ text: String) -> [Judgement] {
  linter.check(readText(SourceText(text), path: "text", markdown: false)).judgements
}

/// What a text says, judged, those of one rule or of all: 「5.2% <- 3.2 4.0 holds」, the stated figure as printed.
func told(_ text: String, _ rules: String...) -> [String] {
  let source = SourceText(text)
  let report = linter.check(readText(source, path: "text", markdown: false))
  return report.judgements.filter { rules.isEmpty || rules.contains($0.claim.rule) }.map { judgement in
    let operands = judgement.claim.operands.map { source.string($0.quantity.numeralRange) }
    return ([source.string(judgement.claim.stated.range), "<-"] + operands + [judgement.verdict.rawValue])
      .joined(separator: " ")
  }
}

/// The rule and the figure of every finding that would reach the user as an error or a warning.
func accused(_ text: String) -> [String] {
  let source = SourceText(text)
  let report = linter.check(readText(source, path: "text", markdown: false))
  return report.judgements.filter { $0.severity ?? .hint >= .warning }.map {
    "\($0.claim.rule) \(source.string($0.claim.stated.range))"
  }
}
