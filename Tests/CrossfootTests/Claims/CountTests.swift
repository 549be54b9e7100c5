import Testing

@testable import Crossfoot

@Suite struct CountTests {
  @Test(arguments: [
    "盗窃3起，涉案金额分别为4,280元、1,960元、3,350元。",
    "设置综合协调、资金保障、技术指导和督导检查四个工作组。",
    "三类商品价格两涨一降：粮食上涨1.2%，衣着上涨0.4%，交通下降2.3%。",
    "新增资金6,200万元，用于以下2个项目：\n1.青石医院迁建项目2,500万元；\n2.柳塘管网改造项目3,700万元。",
  ])
  func countedListsHold(_ text: String) {
    #expect(told(text, "count-mismatch").contains { $0.hasSuffix("holds") })
    #expect(accused(text) == [])
  }

  @Test(arguments: [
    ("设立5个工作组，分别是综合协调组、政策宣传组、资金监管组和督导检查组。", "count-mismatch 5个"),
    ("党员42人、农技员136人、种养户214人，共四类392人。", "count-mismatch 四类"),
    ("主要存在三个问题：一是进度偏慢；二是配套不足。", "count-mismatch 三个"),
  ])
  func aWrongCountAccuses(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "全县三个乡镇，包括甲子乡、青石镇等，开展了试点。",
    "配备电脑和打印机6台，分别放置在大厅、档案室。",
    "设立5个工作组，分别由财政、审计和监察部门牵头。",
    "用于以下4个项目：\n1.青石医院迁建项目；\n2.柳塘管网改造项目。",
  ])
  func openListsAreLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
