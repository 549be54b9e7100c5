import Testing

@testable import Crossfoot

@Suite struct MendedSumTests {
  @Test func aPartThatWasToldBeforeIsTakenIn() {
    let text = """
      项目总投资4650万元，其中省级补助2780万元、市级配套620万元，余下1250万元由县里筹措。

      到年底，省级补助全部拨入，市级到位580万元，县级到位1145.5万元，共到位4505.5万元。
      """
    #expect(accused(text) == [])
    #expect(told(text, "sum-mismatch").contains("4505.5万元 <- 2780 580 1145.5 holds"), "\(told(text))")
  }

  @Test func aSlipIsNoPartThatLacks() {
    // The difference is printed too.
    let text = "上年结转2700万元。三项共到位4672.5万元，其中省级1146.5万元、市级580.0万元、县级246.0万元。"
    #expect(accused(text.replacing("4672.5", with: "1972.5")) == [])
    #expect(accused(text.replacing("4672.5", with: "1792.5")) == ["sum-mismatch 1792.5万元"])
  }

  @Test func fewThingsAreNeverFar() {
    #expect(accused("采购电脑4台、打印机3台、扫描仪2台，共计17台。") == ["sum-mismatch 17台"])
    #expect(accused("采购电脑4台、打印机3台、扫描仪2台，共计58台。") == [])
  }

  @Test(arguments: [
    // The parts make what stands between.
    "基金收入年初预算58亿元，拟调整为43.20亿元。新增债券4.55亿元安排用于以下项目：污水处理厂1.80亿元、医院感染楼0.95亿元、标准厂房1.80亿元。",
    // Far above its parts, and far from what it changed by.
    "新签约企业17家，投产11家，规模以上企业净增22家、总数达209家。",
    "全县地区生产总值231.4亿元，增长5.6%，比2018年净增68.9亿元。",
    // A whole that no words name.
    "出口总值1342.8亿元。一般贸易913.7亿元，占68.0%；加工贸易260.3亿元，占19.4%；保税物流155.4亿元，占11.6%；其他方式13.4亿元，虽只占1.0%，增速却达1.4倍。",
    // Last year's.
    "营业收入72,418.60万元。研发投入3,526.79万元，占营业收入的4.87%，上年为3,201.15万元、占4.66%。",
    "检查时提出3条意见：公示牌信息不全、台账更新慢、1处涵管回填不实，已改完。",
    "轨道吊由16台增加到配置目标的一部分，二期仍在招标。",
  ])
  func whatIsOfOtherFiguresIsNotAccused(_ text: String) { #expect(accused(text) == []) }

  @Test func aUnitMayBePrintedOnce() {
    let text = "采购合同总额812.46万元：货物203.17、工程455.73、服务153.56。"
    #expect(told(text).contains("812.46万元 <- 203.17 455.73 153.56 holds"), "\(told(text))")
    #expect(accused(text.replacing("812.46", with: "821.46")) == ["sum-mismatch 821.46万元"])
    // Not of one kind, or no list.
    #expect(accused("采购合同总额812.46万元：编号203.17、455.73、153.56。") == [])
    #expect(told("现有职工11人，其中2组3、4。") == [])
  }

  @Test(arguments: [
    ("两项合计17.96+52.85=70.81万元。", "70.81万元 <- 17.96 52.85 holds"),
    ("共3万元（1.2万元+1.8）。", "3万元 <- 1.2 1.8 holds"),
    ("利息1000×3.5%=35万元。", "35万元 <- 1000 3.5 holds"),
    ("误工费按年平均工资65700元÷365天×80天，计14400元。", "14400元 <- 65700 365 80 holds"),
    ("生活费26400元×6年×10%÷2人＝7920元。", "7920元 <- 26400 6 10 2 holds"),
  ])
  func printedArithmeticNeedsNoUnits(_ text: String, _ claim: String) {
    #expect(accused(text) == [])
    #expect(told(text).contains(claim), "\(told(text))")
  }
}
