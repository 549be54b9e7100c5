import Crossfoot
import Renderers
import RulePacks

/// `crossfoot rules`: each rule with the first sentence of its page; `crossfoot rules test PACK`: its examples.
func runRules(_ options: Options, operands: [String]) throws(UsageError) -> ExitCode {
  if let word = operands.first {
    guard word == "test" else { throw .unexpectedOperand(word) }
    guard operands.count == 2 else { throw .missingOperand("PACK") }
    return testRulePack(operands[1], options)
  }
  let width = ruleNames.map(\.count).max() ?? 0
  for name in ruleNames {
    let summary = rulePage(name).map { ruleSummary(ofPage: $0, language: options.language) } ?? ""
    writeOutput(name + String(repeating: " ", count: width - name.count + 2) + summary + "\n")
  }
  return .clean
}

/// `crossfoot explain RULE`: its page.
func runExplain(rule: String) throws(UsageError) -> ExitCode {
  guard let page = rulePage(rule) else {
    throw .unknownRule(rule, suggestion: suggestion(for: rule, among: ruleNames))
  }
  writeOutput(page.hasSuffix("\n") ? page : page + "\n")
  return .clean
}

/// All rules with their pages, for outputs that bring them along.
func ruleHelp(_ language: Language) -> [RuleHelp] {
  ruleNames.map { name in
    let page = rulePage(name) ?? ""
    return RuleHelp(name: name, summary: ruleSummary(ofPage: page, language: language), page: page)
  }
}
