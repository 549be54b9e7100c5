import Testing

@testable import RulePacks

@Suite struct JSON5ReaderTests {
  @Test func readsEverySyntaxWithItsPlace() throws {
    let text = "// note\n{a: 'x\\u4e2d', \"b\": [1, +.5e3, 0x1F,], 合计: true, /* ! */ c: null,}"
    guard case .object(let members) = try readJSON5(text).content else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.key) == ["a", "b", "合计", "c"])
    #expect(members[0].value.content == .string("x中"))
    #expect(members[2].value.content == .bool(true))
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[members[1].value.range], as: UTF8.self) == "[1, +.5e3, 0x1F,]")
    #expect(String(decoding: bytes[members[2].keyRange], as: UTF8.self) == "合计")
  }

  @Test(arguments: [
    ("{a 1}", 3), ("[1 2]", 3), ("{a: 合计}", 4), ("\"abc", 0), ("[1, 1.2.3]", 4), ("1 1", 2), ("", 0), ("/* ", 0),
    ("{a: '\\ud800'}", 5), ("[1", 2),
  ])
  func namesThePlaceOfAMistake(text: String, offset: Int) {
    let mistake = #expect(throws: JSON5Mistake.self) { try readJSON5(text) }
    #expect(mistake?.range.lowerBound == offset, "\(String(describing: mistake))")
    #expect(mistake.map { $0.range.upperBound <= text.utf8.count } == true)
  }

  @Test func depthIsLimited() {
    #expect(throws: JSON5Mistake.self) { try readJSON5(String(repeating: "[", count: 100_000)) }
  }
}
