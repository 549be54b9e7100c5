import Testing

@testable import Crossfoot

@Suite struct OutlineRowTests {
  private let marked =
    "项目|金额\n一、甲|410.75\n（一）土建|250.40\n（二）设备|160.35\n二、乙|535.10\n（一）土建|305.60\n（二）设备|229.50\n三、丙|96.25\n（一）站点|60.15\n（二）平台|36.10\n总计|1042.10"

  @Test func partsAddUpToTheirParent() {
    #expect(claims(marked).contains("table-sum 410.75 <- 250.40 160.35 holds"))
    #expect(accusations(marked) == [])
  }

  @Test func otherParentsSpeakForOneThatBreaks() {
    #expect(
      accusations(marked.replacing("229.50", with: "292.50")) == ["table-sum 535.10 <- 305.60 292.50 broken"])
  }

  @Test func listsThatLeavePartsOutSayNothing() {
    let text = "项目|金额\n一、甲|410.75\n（一）设备|160.35\n（二）监理|21.46\n二、乙|525.10\n（一）主管|305.60\n（二）勘察|18.92"
    #expect(accusations(text) == [])
  }

  @Test func numbersOfTheirOwnColumn() {
    let text = "序号|名称|金额\n1|土建|41200\n1.1|基础|17300\n1.2|主体|23900\n2|安装|18450\n2.1|电气|12150\n2.2|管道|6300\n|总计|59650"
    #expect(claims(text).contains("table-sum 41200 <- 17300 23900 holds"))
    #expect(claims(text).contains("table-sum 59650 <- 41200 18450 holds"))
    #expect(accusations(text) == [])
  }

  @Test func aPartOfANamedPart() {
    let text = "来源|金额\n总计|400.00\n其中：上级资金|120.00\n本级资金|280.00\n上级资金中：直达资金|90.00"
    #expect(claims(text).contains("table-sum 400.00 <- 120.00 280.00 holds"))
    #expect(claims(text).contains("order 90.00 <- 120.00 holds"))
  }

  @Test func oneFigureOfAYearMendsTwoGrowths() {
    let text = "指标|2031年|2032年|2033年|2034年\n投入|3826.90|4102.55|4011.40|4308.75\n增速（%）|—|7.20|-2.22|7.41"
    #expect(accusations(text) == [])
    #expect(accusations(text.replacing("4011.40", with: "4101.40")).count == 2)
  }

  @Test func aTotalRightOfTheRowsAboveIsNotWrongOfThoseBelow() {
    let text =
      "项目|年初数|期末数\n现金|1281.95|915.42\n应收款|565.06|1246.77\n流动资产合计|1847.01|2162.19\n设备|1207.17|1518.45\n在建工程|1806.38|643.73\n非流动资产合计|3013.55|2162.18\n资产总计|4860.56|4324.37"
    #expect(accusations(text) == [])
  }
}
