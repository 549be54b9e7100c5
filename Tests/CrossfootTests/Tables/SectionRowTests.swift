import Testing

@testable import Crossfoot

@Suite struct SectionRowTests {
  private let staff =
    "项目|本年|上年\n研发人员（人）|186|171\n研发人员占比|18.40%|17.83%\n学历||\n博士|3|2\n硕士|41|36\n本科及以下|142|133\n年龄||\n不到40岁|147|138\n40岁以上|39|33"

  @Test func eachSectionPartsTheWhole() {
    let found = claims(staff)
    #expect(found.contains("table-sum 186 <- 3 41 142 holds"))
    #expect(found.contains("table-sum 171 <- 2 36 133 holds"))
    #expect(found.contains("table-sum 186 <- 147 39 holds"))
    #expect(found.contains("table-sum 171 <- 138 33 holds"))
  }

  @Test func oneColumnThatDiffersAccuses() {
    #expect(accusations(staff.replacing("142", with: "124")) == ["table-sum 186 <- 3 41 124 broken"])
  }

  @Test func rowsBehindTheLastSectionAreNoParts() {
    let found = claims(staff + "\n外聘专家|12|9")
    #expect(found.contains("table-sum 186 <- 147 39 holds"))
    #expect(accusations(staff + "\n外聘专家|12|9") == [])
  }

  @Test func oneColumnProvesNothing() {
    let text = staff.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false)[..<2] }
    #expect(
      !claims(text.map { $0.joined(separator: "|") }.joined(separator: "\n")).contains { $0.hasPrefix("table-sum") })
  }
}

@Suite struct SubsetRowTests {
  private let loans =
    "分类|本年末|上年末\n正常|87442|78905\n关注|1168|1340\n次级|512|605\n可疑|374|390\n损失|286|202\n贷款总额|89782|81442\n不良贷款|1172|1197"

  @Test func theLastPartsOfATotal() {
    #expect(claims(loans).contains("table-sum 1172 <- 512 374 286 holds"))
    #expect(claims(loans).contains("table-sum 1197 <- 605 390 202 holds"))
  }

  @Test func theFirstPartsOfATotal() {
    let text = loans.replacing("不良贷款|1172|1197", with: "正常和关注|88610|80245")
    #expect(claims(text).contains("table-sum 88610 <- 87442 1168 holds"))
  }

  @Test func neverAccuses() {
    #expect(accusations(loans.replacing("不良贷款|1172", with: "不良贷款|1712")) == [])
  }
}

@Suite struct NoughtRowTests {
  @Test func noughtsAreNamed() {
    let text = "来源|预算|执行\n资金总额|905.60|861.34\n本级|705.60|682.14\n上级|200.00|179.20\n自筹|0.00|0.00"
    #expect(claims(text).contains("table-sum 905.60 <- 705.60 200.00 0.00 holds"))
  }

  @Test func aNoughtOverAnythingProvesNoRate() {
    let text = "项目|本年|上年\n甲|5200.00|0.00\n乙|4100.50|6330.00\n甲占乙的比例|—|0.00%"
    #expect(!claims(text).contains { $0.hasPrefix("share") })
  }
}

@Suite struct NamedRateRowTests {
  @Test func aRateThatPrintsNoPercentSign() {
    let text = "项目|本年末|上年末\n贷款总额|192782|174442\n不良贷款|2172|2197\n不良贷款率|1.13|1.26"
    #expect(claims(text).contains("rate 1.13 <- 2172 192782 rounding"))
    #expect(claims(text).contains("rate 1.26 <- 2197 174442 rounding"))
  }

  @Test func coarseFiguresMakeNoRateOfANamedRow() {
    let text = "指标|2030年|2029年|2028年\n学生|37|26|9\n甲|45|11|8\n乙|60|15|4\n流动比率|24.77|24.70|73.89"
    #expect(claims(text).filter { $0.hasPrefix("rate") } == [])
  }

  @Test func sharesThatNoHeadNames() {
    let text =
      "项目|本年末||上年末|\n公司|51204|46.37|47315|46.13\n个人|48766|44.16|44801|43.68\n其他|10455|9.47|10451|10.19\n合计|110425|100.00|102567|100.00"
    #expect(claims(text, captions: ["单位：百万元、%"]).contains("share 44.16 <- 48766 110425 rounding"))
    #expect(accusations(text.replacing("44.16", with: "41.46")).contains("share 41.46 <- 48766 110425 broken"))
  }

  @Test func aRateInANameIsNoUnit() {
    let text = "税目|本年|上年\n增值税 13%|1204.50|1100.30\n增值税 9%|310.20|290.10\n合计|1514.70|1390.40"
    #expect(claims(text).contains("table-sum 1514.70 <- 1204.50 310.20 holds"))
  }

  @Test func unitsInSentences() {
    let text = "项目|本年\n税收|12340.50\n其他|3105.20\n合计|15445.70"
    for caption in ["（除特别注明外，货币单位为人民币百万元，占比为%）", "金额单位为百万元", "（以百万元为单位）", "以人民币百万元列示"] {
      let reading = readTable(table(text, captions: [caption]), lexicon: zh)
      #expect(reading.figures.first?.quantity.unit.symbol == "百万元", "\(caption)")
    }
  }
}
