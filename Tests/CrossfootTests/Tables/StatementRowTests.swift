import Testing

@testable import Crossfoot

@Suite struct StatementRowTests {
  private let statement =
    "项目|2031年|2030年\n一、营业收入|4573.41|4235.97\n二、营业成本|3975.60|3722.64\n其中：材料|3102.70|2903.30\n加：其他收益|64.12|53.08\n减：减值损失|27.60|19.84\n三、营业利润|634.33|546.57"

  @Test func incomeLessCostsThenWhatIsAddedAndTakenOff() {
    #expect(claims(statement).contains("table-sum 634.33 <- 4573.41 3975.60 64.12 27.60 holds"))
    #expect(claims(statement).contains("table-sum 546.57 <- 4235.97 3722.64 53.08 19.84 holds"))
  }

  @Test func aSlipInOneYearAccuses() {
    let found = accusations(statement.replacing("634.33", with: "643.33"))
    #expect(found == ["table-sum 643.33 <- 4573.41 3975.60 64.12 27.60 broken"])
  }

  @Test func partsBelowOfWhich() {
    let found = claims("项目|2030年|2031年\n一、接待费|8.60|7.20\n二、车辆费|24.60|40.50\n其中：运行维护费|14.35|22.50\n购置费|10.25|18.00")
    #expect(found.contains("table-sum 40.50 <- 22.50 18.00 holds"))
  }

  @Test func someOfThePartsSayNothing() {
    #expect(accusations("项目|2030年|2031年\n一、接待费|8.60|7.20\n二、车辆费|24.60|40.50\n其中：维护费|4.35|2.50\n保险费|1.25|1.00") == [])
  }
}
