import Testing

@testable import Crossfoot

@Suite struct CrossTableTests {
  /// Tables that stand side by side (their ranges overlap) or, with `apart`, one after the other.
  private func claims(_ texts: [String], apart: Bool = false) -> [String] {
    let readings = texts.enumerated().map { place, text in
      var one = table(text, heads: apart && place == 0 ? 0 : 1)
      if apart { one.range = (place * 10_000)..<(place * 10_000 + 5000) }
      return readTable(one, index: place, lexicon: zh)
    }
    return crossTableClaims(readings).map { describe($0) }
  }

  @Test func codesGoOnInTheNextBlock() {
    let blocks = [
      "科目编码|科目名称|金额\n301|工资福利支出|1,204.55\n30101|基本工资|804.55\n30102|津贴补贴|400.00\n303|补助|95.45\n30302|退休费|95.45\n|人员经费合计|1,300.00",
      "科目编码|科目名称|金额\n302|商品和服务支出|310.20\n30201|办公费|80.15\n30202|印刷费|114.00",
      "科目编码|科目名称|金额\n30231|车辆维护费|12.00\n30239|交通费用|44.05\n30299|其他支出|60.00\n310|资本性支出|25.50\n31002|设备购置|25.50\n|公用经费合计|335.70",
    ]
    let found = claims(blocks)
    #expect(found.contains("table-sum 310.20 <- 80.15 114.00 12.00 44.05 60.00 holds"))
    #expect(found.contains("table-sum 335.70 <- 310.20 25.50 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") })
    let single = blocks.flatMap { readTable(table($0), index: 0, lexicon: zh).claims.map { describe($0) } }
    #expect(!single.contains { $0.hasSuffix("broken") })
  }

  @Test func twoSidesOfOneAccount() {
    let income = "项目|决算数\n一、财政拨款收入|812.40\n二、其他收入|17.60\n总计|830.00"
    let expense = "项目|决算数\n一、教育支出|700.10\n二、住房支出|129.90\n总计|830.00"
    #expect(claims([income, expense]) == ["identity 830.00 <- 830.00 holds"])
    #expect(claims([income, expense.replacing("830.00", with: "803.00")]) == ["identity 803.00 <- 830.00 broken"])
    // 本年收入合计 and 本年支出合计 need not agree.
    let years = [income, expense].map { $0.replacing("总计", with: "本年合计") }
    #expect(claims([years[0], years[1].replacing("830.00", with: "803.00")]) == [])
  }

  @Test func totalsToldAgain() {
    let summary = "前三名客户合计销售金额（元）||206,860,533.40\n前三名客户合计销售金额占年度销售总额比例||65.05%"
    let list =
      "序号|客户|销售额（元）|占年度销售总额比例\n1|甲|103,558,585.83|32.56%\n2|乙|56,317,340.26|17.71%\n3|丙|46,984,607.31|14.78%\n合计|--|206,860,533.40|65.05%"
    let found = claims([summary, list], apart: true)
    #expect(found == ["repeat 206,860,533.40 <- 206,860,533.40 holds", "repeat 65.05 <- 65.05 holds"])
    let wrong = claims([summary.replacing("65.05", with: "56.05"), list], apart: true)
    #expect(wrong.contains("repeat 65.05 <- 56.05 broken"))
    let other = claims([summary.replacing("206,860,533.40", with: "512,330,018.02"), list], apart: true)
    #expect(!other.contains { $0.hasSuffix("broken") })
  }
}
