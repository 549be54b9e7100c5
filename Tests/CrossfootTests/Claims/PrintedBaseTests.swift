import Testing

@testable import Crossfoot

@Suite struct PrintedBaseTests {
  @Test(arguments: [
    ("接报火灾412起，死亡3人，与上年的440起、4人相比，分别下降6.4%和25%。", "25% <- 3 4 holds"),
    ("立案186件，较上年的150件增长24%。", "24% <- 186 150 holds"),
    ("有效商标21,486件，较上年末的18,904件净增2,582件，增长13.66%。", "2,582件 <- 21,486 18,904 holds"),
  ])
  func changesFromBasesBeside(_ text: String, _ claim: String) {
    #expect(told(text, "change-mismatch").contains(claim))
    #expect(accused(text) == [])
  }

  @Test(arguments: [
    ("立案186件，较上年的150件增长42%。", "change-mismatch 42%"),
    ("立案186件，较上年的150件下降24%。", "direction-mismatch 24%"),
    ("接待费由6.8万元增加到5.9万元。", "direction-mismatch 5.9万元"),
    ("会议费支出3.2万元，较上年的2.8万元有所下降。", "direction-mismatch 3.2万元"),
  ])
  func aWrongChangeAccuses(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "规上工业增加值56.8亿元，按可比价计算比上年的53.1亿元增长5.4%。",
    "降幅由6.8%收窄到2.3%，增速由4.1%回落至3.6%。",
    "排名由第8位上升到第5位，平均用时由45天缩短至30天。",
    "旅游收入12.6亿元，较2019年的14.0亿元恢复到90%，比上年增长35.2%。",
  ])
  func otherBasesAreLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
