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

  @Test func keepsTheLastValueOfAWordGivenTwice() {
    let trie = ByteTrie([("甲", 1), ("甲乙", 2), ("甲", 3), ("", 4)])
    #expect(trie.longestMatch(in: Array("甲丙".utf8), at: 0)?.value == 3)
    #expect(trie.longestMatch(in: Array("丙".utf8), at: 0) == nil)
  }

  @Test func anEmptyOneFindsNothing() {
    #expect(ByteTrie([]).longestMatch(in: [0x61], at: 0) == nil)
  }
}
