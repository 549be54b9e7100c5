import Testing

@testable import Crossfoot

@Suite struct RunningBalanceTests {
  private let ledger =
    "日期|摘要|收入|支出|余额\n1月2日|会费|640.50||5170.90\n1月9日|茶水||82.40|5088.50\n2月6日|纸张||135.75|4952.75\n3月1日|捐款|300.00||5252.75\n3月8日|邮寄||64.20|5188.55"

  @Test func fromTheRowBefore() {
    #expect(claims(ledger).contains("identity 4952.75 <- 5088.50 135.75 holds"))
    #expect(claims(ledger).contains("identity 5252.75 <- 4952.75 300.00 holds"))
  }

  @Test func newestFirst() {
    let lines = ledger.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    #expect(claims(turned).contains("identity 4952.75 <- 5088.50 135.75 holds"))
    #expect(accusations(turned) == [])
  }

  @Test func oneWrongBalanceBreaksTheNextToo() {
    #expect(
      accusations(ledger.replacing("4952.75", with: "4925.75")) == [
        "identity 4925.75 <- 5088.50 135.75 broken", "identity 5252.75 <- 4925.75 300.00 broken",
      ])
  }

  /// Where blanks part the columns, 支出 of a row may have been read as its 收入.
  @Test func aMoveInTheOtherColumn() {
    let moved = ledger.replacing("|82.40|", with: "82.40||")
    #expect(claims(moved).contains("identity 5088.50 <- 5170.90 82.40 holds"))
    #expect(accusations(moved) == [])
  }

  private let months =
    "月份|本月|累计\n11月|3120|35418\n12月|2875|38293\n1月|3340|3340\n2月|2961|6301\n3月|3105|9406\n一季度|9406|9406\n4月|2750|12156"

  @Test func aNewYearBeginsAnew() {
    #expect(claims(months).contains("identity 12156 <- 9406 2750 holds"))
    #expect(accusations(months) == [])
  }

  @Test func monthsThatWereToldAnewLaterAccuseNone() {
    let revised =
      months.replacing("38293", with: "38350").replacing("12156", with: "12190") + "\n5月|2805|14995\n6月|3015|18010"
    #expect(claims(revised).contains("identity 18010 <- 14995 3015 holds"))
    #expect(accusations(revised) == [])
  }
}

@Suite struct SignedRunTests {
  private let pay =
    "姓名|应发工资|养老保险|公积金|个人所得税|实发工资\n甲|6250.50|500.04|750.06|58.20|4942.20\n乙|5740.00|459.20|688.80|42.75|4549.25\n丙|6465.80|517.26|775.90|71.30|5101.34"

  @Test func whatIsLeft() {
    #expect(claims(pay).contains("identity 5101.34 <- 6465.80 517.26 775.90 71.30 holds"))
    #expect(
      accusations(pay.replacing("4549.25", with: "4594.25")) == [
        "identity 4594.25 <- 5740.00 459.20 688.80 42.75 broken"
      ])
  }

  @Test func aBlankCellThatMayBeNought() {
    let blank = pay.replacing("|71.30|5101.34", with: "||5172.64")
    #expect(claims(blank).contains("identity 5172.64 <- 6465.80 517.26 775.90 holds"))
    #expect(!claims(pay.replacing("|71.30|", with: "||")).contains { $0.contains("5101.34") })
  }

  @Test func aColumnThatOnlyOneRowFills() {
    let rows =
      "班组|上月结余|收进|付出|本月结余\n一组|512.60|235.40|—|748.00\n二组|386.25|118.70|—|504.95\n三组|640.80|92.15|—|732.95\n四组|455.35|60.20|148.90|366.65"
    #expect(claims(rows).contains("identity 504.95 <- 386.25 118.70 holds"))
    #expect(accusations(rows) == [])
  }
}
