import Testing

@testable import Crossfoot

@Suite struct ScoreTableTests {
  static let sheet = """
    一级指标|三级指标|指标分值|评分标准|得分
    投入|目标合理|4|1、符合规划得2分；2、体现任务得2分。|4
    |资金及时|5|按规定分配得2分；按时到位，得3分。|5
    产出|完成数量|10|达到目标的得满分，每少一项扣0.5分。|9.5
    合计||19||18.5
    """

  @Test func pointsOfCriteriaAddUp() {
    let found = claims(Self.sheet)
    #expect(found.contains("table-sum 4 <- 2 2 holds"))
    #expect(found.contains("table-sum 5 <- 2 3 holds"))
    #expect(!found.contains { $0.contains("0.5") })
  }

  @Test func scoresAddUpAndStayBelowTheirPoints() {
    let found = claims(Self.sheet)
    #expect(found.contains("table-sum 19 <- 4 5 10 holds"))
    #expect(found.contains("table-sum 18.5 <- 4 5 9.5 holds"))
    #expect(found.contains("order 9.5 <- 10 holds"))
    let text = Self.sheet.replacing("|9.5\n", with: "|10.5\n")
    #expect(accusations(text).contains("order 10.5 <- 10 broken"))
  }

  @Test func gradesAndRepeatedPointsAreNoSum() {
    let text = """
      指标|分值|评分标准|得分
      甲|6|每完成一项得1分，最高6分。|6
      乙|5|优得5分，良得3分，差得1分。|5
      """
    #expect(claims(text).filter { $0.hasPrefix("table-sum") } == [])
  }

  @Test func executionScore() {
    let text = """
      项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分
      年度资金总额|120.00|130.00|117.00|10|90.00%|9.00
      其中：当年财政拨款|100.00|110.00|97.00|—|88.18%|—
      其他资金|20.00|20.00|20.00|—|100.00%|—
      """
    let found = claims(text)
    #expect(found.contains("score 9.00 <- 10 90.00 holds"))
    #expect(found.contains("rate 90.00 <- 117.00 130.00 holds"))
    #expect(found.contains("order 97.00 <- 117.00 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") })
    #expect(accusations(text.replacing("|9.00", with: "|9.90")).contains("score 9.90 <- 10 90.00 broken"))
  }

  @Test func titleCountsTheRows() {
    let rows = "序号|客户|销售额（元）\n1|客户甲|50.5\n2|客户乙|40.2\n3|客户丙|30.1\n合计|--|120.8"
    #expect(claims(table(rows), title: "公司前3名客户资料").contains("count 3 <-  holds"))
    #expect(claims(table(rows), title: "公司前5名客户资料").contains("count 5 <-  broken"))
  }
}
