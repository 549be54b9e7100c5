import Testing

@testable import Crossfoot

@Suite struct SplitsTests {
  private let splits = Splits([["出口", "进口"], ["男", "的女"], ["full-time", "part-time"]])

  @Test func keepsNamesAsTheyAreCompared() {
    #expect(splits.map { $0.map(text) } == [["出口", "进口"], ["男", "女"], ["full-time", "part-time"]])
    #expect(Splits(digest: "總額|總\n").map { $0.map(text) } == [["总额", "总"]])
    #expect(Splits([["a|b", "c\nd"]]).map { $0.map(text) } == [["a|b", "c\nd"]])
    #expect(Splits().isEmpty && Splits(digest: "").isEmpty)
  }

  @Test func addsThoseOfAnother() {
    let both = Splits([["甲", "乙"]]) + splits
    #expect(both.count == 4 && both.map(Array.init) == [["甲", "乙"].map { letters($0)[...] }] + splits.map(Array.init))
    #expect(splits + Splits() == splits && Splits() + splits == splits)
  }

  @Test func looksAtNamesWithoutTakingThemInHand() {
    let text = letters("对进口设备")[1...]
    #expect(splits[0].opens(text, withNameAt: 1) && !splits[0].opens(text, withNameAt: 0))
    #expect(!splits[0].opens(letters("进")[...], withNameAt: 1))
    #expect(splits[1].has(letters("女")) && !splits[1].has(letters("男女")) && !splits[1].has(letters("进口")))
  }

  private func letters(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private func text(_ name: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(name)) }
}
