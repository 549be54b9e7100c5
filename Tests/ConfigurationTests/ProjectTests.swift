import Configuration
import Crossfoot
import Documents
import RulePacks
import SourceText
import Testing

private let bad = "采购电脑18台、打印机7台、扫描仪4台，共计31台。\n"

private func document(_ text: String) -> Document { readText(SourceText(text), path: "a", markdown: true) }

private func findings(_ text: String, at path: String, in files: [String: String]) -> [String] {
  let project = Projects(access: made(files)).project(forFileAt: path)
  return project.check(document(text), at: path).report.judgements.filter { $0.severity != nil }.map(\.claim.rule)
}

@Suite struct ProjectTests {
  @Test func theConfigurationOfAFileDecides() {
    let files = ["/p/.crossfoot.json5": "{ overrides: [{ files: ['old/'], rules: { 'sum-mismatch': 'off' } }] }"]
    #expect(findings(bad, at: "/p/a.md", in: files) == ["sum-mismatch"])
    #expect(findings(bad, at: "/p/old/a.md", in: files) == [])
    #expect(findings(bad, at: "/q/old/a.md", in: files) == ["sum-mismatch"])
  }

  @Test func aRulePackAddsUnitsAndFormulas() {
    let files = [
      "/p/crossfoot.json5": "{ rulePacks: ['ours'], rules: { 'stars': 'warning' } }",
      "/p/ours/deep/units.json5": "[{ symbols: ['星点'], dimension: 'star', kind: 'count', scale: '1' }]",
      "/p/ours/scores.json5": """
      [{ name: '资金消化率', kind: 'rate', rule: 'stars', formula: '消化资金 ÷ 结存资金', figures: {} }]
      """,
      "/p/ours/stars.md": "# stars\n",
    ]
    let project = Projects(access: made(files)).project(forFileAt: "/p/a.md")
    #expect(project.problems.isEmpty)
    #expect(findings("结存资金共100星点，消化资金90星点，资金消化率95%。\n", at: "/p/a.md", in: files) == ["stars"])
    #expect(findings("结存资金共100星点，消化资金90星点，资金消化率90%。\n", at: "/p/a.md", in: files) == [])
  }

  @Test func mistakesInAPackAreToldOfItsFile() {
    let files = ["/p/crossfoot.json5": "{ rulePacks: ['x.json5'] }", "/p/x.json5": "[{ name: 'a' }]"]
    let problems = Projects(access: made(files), name: { "./" + $0.dropFirst(3) }).project(forFileAt: "/p/a").problems
    #expect(problems.map(\.document.path) == ["./x.json5"])
    #expect(problems[0].remarks.count == 1)
  }

  @Test func aConfigurationMayBeChosenOrNone() {
    let files = made(["/p/.crossfoot.json5": "{ language: 'zh' }", "/c.json5": "{ language: 'en' }"])
    #expect(Projects(.only("/c.json5"), access: files).project(forFileAt: "/p/a").configuration.language == .en)
    #expect(Projects(.none, access: files).project(forFileAt: "/p/a").configuration.language == nil)
  }
}

@Suite struct BaselineTests {
  private func entries(_ text: String) -> [Baseline.Entry] {
    let report = Linter(vocabulary: .builtIn).check(document(text))
    return Baseline.Entry.entries(of: report, path: "a.md")
  }

  private func check(_ text: String, at path: String, baseline: String, present: [String] = ["/p/a.md"]) -> CheckResult
  {
    var files = ["/p/b.json": baseline]
    for path in present { files[path] = "" }
    let project = Projects(.none, baseline: "/p/b.json", access: made(files)).project(forFileAt: path)
    #expect(project.problems.isEmpty)
    return project.check(document(text), at: path)
  }

  @Test func whatWasThereIsSilentWhereverItStands() {
    let baseline = baselineText(entries(bad))
    let moved = "# 新标题\n\n新的一段，3人。\n\n\(bad)"
    #expect(check(moved, at: "/p/a.md", baseline: baseline).report.judgements.map(\.suppression) == [.baseline])
    #expect(check(bad, at: "/p/c.md", baseline: baseline).report.judgements[0].severity == .error)
    // The same finding twice is one more than there was.
    let twice = check("\(bad)\n\(bad)", at: "/p/a.md", baseline: baseline)
    #expect(twice.report.judgements.count { $0.severity != nil } == 1)
  }

  @Test func anotherFigureIsAnotherFinding() {
    let result = check(bad.replacing("31", with: "32"), at: "/p/a.md", baseline: baselineText(entries(bad)))
    #expect(result.report.judgements[0].severity == .error)
    #expect(result.stale == [0])
  }

  @Test func aRenamedFileKeepsItsEntries() {
    let result = check(bad, at: "/p/new.md", baseline: baselineText(entries(bad)), present: ["/p/new.md"])
    #expect(result.report.judgements[0].suppression == .baseline && result.met == [0] && result.stale == [])
  }

  @Test func staleEntriesAreToldAtTheirPlace() throws {
    let text = baselineText(entries(bad) + [.init(path: "gone.md", fingerprint: "0", rule: "r", figure: "5\"\u{1}")])
    let (read, problems) = readBaseline(
      Array(text.utf8), path: "/p/b.json", name: "b.json", access: made(["/p/a.md": ""]))
    let baseline = try #require(read)
    #expect(problems == [] && baseline.entries.map(\.figure) == ["31台", "5\"\u{1}"])
    #expect(baseline.staleEntries(stale: [], met: []) == [1])
    #expect(baseline.staleEntries(stale: [0], met: [1]) == [0])
    let report = baseline.report(ofStale: [0], name: "b.json", bytes: Array(text.utf8))
    #expect(report.document.source.string(report.remarks[0].range).contains("31台"))
    #expect(report.remarks[0].severity == .information)
  }

  @Test func aBrokenBaselineIsNamed() {
    let files = ["/p/b.json": "{ findings: [{ path: 1 }, {}], more: 1 }"]
    let project = Projects(.none, baseline: "/p/b.json", access: made(files)).project(forFileAt: "/p/a")
    #expect(project.problems.map(\.remarks.count) == [4])
  }
}
