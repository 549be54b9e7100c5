import Testing

/// The sentences that every 部门决算 has.
@Suite struct FinalAccountTests {
  @Test(arguments: [
    ("2031年度收、支总计均为4186.4万元，与2030年度相比，收、支总计各减少138.6万元，下降5.96%。", "change-mismatch 5.96%"),
    ("住房保障支出年初预算为180万元，支出决算为180万元，完成年初预算的100%。其中：住房公积金112万元，提租补贴42万元，购房补贴32万元。", "sum-mismatch 180万元"),
    ("本年支出合计1802.8万元。\n\n一般公共预算财政拨款支出1701.2万元，完成年初预算的105.88%，占本年支出合计的96.37%。", "share-mismatch 96.37%"),
    ("公务用车费19.2万元（购置费0万元，运行费19.2万元，车辆保有量8辆，平均每辆7.4万元）。", "product-mismatch 7.4万元"),
    ("三公经费预算32万元，实际支出27.6万元，控制率87.25%。", "rate-mismatch 87.25%"),
    ("年末固定资产原值1860.5万元，累计折旧726.8万元，固定资产净值1233.7万元。", "identity-mismatch 1233.7万元"),
  ])
  func anErrorIsFound(text: String, finding: String) {
    #expect(accused(text).contains(finding))
  }

  @Test(arguments: [
    "固定资产原值860万元，累计折旧310万元，固定资产净值550万元，无形资产净值26万元。",
    "计划投资3亿元，完成投资2.46亿元，完成率81.5%。",
    "全年收入480万元。与上年相比，会议费减少3万元，下降20%。",
    "全年收入480万元，与上年相比，会议费减少3万元，下降20%。",
    "本年支出合计1802.8万元。\n\n本年支出合计1640万元，其中财政拨款支出1312万元，占本年支出合计的80%。",
  ])
  func aFigureOfAnotherThingIsNone(text: String) {
    #expect(accused(text).isEmpty)
  }
}
