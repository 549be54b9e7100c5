import Testing

/// A complete list that splits another figure of its sentence than the nearest.
@Suite struct OtherOwnerTests {
  @Test func aListOfWhatWasReceivedIsNoneOfWhatWasDone() {
    let text = "走访企业 260 家，收集问题 120 个，解决 86 个，其中融资类 30 个、用工类 40 个、其他 50 个。"
    #expect(accused(text).isEmpty)
    #expect(told(text, "sum-mismatch") == ["120 个 <- 30 40 50 holds"])
  }

  @Test func aListOfNeitherIsOfTheNearest() {
    #expect(
      accused("走访企业 260 家，收集问题 120 个，解决 86 个，其中融资类 30 个、用工类 30 个、其他 16 个。")
        == ["sum-mismatch 86 个"])
  }
}
