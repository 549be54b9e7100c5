import Crossfoot
import Testing

@testable import RulePacks

@Suite struct PackLoaderTests {
  @Test func builtInPacksHaveNoProblems() {
    let pack = RulePack(files: embeddedRuleFiles)
    #expect(pack.problems == [])
    #expect(Vocabulary.builtIn.words["total"].contains("合计"))
    #expect(Vocabulary.builtIn.units.contains { $0.symbols.contains("元") && $0.dimension == "CNY" })
    #expect(Vocabulary.builtIn.formulas.contains { $0.names.contains("预算完成率") })
  }

  /// What the build wrote down is what reading the files gives.
  @Test func theDigestSaysWhatTheFilesSay() {
    let (a, b) = (RulePack(files: embeddedRuleFiles).vocabulary, Vocabulary.builtIn)
    #expect(a.words.lists.count > 100 && a.words.lists == b.words.lists)
    #expect(a.spacedWords.lists.count > 50 && a.spacedWords.lists == b.spacedWords.lists)
    #expect(a.units.count > 100 && a.units == b.units && a.spacedUnits == b.spacedUnits)
    #expect(a.formulas.count > 20 && a.formulas == b.formulas && a.splits == b.splits && a.rules == b.rules)
  }

  @Test func wordsOfAFolderEnAreWholeWords() {
    let vocabulary = RulePack(files: [
      RuleFile(path: "en/words.json5", text: "{total: ['in all']}"),
      RuleFile(
        path: "packs/en/units.json5", text: "[{symbols: ['ha'], dimension: 'm2', kind: 'amount', scale: 10000}]"),
      RuleFile(path: "zh-Hant/words.json5", text: "{total: ['總計']}"),
    ]).vocabulary
    #expect(vocabulary.spacedWords.lists == ["total": ["in all"]])
    #expect(vocabulary.spacedUnits.map(\.symbols) == [["ha"]])
    #expect(vocabulary.words.lists == ["total": ["總計"]])
    let both = Vocabulary.builtIn.adding(vocabulary)
    #expect(both.spacedWords["total"] == Vocabulary.builtIn.spacedWords["total"])
    #expect(both.spacedUnits == Vocabulary.builtIn.spacedUnits)
  }

  @Test(arguments: [
    ("words.json5", "{total: ['合计', '合计']}", "'合计'", "stands twice"),
    ("words.json5", "{total: '合计'}", "'合计'", "expected a list, found a string"),
    ("words.json5", "{total: [], total: []}", "total", "stands twice"),
    ("words.json5", "{totl: []}", "totl", "unknown key"),
    ("units.json5", "[{symbols: ['元'], dimension: 'CNY', kind: 'amount', knd: 1}]", "knd", "unknown key"),
    ("units.json5", "[{symbols: ['元'], dimension: 'CNY', kind: 'amuont'}]", "'amuont'", "is none of"),
    ("units.json5", "[{symbols: ['元'], dimension: 'CNY', kind: 'amount', scale: 'x'}]", "'x'", "expected a scale"),
    ("units.json5", "[{symbols: ['元'], dimension: 'CNY', kind: 'amount', scale: '1/0'}]", "'1/0'", "a scale"),
    ("f.json5", "[{name: 'r', kind: 'rate', formula: 'a + b ÷ c'}]", "c", "put brackets"),
    ("f.json5", "[{name: 'r', kind: 'rate', formula: 'a ÷ b', figures: {c: ['d']}}]", "c", "no figure 'c'"),
    ("f.json5", "[{name: 'r', kind: 'rate'}]", "{name: 'r', kind: 'rate'}", "needs a formula"),
    ("f.json5", "[{name: 'r', kind: 'rate', formula: '('}]", "", "expected a figure's name"),
    ("f.json5", "{", "", "expected a key"),
  ])
  func mistakesHaveAPlaceAndWords(name: String, text: String, quoted: String, message: String) throws {
    let pack = RulePack(files: [RuleFile(path: "zh/\(name)", text: text)])
    let problem = try #require(pack.problems.first)
    #expect(pack.problems.count == 1, "\(pack.problems)")
    #expect(problem.path == "zh/\(name)")
    #expect(problem.message.contains(message))
    #expect(String(decoding: Array(text.utf8)[problem.range], as: UTF8.self).hasPrefix(quoted))
  }

  @Test func nearKeysAndKindsAreSuggested() {
    let text = "[{symbols: ['元'], dimension: 'CNY', scael: 1, kind: 'amuont'}]"
    let pack = RulePack(files: [RuleFile(path: "units.json5", text: text)])
    #expect(pack.problems.map(\.suggestion) == ["scale", "amount"])
  }

  @Test func formulasBecomeArithmetic() throws {
    func formula(_ text: String) throws -> Formula { try FormulaText(parsing: text).formula }
    let three = [Rational(3), Rational(4), Rational(2)]
    #expect(try formula("(甲 + 乙) ÷ 丙").value(of: three) == Rational(7, 2))
    #expect(try formula("甲 ÷ 乙 − 1").value(of: three) == Rational(-1, 4))
    #expect(try formula("甲 - 乙 + 丙").value(of: three) == .one)
    #expect(try formula("0.5 × 甲 × 乙").value(of: three) == Rational(6))
    let capped = try FormulaText(parsing: "分值 × min(1, 执行率)")
    #expect(capped.figures.map(\.cap) == [nil, .one])
    #expect(capped.figures.map { $0.names } == [["分值"], ["执行率"]])
  }

  @Test func scalesAreFractions() throws {
    let text = "[{symbols: ['%'], dimension: 'rate', scale: '1/100', kind: 'rate', takesScale: false}]"
    let unit = try #require(RulePack(files: [RuleFile(path: "units.json5", text: text)]).vocabulary.units.first)
    #expect(unit.scale == Rational(1, 100))
    #expect(!unit.takesScale)
  }

  @Test func laterPacksAddToEarlierOnes() {
    let pack = RulePack(files: [
      RuleFile(path: "zh/words.json5", text: "{total: ['合计']}"),
      RuleFile(path: "own/words.json5", text: "{total: ['合计', '累计']}"),
    ])
    #expect(pack.vocabulary.words["total"] == ["合计", "累计"].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
