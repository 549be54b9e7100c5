import Testing

@testable import Crossfoot

@Suite struct RatioColumnTests {
  static let shares = """
    项目|2031年金额|占比（%）|2030年金额|占比（%）
    甲业务|176,512|63.24|163,570|62.99
    乙业务|62,438|22.37|55,757|21.47
    丙业务|40,171|14.39|40,369|15.54
    合计|279,121|100.00|259,696|100.00
    """

  @Test func sharesOfTheTotalRow() {
    let found = claims(Self.shares, captions: ["人民币百万元，比率除外"])
    #expect(
      found.contains("share 63.24 <- 176,512 279,121 holds")
        || found.contains("share 63.24 <- 176,512 279,121 rounding"))
    #expect(found.contains("share 15.54 <- 40,369 259,696 rounding"))
    #expect(found.contains { $0.hasPrefix("table-sum 100.00 <- 63.24 22.37 14.39") })
    #expect(accusations(Self.shares) == [])
  }

  @Test func oneShareIsWrong() {
    let text = Self.shares.replacing("|22.37|", with: "|23.27|")
    #expect(accusations(text).contains("share 23.27 <- 62,438 279,121 broken"))
  }

  @Test func aPluggedShareIsNoError() {
    // 14.39 made to fit, 1.3 units off.
    let text = Self.shares.replacing("|14.39|", with: "|14.40|").replacing("|22.37|", with: "|22.36|")
    #expect(accusations(text) == [])
  }

  @Test func changeIsGrowthForTotalsAndPointsForParts() {
    let text = """
      |2031年||2030年||
      |金额|占订购总额比重|金额|占订购总额比重|比上年增减
      订购总额合计|221,307.60|100%|224,115.90|100%|-1.25%
      甲产品|84,310.25|38.10%|83,214.60|37.13%|0.97%
      乙产品|51,096.15|23.09%|50,940.30|22.73%|0.36%
      丙产品|85,901.20|38.82%|89,961.00|40.14%|-1.32%
      """
    let found = claims(text, heads: 2)
    #expect(found.contains("change 1.25 <- 221,307.60 224,115.90 rounding"))
    #expect(found.contains("change 0.97 <- 38.10 37.13 holds"))
    #expect(found.contains("change 1.32 <- 38.82 40.14 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") || $0.hasSuffix("guessed") })
    let broken = accusations(text.replacing("|0.97%", with: "|0.79%"), heads: 2)
    #expect(broken == ["change 0.79 <- 38.10 37.13 broken"])
  }

  @Test func executionRates() {
    let text = """
      项目|预算数|执行数|执行率（%）
      道路养护|120.00|95.40|79.50
      绿化|80.50|80.50|100.00
      路灯|33.20|30.10|90.66
      """
    let found = claims(text, captions: ["单位：万元"])
    #expect(found.contains("rate 79.50 <- 95.40 120.00 holds"))
    #expect(found.contains("rate 90.66 <- 30.10 33.20 rounding"))
    #expect(accusations(text.replacing("79.50", with: "75.90")) == ["rate 75.90 <- 95.40 120.00 broken"])
  }

  /// Of three rows one says 100 %, which tells nothing, and one is wrong; 5 would let another way to the growth pass.
  @Test func fewRowsWhoseHeadsSayWhatTheyAre() {
    let funds = """
      项目资金|全年预算数|全年执行数|分值|执行率|得分
      年度资金总额|110|104.5|10|95%|9.5
      其中：财政拨款|90|84.5|—|93.89%|—
      上年结转资金|20|20|—|100%|—
      """
    #expect(accusations(funds) == [])
    #expect(accusations(funds.replacing("93.89%", with: "73.89%")) == ["rate 73.89 <- 84.5 90 broken"])
    let costs = """
      项目|2030年决算|2031年预算|2031年决算|比上年增减|增减率|预算完成率
      接待费|3.6|5|4.2|0.6|16.67%|84%
      购置费|18|0|0|-18|-100%|—
      运行费|24|25|22.6|-1.4|-5.83%|90.4%
      合计|45.6|30|26.8|-18.8|-41.23%|89.33%
      """
    #expect(accusations(costs) == [])
    #expect(accusations(costs.replacing("16.67%", with: "11.67%")) == ["change 11.67 <- 4.2 0.6 broken"])
    #expect(accusations(costs.replacing("90.4%", with: "40.4%")) == ["rate 40.4 <- 22.6 25 broken"])
  }

  @Test func growthAndItsAmount() {
    let text = """
      指标|2031年|2030年|增减额|增减率
      收入|5,120.4|4,876.1|244.3|5.01%
      成本|3,010.9|3,102.2|(91.3)|(2.94%)
      费用|801.5|799.0|2.5|0.31%
      """
    let found = claims(text)
    #expect(found.contains("change 244.3 <- 5,120.4 4,876.1 holds"))
    #expect(found.contains("change 91.3 <- 3,010.9 3,102.2 holds"))
    #expect(found.contains("change 2.94 <- 3,010.9 3,102.2 rounding"))
    #expect(!found.contains { $0.hasSuffix("broken") })
  }

  @Test func balances() {
    let text = """
      项目|期初余额|本期增加|本期减少|期末余额
      设备|1,200.50|300.00|120.30|1,380.20
      房屋|8,000.00|0.00|250.00|7,750.00
      车辆|310.40|55.10|20.00|345.50
      """
    let found = claims(text)
    #expect(found.contains("identity 1,380.20 <- 1,200.50 300.00 120.30 holds"))
    #expect(accusations(text.replacing("345.50", with: "354.50")) == ["identity 354.50 <- 310.40 55.10 20.00 broken"])
  }

  @Test func products() {
    let text = """
      名称|单位|数量|单价（元）|金额（元）
      桌子|张|12|350.00|4,200.00
      椅子|把|36|120.50|4,338.00
      书柜|组|4|980.00|3,920.00
      合计||||12,458.00
      """
    let found = claims(text)
    #expect(found.contains("product 4,338.00 <- 120.50 36 holds"))
    #expect(found.contains("table-sum 12,458.00 <- 4,200.00 4,338.00 3,920.00 holds"))
    #expect(accusations(text.replacing("|36|", with: "|63|")) == ["product 4,338.00 <- 120.50 63 broken"])
  }

  @Test(arguments: [
    // Growth without its base.
    "指标|绝对量|比上年增长（%）\n生产总值|512.3|5.1\n农业|40.1|3.2\n工业|200.5|6.0",
    // Shares of something on another page.
    "项目|金额|占同类交易比例\n甲|51.2|3.40%\n乙|40.1|12.01%\n丙|20.5|0.77%",
    // Rates that are no ratios of what stands beside them.
    "地区|失业率（%）|物价涨幅（%）\n甲|4.1|2.0\n乙|3.8|1.6\n丙|5.0|2.2",
    "行业|本年|上年|可比价增长（%）\n甲|512.3|480.1|5.1\n乙|401.0|390.2|1.9\n丙|120.4|119.9|-0.6",
  ])
  func silent(text: String) {
    #expect(accusations(text) == [])
  }
}
