import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

private let linter = Linter(vocabulary: .builtIn)
private let bad = "采购电脑18台、打印机7台、扫描仪4台，共计31台。\n"

/// The findings and remarks of a text, in words.
private func said(_ text: String, _ policy: JudgingPolicy = JudgingPolicy(), markdown: Bool = true) -> [String] {
  let report = linter.check(readText(SourceText(text), path: "a.md", markdown: markdown), under: policy)
  return report.judgements.filter { $0.severity != nil }.map { "\($0.severity!) \($0.claim.rule)" }
    + report.remarks.map { "\($0.severity) \($0.rule): \(message(for: $0, language: .en))" }
}

@Suite struct SuppressionTests {
  @Test(arguments: [
    "<!-- crossfoot-disable-next-line sum-mismatch: why -->\n\(bad)",
    "<!--crossfoot-disable-next-line-->\n\n\(bad)",
    "<!-- crossfoot-disable-next-line share-mismatch -->\n<!-- crossfoot-disable-next-line sum-mismatch -->\n\(bad)",
    "<!-- crossfoot-disable-file sum-mismatch -->\n\n\(bad)", "\(bad)\n<!-- crossfoot-disable-file -->\n",
    "<!-- crossfoot-disable -->\n\(bad)", "<!-- crossfoot-disable -->\n\(bad)<!-- crossfoot-enable -->\n",
    "采购电脑18台、打印机7台、扫描仪4台，共计31台。 <!-- crossfoot-disable-line sum-mismatch -->\n",
    "# crossfoot: disable-next-line sum-mismatch：原因2项\n\(bad)", "// crossfoot:disable-next-line\n\(bad)",
    "  [crossfoot: disable-next-line sum-mismatch]\n\(bad)", "【crossfoot:disable-next-line】\r\n\(bad)",
    "\u{FEFF}crossfoot: disable-next-line sum-mismatch, order-mismatch\n\(bad)",
  ]) func aFindingIsSilenced(text: String) {
    let found = said(text).filter { !$0.contains("suppresses no finding of 'share-mismatch'") }
      .filter { !$0.contains("suppresses no finding of 'order-mismatch'") }
    #expect(found == [])
    #expect(
      linter.check(readText(SourceText(text), path: "a", markdown: false)).judgements.contains { $0.suppression != nil }
    )
  }

  @Test func itReachesNoFartherThanItSays() {
    #expect(said("<!-- crossfoot-disable-next-line -->\n\(bad)\n\(bad)") == ["error sum-mismatch"])
    #expect(said("<!-- crossfoot-disable -->\n\(bad)<!-- crossfoot-enable -->\n\n\(bad)") == ["error sum-mismatch"])
    #expect(said("<!-- crossfoot-disable-next-line share-mismatch -->\n\(bad)").first == "error sum-mismatch")
  }

  @Test func enablingOneRuleLeavesTheOthersOff() {
    let text =
      "<!-- crossfoot-disable sum-mismatch, share-mismatch -->\n<!-- crossfoot-enable share-mismatch -->\n\(bad)"
    #expect(said(text) == ["warning suppression: this suppresses no finding of 'share-mismatch'; remove it"])
  }

  @Test(arguments: [
    ("<!-- crossfoot-disable-next-line sum-mismatch -->", "suppresses no finding of 'sum-mismatch'"),
    ("<!-- crossfoot-disable-file -->", "has no effect"), ("<!-- crossfoot-enable -->", "has no effect"),
    ("<!-- crossfoot-disable-nxt-line -->", "is none of"), ("crossfoot: disable sum-mism", "no rule 'sum-mism'"),
    ("<!-- crossfoot-disable-next-line sum-mismatch", ""),
  ]) func whatHasNoEffectIsTold(text: String, words: String) {
    let found = said("没有数字。\n\n\(text)\n")
    #expect(found.count == (words.isEmpty ? 0 : 1))
    #expect(found.allSatisfy { $0.hasPrefix("warning suppression: ") && $0.contains(words) })
  }

  @Test func theWordsOfADirectiveAreNoProse() {
    let text = "采购电脑18台、打印机7台、\n# crossfoot: disable-next-line sum-mismatch: 共计99台\n扫描仪4台，共计31台。\n"
    let report = linter.check(readText(SourceText(text), path: "a", markdown: false))
    #expect(report.quantities.map(\.numeral) == ["18", "7", "4", "31"])
    #expect(report.judgements.map(\.suppression) == [.inText(reason: "共计99台")])
  }

  @Test func codeIsNotLookedAt() {
    #expect(said("```\n<!-- crossfoot-disable-file -->\n```\n\n\(bad)") == ["error sum-mismatch"])
  }

  @Test func aRuleThatIsOffNeedsNoSuppression() {
    let policy = JudgingPolicy(levels: ["sum-mismatch": .off])
    #expect(said("<!-- crossfoot-disable-next-line sum-mismatch -->\n\(bad)", policy) == [])
  }

  @Test func aNoteOfTheReaderIsSilencedToo() {
    let text = "一、概况\n\n（一）目标\n\n（二）内容\n\n（3）效果\n\n（四）总结\n"
    #expect(said(text, markdown: false).count == 1)
    let silenced = text.replacing("（3）", with: "# crossfoot: disable-next-line heading-level\n（3）")
    #expect(said(silenced, markdown: false) == [])
    #expect(said(text, JudgingPolicy(levels: ["heading-level": .off]), markdown: false) == [])
    let louder = JudgingPolicy(levels: ["heading-level": .severity(.error)])
    #expect(said(text, louder, markdown: false)[0].hasPrefix("error heading-level"))
  }
}
