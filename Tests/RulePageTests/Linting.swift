import Crossfoot
import RulePacks
import RulePages

let linter = Linter(vocabulary: .builtIn)

func outcomes(of text: String, markdown: Bool) -> [Outcome] {
  RulePages.outcomes(of: text, markdown: markdown, linter: linter)
}
