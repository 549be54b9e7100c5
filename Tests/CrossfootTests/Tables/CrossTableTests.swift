import Testing

@testable import Crossfoot

@Suite struct CrossTableTests {
  /// Tables that stand side by side (their ranges overlap) or, with `apart`, one after the other.
  private func claims(_ texts: [String], apart: Bool = false) -> [String] {
    let readings = texts.enumerated().map { place, text in
      var one = table(text, heads: apart && place == 0 ? 0 : 1)
      if apart { one.range = (place * 10_000)..<(place * 10_000 + 5000) }
      return readTable(one, lexicon: zh)
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
    let single = blocks.flatMap { readTable(table($0), lexicon: zh).claims.map { describe($0) } }
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
    let summary = "前三名用户合计订购金额（元）||176,669,029.37\n前三名用户合计订购金额占全年订购总额比例||64.05%"
    let list =
      "序号|用户|订购额（元）|占全年订购总额比例\n1|甲|91,347,205.18|33.12%\n2|乙|48,206,731.64|17.48%\n3|丙|37,115,092.55|13.45%\n合计|--|176,669,029.37|64.05%"
    let found = claims([summary, list], apart: true)
    #expect(found == ["repeat 176,669,029.37 <- 176,669,029.37 holds", "repeat 64.05 <- 64.05 holds"])
    let wrong = claims([summary.replacing("64.05", with: "46.05"), list], apart: true)
    #expect(wrong.contains("repeat 64.05 <- 46.05 broken"))
    let other = claims([summary.replacing("176,669,029.37", with: "512,330,018.02"), list], apart: true)
    #expect(!other.contains { $0.hasSuffix("broken") })
  }
}
