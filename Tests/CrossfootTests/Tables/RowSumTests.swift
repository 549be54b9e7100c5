import Testing

@testable import Crossfoot

@Suite struct RowSumTests {
  static let accounts = """
    科目编码|科目名称|本年支出合计|基本支出|项目支出|经营支出
    |合计|412.35|300.10|112.25|
    208|社会保障和就业支出|120.15|120.15|0.00|
    20805|行政事业单位养老支出|120.15|120.15|0.00|
    2080501|行政单位离退休|100.05|100.05|0.00|
    2080502|事业单位离退休|20.10|20.10|0.00|
    212|城乡社区支出|292.20|179.95|112.25|
    21201|城乡社区管理事务|292.20|179.95|112.25|
    2120101|行政运行|292.20|179.95|112.25|
    """

  @Test func codesAndColumnsOfFinalAccounts() {
    let found = claims(Self.accounts)
    #expect(found.contains("table-sum 412.35 <- 300.10 112.25 holds"))
    #expect(found.contains("table-sum 120.15 <- 100.05 20.10 holds"))
    #expect(found.contains("table-sum 120.15 <- 120.15 holds"))
    #expect(found.contains("table-sum 0.00 <- 0.00 0.00 holds"))
    #expect(found.contains("table-sum 112.25 <- 0.00 112.25 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") || $0.hasSuffix("guessed") })
  }

  @Test func oneFigureOfAccountsIsNoticedFromBothSides() {
    let text = Self.accounts.replacing("2080502|事业单位离退休|20.10|20.10", with: "2080502|事业单位离退休|20.10|21.10")
    let found = accusations(text)
    #expect(found.contains("table-sum 120.15 <- 100.05 21.10 broken"))
    #expect(found.contains("table-sum 20.10 <- 21.10 0.00 broken"))
    #expect(found.count == 2)
  }

  @Test func headTreeWithSubtotals() {
    let text = """
      单位|合计|财政资金|财政资金|财政资金|自筹
      |合计|小计|中央|地方|自筹
      甲|100|70|50|20|30
      乙|55|41|30|11|14
      丙|90|60|35|25|30
      """
    let found = claims(text, heads: 2)
    #expect(found.contains("table-sum 70 <- 50 20 holds"))
    #expect(found.contains("table-sum 100 <- 70 30 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") })
    #expect(accusations(text.replacing("乙|55|41", with: "乙|55|47"), heads: 2).contains("table-sum 47 <- 30 11 broken"))
  }

  @Test func quartersToAYear() {
    let text = "产品|一季度|二季度|三季度|四季度|全年\n甲|11|12|13|14|50\n乙|21|22|23|24|90"
    let found = claims(text)
    #expect(found.contains("table-sum 50 <- 11 12 13 14 holds"))
    #expect(found.contains("table-sum 90 <- 21 22 23 24 holds"))
  }

  @Test func yearsSideBySideAreNotAdded() {
    let text = "项目|2030年|2031年\n甲|60|61\n乙|40|44\n合计|100|105"
    #expect(claims(text).count == 2)
  }

  @Test func subtotalsStandForTheirColumns() {
    let text = """
      科目|合计|一般公共预算|||政府性基金
      ||小计|基本支出|项目支出|
      教育|100.5|90.5|60.5|30.0|10.0
      卫生|55.2|55.2|40.2|15.0|
      合计|155.7|145.7|100.7|45.0|10.0
      """
    let found = claims(text, heads: 2)
    #expect(found.contains("table-sum 100.5 <- 90.5 10.0 holds"))
    #expect(found.contains("table-sum 90.5 <- 60.5 30.0 holds"))
  }

  @Test func codesInThreeColumns() {
    let text = """
      类|款|项|科目名称|合计|基本支出|项目支出
      201|||一般公共服务|512.30|400.10|112.20
      201|03||办公厅|512.30|400.10|112.20
      201|03|01|行政运行|400.10|400.10|
      201|03|02|一般管理|112.20||112.20
      208|||社会保障|50.00|50.00|
      |||合计|562.30|450.10|112.20
      """
    let found = claims(text)
    #expect(found.contains("table-sum 512.30 <- 400.10 112.20 holds"))
    #expect(found.contains("table-sum 562.30 <- 512.30 50.00 holds"))
    #expect(!found.contains { $0.hasSuffix("broken") })
  }
}
