import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

@Suite struct EarlierReadingTests {
  private let linter = Linter(vocabulary: .builtIn)

  private func document(_ text: String, after earlier: EarlierReading? = nil) -> Document {
    readText(SourceText(text), path: "a.md", markdown: true, after: earlier?.text)
  }

  /// Sums, repeats and tables in two languages; lines joined, digits of full width, a unit in the words above a table.
  private let parts = (1...4).map { n in
    """
    ## 第\(n)项 水车修缮

    水车修缮共投入\(n * 40 + 60)万元，其中：
    木料\(n * 10 + 20)万元，石料\(n * 30 + 40)万元。占总投入的２５．０％。

    单位：万元

    | 项目 | 金额 | 说明 |
    | --- | --- | --- |
    | 木料 | \(n * 10 + 20) | 另购备用木料三批，共计12.5万元，其中松木8.5万元，杉木3万元，均已验收入库。 |
    | 石料 | \(n * 30 + 40) | |
    | 合计 | \(n * 40 + (n == 3 ? 70 : 60)) | |

    The mill spent $\(n),000 on oak and $2,000 on stone, $\(n + 2),000 in total.
    """
  }

  @Test func editsGiveTheReportOfAFreshReading() {
    var text = Array(parts.joined(separator: "\n\n").unicodeScalars)
    var earlier = EarlierReading()
    var random = UInt64(20_251)
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    let pieces = ["1", "，", "。", "\n", "\n\n", "合计", "| 9 |", "元", "# ", "", "", "万", " of "]
    for edit in 0..<60 {
      let place = next(text.count)
      let end = min(text.count, place + next(4))
      text.replaceSubrange(place..<end, with: pieces[next(pieces.count)].unicodeScalars)
      let text = String(String.UnicodeScalarView(text))
      let report = linter.check(document(text, after: earlier), after: earlier)
      #expect(told(report) == told(linter.check(document(text))), "edit \(edit)")
      earlier = report.reading ?? EarlierReading()
    }
    #expect(earlier.unchanged(in: document(String(String.UnicodeScalarView(text))), with: linter.lexicon).areAll)
  }

  @Test func onlyWhatChangedIsReadAgain() throws {
    let before = document(parts.joined(separator: "\n\n"))
    let earlier = try #require(linter.check(before, after: EarlierReading()).reading)
    let later = document(parts.joined(separator: "\n\n").replacing("第3项", with: "新的第3项"))
    let unchanged = earlier.unchanged(in: later, with: linter.lexicon)
    let known = later.blocks.indices.filter { unchanged.reading(at: $0, of: later.blocks.count, under: $0 - 1) != nil }
    #expect(known.count == later.blocks.count - 1)
  }

  @Test func aTableUnderOtherWordsIsReadAgain() throws {
    let text = "收入明细（万元）\n\n| 项目 | 金额 |\n| --- | --- |\n| 木料 | 20 |\n| 石料 | 30 |\n| 合计 | 50 |\n"
    let earlier = try #require(linter.check(document(text), after: EarlierReading()).reading)
    let later = document(text.replacing("万元", with: "公斤"))
    let figures = linter.check(later, after: earlier).quantities
    #expect(figures.map(\.unit.symbol) == linter.check(later).quantities.map(\.unit.symbol))
    #expect(figures.map(\.unit.symbol) != linter.check(document(text)).quantities.map(\.unit.symbol))
  }

  @Test func nothingIsTakenFromAnotherVocabulary() throws {
    let text = document(parts[0])
    let earlier = try #require(linter.check(text, after: EarlierReading()).reading)
    let other = Linter(vocabulary: .builtIn)
    #expect(!earlier.unchanged(in: text, with: other.lexicon).areAll)
    #expect(earlier.unchanged(in: text, with: linter.lexicon).areAll)
  }
}
