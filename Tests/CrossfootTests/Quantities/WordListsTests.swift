import Testing

@testable import Crossfoot

@Suite struct WordListsTests {
  private let lists = ["total": ["合计", "共", "合"], "plain": ["公共", "合"], "headTotal": ["合计"], "none": []]

  @Test func keepsTheWordsOfEachClassInOrderOfBytes() {
    let words = WordLists(lists)
    #expect(words["total"] == ["共", "合", "合计"] && words["plain"] == ["公共", "合"])
    #expect(words["none"] == [] && words["other"] == [])
    #expect(WordLists(["of": ["Of Which", "of which"]], inSmallLetters: true)["of"] == ["of which"])
  }

  @Test func givesTheWordsOfEachCaseOfAnEnumerationTheLongestFirst() {
    enum Class: String, CaseIterable { case plain, missing, total }
    let letters = { (of: [String]) in of.map { Array($0.unicodeScalars) } }
    #expect(WordLists(lists).letters(of: Class.self) == [["公共", "合"], [], ["合计", "共", "合"]].map(letters))
    #expect(WordLists(lists).letters(of: Class.self) { $0 == .plain } == [["公共", "合"], [], []].map(letters))
    #expect(WordLists(["plain": ["總額", "總"]]).letters(of: Class.self)[0] == letters(["总额", "总"]))
  }

  @Test func readsWhatABuildWrote() {
    let digest = "headTotal\tplain\ttotal\n1\n2\n0\t2\n1\t2\n\n公共\t0\n共\t1\n合\t3\n合计\t2"
    var lists = lists
    lists["none"] = nil
    #expect(WordLists(digest: digest).lists == WordLists(lists).lists)
    #expect(WordLists(digest: digest).lists["headTotal"] == ["合计"])
    #expect(WordLists(digest: "").isEmpty)
  }

  @Test func matchesWordsWithAllTheirClassesOfAKind() {
    let (trie, sets) = WordLists(lists).cues
    let cues = { (text: String) in trie.longestMatch(in: Array(text.utf8), at: 0).map { sets[Int($0.value)] } }
    #expect(cues("合计") == CueSet(.total) && cues("合并") == CueSet(.total).union(CueSet(.plain)))
    #expect(cues("公") == nil)
  }
}
