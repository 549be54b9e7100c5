import Formats
import Testing

@Suite struct WordNumberingTests {
  /// A definition with a level for each (format, text), and the list 1 that uses it.
  private func numbering(_ levels: [(String, String)], more: String = "") -> String {
    let items = levels.enumerated().map {
      #"<w:lvl w:ilvl="\#($0)"><w:start w:val="1"/><w:numFmt w:val="\#($1.0)"/><w:lvlText w:val="\#($1.1)"/></w:lvl>"#
    }
    return #"<w:abstractNum w:abstractNumId="0">\#(items.joined())</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"# + more
  }

  private func item(_ text: String, _ level: Int, list: Int = 1) -> String {
    p(text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
  }

  @Test func levelsCountAndStartAnewBelowTheirParent() {
    let body =
      item("总述", 0) + item("甲", 1) + item("乙", 1) + item("细", 2) + item("分述", 0) + item("丙", 1) + item("", 1)
      + item("丁", 1)
    let parts = [
      "numbering": numbering([("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%1.%2.%3")])
    ]
    #expect(
      outline(docx(body, parts: parts))
        == ["# 一、总述", "## （一）甲", "## （二）乙", "# 一.二.1细", "# 二、分述", "## （一）丙", "## （三）丁"])
  }

  @Test func aListMayStartElsewhereAndBulletsAreItems() {
    let more = """
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
      """
    let parts = ["numbering": numbering([("decimal", "%1."), ("bullet", "\u{F0B7}")], more: more)]
    let document = readDocument(
      bytes: docx(item("2024年", 0) + item("续", 0, list: 2) + item("点", 1, list: 2), parts: parts), path: "a.docx"
    ).document
    #expect(outline(document) == ["# 1.2024年", "# 5.续", "点"])
    #expect(document?.source.string(0..<document!.source.bytes.count).contains("\n- 点\n") == true)
  }

  @Test func headingsTakeLevelAndNumberFromStyles() {
    let styles = """
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="b"/></w:style>
      <w:style w:styleId="b"><w:name w:val="b"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="o"><w:name w:val="自定"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      """
    let level =
      #"<w:lvl w:ilvl="1"><w:pStyle w:val="2"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%2节"/></w:lvl>"#
    let numbering =
      #"<w:abstractNum w:abstractNumId="7">\#(level)</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>"#
    let body =
      p("收支", #"<w:pStyle w:val="2"/>"#) + p("附", #"<w:pStyle w:val="o"/>"#) + p("文", #"<w:outlineLvl w:val="9"/>"#)
    #expect(outline(docx(body, parts: ["styles": styles, "numbering": numbering])) == ["## 第一节收支", "# 附", "文"])
  }

  @Test func circlesEnd() {
    let styles = """
      <w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
      <w:style w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let bytes = docx(
      p("文", #"<w:pStyle w:val="a"/>"#) + item("项", 0), parts: ["styles": styles, "numbering": numbering])
    #expect(outline(bytes) == ["文", "项"])
    #expect(problems(bytes) == [.cyclicNumbering, .cyclicStyles])
  }
}
