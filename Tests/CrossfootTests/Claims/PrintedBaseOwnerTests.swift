import Testing

/// A change from a printed base, behind more levels than one.
@Suite struct PrintedBaseOwnerTests {
  @Test(arguments: [
    "项目支出 620 万元，完成预算 650 万元的 95.4%，比上年 580 万元增长 6.9%。",
    "本年收入 620 万元，占总收入 860 万元的 72.1%，比上年的 580 万元增长 6.9%。",
    "本年收入 620 万元，其中财政拨款 500 万元，比上年的 580 万元增长 6.9%。",
    "招生 620 人，计划 600 人，超计划 20 人，比上年 580 人增长 6.9%。",
    "实有人员 86 人，编制 90 人，比上年末 80 人增加 6 人。",
    "参保 620 人，应参保 640 人，参保率 96.9%，比上年 580 人增加 40 人。",
    "第一产业 62 亿元，第二产业 86 亿元，第三产业 120 亿元，比上年 248 亿元增长 8.1%。",
    "期末 620 户，较期初 580 户净增 40 户，新增 60 户，退出 20 户，较期初增长 6.9%。",
    "国有 620 家，比去年 580 家增加 40 家；民营 860 家，比去年 800 家增加 60 家；合计 1480 家。",
  ])
  func theLevelThatFitsIsMeant(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test(arguments: [
    ("项目支出 620 万元，完成预算 650 万元的 95.4%，比上年 580 万元增长 9.6%。", "change-mismatch 9.6%"),
    ("实有人员 86 人，编制 90 人，比上年末 80 人增加 8 人。", "change-mismatch 8 人"),
    ("国有 620 家，比去年 580 家增加 40 家；民营 860 家，比去年 800 家增加 60 家；合计 1840 家。", "sum-mismatch 1840 家"),
  ])
  func aChangeOfNoneIsAccused(text: String, finding: String) {
    #expect(accused(text) == [finding])
  }
}
