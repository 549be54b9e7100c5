import Testing

@testable import Crossfoot

@Suite struct DigestReaderTests {
  @Test func readsFieldsOfLines() {
    var lists: [[[String]]] = []
    read("合计|总计\tCNY\t\t12\n\n末\t") { reader in
      while reader.beginLine() {
        lists.append([])
        while !reader.isAtLineEnd { lists[lists.count - 1].append(reader.list()) }
      }
    }
    #expect(lists == [[["合计", "总计"], ["CNY"], [], ["12"]], [[]], [["末"], []]])
  }

  @Test func readsTextsAndNumbers() {
    read("万元\t10000\t\n") { reader in
      let (begins, text, number) = (reader.beginLine(), reader.text(), reader.number())
      let (none, behind, ends) = (reader.number(), reader.text(), reader.beginLine())
      #expect(begins && text == "万元" && number == 10_000 && none == nil && behind == "" && !ends)
    }
  }

  @Test func leavesTheRestOfALine() {
    var first: [String] = []
    read("a\tb\tc\nd") { reader in while reader.beginLine() { first.append(reader.text()) } }
    #expect(first == ["a", "d"])
    read("") { reader in
      let begins = reader.beginLine()
      #expect(!begins)
    }
  }

  private func read(_ text: String, _ test: (inout DigestReader) -> Void) {
    var text = text
    text.withUTF8 {
      var reader = DigestReader($0)
      test(&reader)
    }
  }
}
