import Testing

@testable import Crossfoot

@Suite struct PrintedWholeTests {
  @Test(arguments: [
    ("完成技改投资23.4亿元，为年度计划20亿元的117%。", "117% <- 23.4 20 holds"),
    ("优良天数318天，占有效监测天数365天的87.1%。", "87.1% <- 318 365 rounding"),
    ("一产38.6亿元，二产171.3亿元，三产202.9亿元，合计412.8亿元。产业结构比为9.4:41.5:49.1。", "9.4 <- 38.6 412.8 rounding"),
    ("全区参保58.36万人，参保率98.4%（应参保59.31万人）。", "98.4% <- 58.36 59.31 rounding"),
  ])
  func wholesBeside(_ text: String, _ claim: String) {
    #expect(told(text, "share-mismatch", "rate-mismatch").contains(claim))
    #expect(accused(text) == [])
  }

  @Test(arguments: [
    ("完成技改投资23.4亿元，为年度计划20亿元的171%。", "rate-mismatch 171%"),
    ("水源地达标11个，占全部12个的97.1%。", "share-mismatch 97.1%"),
  ])
  func aWrongShareAccuses(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "发放贷款45亿元，占全部贷款320亿元的比重提高1.2个百分点。",
    "财政安排60万元，社会资本投入相当于工程概算400万元的85%。",
    "质保金5万元，首付款为合同总价286.5万元的30%。",
  ])
  func otherPartsAreLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
