import Testing

@testable import Crossfoot

@Suite struct TotalRowTests {
  @Test func totalRowClosesTheRowsAbove() {
    let found = claims("项目|金额（万元）\n甲|60\n乙|40\n合计|100")
    #expect(found == ["table-sum 100 <- 60 40 holds"])
  }

  @Test func aTotalThatIsOffAccuses() {
    #expect(accusations("项目|金额（万元）\n甲|60\n乙|40\n合计|110") == ["table-sum 110 <- 60 40 broken"])
  }

  @Test func totalOnTopClosesTheRowsBelow() {
    let found = claims("项目|2031年|2030年\n合计|30.5|28.1\n东片|10.2|9.0\n西片|20.3|19.1")
    #expect(found.contains("table-sum 30.5 <- 10.2 20.3 holds"))
    #expect(found.contains("table-sum 28.1 <- 9.0 19.1 holds"))
  }

  @Test func chainOfTotals() {
    let found = claims(
      "项目|决算数\n一、财政拨款收入|812.40\n二、事业收入|\n三、其他收入|17.60\n本年收入合计|830.00\n使用非财政拨款结余|\n年初结转和结余|70.25\n总计|900.25")
    #expect(found.contains("table-sum 830.00 <- 812.40 17.60 holds"))
    #expect(found.contains("table-sum 900.25 <- 830.00 70.25 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") })
  }

  @Test func subtotalsThenTotal() {
    let found = claims(
      "片区|户数|人数\n甲村|12|31\n乙村|9|22\n小计|21|53\n丙村|7|18\n丁村|6|15\n小计|13|33\n合计|34|86")
    #expect(found.contains("table-sum 21 <- 12 9 holds"))
    #expect(found.contains("table-sum 86 <- 53 33 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") || $0.hasSuffix("guessed") })
  }

  @Test func sectionsCloseToTheSameTotal() {
    let text = """
      |2031年|2030年
      营业收入合计|500.10|480.00
      分产品||
      钢|300.10|290.00
      铝|200.00|190.00
      分地区||
      南|410.10|400.00
      北|90.00|80.00
      """
    let found = claims(text)
    #expect(found.contains("table-sum 500.10 <- 300.10 200.00 holds"))
    #expect(found.contains("table-sum 500.10 <- 410.10 90.00 holds"))
    #expect(found.contains("table-sum 480.00 <- 400.00 80.00 holds"))
    #expect(
      accusations(text.replacing("90.00|80.00", with: "90.00|30.00")) == ["table-sum 480.00 <- 400.00 30.00 broken"])
  }

  @Test func subtractedRowsAndLateStart() {
    let text = """
      项目|2031年末|2030年末
      贷款总额|41,986|37,765
      减：减值准备|1,124|1,003
      贷款净额|40,862|36,762
      投资|30,215|28,118
      现金|9,007|8,944
      资产合计|80,084|73,824
      """
    let found = claims(text)
    #expect(found.contains("table-sum 80,084 <- 40,862 30,215 9,007 holds"))
    #expect(found.contains("table-sum 40,862 <- 41,986 1,124 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") || $0.hasSuffix("guessed") })
  }

  @Test func indentedChildrenLookLikeSiblings() {
    let text = """
      类别|本期|上期
      债券|5,512,307|4,900,116
      国债|2,112,204|2,000,001
      金融债|1,400,103|1,300,112
      企业债|2,000,000|1,600,003
      基金|310,550|298,771
      合计|5,822,857|5,198,887
      """
    let found = claims(text)
    #expect(found.contains("table-sum 5,822,857 <- 5,512,307 310,550 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") })
  }

  @Test func anotherColumnConfirmsAndAccuses() {
    let text = "项目|预算|决算\n甲|60.5|58.1\n其中：乙|20.0|19.0\n丙|40.5|40.2\n合计|101.0|99.3"
    #expect(accusations(text) == ["table-sum 99.3 <- 58.1 40.2 broken"])
  }

  @Test(arguments: [
    // An average in the row of totals.
    "地区|平均单价\n甲|60\n乙|40\n合计|50",
    "地区|户均收入（元）|户数\n甲|60|3\n乙|40|4\n合计|49|7",
    // Cut off by a page: far from the rows that are left.
    "项目|金额\n甲|60\n乙|40\n合计|950.5",
    // Goes on from another page.
    "序号|单位|金额\n11|甲|20.5\n12|乙|30.5\n合计||251.0",
    // 其中 opens a subset of unknown length.
    "项目|金额\n甲|60\n其中：乙|40\n丙|10\n丁|7\n合计|72",
    // Rates are not added.
    "项目|完成率（%）\n甲|60\n乙|40\n合计|49",
    // Serial numbers and codes are not added.
    "序号|编码|金额\n1|301|10\n2|302|20\n合计||30",
  ])
  func silent(text: String) {
    #expect(accusations(text) == [])
  }

  @Test func titlesSayThatATableGoesOn() {
    let rows = "项目|金额\n甲|60\n乙|40\n合计|110"
    #expect(accusations(rows, captions: ["表3 （续）"]) == [])
    #expect(accusations(rows, captions: ["表3 后续安排"]).count == 1)
  }

  @Test func theWholeOfAProvinceOnTop() {
    let found = claims("区域|2031年|2030年\n全市|812.4|790.3\n市区|400.2|390.1\n甲县|212.2|200.2\n乙县|200.0|200.0")
    #expect(found.contains("table-sum 812.4 <- 400.2 212.2 200.0 holds"))
  }
}
