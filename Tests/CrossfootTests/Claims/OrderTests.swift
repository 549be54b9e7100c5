import Testing

@testable import Crossfoot

@Suite struct OrderTests {
  @Test(arguments: [
    "综合满意度93.6%，高于目标值90%。", "占比达61%，高于省里55%的底线。", "办结率为82%，未达到85%的要求。",
    "生均拨款1.16万元，略低于省定1.2万元的标准。", "核定限额46.3亿元。年末余额45.1亿元，严格控制在限额以内。",
    "年初预算安排58.00万元，决算支出58.00万元，与年初预算持平。", "各镇产量由高到低依次为甲镇51吨、乙镇42吨和丙镇40吨。",
    "单户贷款占资本净额的6.7%（监管标准不高于10%）。", "首检合格率97.1%（目标≥95%）。",
  ])
  func comparedFiguresHold(_ text: String) {
    #expect(told(text, "order-mismatch").contains { $0.hasSuffix("holds") })
    #expect(accused(text) == [])
  }

  @Test(arguments: [
    ("综合满意度83.6%，高于目标值90%。", "order-mismatch 83.6%"),
    ("办结率为88%，未达到85%的要求。", "order-mismatch 88%"),
    ("最大一户占比12.7%，未超过10%的监管上限。", "order-mismatch 12.7%"),
    ("核定限额46.3亿元。年末余额47.1亿元，控制在限额以内。", "order-mismatch 47.1亿元"),
    ("各镇产量由高到低依次为甲镇41吨、乙镇42吨和丙镇40吨。", "order-mismatch 41吨"),
    ("增长2.1%，高于全国3.2%的平均水平。", "order-mismatch 2.1%"),
  ])
  func aWrongOrderAccuses(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "合格率20%，超过30%的企业未参加。", "合格率20%，高于全省平均水平30%。", "实际完成85%，低于目标值5%。",
    "完成投资12亿元，超过计划15亿元。", "单户贷款占资本净额的16.7%（监管标准不高于10%）。",
    "核定一般债务限额18亿元。政府债务余额57亿元，控制在限额以内。", "支出57亿元，核定限额18亿元，三公经费控制在限额以内。",
    "各镇由高到低依次为甲镇3个41吨、乙镇2个42吨、丙镇5个40吨。", "到位率85%，知晓率高于90%的目标。",
    "新能源装机41万千瓦，首次超过火电，火电为52万千瓦。", "满意度91%，低于上年，比目标95%的要求高于预期。",
  ])
  func otherComparisonsAreLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
