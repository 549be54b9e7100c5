import SourceText
import Testing

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("年初预算", "预算", true), ("年初预算", "年初预算", true), ("年初预算", "决算", false), ("", "甲", false), ("甲", "", true),
    ("aab", "ab", true),
  ])
  func holdsATextByteForByte(text: String, part: String, isHeld: Bool) {
    #expect(text.holds(part) == isHeld)
  }

  @Test func findsTheFirstPlace() throws {
    let text = "甲 charset=gbk charset=utf-8"
    let place = try #require(text.firstPlace(of: "charset="))
    #expect(text[place.upperBound...] == "gbk charset=utf-8")
    #expect(text.firstPlace(of: "encoding=") == nil)
  }

  @Test(arguments: [
    ("a\r\nb\r\n", "\r\n", "\n", "a\nb\n"), ("第 3 页", " ", "", "第3页"), ("it's", "'", "'\\''", "it'\\''s"),
    ("甲乙", "丙", "丁", "甲乙"),
    ("aaa", "aa", "b", "ba"),
  ])
  func exchangesEveryPlace(text: String, old: String, new: String, changed: String) {
    #expect(text.exchanging(old, for: new) == changed)
  }
}
