import Testing

@testable import Crossfoot

@Suite struct ListShareTests {
  @Test(arguments: [
    ("立案8640起，其中交通类3024起、治安类2160起、环保类1296起，分别占35.0%、52.0%和15.0%。", "share-mismatch 52.0%"),
    ("概算48960万元。来源为：中央14688万元，占30%；省级4396万元，占10%；市县19584万元，占40%；自筹9792万元，占20%。", "share-mismatch 10%"),
    ("建设任务5.20万亩。已建成4.61万亩，占任务的80%。", "share-mismatch 80%"),
    ("检查企业1250家，查处540家，占检查总数的40%。", "share-mismatch 40%"),
    ("普通高中在校生8260人，中职在校生2130人，普职比为2.9:1。", "share-mismatch 2.9"),
    ("上级资金882万元，镇村自筹328万元，比例为7:3。", "share-mismatch 7"),
  ])
  func theWholeThatTheOthersFit(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  /// One slip of the whole mends all three.
  @Test func aWholeThatIsWrong() {
    let found = accused("立案6840起，其中交通类3024起、治安类2160起、环保类1296起，分别占35.0%、25.0%和15.0%。")
    #expect(found.first == "share-mismatch 35.0%")
  }

  @Test(arguments: [
    "前五名客户销售9.94亿元，占年度销售总额的27.00%；其中第一大客户3.31亿元，占8.99%。",
    "全市完成投资186亿元，其中甲县32亿元、乙县28亿元、丙县45亿元，分别占各自年度任务的64%、70%、75%。",
    "投入资金1260万元，占总投资的63%，其中财政资金860万元，占43%，自筹400万元，占20%。",
    "营业收入36.82亿元。境外收入8.10亿元，境外收入占比由上年的18.6%上升至22.0%。",
    "教育总投入18.64亿元，其中预算经费15.82亿元，比上年的15.06亿元增长5.05%，占教育总投入的84.87%。",
    "公办幼儿园46所，民办幼儿园58所，公民办学位比例为52:48。",
    "专任教师860人，在园幼儿9460人，师幼比1:11。",
  ])
  func sharesOfOtherWholesAreLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
