import Crossfoot
import Documents
import Formats
import RulePacks
import Testing

@Suite struct ChartTests {
  private let drawing = """
    <w:p><w:r><w:t>支出构成如下图。</w:t></w:r><w:r><w:drawing><a:graphicData><c:chart r:id="rId1"/></a:graphicData>\
    </w:drawing></w:r></w:p>
    """

  /// The inside of a chart's part, with one series for each list of values.
  private func chart(_ title: String, _ categories: [String], _ series: [(String, [String])]) -> String {
    func points(_ values: [String]) -> String {
      values.enumerated().map { #"<c:pt idx="\#($0)"><c:v>\#($1)</c:v></c:pt>"# }.joined()
    }
    let all = series.map { name, values in
      """
      <c:ser><c:tx><c:strRef><c:strCache>\(points([name]))</c:strCache></c:strRef></c:tx>\
      <c:cat><c:strRef><c:strCache>\(points(categories))</c:strCache></c:strRef></c:cat>\
      <c:val><c:numRef><c:numCache><c:formatCode>0.00</c:formatCode>\(points(values))</c:numCache></c:numRef></c:val></c:ser>
      """
    }
    return """
      <c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>\(title)</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>\
      <c:barChart>\(all.joined())</c:barChart><c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>单位：万元</a:t></a:r></a:p>\
      </c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart>
      """
  }

  private func document(_ chart: String) throws -> Document {
    try #require(readDocument(bytes: docx(drawing, parts: ["chart": chart]), path: "a.docx").document)
  }

  @Test func aChartIsReadWhereItStandsAsItsValuesAreShown() throws {
    let document = try document(
      chart("馆舍支出", ["维护费", "水电费"], [("2031年", ["420.5", "31"]), ("2032年", ["399.256", "0"])]))
    let text = String(decoding: document.source.bytes, as: UTF8.self)
    #expect(
      text == """
        支出构成如下图。

        馆舍支出

        单位：万元

        | | 2031年 | 2032年 |
        | --- | --- | --- |
        | 维护费 | 420.50 | 399.26 |
        | 水电费 | 31.00 | 0.00 |

        """)
    let offset = try #require(text.utf8.firstRange(of: "399.26".utf8)?.lowerBound)
    let place = document.place(atUTF8: text.utf8.distance(from: text.utf8.startIndex, to: offset))
    #expect(place == .chart(sheet: nil, 1))
    #expect(place?.words(lang: "zh") == "图1" && place?.words(lang: "en") == "chart 1")
  }

  @Test func aChartThatLeavesSomethingOutAccusesNobody() throws {
    let document = try document(
      chart("支出构成", ["维护费", "水电费", "合计"], [("金额", ["420.5", "31", "530.25"]), ("上年", ["400", "30", "520"])]))
    let report = Linter(vocabulary: .builtIn).check(document)
    #expect(report.judgements.allSatisfy { ($0.severity ?? .hint) < .warning })
  }

  @Test func valuesOfASheetAreReadThereAndOthersInTheChart() throws {
    let sheet = rows([["项目", "金额"], ["维护费", "420.5"], ["水电费", "31"]])
    let own = chart("其他支出", ["差旅费"], [("金额", ["7.5"])])
      .replacing("c:numRef", with: "c:none").replacing("c:numCache", with: "c:numLit")
    func text(_ chart: String) throws -> String {
      let parts = [
        ("xl/worksheets/_rels/sheet1.xml.rels", relations([("rId1", "drawing", "../drawings/drawing1.xml")])),
        ("xl/drawings/drawing1.xml", #"<d><c:chart r:id="rId1"/></d>"#),
        ("xl/drawings/_rels/drawing1.xml.rels", relations([("rId1", "chart", "../charts/chart1.xml")])),
        ("xl/charts/chart1.xml", "<c:chartSpace>\(chart)</c:chartSpace>"),
      ]
      let bytes = xlsx([("表", sheet)], parts: parts)
      let document = try #require(readDocument(bytes: bytes, path: "a.xlsx").document)
      return String(decoding: document.source.bytes, as: UTF8.self)
    }
    let shown = try text(chart("馆舍支出", ["维护费"], [("金额", ["420.5"])]))
    #expect(shown.contains("馆舍支出") && shown.ranges(of: "420.5").count == 1)
    #expect(try text(own).contains("| 差旅费 | 7.50 |"))
  }

  @Test func aChartThatIsDamagedLeavesTheRest() throws {
    let bytes = docx(drawing, parts: ["chart": "<c:chart><c:title>"])
    #expect(outline(bytes) == ["支出构成如下图。"])
    let found = readDocument(bytes: bytes, path: "a.docx").problems
    #expect(found.map(\.part) == ["word/chart.xml"])
  }

  @Test func aPointBeyondAllReasonIsNone() throws {
    let wild = chart("图", ["甲"], [("金额", ["1"])]).replacing(#"idx="0""#, with: #"idx="99999999""#)
    let document = try document(wild)
    #expect(!String(decoding: document.source.bytes, as: UTF8.self).contains("|"))
  }
}
