import Crossfoot
import Documents
import Testing

@Suite struct MessageTests {
  let wrongSum = judge(sum(figure("82.695", wan), ["18.27", "43.64", "25.185"].map { figure($0, wan) }))

  @Test func sumsSayWhatTheyShouldBe() {
    #expect(
      message(for: wrongSum, language: .zh) == "合计应为 87.095万元，文中为 82.695万元（少 4.4万元）：18.27 + 43.64 + 25.185")
    #expect(
      message(for: wrongSum, language: .en)
        == "the total should be 87.095万元, but the text says 82.695万元 (4.4万元 too little): 18.27 + 43.64 + 25.185")
  }

  @Test func labelsNameTheFigure() {
    let claim = ratio(figure("100", percent, label: "预算完成率"), figure("7.54", wan), of: figure("7.65", wan))
    #expect(
      message(for: judge(claim), language: .zh) == "「预算完成率」应为 98.56%，文中为 100%（多 1.44个百分点）：7.54 ÷ 7.65")
  }

  @Test func aWrongDirectionIsNamed() {
    let claim = Claim(
      kind: .change, rule: "direction-mismatch", stated: figure("10", percent, label: "收入"),
      operands: [Operand(.numerator, figure("110", wan)), Operand(.base, figure("100", wan))], formula: .growth,
      statedSign: -1)
    #expect(
      message(for: judge(claim), language: .zh) == "「收入」与数据方向相反：按数据为 10%，文中为 −10%：(110 − 100) ÷ 100")
  }

  @Test func slipsSayHowItMayHaveHappened() {
    var judgement = wrongSum
    judgement.slip = .digits(figure("43.64", wan, label: "培训费"), correct: "48.64", .oneDigit)
    #expect(message(for: judgement, language: .zh).hasSuffix("。「培训费」 43.64万元 可能是 48.64（一位数字不同）"))
    #expect(advice(for: judgement, language: .en) == "“培训费” 43.64万元 may be meant as 48.64 (one digit differs)")
  }

  @Test(arguments: Language.allCases, SkipReason.allCases)
  func everySkipReasonHasWords(language: Language, reason: SkipReason) {
    var claim = sum(figure("3", wan), [figure("1", wan), figure("2", wan)])
    claim.skip = reason
    let text = message(for: judge(claim), language: language)
    #expect(text.contains(message(for: reason, language: language)))
  }

  @Test(arguments: ClaimKind.allCases)
  func everyKindHasAdviceInBothLanguages(kind: ClaimKind) {
    var judgement = wrongSum
    judgement.claim.kind = kind
    #expect(advice(for: judgement, language: .zh) != advice(for: judgement, language: .en))
    #expect(!message(for: judgement, language: .en).isEmpty)
  }

  @Test func notesOfTheReaderHaveWords() {
    let note = ReadingNote(kind: .headingLevel(printed: "（4）", expected: "（四）"), range: 0..<1)
    #expect(message(for: note, language: .zh) == "标题序号「（4）」与上下文层级不符，应为「（四）」")
    #expect(note.rule == "heading-level")
  }

  @Test func fingerprintsFollowTheClaimAndNotItsPlace() {
    let claim = wrongSum.claim
    var moved = claim
    moved.stated.range = 40..<50
    #expect(moved.fingerprint == claim.fingerprint)
    #expect(claim.fingerprint.utf8.count == 16)
    moved.operands[0].quantity.numeral = "17.97"
    #expect(moved.fingerprint != claim.fingerprint)
  }
}
