import Testing

/// Rates beside a plan and what was done of it, by what their names say.
@Suite struct RateNameTests {
  @Test(arguments: [
    "计划抽检90批次，实际抽检84批次，合格率98%。",
    "计划办班9期，实际办班9期，参训率97%。",
    "全年计划修路灯320盏，实际维修300盏，一次验收合格率99.7%。",
    "预算安排130万元，实际支出117万元，资金到位率100%。",
    "计划补助210户，实际补助190户，政策知晓率92%。",
    "计划造林620亩，实际完成600亩，成活率91%。",
    "年初预算64万元，实际支出60万元，及时支付率98%。",
    "预算批复500万元，实际到位480万元，资金使用率93%。",
    "计划投资900万元，完成投资630万元，形象进度65%。",
    "应到会80人，实到会76人，满意率98%。",
    "收入预算400万元，上年结转40万元，支出420万元，支出率95.45%。",
  ])
  func aRateOfAnotherThingIsLeftAlone(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test(arguments: [
    "年初预算320万元，年中调增16万元，预算调整率5%。",
    "年初预算320万元，调整后预算336万元，预算调整率为5%。",
    "采购预算250万元，中标金额235万元，资金节约率6%。",
    "采购预算250万元，实际采购235万元，采购执行率94%，节约率6%。",
    "应收租金60万元，实收57万元，收缴率95%，欠缴率5%。",
    "房源400套，已出租368套，空置率8%。",
    "预算收入500万元，决算收入530万元，预决算差异率6%。",
    "项目预算300万元，实际支出285万元，支出率95%，结余15万元，结余率5%。",
  ])
  func aRateOfADifferenceHolds(text: String) {
    #expect(accused(text).isEmpty)
    let rates = told(text, "rate-mismatch")
    #expect(!rates.isEmpty && rates.allSatisfy { $0.hasSuffix(" holds") || $0.hasSuffix(" rounding") })
  }

  @Test(arguments: [
    ("计划办班9期，实际办班8期，完成率98.89%。", "98.89%"),
    ("计划造林20亩，实际造林26亩，完成率130%；计划育苗20亩，实际育苗56亩（含外租22亩），完成率28%。", "28%"),
    ("应到位400万元，实际到位380万元，到位率98%。", "98%"),
  ])
  func aRateOfTheTwoIsChecked(text: String, rate: String) {
    #expect(accused(text).count == 1)
    #expect(accused(text).first?.hasSuffix(" \(rate)") ?? false)
  }
}
