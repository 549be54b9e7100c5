import Configuration
import Crossfoot
import RulePacks
import Testing

private func read(_ text: String, files: [String: String] = [:]) -> Configuration {
  readConfiguration(Array(text.utf8), path: "/p/.crossfoot.json5", name: ".crossfoot.json5", access: made(files))
}

@Suite struct ConfigurationTests {
  @Test func everySettingIsTaken() {
    let configuration = read(
      """
      {
        language: "zh", rounding: "truncated", exclude: ["drafts/"], baseline: "b.json",
        rules: { "sum-mismatch": "off", "rate-mismatch": "hint" },
        tolerance: { "sum-mismatch": 2, "rate-mismatch": "0.01万元", "share-mismatch": "0.5" },
        tables: [{ caption: "收支", tolerance: "1百万元" }],
        overrides: [
          { files: ["old/**"], rounding: "nearest", rules: { "sum-mismatch": "error" } },
          { files: ["old/x.md"], tolerance: { "sum-mismatch": 3 } },
        ],
      }
      """)
    #expect(configuration.problems == [])
    #expect(configuration.language == .zh)
    #expect(configuration.baseline == "/p/b.json")
    let policy = configuration.policy(forFileAt: "/p/a.md")
    #expect(policy.rounding == .truncated)
    #expect(policy.levels == ["sum-mismatch": .off, "rate-mismatch": .severity(.hint)])
    #expect(policy.tolerances["sum-mismatch"] == .lastPlaces(Rational(2)))
    #expect(policy.tolerances["rate-mismatch"] == .amount(Rational(100), dimension: "CNY"))
    #expect(policy.tolerances["share-mismatch"] == .lastPlaces(Rational(1, 2)))
    #expect(policy.tables == [.init(caption: "收支", tolerance: .amount(Rational(1_000_000), dimension: "CNY"))])
    let old = configuration.policy(forFileAt: "/p/old/x.md")
    #expect(old.rounding == .nearest && old.levels["sum-mismatch"] == .severity(.error))
    #expect(old.tolerances["sum-mismatch"] == .lastPlaces(Rational(3)))
    #expect(configuration.excludes("/p/a/drafts", isFolder: true))
    #expect(!configuration.excludes("/p/a/drafts.md", isFolder: false))
  }

  @Test(
    arguments: [
      ("{ languag: 'zh' }", "languag", "unknown key", "language"), ("{ language: 'cnn' }", "'cnn'", "is none of", nil),
      ("{ rules: { 'sum-mismach': 'off' } }", "'sum-mismach'", "no rule", "sum-mismatch"),
      ("{ rules: { 'sum-mismatch': 'of' } }", "'of'", "is none of", "off"), ("{ exclude: '*' }", "'*'", "a list", nil),
      ("{ tolerance: { 'sum-mismatch': '1 furlong' } }", "'1 furlong'", "no unit 'furlong'", nil),
      ("{ tolerance: { 'sum-mismatch': true } }", "true", "expected a tolerance", nil),
      ("{ tables: [{ caption: 'x' }] }", "{ caption: 'x' }", "needs a caption and a tolerance", nil),
      ("{ overrides: [{ rules: {} }] }", "{ rules: {} }", "needs files", nil),
      ("{ rulePacks: ['none'] }", "'none'", "no rule pack at '/p/none'", nil),
      ("{ language: zh }", "zh", "no value", nil),
      ("[]", "[]", "expected an object", nil),
    ] as [(String, String, String, String?)])
  func aMistakeHasItsPlace(text: String, place: String, words: String, suggestion: String?) throws {
    let problems = read(text).problems
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(String(decoding: Array(text.utf8)[problem.range], as: UTF8.self) == place)
    #expect(problem.message.contains(words) && problem.suggestion == suggestion)
    let report = problemReport(problems, path: "c", bytes: Array(text.utf8))
    #expect(report.isAboutChecking && report.remarks.map(\.range) == [problem.range])
    #expect(message(for: report.remarks[0], language: .zh).contains(suggestion ?? problem.message))
  }

  @Test func theNearestFileHolds() {
    let files = made(["/p/.crossfoot.json5": "", "/p/a/b/crossfoot.json5": "", "/p/a/b/c/x.md": ""])
    #expect(configurationPath(forFileAt: "/p/a/x.md", access: files) == "/p/.crossfoot.json5")
    #expect(configurationPath(forFileAt: "/p/a/b/c/x.md", access: files) == "/p/a/b/crossfoot.json5")
    #expect(configurationPath(forFileAt: "/q/x.md", access: files) == nil)
    #expect(absolutePath("../a/./b//c", in: "/p/q") == "/p/a/b/c")
    #expect(absolutePath("/x/..", in: "/p") == "/")
    #expect(relativePath("/pq/a", to: "/p") == "/pq/a" && relativePath("/p/a", to: "/") == "p/a")
  }

  @Test func whatInitWritesSaysNothingUntilItsCommentsAreTakenAway() throws {
    for language in Language.allCases {
      let text = initialConfiguration(language)
      #expect(read(text).problems == [])
      let lines = text.split(separator: "\n").map { line in
        line.hasPrefix("  // ") && line.hasSuffix(",") ? line.dropFirst(5) : line
      }
      let used = read(lines.joined(separator: "\n"), files: ["/p/crossfoot-rules/words.json5": "{}"])
      #expect(used.problems == [])
      #expect(used.language == .zh && used.baseline != nil && used.rulePacks == ["/p/crossfoot-rules"])
    }
  }
}
