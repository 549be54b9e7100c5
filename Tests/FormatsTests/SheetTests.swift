import Documents
import Formats
import Testing

/// A workbook with sheets of rows as XML, numbers shown by the formats given (style 1, 2, …).
func xlsx(
  _ sheets: [(name: String, rows: String)], formats: [String] = [], strings: String = "", before: String = "",
  after: String = "", state: String = "visible", parts: [(String, String)] = []
) -> [UInt8] {
  let main = "\(transitional)/spreadsheetml/2006/main"
  let list = sheets.enumerated().map {
    #"<sheet name="\#($1.name)" sheetId="\#($0 + 1)" state="\#($0 > 0 ? state : "visible")" r:id="rId\#($0 + 1)"/>"#
  }
  let codes = formats.enumerated().map { #"<numFmt numFmtId="\#($0 + 164)" formatCode="\#($1)"/>"# }
  let styles = formats.indices.map { #"<xf numFmtId="\#($0 + 164)"><alignment indent="\#($0)"/></xf>"# }
  let related =
    sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    + [("rIdA", "styles", "styles.xml"), ("rIdB", "sharedStrings", "/xl/sharedStrings.xml")]
  return zipped(
    [
      rootRelations("xl/workbook.xml"), ("xl/_rels/workbook.xml.rels", relations(related)),
      (
        "xl/workbook.xml",
        #"<workbook xmlns="\#(main)" xmlns:r="\#(officeRelations)"><sheets>\#(list.joined())</sheets></workbook>"#
      ),
      (
        "xl/styles.xml",
        #"<styleSheet xmlns="\#(main)"><numFmts>\#(codes.joined())</numFmts><cellXfs><xf numFmtId="0"/>\#(styles.joined())</cellXfs></styleSheet>"#
      ),
      ("xl/sharedStrings.xml", #"<sst xmlns="\#(main)">\#(strings)</sst>"#),
    ]
      + sheets.enumerated().map {
        (
          "xl/worksheets/sheet\($0 + 1).xml",
          #"<worksheet xmlns="\#(main)">\#(before)<sheetData>\#($1.rows)</sheetData>\#(after)</worksheet>"#
        )
      } + parts)
}

/// Rows of cells, texts in line and numbers as they are; an empty text is no cell, `value@style` has a style.
func rows(_ rows: [[String]], from first: Int = 1) -> String {
  rows.enumerated().map { index, row in
    let cells = row.enumerated().filter { !$1.isEmpty }.map { column, text -> String in
      let name = "\(Place.columnName(column + 1))\(first + index)"
      let parts = text.split(separator: "@")
      guard Double(parts[0]) != nil else { return #"<c r="\#(name)" t="inlineStr"><is><t>\#(text)</t></is></c>"# }
      return #"<c r="\#(name)" s="\#(parts.count > 1 ? parts[1] : "0")"><v>\#(parts[0])</v></c>"#
    }
    return #"<row r="\#(first + index)">\#(cells.joined())</row>"#
  }.joined()
}

@Suite struct SheetTests {
  @Test func numbersReadAsTheyAreShown() {
    let sheet = rows([["项目", "金额", "比例"], ["甲", "1234.567@1", "0.1234@2"], ["乙", "45292@3", "0.1"]])
    let bytes = xlsx([("支出", sheet)], formats: ["#,##0.00", "0.0%", "yyyy-mm-dd"])
    let document = readDocument(bytes: bytes, path: "a.xlsx").document
    #expect(outline(document) == ["[项目|金额|比例]", "[甲|1,234.57|12.3%]", "[乙|2024-01-01|0.1]"])
    #expect(place(of: "12.3%", in: document) == "支出!C2")
  }

  @Test func sharedTextsJoinTheirRuns() {
    let strings =
      #"<si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><rPh><t>yi</t></rPh></si>"#
    let sheet =
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#DIV/0!</v></c></row>"#
    #expect(outline(xlsx([("a", sheet)], strings: strings)) == ["[甲|乙²]", "[TRUE|#DIV/0!]"])
  }

  @Test func textStruckOutIsLeftOut() {
    let strings =
      "<si><r><t>支出</t></r><r><rPr><strike/></rPr><t>41</t></r><r><rPr><strike val='0'/></rPr><t>40</t></r></si>"
    let sheet = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>"#
    #expect(outline(xlsx([("a", sheet)], strings: strings)) == ["[支出40|1]"])
  }

  @Test func escapedCharactersAreThoseTheyStandFor() {
    let strings = "<si><t>甲_x000D_\n单位</t></si><si><t>_x005F_x000D_</t></si><si><t>乙_x00e9_x_</t></si>"
    let sheet =
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="str"><v>丙_x0009_丁</v></c></row>"#
    #expect(outline(xlsx([("a", sheet)], strings: strings)) == ["[甲单位|_x000D_]", "[乙éx_|丙丁]"])
  }

  @Test func titlesUnitsAndNotesAreNotRows() {
    let sheet = rows([
      ["收支表"], ["编制单位：某局", "", "单位：万元"], ["项目", "预算", "决算"], ["甲", "1", "2"], ["合计", "1", "2"],
      ["注：本表四舍五入。"],
    ])
    #expect(
      outline(xlsx([("a", sheet)]))
        == ["^ 收支表", "^ 编制单位：某局", "^ 单位：万元", "[项目|预算|决算]", "[甲|1|2]", "[合计|1|2]", "注：本表四舍五入。"]
    )
  }

  @Test func aSheetMayHoldSeveralTables() {
    let above = rows([["甲表", "金额"], ["一", "1"], ["", ""], ["二", "2"]])
    let below = rows([["乙表", "数量", "", "丙表", "人数"], ["三", "3", "", "四", "4"]], from: 6)
    let document = readDocument(bytes: xlsx([("a", above + below)]), path: "a.xlsx").document
    #expect(
      outline(document) == ["[甲表|金额]", "[一|1]", "[二|2]", "[乙表|数量]", "[三|3]", "[丙表|人数]", "[四|4]"])
    #expect(document?.blocks.count == 3)
    #expect(place(of: "丙表", in: document) == "a!D6")
  }

  @Test func mergedCellsHiddenPartsAndFrozenHeads() {
    let sheet =
      rows([["项目", "金额", ""], ["", "年初", "年末"], ["甲", "1@1", "2@2"]])
      + #"<row r="4" hidden="1"><c r="A4" t="str"><f>A3</f><v>乙</v></c><c r="B4"><v>5</v></c><c r="C4"><v>6</v></c></row>"#
    let before = """
      <sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>\
      <cols><col min="3" max="3" hidden="1"/></cols>
      """
    let after = #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>"#
    let document = readDocument(
      bytes: xlsx([("a", sheet)], formats: ["0.0", "0.00"], before: before, after: after), path: "a.xlsx"
    ).document
    #expect(outline(document) == ["[项目{1x2}|金额{2x1}]", "[年初|年末]", "[甲|1.0|2.00]", "[乙|5|6]"])
    #expect(place(of: "2.00", in: document) == "a!C3（隐藏）")
    #expect(place(of: "乙", in: document) == "a!A4（隐藏）")
    #expect(place(of: "1.0", in: document) == "a!B3")
    guard case .table(let table)? = document?.blocks.first else { return #expect(Bool(false)) }
    #expect(table.headerRows == 2)
    #expect(table.rows[2].map(\.indent) == [0, 0, 2])
  }

  @Test func sheetsAreHeadingsAndHiddenOnesAreMarked() {
    let sheet = rows([["项目", "数"], ["甲", "1"]])
    let document = readDocument(bytes: xlsx([("收入", sheet), ("底稿", sheet)], state: "hidden"), path: "a.xlsx").document
    #expect(outline(document) == ["# 收入", "[项目|数]", "[甲|1]", "# 底稿", "[项目|数]", "[甲|1]"])
    #expect(place(of: "底稿", in: document) == "底稿!A1（隐藏）")
  }

  @Test func formulasWithoutAResultAreNamed() {
    let sheet =
      rows([["项目", "数"], ["甲", "1"]]) + #"<row r="3"><c r="B3"><f>SUM(B2:B2)</f></c><c r="C3"><f>B3</f></c></row>"#
    #expect(problems(xlsx([("a", sheet)]), path: "a.xlsx") == [.formulasWithoutValue(count: 2, first: "a!B3")])
  }
}
