import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

/// What finders find near an edit, and take over from before elsewhere.
@Suite struct KnownPassagesTests {
  private let linter = Linter(vocabulary: .builtIn)

  /// A balance, a plan, an audit, answers, changes, a table that the words retell; each with a mistake in one section.
  private func section(_ n: Int) -> String {
    let slip = n % 5
    return """
      ## 第\(n)节 渡口

      第\(n)渡口年初预算 \(100 + n) 万元，年中追加 20 万元，调整后预算 \(slip == 0 ? 125 + n : 120 + n) 万元。计划摆渡 \(300 + n) 次，实际摆渡 \(320 + n) 次，超计划 \(slip == 1 ? 21 : 20) 次。

      送审 \(50 + n) 万元，审定 \(40 + n) 万元，核减 \(slip == 2 ? 11 : 10) 万元。上年结存缆绳 \(n + 10) 根，本年购入 30 根，领用 20 根，年末结存 \(slip == 3 ? n + 21 : n + 20) 根。

      船票由 \(n + 3) 元\(slip == 4 ? "提高至" : "降低至") \(n + 1) 元。新增船工 \(n + 9) 人，离职 4 人，净增 \(n + 5) 人。甲船 \(n + 20) 次、乙船 \(n + 30) 次、丙船 \(n + 40) 次，最多的 \(n + 40) 次。

      | 项目 | 金额（万元） |
      | --- | --- |
      | 缆绳 | \(n + 11).25 |
      | 船桨 | \(n + 22).50 |

      缆绳支出 \(n + 11).25 万元，完成率 100%。
      """
  }

  private func document(_ text: String, after earlier: EarlierReading? = nil) -> Document {
    readText(SourceText(text), path: "a.md", markdown: true, after: earlier?.text)
  }

  private var text: String { (1...12).map(section).joined(separator: "\n\n") + "\n" }

  @Test func editsAnywhereGiveTheReportOfAFreshReading() {
    var earlier = EarlierReading()
    var scalars = Array(text.unicodeScalars)
    var random = UInt64(20_253)
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    let pieces = ["1", "9", "，", "。", "\n\n", "上年", "2023年", "万元", "", "", "## 新\n\n", "| 7 |\n"]
    var broken = 0
    for edit in 0..<25 {
      let place = next(scalars.count)
      scalars.replaceSubrange(
        place..<min(scalars.count, place + next(3)), with: pieces[next(pieces.count)].unicodeScalars)
      let now = String(String.UnicodeScalarView(scalars))
      let report = linter.check(document(now, after: earlier), after: earlier)
      #expect(told(report) == told(linter.check(document(now))), "edit \(edit)")
      broken = max(broken, report.judgements.count { $0.verdict == .broken })
      earlier = report.reading ?? EarlierReading()
    }
    #expect(broken >= 5)
  }

  @Test func whatIsFarFromAnEditIsTakenOver() throws {
    let earlier = try #require(linter.check(document(text), after: EarlierReading()).reading)
    let later = document(text.replacing("第6渡口", with: "第6个渡口"), after: earlier)
    let reading = DocumentReading(later, with: linter.lexicon, after: earlier)
    let known = try #require(reading.known)
    let prose = reading.prose
    let finder = try #require(earlier.found.firstIndex { !$0.isEmpty })
    let taken = prose.passages.indices.filter {
      known.claims(of: finder, in: $0, at: prose.passages[$0].mentions, sight: 64, asksTables: true) != nil
    }
    let edited = try #require(prose.passages.firstIndex { $0.text($0.tokens.indices).contains("第6个渡口") })
    #expect(taken.count > prose.passages.count / 2)
    #expect(!taken.contains(edited))
    #expect(taken.first == 0 && taken.last == prose.passages.count - 1)
    #expect(known.ofTables != nil)
  }

  @Test func anEditOfATableIsSeenFromEverywhere() throws {
    let earlier = try #require(linter.check(document(text), after: EarlierReading()).reading)
    let later = document(text.replacing("| 缆绳 | 23.25 |", with: "| 缆绳 | 23.26 |"), after: earlier)
    let reading = DocumentReading(later, with: linter.lexicon, after: earlier)
    let known = try #require(reading.known)
    let finder = try #require(earlier.found.firstIndex { !$0.isEmpty })
    #expect(known.ofTables == nil)
    #expect(known.claims(of: finder, in: 0, at: 0..<1, sight: 64, asksTables: true) == nil)
    #expect(known.claims(of: finder, in: 0, at: 0..<1, sight: 64, asksTables: false) != nil)
  }
}
