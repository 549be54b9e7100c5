import Testing

/// How far what was done is from the plan, and what else follows from two figures of a sentence.
@Suite struct PlanGapTests {
  @Test(arguments: [
    ("年初预算为3105.40万元，支出决算为3288.91万元，决算数大于预算数182.51万元。", "182.51万元"),
    ("支出决算为145.2万元，完成年初预算138.0万元的105.2%，决算数比年初预算数多7.5万元。", "7.5万元"),
    ("计划改造45户，实际改造41户，未完成5户。", "5户"),
    ("计划培训600人次，实际培训648人次，完成率108%，超额完成58人次。", "58人次"),
  ])
  func aGapThatIsNotThatOfTheTwoAccuses(text: String, gap: String) {
    #expect(accused(text) == ["identity-mismatch \(gap)"])
  }

  @Test(arguments: [
    "目标任务1.2万亩，实际完成1.26万亩，完成率105%，超额完成600亩。",
    "预算数35万元，决算数28.6万元，决算数小于预算数的主要原因是压减会议，减少支出4.2万元。",
    "预算数35万元，调整预算数32万元，决算数28.6万元，决算数比年初预算数减少6.4万元，比调整预算数减少3.4万元。",
    "年初预算100万元，支出决算95万元，主要原因是未完成采购2批次、20万元。",
    "计划新建12座，实际新建10座，2座未完成。下一年计划新建8座，未完成2座。",
    "计划完成投资5亿元，实际完成4.2亿元，其中县级项目未完成0.5亿元，市级项目未完成0.3亿元。",
    "计划检查120户次，实际检查136户次，超额完成任务，发现问题26个，未完成整改3个。",
    "计划任务260套，已开工260套，已完工208套，未完工52套。",
    "决算数为42.6万元，比年初预算40万元多2.6万元，比上年决算数38.5万元多4.1万元。",
    "计划完成45户（含上年结转5户），实际完成41户，未完成9户。",
  ])
  func aGapOfOtherFiguresIsLeftAlone(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test(arguments: [
    ("送审金额5.86亿元，审定金额5.42亿元，核减0.44亿元，核减率8.51%。", "rate-mismatch 8.51%"),
    ("去年全县收治31.2万人次，今年33.8万人次，增长3.8%。", "change-mismatch 3.8%"),
    ("上半年受理312件，下半年受理285件，全年共受理579件。", "sum-mismatch 579件"),
  ])
  func whatFollowsFromTwoFiguresAccuses(text: String, finding: String) {
    #expect(accused(text) == [finding])
  }

  @Test(arguments: [
    ("送审金额5.86亿元，审定金额5.42亿元，核减0.44亿元，核减率7.51%。", "rate-mismatch"),
    ("去年全县收治31.2万人次，今年33.8万人次，增长8.3%。", "change-mismatch"),
    ("2021年、2022年、2023年分别完成4.6亿元、5.3亿元、6.8亿元，2023年比2021年增长47.8%。", "change-mismatch"),
    ("预算执行率为92.09%，该项权重10分，得9.21分。", "product-mismatch"),
    ("全年优良天数329天，优良率为90.1%。", "rate-mismatch"),
    ("18个村共有党员936名，平均每村52名。", "product-mismatch"),
    ("发放贷款9.85亿元，惠及企业1432家，户均贷款69万元。", "product-mismatch"),
    ("自评等级为“优”的19个、“良”的2个、“中”的1个，优良率95.5%。", "rate-mismatch"),
  ])
  func whatFitsIsAResult(text: String, rule: String) {
    #expect(accused(text).isEmpty)
    #expect(told(text, rule).contains { $0.hasSuffix(" holds") || $0.hasSuffix(" rounding") })
  }
}
