import Crossfoot
import Testing

@testable import Renderers

@Suite struct TotalsTests {
  @Test func nothingCheckedIsNeverRight() {
    let empty = Totals(of: .checked(MadeReport("没有数字").report()))
    #expect(empty.summary(.en) == "1 document: no claim found that could be checked")
    #expect(empty.summary(.zh) == "1 个文件，没有可核对的数字关系")
  }

  @Test func claimsAreCountedByVerdict() {
    var report = example
    var skipped = report.judgements[1]
    skipped.verdict = .skipped
    skipped.claim.skip = .incompleteParts
    report.judgements.append(skipped)
    var totals = Totals(of: .checked(report))
    totals.add(Totals(of: .failed(path: "x", message: "")))
    #expect(totals.hasFindings)
    #expect(
      totals.summary(.en)
        == "1 document: 2 claims checked, 1 held, 1 broken; 1 skipped (the list of parts is not complete 1); 1 unreadable"
    )
    #expect(totals.summary(.zh) == "1 个文件，核对 2 处：相符 1，不符 1；未核对 1 处（列举不全（如“等”“主要”） 1）；1 个文件无法读取")
  }

  @Test func hintsAreNoFindings() {
    var report = example
    report.judgements[0].severity = .hint
    #expect(!Totals(of: .checked(report)).hasFindings)
  }
}
