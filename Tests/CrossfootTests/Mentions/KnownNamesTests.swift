import Testing

@testable import Crossfoot

@Suite struct KnownNamesTests {
  /// More names than are remembered, so that places are taken by others.
  @Test func givesWhatItWasGiven() {
    var names = KnownNames()
    for number in (0..<3000).map({ $0 % 1700 }) {
      let text = "第\(number)个项目的支出合计"
      let known = names.known(text)
      #expect(known == nil || known == text)
      let again = names.known(text)
      #expect(again == text)
      #expect(names.one(Array(text.unicodeScalars)) == Array(text.unicodeScalars))
      #expect(names.one(noun: text, period: "2023年").noun == text)
      #expect(names.one(noun: "", period: text).period == text)
    }
  }

  /// Four letters take no room of their own.
  @Test func knowsOnlyWhatItHasMet() {
    var names = KnownNames()
    let answers = ["本年支出合计", "本年支出", "本年支出合计", "本年支出"].map { names.known($0) }
    #expect(answers == [nil, nil, "本年支出合计", nil])
  }

  @Test func sharesWhatCounts() {
    var names = KnownNames()
    let one = names.one(noun: "个项目", period: "上年")
    #expect(one === names.one(noun: "个项目", period: "上年"))
    #expect(one !== names.one(noun: "个项目", period: "今年"))
  }

  @Test(arguments: [
    Mention.Role.level, .change(1), .change(-1), .growth(0), .growth(-1), .points(1), .share, .rate, .percent,
    .multiple,
    .bare,
  ])
  func keepsARoleInAByte(role: Mention.Role) {
    #expect(PackedRole(role).role == role)
    #expect(PackedRole(role).isLevel == (role == .level))
    #expect(MemoryLayout<PackedRole>.size == 1)
  }
}
