import Documents
import Formats
import Testing

@Suite struct WordTests {
  @Test func aNumberSplitIntoRunsIsOneNumber() {
    let body = """
      <w:p><w:r><w:t xml:space="preserve">支出12</w:t></w:r><w:bookmarkStart w:id="1"/><w:proofErr/>\
      <w:r><w:rPr><w:b/></w:rPr><w:t>3.</w:t></w:r><w:hyperlink><w:r><w:t>5</w:t></w:r></w:hyperlink>\
      <w:smartTag><w:r><w:t>万元</w:t></w:r></w:smartTag></w:p>
      """
    #expect(outline(docx(body)) == ["支出123.5万元"])
  }

  @Test func trackedInsertionsCountAndDeletionsDoNot() {
    let body = """
      <w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins><w:r><w:t>8</w:t></w:r></w:ins>\
      <w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>个</w:t></w:r></w:moveTo></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>\(p("后半"))
      """
    #expect(outline(docx(body)) == ["共8个", "前半后半"])
  }

  @Test func textStruckOutIsLeftOut() {
    let body = """
      <w:p><w:r><w:t>支出</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>41</w:t></w:r><w:r><w:t>40.00</w:t></w:r>\
      <w:r><w:rPr><w:dstrike w:val="1"/></w:rPr><w:t>.5</w:t></w:r>\
      <w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>万元</w:t></w:r></w:p>
      """
    #expect(outline(docx(body)) == ["支出40.00万元"])
  }

  @Test func symbolsOfAFontAreTheCharactersThatTheyShow() {
    func sym(_ font: String, _ code: String) -> String {
      #"<w:r><w:sym w:font="\#(font)" w:char="\#(code)"/></w:r>"#
    }
    let body =
      "<w:p><w:r><w:t>次数</w:t></w:r>\(sym("Symbol", "F0B3"))\(sym("Symbol", "F035"))<w:r><w:t>0个</w:t></w:r>"
      + "\(sym("Wingdings", "F0FC"))</w:p>"
    #expect(outline(docx(body)) == ["次数≥50个"])
  }

  @Test func diagramsAreReadAndDocumentsInsideAreTold() {
    let drawing = "\(transitional)/drawingml/2006/main"
    let data =
      #"<d:dataModel xmlns:d="x" xmlns:a="\#(drawing)"><d:ptLst><d:pt><d:t><a:bodyPr/><a:p><a:r><a:t>预算12</a:t></a:r>"#
      + "<a:r><a:t>.5万元</a:t></a:r></a:p><a:p/></d:t></d:pt></d:ptLst></d:dataModel>"
    let document = #"<w:document xmlns:w="\#(wordNamespace)"><w:body>\#(p("正文"))<w:altChunk/></w:body></w:document>"#
    let file = zipped([
      rootRelations("word/document.xml"), ("word/document.xml", document),
      (
        "word/_rels/document.xml.rels",
        relations([("r1", "diagramData", "diagrams/data1.xml"), ("r2", "aFChunk", "part.html")])
      ), ("word/diagrams/data1.xml", data), ("word/part.html", "<p>13万元</p>"),
    ])
    let result = readDocument(bytes: file, path: "a.docx")
    #expect(outline(result.document) == ["正文", "预算12.5万元"])
    #expect(result.problems == [ReadingProblem(.documentInside, part: "word/part.html")])
  }

  @Test func fieldsShowTheirResultOnly() {
    let body = """
      <w:p><w:r><w:t>共</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =1+2 </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <w:r><w:t>项，第</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>12</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一、概况 3</w:t></w:r></w:p>
      <w:p><w:r><w:t>二、结论 4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>\(p("正文"))
      """
    #expect(outline(docx(body)) == ["共3项，第页", "正文"])
  }

  @Test func aFieldThatNeverShowsAnythingHidesItsParagraphOnly() {
    let body = #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>藏</w:t></w:r></w:p>"# + p("正文")
    #expect(outline(docx(body)) == ["正文"])
  }

