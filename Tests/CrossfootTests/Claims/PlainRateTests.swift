import Testing

/// Rates behind two figures of one unit that they are not of.
@Suite struct PlainRateTests {
  @Test(arguments: [
    "净资产 4260 万元，负债 1420 万元，资产负债率 25%。",
    "负债总额 1420 万元，净资产 4260 万元，资产负债率 25%。",
    "注册资本 2000 万元，净资产 4260 万元，净资产收益率 8%。",
    "固定资产 5200 万元，固定资产投资 610 万元，固定资产成新率 73%。",
    "存款余额 86 亿元，贷款余额 61 亿元，不良贷款率 1.2%。",
    "收入 1200 万元，成本 900 万元，成本费用利润率 12%。",
    "适龄儿童 1300 人，入园 1180 人，毛入园率 92%。",
    "水质监测断面 12 个，达标断面 11 个，水功能区达标率 87%。",
    "申报职称 60 人，通过 48 人，其中高级 8 人，高级通过率 61.5%。",
    "签约家庭医生 3.2 万人，重点人群 0.9 万人，重点人群签约率 82%。",
    "毕业生 420 人，就业 390 人，升学 20 人，就业率 97.6%。",
  ])
  func aRateOfSomethingElseIsLeftAlone(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test(arguments: [
    ("投诉 60 件，办结 58 件，办结率 98.7%。", "98.7%"),
    ("公租房 320 套，入住 300 套，公租房入住率 97.5%。", "97.5%"),
    ("毕业生 420 人，就业 390 人，升学 20 人，就业率 95.6%。", "95.6%"),
    ("资产总额 5680 万元，负债总额 1420 万元，净资产 4260 万元，资产负债率 26%。", "26%"),
  ])
  func aRateOfTheTwoIsChecked(text: String, rate: String) {
    #expect(accused(text).count == 1)
    #expect(accused(text).first?.hasSuffix(" \(rate)") ?? false)
  }
}
