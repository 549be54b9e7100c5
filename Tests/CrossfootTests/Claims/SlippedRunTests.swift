import Testing

@testable import Crossfoot

@Suite struct SlippedRunTests {
  @Test(arguments: [
    ("外出务工46,681人，省外29,752人、县外省内10,312人、县内6,817人。", "sum-mismatch 46,681人"),
    ("全年门诊648312人次；普通门诊591806人次，急诊92506人次。", "sum-mismatch 648312人次"),
    ("进出口总值2183.6亿元，增长4.7%。其中，出口876.2亿元，增长7.1%；进口407.4亿元，下降0.3%；顺差468.8亿元。", "sum-mismatch 2183.6亿元"),
    ("医院48326.15元、市医院21740.60元、院外购药1158.00元，计7124.75元。", "sum-mismatch 7124.75元"),
  ])
  func oneSlipFromTheirSum(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    // No slip away.
    "外出务工49,137人，省外29,752人、县外省内10,312人、县内6,817人。",
    // Too few digits to tell.
    "外出务工4,668人，省外2,975人、县外省内1,031人、县内680人。",
    // Each of a quarter.
    "一季度受理12,041件，二季度13,180件，三季度8,861件。",
    // A tenth of the others.
    "残疾人3,170人，低保18,902人，特困12,798人。",
    // Marks come in pairs.
    "项目得96.65分，其中：预算执行10分，得9.67分；产出50分，得47.98分；效益30分，得29分；满意度10分，得10分。",
  ])
  func othersAreLeftAlone(_ text: String) { #expect(accused(text) == []) }
}

@Suite struct NumberedSumTests {
  static let items = "核定如下：1.医疗费38216.37元；2.伙食费2300元（100元/天×23天）；3.营养费1800元；4.护理费9000元。"

  @Test(arguments: [
    ("以上1至3项合计42316.37元。", "42316.37元 <- 38216.37 2300 1800 holds"),
    ("上述第1、3项之和40016.37元。", "40016.37元 <- 38216.37 1800 holds"),
    ("（第2—4项合计13100元）", "13100元 <- 2300 1800 9000 holds"),
  ])
  func itemsAreNamedByNumber(_ total: String, _ claim: String) {
    #expect(accused(Self.items + total) == [])
    #expect(told(Self.items + total, "sum-mismatch").contains(claim), "\(told(Self.items + total))")
  }

  @Test func aWrongTotalIsAccused() {
    #expect(accused(Self.items + "以上1至3项合计43216.37元。") == ["sum-mismatch 43216.37元"])
    // There is no fifth item.
    #expect(accused(Self.items + "以上1至5项合计43216.37元。") == [])
  }

  @Test func itemsMayBeParagraphs() {
    let text = "损失：\n\n1.医疗费。县医院48326.15元、市医院21740.60元，计70066.75元。\n\n2.营养费1800元。\n\n上述第1至2项合计71866.75元。"
    #expect(told(text, "sum-mismatch").contains("71866.75元 <- 70066.75 1800 holds"), "\(told(text))")
  }
}
