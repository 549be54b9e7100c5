import Testing

@testable import Crossfoot

@Suite struct ByteTrieTests {
  private let words = ["其中", "其", "其他", "合计", "合并", "a", "ab", "abc", "é", "为", "公共服务", "公共"]
  private var trie: ByteTrie { ByteTrie(words.enumerated().map { ($1, Int32($0)) }) }

  @Test(arguments: ["其中：", "其余", "其他", "合同", "abd", "abc", "éa", "公共服务", "公共服", "", "中", "z"])
  func findsTheLongestWord(text: String) {
    let bytes = Array(text.utf8)
    let expected = words.indices.filter { bytes.starts(with: Array(words[$0].utf8)) }
      .max { words[$0].utf8.count < words[$1].utf8.count }
    let found = trie.longestMatch(in: bytes, at: 0)
    #expect(found.map { Int($0.value) } == expected)
    #expect(found?.end == expected.map { words[$0].utf8.count })
  }

  @Test func visitsAllWordsThatStandAtAPlace() {
    let bytes = Array("公共服务".utf8)
    var found: [String] = []
    trie.visitMatches(in: bytes, at: 0, before: bytes.count) { found.append("\(words[Int($0)]) \($1)") }
    #expect(found == ["公共 6", "公共服务 12"])
    found = []
    trie.visitMatches(in: bytes, at: 0, before: 11) { found.append("\(words[Int($0)]) \($1)") }
    #expect(found == ["公共 6"])
  }

  @Test func keepsTheLastValueOfAWordGivenTwice() {
    let trie = ByteTrie([("甲", 1), ("甲乙", 2), ("甲", 3), ("", 4)])
    #expect(trie.longestMatch(in: Array("甲丙".utf8), at: 0)?.value == 3)
    #expect(trie.longestMatch(in: Array("丙".utf8), at: 0) == nil)
  }

  /// Nodes whose slots reach from the lowest byte to the highest, and more steps than the first room has.
  @Test func findsEachOfThousandsOfWords() {
    let scalars = (0..<3_000).compactMap { Unicode.Scalar(UInt32($0) * 37 + 1) }
    let words = scalars.map { String(Character($0)) + "\u{1}" } + scalars.map { "\u{7F}" + String(Character($0)) }
    let different = Array(Set(words.map(ExactText.init))).map(\.text)
    let trie = ByteTrie(different.enumerated().map { ($1, Int32($0)) })
    #expect(different.count > 5_000)
    #expect(
      different.indices.allSatisfy { place in
        let bytes = Array(different[place].utf8)
        return trie.longestMatch(in: bytes + [0], at: 0).map { ($0.end, Int($0.value)) } ?? (0, 0) == (
          bytes.count, place
        )
      })
  }

  @Test func comparesWhatOnlyOneWordGoesOnWith() {
    let long = String(repeating: "长", count: 100)
    let trie = ByteTrie([("合", 0), ("合计金额", 1), (long, 2), (long + "短", 3), ("总" + long, 4)])
    for (text, value) in [("合计金额", 1), ("合计金", 0), ("合计全额", 0), (long, 2), (long + "短", 3), ("总" + long, 4)] {
      let found = trie.longestMatch(in: Array(text.utf8), at: 0)
      #expect(
        found?.value == Int32(value)
          && trie.value(of: text.utf8) == (found?.end == text.utf8.count ? found?.value : nil))
    }
    #expect(trie.longestMatch(in: Array(long.utf8.dropLast()), at: 0) == nil)
    #expect(trie.longestMatch(in: Array(("总" + long).utf8), at: 0, before: 200) == nil)
  }

  @Test func anEmptyOneFindsNothing() {
    #expect(ByteTrie([]).longestMatch(in: [0x61], at: 0) == nil)
  }

  @Test func valuesAreThoseOfWholeWords() {
    let trie = ByteTrie([("合", 0), ("合计", 1), ("cut", 2)])
    #expect(trie.value(of: "合计".utf8) == 1 && trie.value(of: "合".utf8) == 0 && trie.value(of: "cut".utf8) == 2)
    #expect(trie.value(of: "cu".utf8) == nil && trie.value(of: "cuts".utf8) == nil && trie.value(of: "".utf8) == nil)
  }
}
