import Testing

@testable import Crossfoot

@Suite struct TableRepeatTests {
  private let table = "单位：百万元\n| 项目 | 2031年 |\n| 公司贷款 | 4,120.52 |\n| 个人贷款 | 2,750.48 |\n| 合计 | 6,871.00 |\n"

  @Test func anotherUnitSaysTheSame() {
    let found = told(table + "\n公司贷款41.2052亿元。", "repeat-mismatch")
    #expect(found.contains("41.2052亿元 <- 4,120.52 holds"))
  }

  @Test func aCoarserFigureHoldsTheFiner() {
    let found = told(table + "\n个人贷款27.50亿元。", "repeat-mismatch")
    #expect(found.contains("27.50亿元 <- 2,750.48 rounding"))
  }

  @Test func aTableWithoutUnitTakesTheTexts() {
    let found = told("| 项目 | 金额 |\n| 接待费 | 7.20 |\n| 车辆费 | 22.50 |\n\n接待费7.20万元。", "repeat-mismatch")
    #expect(found.contains("7.20万元 <- 7.20 holds"))
  }

  @Test func anotherNameSaysSomethingElse() {
    #expect(told(table + "\n存放同业款项27.5亿元。", "repeat-mismatch").isEmpty)
    #expect(accused(table + "\n公司贷款增加4.12亿元。") == [])
  }

  @Test func aTableMayPrintTheWholeAmount() {
    let found = told("| 项目 | 金额 |\n| 图书费 | 364,700 |\n| 报刊费 | 22,500 |\n\n图书费36.47万元。", "repeat-mismatch")
    #expect(found.contains("36.47万元 <- 364,700 holds"))
  }

  @Test func aSlipIsToldUnderARowWithAListMark() {
    let rows = "| 项目 | 金额（万元） |\n| （一）馆舍维护 | 4250.35 |\n| （二）读者活动 | 2807.45 |\n"
    #expect(accused(rows + "\n馆舍维护4205.35万元。") == ["repeat-mismatch 4205.35万元"])
    #expect(accused(rows + "\n馆舍维护4250.35万元，读者活动1907.20万元。") == [])
  }
}