  @Test func mergedCellsCoverRowsAndColumns() {
    func tc(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
    }
    let span = #"<w:gridSpan w:val="2"/>"#
    let body = """
      <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(tc("项目", #"<w:vMerge w:val="restart"/>"#))\(tc("金额", span))</w:tr>
      <w:tr>\(tc("", "<w:vMerge/>"))\(tc("预算"))\(tc("执行"))</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>\(tc("废"))\(tc("1"))\(tc("2"))</w:tr>
      <w:tr>\(tc("甲"))\(tc("10"))\(tc("8"))</w:tr></w:tbl>
      """
    let document = readDocument(bytes: docx(body), path: "a.docx").document
    #expect(outline(document) == ["[项目{1x2}|金额{2x1}]", "[预算|执行]", "[甲|10|8]"])
    #expect(place(of: "执行", in: document) == "表1 第2行第3列")
    guard case .table(let table)? = document?.blocks.first else { return #expect(Bool(false)) }
    #expect(table.rows[1].map(\.column) == [1, 2])
    #expect(table.headerRows == 2)
  }

  @Test func tablesInsideCellsFollowTheirTable() {
    let inner = "<w:tbl><w:tr><w:tc>\(p("内"))</w:tc><w:tc>\(p("5"))</w:tc></w:tr></w:tbl>"
    let cells = ["甲", "1", "乙", "2", "丙"].map { "<w:tc>\(p($0))</w:tc>" }
    let body = """
      <w:tbl><w:tr>\(cells[0])\(cells[1])</w:tr><w:tr>\(cells[2])\(cells[3])</w:tr>\
      <w:tr>\(cells[4])<w:tc>\(inner)\(p("3"))</w:tc></w:tr></w:tbl>\(p("后"))
      """
    let document = readDocument(bytes: docx(body), path: "a.docx").document
    #expect(outline(document) == ["[甲|1]", "[乙|2]", "[丙|3]", "[内|5]", "后"])
    #expect(place(of: "内", in: document) == "表2 第1行第1列")
    #expect(place(of: "后", in: document) == "第1段")
  }

  @Test func aTableThatOnlyFramesATextIsNoTable() {
    let body = "<w:tbl><w:tr><w:tc>\(p("框内第一段"))\(p("框内第二段"))</w:tc></w:tr></w:tbl>"
    #expect(outline(docx(body)) == ["框内第一段", "框内第二段"])
  }

  @Test func textBoxesControlsAndFallbacksAreReadOnce() {
    let box = "<w:txbxContent>\(p("框中12万元"))</w:txbxContent>"
    let body = """
      <w:p><w:r><w:t>段落</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      <w:sdt><w:sdtPr/><w:sdtContent>\(p("控件"))</w:sdtContent></w:sdt>
      <w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    #expect(outline(docx(body)) == ["段落", "框中12万元", "控件"])
  }

  @Test func notesAndMarginsComeLastAndRaisedDigitsStayApart() {
    let body = """
      <w:p><w:r><w:t>共12</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>\
      <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>3</w:t></w:r><w:r><w:t>个</w:t></w:r></w:p>
      """
    let notes =
      #"<w:footnote w:type="separator" w:id="0">\#(p("x"))</w:footnote><w:footnote w:id="2">\#(p("注文"))</w:footnote>"#
    let bytes = docx(body, parts: ["footnotes": notes, "header": p("眉"), "footer": p("脚")])
    let document = readDocument(bytes: bytes, path: "a.docx").document
    #expect(outline(document) == ["共12³个", "注文", "眉", "脚"])
    #expect(place(of: "注文", in: document) == "脚注1")
    #expect(place(of: "眉", in: document) == "页眉")
  }

  @Test func theStrictDialectReadsAlike() {
    let bytes = docx(p("严格"), namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    #expect(outline(bytes) == ["严格"])
  }
}
