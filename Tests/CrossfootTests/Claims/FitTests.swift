import SourceText
import Testing

@testable import Crossfoot

@Suite struct FitTests {
  @Test(arguments: [
    // A base that is told at the end, by its name.
    (
      "2023年，全市公共预算收入完成142.36亿元，同比增长6.1%。公共预算支出391.08亿元。2022年公共预算收入为134.15亿元。",
      "6.1% <- 142.36 134.15 rounding"
    ),
    // What was added, of a level that it was added to.
    ("全年新开户312家，净增职工0.93万人，年末职工15.47万人，增长6.40%。", "6.40% <- 15.47 0.93 rounding"),
    // Two together.
    ("共有教师1,326人，其中博士24人、硕士208人，高学历教师占教师的17.50%。", "17.50% <- 24 208 1,326 rounding"),
    ("公益岗位1,620个，标准612元，支出1,189.73万元。", "1,189.73万元 <- 612 1,620 rounding"),
  ])
  func aRelationThatNoWordTells(_ text: String, _ claim: String) {
    #expect(fitted(text).contains(claim), "\(fitted(text))")
  }

  private static let lists =
    "工业、建筑业、服务业分别增长5.2%、7.40%和9.60%。三者分别为42.08亿元、23.22亿元和36.17亿元，上年分别为40.00亿元、21.62亿元和33.00亿元。"

  @Test func ratesOfOneListAreFoundTogether() {
    #expect(
      fitted(Self.lists) == [
        "5.2% <- 42.08 40.00 holds", "7.40% <- 23.22 21.62 rounding", "9.60% <- 36.17 33.00 rounding",
      ])
  }

  @Test func aSlipAmongRatesOfOneListIsAccused() {
    #expect(accused(Self.lists) == [])
    #expect(accused(Self.lists.replacing("5.2%", with: "2.5%")) == ["change-mismatch 2.5%"])
    // A list that is not of these.
    #expect(accused(Self.lists.replacing("5.2%", with: "11.8%")) == [])
  }

  @Test(arguments: [
    // Nothing there that it could be reckoned from.
    "全市有景点38处，全年接待游客612.4万人次，增长8.3%，票房4,518.6万元。",
    // 35 % of something is near any two figures.
    "甲组有1,204人、2,718人、3,391人、1,877人和2,209人，合格35%。",
    // Of round figures one is always the sum of two others.
    "先后收受现金2万元、3万元、5万元、1万元、8万元和4万元。",
    // Known already, solved for another figure.
    "全年收入9,264.38万元，支出8,817.43万元，年末结余446.95万元。",
    // Cut off, and so as likely chance.
    "会员2,738人，职工3,007人，另有志愿者，覆盖程度达到91.0%。",
  ])
  func whatMayBeChanceIsLeftAlone(_ text: String) {
    #expect(fitted(text) == [])
    #expect(accused(text) == [])
  }

  @Test func whatDoesNotFitIsNeverAccused() {
    let text = "2023年，全市公共预算收入完成142.36亿元，同比增长1.6%。公共预算支出391.08亿元。2022年公共预算收入为134.15亿元。"
    #expect(accused(text) == [])
  }

  @Test(arguments: [
    // The plan is another figure than the one that stands beside it.
    (
      "新增就业11,907人、困难人员就业3,814人，分别完成目标任务的113.4%和105.9%（目标分别为10,500人、3,600人）。",
      "105.9% <- 3,814 3,600 rounding"
    ),
    (
      "劳务费合计2,140,280元，先后付款452,000元、603,000元、578,000元，共计已付1,633,000元，尚欠507,280元，付款比例为76.30%。",
      "76.30% <- 1,633,000 2,140,280 rounding"
    ),
  ])
  func whatFitsOtherFiguresIsNotAccused(_ text: String, _ claim: String) {
    #expect(accused(text) == [])
    #expect(told(text).contains(claim), "\(told(text))")
  }

  @Test func theSameFiguresInAnotherWayExcuseNothing() {
    // Over the level itself, and the two shares exchanged.
    #expect(accused("全年收入2,047.18万元，比上年增加104.06万元，增长5.08%。") == ["change-mismatch 5.08%"])
    #expect(
      accused("收入1,912.44万元，其中拨款1,174.24万元，占38.60%；其他738.20万元，占61.40%。")
        == ["share-mismatch 38.60%", "share-mismatch 61.40%"])
  }

  @Test(arguments: [
    // More than there is, three times as much, and parts beyond their total are of other things.
    "编制床位1,100张，实际开放床位1,120张，病床使用率92.13%。",
    "安装充电端口320个，较去年翻一番，去年为160个，覆盖小区7个，小区覆盖率77.8%。",
    "收支相抵后，本年盈余891.8万元（总支出86,907.9万元，财政补助及其他收入5,184.3万元）。",
  ])
  func whatIsFarFromItsFiguresIsOfOthers(_ text: String) { #expect(accused(text) == []) }

  @Test func aSlipMayBeFar() {
    #expect(accused("计划检查1,104家，实际检查1,052家，检查率9.53%。") == ["rate-mismatch 9.53%"])
  }

  @Test func anAverageIsOverANumber() {
    #expect(
      fitted("全年支出6,931.82万元，其中材料费312.40万元。在编人员402人，临聘人员37人。平均支出17.24万元。")
        == ["17.24万元 <- 6,931.82 402 rounding"])
  }

  @Test func aShareIsOfTheTotalThatIsPrinted() {
    let text = "收入2,684.25万元，其中经费2,116.53万元、补助382.60万元、其他185.12万元，分别占总收入的78.85%、14.25%和6.90%。"
    #expect(told(text, "share-mismatch").contains("78.85% <- 2,116.53 2,684.25 rounding"))
  }

  @Test func englishIsTriedToo() {
    let text = "It spent 4,518.6m on roads and 1,204.4m on schools. Its budget had been 9,180.0m. That came to 49.22%."
    #expect(told(text).contains("49.22% <- 4,518.6 9,180.0 rounding"))
  }

  @Test func theReaderIsToldThatNoWordsSaySo() throws {
    let text = "全年新开户312家，净增职工0.93万人，年末职工15.47万人，增长6.40%。"
    let judgement = try #require(judged(text).first { $0.claim.basis == .fitted })
    #expect(message(for: judgement, language: .zh) == "文字未说明，但数字相符：0.93 ÷ (15.47 − 0.93) = 6.3961% ≈ 6.40%")
    #expect(
      message(for: judgement, language: .en)
        == "the figures fit, though no words say so: 0.93 ÷ (15.47 − 0.93) = 6.3961% ≈ 6.40%")
  }

  /// What only the figures say.
  private func fitted(_ text: String) -> [String] {
    let source = SourceText(text)
    return judged(text).filter { $0.claim.basis == .fitted }.map { judgement in
      let operands = judgement.claim.operands.map { source.string($0.quantity.numeralRange) }
      return ([source.string(judgement.claim.stated.range), "<-"] + operands + [judgement.verdict.rawValue])
        .joined(separator: " ")
    }
  }
}
