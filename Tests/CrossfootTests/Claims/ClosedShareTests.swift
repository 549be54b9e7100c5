import Testing

/// Shares without amounts whose list 其他 closes.
@Suite struct ClosedShareTests {
  @Test func aClosedListMakesAHundred() {
    let text = "不合格项目中，农药残留占32.5%，微生物占28.2%，添加剂占18.8%，标签占12.8%，其他占7.7%。"
    #expect(accused(text).isEmpty)
    #expect(told(text, "sum-mismatch").contains { $0.hasSuffix(" holds") })
    #expect(accused(text.replacing("其他占7.7%", with: "其他占1.7%")).count == 1)
  }

  @Test(arguments: [
    "民生支出占82%，其中教育占21%，卫生占11%，社保占24%，其他占26%。",
    "财政补助占62.5%，其中专项补助占20.1%，事业收入占28.3%，其他收入占9.2%。",
    "客源中，省内占46.2%，周边省份占32.8%，其他地区占比较小。",
    "受访者中，通过电视了解的占62%，通过网络了解的占58%，通过报刊了解的占21%，其他渠道占6%。",
    "工业用水占用水总量的14.8%，农业占64.1%，生活占16.4%，其他占4.7%。",
  ])
  func anotherListIsLeftAlone(text: String) {
    #expect(accused(text).isEmpty)
  }
}
