import Crossfoot
import Documents
import SourceText
import Testing

@testable import Renderers

@Suite struct HTMLRendererTests {
  /// The page's part for a text that is one paragraph, read without changes.
  private func part(_ made: MadeReport, quantities: [Quantity] = []) -> String {
    var report = made.report()
    var prose = Prose()
    prose.append(made.source.bytes, source: 0)
    report.document.blocks = [.paragraph(Paragraph(prose: prose))]
    report.quantities = quantities
    let renderer = HTMLRenderer(options: RenderOptions())
    return String(decoding: renderer.part(.checked(report)), as: UTF8.self)
  }

  private var brokenSum: MadeReport {
    var made = MadeReport("支出92万元：<b>甲17万元</b>、乙52万元&，丙8辆。")
    made.addSum(made.figure("92万元", unit: wan), ["17万元", "52万元"].map { made.figure($0, unit: wan) })
    return made
  }

  @Test func everyFigureIsMarkedOnceAndTextIsEscaped() throws {
    let made = brokenSum
    let page = part(made, quantities: [made.figure("8辆", unit: wan)])
    let report = try #require(page.range(of: "<div class=\"report\""))
    let text = page[report.lowerBound...].prefix { $0 != "\n" } + page[report.upperBound...].prefix(2000)
    for (mark, figure) in [("f b", "92万元"), ("f i", "17万元"), ("f i", "52万元"), ("f u", "8辆")] {
      #expect(text.contains(try Regex("<span class=\"\(mark)\" id=\"d[0-9a-f]+f\\d\" tabindex=\"-1\">\(figure)<")))
    }
    #expect(text.contains("&lt;b&gt;甲") && text.contains("&lt;/b&gt;、乙") && !text.contains("<b>甲"))
  }

  @Test func theDataOfAPageHoldsNoTag() throws {
    var made = MadeReport("支出92万元</script><script>alert(1)</script>：甲17万元、乙52万元。")
    var stated = made.figure("92万元", unit: wan)
    stated.label = "</script><script>alert(1)"
    made.addSum(stated, ["17万元", "52万元"].map { made.figure($0, unit: wan) })
    let page = part(made)
    #expect(!page.contains("<script>"))
    #expect(page.ranges(of: "</script>").count == 1)
    #expect(page.contains("\\u003c/script>"))
  }

  @Test func theHeadAllowsItsOwnStyleAndScriptOnly() throws {
    let renderer = HTMLRenderer(options: RenderOptions())
    var run = RunSummary(version: "1.2.3", rules: [], keepsDocuments: true)
    run.add(DocumentSummary(of: .checked(brokenSum.report())))
    let head = String(decoding: renderer.start(run), as: UTF8.self)
    let end = String(decoding: renderer.end(run), as: UTF8.self)
    let script = try #require(end.firstMatch(of: try Regex("<script>([\\s\\S]*)</script>"))?.output[1].substring)
    #expect(head.contains("default-src 'none'"))
    #expect(head.contains("script-src 'sha256-\(base64(sha256(Array(script.utf8))))'"))
    #expect(!head.contains("unsafe") && !head.contains("http:") && !head.contains("https:"))
  }

  @Test func pathsThatAreNoMarkupStayText() {
    let page = HTMLRenderer(options: RenderOptions()).part(.failed(path: "<img src=x>\"&.txt", message: "<i>"))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("&lt;img src=x&gt;&quot;&amp;.txt") && text.contains("&lt;i&gt;") && !text.contains("<img"))
  }
}
