import Documents
import Formats
import Testing

@Suite struct HTMLTests {
  private func read(_ text: String) -> [String] { outline(Array(text.utf8), path: "a.html") }

  @Test func inlineTagsPartNothing() {
    #expect(
      read("<p>支出<b>12</b><span>3</span><!-- x -->.<i>5</i>万\n  元，完<font color=red>成</font>率9<wbr>8%</p><p>后</p>")
        == ["支出123.5万元，完成率98%", "后"])
  }

  @Test func breaksAndBlocksPart() {
    #expect(read("<div>甲<br>乙</div>丙<hr>丁<pre>a  b\nc</pre>") == ["甲乙", "丙", "丁", "a b c"])
  }

  @Test func programsAndWhatTheyPrintAreLeftOut() {
    #expect(
      read("<p>甲</p><pre><code>x = rnorm(100, 40, 10)</code></pre><pre>合计 5</pre>") == [
        "甲", "合计5",
      ])
  }

  @Test func referencesAreResolved() {
    #expect(
      read("<p>A&amp;B &lt;5&#37; &#x4E07;&yen;3&nbsp;&hellip; &#150; &nosuch; AT&T</p>") == [
        "A&B <5%万¥3…– &nosuch; AT&T"
      ])
  }

  @Test func scriptsStylesAndHiddenPartsAreSkipped() {
    #expect(
      read(
        "<title>题</title><script>if (1 < 2) '<p>x</p>'</script><style>p{}</style><p>甲</p><div hidden><div>x</div>y</div><p style='display: none'>z</p><del>旧</del><p>乙</p>"
      )
        == ["甲", "乙"])
  }

  @Test func headingsListsAndRaisedDigits() {
    #expect(
      read("<h2>概况</h2><ol start=3><li>甲<li>乙</ol><ul><li>丙</li></ul><p>面积12米<sup>2</sup></p>")
        == ["# 概况", "## 3.甲", "## 4.乙", "丙", "面积12米²"])
  }

  @Test func cellsSpanColumnsAndRows() {
    let page = """
      <table><caption>收支表</caption><thead><tr><th rowspan=2>项目<th colspan="2">金额<tr><th>预算<th>执行</thead>
      <tr><td>甲<td>10<td>&nbsp;8<tr><td>合计<td>10<td>8</table>
      """
    let document = readDocument(bytes: Array(page.utf8), path: "a.html").document
    #expect(outline(document) == ["^ 收支表", "[项目{1x2}|金额{2x1}]", "[预算|执行]", "[甲|10|8]", "[合计|10|8]"])
    guard case .table(let table)? = document?.blocks.last else { return #expect(Bool(false)) }
    #expect(table.headerRows == 2)
    #expect(table.rows[1].map(\.column) == [1, 2])
    #expect(place(of: "执行", in: document) == "表1 第2行第3列")
  }

  @Test func tablesThatArrangeAPageAreNoTables() {
    let page = """
      <table><tr><td>页首<td><p>文</p><table><tr><td>项目<td>数<tr><td>甲<td>1</table></table><p>尾</p>
      """
    #expect(read(page) == ["页首", "^ 文", "[项目|数]", "[甲|1]", "尾"])
  }

  @Test func aPageMayNameItsCharset() {
    let page =
      Array(#"<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>"#.utf8) + [0xB5, 0xA5]
    #expect(outline(page, path: "a.htm") == ["单"])
    #expect(problems(page, path: "a.htm") == [])
  }
}

@Suite struct HTMLDirectiveTests {
  @Test func aCommentThatSpeaksToTheProgramIsKept() throws {
    let html =
      "<p>甲1台</p><!-- crossfoot-disable-next-line x: y 2台 --><p>乙<!-- other -->3台</p><table><tr><td>"
      + "<!-- crossfoot-disable y -->丙</td><td>4</td></tr><tr><td>丁</td><td>5</td></tr></table>"
    let document = try #require(readDocument(bytes: Array(html.utf8), path: "a.html").document)
    let found = document.directives.map { document.source.string($0.body) }
    #expect(found == ["disable-next-line x: y 2台", "disable y"])
    let text = document.source.string(0..<document.source.bytes.count)
    #expect(text.hasPrefix("甲1台\n\n<!-- crossfoot-disable-next-line x: y 2台 -->\n\n乙3台\n"))
    #expect(!text.contains("other"))
    #expect(document.places.map(\.place).prefix(2) == [.paragraph(1), .paragraph(2)])
  }
}
