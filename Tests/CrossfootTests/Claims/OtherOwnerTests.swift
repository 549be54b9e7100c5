import Testing

/// A complete list that splits another figure of its sentence than the nearest.
@Suite struct OtherOwnerTests {
  @Test func aListOfWhatWasReceivedIsNoneOfWhatWasDone() {
    let text = "走访企业 260 家，收集问题 120 个，解决 86 个，其中融资类 30 个、用工类 40 个、其他 50 个。"
    #expect(accused(text).isEmpty)
    #expect(told(text, "sum-mismatch") == ["120 个 <- 30 40 50 holds"])
  }

  @Test(arguments: [
    "一季度支出140万元，二季度160万元，三季度180万元，四季度320万元，全年800万元，四季度支出占40%。",
    "核定编制96人，在职88人，在职控制率91.67%，其中行政编制36人，事业编制60人。",
    "共设指标21个，完成20个，未完成1个，其中数量指标8个全部完成。",
    "咨询量由1月的84件下降到12月的51件，全年累计812件，比上年下降16.2%。",
    "人均可支配收入31500元，比全省平均水平高1500元，高出5%。",
    "全年发生火情38起，直接经济损失96万元，较大火情控制在2起以内。",
  ])
  func aFigureOfAnotherPeriodOrThingIsNone(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test func aListOfNeitherIsOfTheNearest() {
    #expect(
      accused("走访企业 260 家，收集问题 120 个，解决 86 个，其中融资类 30 个、用工类 30 个、其他 16 个。")
        == ["sum-mismatch 86 个"])
  }
}
