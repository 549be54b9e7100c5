import Testing

@testable import Crossfoot

@Suite struct TableFigureTests {
  private func figures(_ text: String, captions: [String] = [], heads: Int = 1) -> [TableFigure] {
    readTable(table(text, captions: captions, heads: heads), lexicon: zh).figures
  }

  @Test func unitsOfCaptionHeadRowAndCell() {
    let found = figures(
      "指标|单位|金额（元）|2031年|增长（%）\n收入|万元|12|1,200.5|3.1\n人口|万人|7|12.3|0.4\n预算|亿元|1|35元|2.0",
      captions: ["单位：百万元"])
    let values = found.map { "\($0.quantity.numeral) \($0.quantity.unit.symbol)" }
    #expect(values.contains("1,200.5 万元"))
    #expect(values.contains("12.3 万人"))
    #expect(values.contains("35 元"))
    #expect(values.contains("3.1 %"))
    let first = found.first { $0.quantity.numeral == "1,200.5" }
    #expect(first?.quantity.value == Rational(12_005_000))
    #expect(first?.quantity.ulp == Rational(1000))
  }

  @Test(arguments: [
    ("单位：万元", 10_000), ("人民币百万元，比率除外", 1_000_000), ("（单位：亿元）", 100_000_000), ("金额单位：人民币元", 1), ("附表3 单位:千元", 1000),
    ("单位：元 币种：人民币", 1),
  ])
  func captionUnits(caption: String, scale: Int) {
    let found = figures("项目|金额\n甲|5", captions: [caption])
    #expect(found.map(\.quantity.value) == [Rational(5 * scale)])
    #expect(found.first?.quantity.unit.dimension == "CNY")
  }

  @Test func severalUnitsInACaptionGiveNone() {
    #expect(figures("项目|金额\n甲|5", captions: ["单位：户、万元"]).map(\.quantity.unit.kind) == [.none])
  }

  @Test func labelsPathsAndPeriods() {
    let found = figures("项目|2031年||2030年|\n|金额|占比（%）|金额|占比（%）\n甲业务|30|60.0|28|56.0", heads: 2)
    #expect(
      found.map(\.quantity.label) == ["甲业务 / 2031年/金额", "甲业务 / 2031年/占比（%）", "甲业务 / 2030年/金额", "甲业务 / 2030年/占比（%）"])
    #expect(found.map(\.period) == ["2031年", "2031年", "2030年", "2030年"])
    #expect(found.map(\.columnPath.last) == ["金额", "占比（%）", "金额", "占比（%）"])
  }

  @Test func namesAndValuesOfForms() {
    let found = figures(
      "部门名称||某某中心||年度|2031年\n资金情况|调整预算收入|512.30|年初预算收入|600.30|\n|实际支出数|500.10|预算完成率|97.62%|", captions: ["单位：万元"],
      heads: 0)
    #expect(found.map(\.rowLabel) == ["调整预算收入", "年初预算收入", "实际支出数", "预算完成率"])
    #expect(found.map(\.quantity.unit.symbol) == ["万元", "万元", "万元", "%"])
  }

  @Test func theFirstRowOfAFormHeadsNothing() {
    let found = figures(
      """
      部门名称（汇总）||某某中心||年度|2031年
      资金情况|调整预算收入|512.30|年初预算收入|600.30|
      |实际支出数|500.10|预算调整数|88|
      |其中：一般预算|500.10|||
      目标|预期目标||完成情况||
      """)
    #expect(found.map(\.quantity.label) == ["调整预算收入", "年初预算收入", "实际支出数", "预算调整数", "其中：一般预算"])
  }

  @Test(arguments: [
    ("(6,214,905)", "6,214,905", -6_214_905), ("-5", "5", -5), ("－5", "5", -5), ("8,906(2)", "8,906", 8906),
    ("￥12", "12", 12),
    ("1,23,456", "1,23,456", 123_456), ("＋3", "3", 3), ("15 *", "15", 15),
  ])
  func cells(cell: String, numeral: String, value: Int) {
    let found = figures("项目|金额\n甲|\(cell)")
    #expect(found.map(\.quantity.numeral) == [numeral])
    #expect(found.map(\.quantity.value) == [Rational(value)])
  }

  @Test(arguments: [
    "-", "--", "—", "", "N/A", "不适用", "/", "2031年", "2031-05-01", "甲3", "1.2.3", "3-5", "无", "第3名", "--%",
  ])
  func noFigures(cell: String) {
    #expect(figures("项目|金额\n甲|\(cell)\n乙|7").map(\.quantity.numeral) == ["7"])
  }

  @Test func rangesLeadBackToTheCell() throws {
    let source = table("项目|金额\n甲| (12.5%)")
    let figure = try #require(readTable(source, lexicon: zh).figures.first)
    let cell = source.rows[1][1].prose.origins[0].source
    #expect(figure.quantity.range == cell..<(cell + 7))
    #expect(figure.quantity.numeralRange == (cell + 1)..<(cell + 5))
    #expect(figure.row == 1 && figure.column == 1)
  }
}
