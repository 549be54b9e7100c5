import Testing

@testable import Crossfoot

@Suite struct SideTotalTests {
  static let account = """
    收入||支出|
    名目|决算数|名目|决算数
    一、财政拨款收入|812.40|一、教育支出|700.10
    二、其他收入|17.60|二、住房保障支出|100.15
    本年收入合计|830.00|本年支出合计|800.25
    年初结转和结余|70.25|年末结转和结余|100.00
    总计|900.25|总计|900.25
    """

  @Test func incomeEqualsExpense() {
    let found = claims(Self.account, heads: 2)
    #expect(found.contains("table-sum 900.25 <- 800.25 100.00 holds"))
    #expect(found.contains("table-sum 830.00 <- 812.40 17.60 holds"))
    #expect(found.contains("identity 900.25 <- 900.25 holds"))
  }

  @Test func twoSidesThatDiffer() {
    let text = Self.account.replacing("总计|900.25|总计|900.25", with: "总计|900.25|总计|902.25")
    #expect(accusations(text, heads: 2).contains("identity 902.25 <- 900.25 broken"))
  }
}
