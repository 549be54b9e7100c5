import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

@Suite struct LanguageChoiceTests {
  private func report(_ text: String) -> Report {
    Linter(vocabulary: .builtIn).check(readText(SourceText(text), path: "a.md", markdown: true))
  }

  @Test(arguments: [
    ("Revenue was £4m.", true), ("营业收入4万元。", false), ("GDP增长5%", false), ("12.5% 30", false), ("", false),
    ("The office at 北京 spent £4m on its programmes and equipment in the year to March.", true),
    ("全年使用Office、Windows等软件共计120套", false),
    ("Revenue was US$5.6 million（约合人民币4,032万元）, up from US$5.0 million in 2022.", true),
    ("本项目由Norvale Development Bank贷款实施，投资1,200万元。", false),
  ])
  func aParagraphIsReadByItsOwnWords(text: String, expected: Bool) {
    var prose = Prose()
    prose.append(Array(text.utf8), source: 0)
    #expect(isEnglish(prose) == expected)
  }

  @Test func aMixedDocumentIsReadParagraphByParagraph() {
    let text = """
      采购电脑18台、打印机7台、扫描仪4台，共计31台。

      We bought 18 desks, 7 printers and 4 scanners, 31 in all.

      採購電腦18臺、印表機7臺、掃描器4臺，共計31臺。
      """
    let broken = report(text).judgements.filter { $0.verdict == .broken }
    #expect(broken.map { $0.claim.stated.numeral } == ["31", "31", "31"])
    #expect(Set(broken.map(\.claim.rule)) == ["sum-mismatch"])
  }

  @Test func moneyIsPrintedWithItsSignInFront() throws {
    let found = try #require(report("He paid £400 and £250, £560 in all.").judgements.first)
    #expect(message(for: found, language: .en).contains("£650"), "\(message(for: found, language: .en))")
  }
}
