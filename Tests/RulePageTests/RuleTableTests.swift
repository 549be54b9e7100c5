import Crossfoot
import Foundation
import RulePacks
import RulePages
import Testing

/// `rules/README.md` is made of the pages.
@Suite struct RuleTableTests {
  private let path = RulePage.rulesFolder + "/README.md"

  private var table: String {
    let rows = RulePage.all.map { page in
      let text = page.lines.joined(separator: "\n")
      let words = Language.allCases.reversed().map { ruleSummary(ofPage: text, language: $0) }
      return "| [\(page.name)](\(page.name).md) | \(words.joined(separator: " | ")) |"
    }
    return """
      # Rules

      Made from the pages by `CROSSFOOT_REWRITE=1 swift test --filter RuleTableTests`; do not edit.

      | rule | what must hold | 说明 |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """
  }

  @Test func theTableOfRulesIsFresh() throws {
    if isRewriting { try table.write(toFile: path, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == table, "run the command that the file names")
  }

  @Test func thePagesAreInTheProgram() {
    #expect(ruleNames == RulePage.all.map(\.name))
    for page in RulePage.all { #expect(rulePage(page.name) == page.lines.joined(separator: "\n")) }
  }
}
