import Documents
import Formats
import Testing

@Suite struct SeparatedValuesTests {
  private func read(_ text: String, _ path: String = "a.csv") -> [String] { outline(Array(text.utf8), path: path) }

  @Test func delimitersAreFound() {
    #expect(read("项目,金额\n甲,1\n") == ["[项目|金额]", "[甲|1]"])
    #expect(read("项目;金额\r\n甲;1,5\r\n", "b.csv") == ["[项目|金额]", "[甲|1,5]"])
    #expect(read("项目\t金额，万元\n甲\t1,234\n", "c.tsv") == ["[项目|金额，万元]", "[甲|1,234]"])
    #expect(read("sep=|\n项目|金额\n甲|1\n") == ["[项目|金额]", "[甲|1]"])
  }

  @Test func quotesHoldDelimitersLinesAndQuotes() {
    #expect(
      read("\"项目\n名称\",\"金额,万元\"\n\"甲 \"\"试点\"\"\",\"1,234\"\n") == ["[项目名称|金额,万元]", "[甲\"试点\"|1,234]"])
  }

  @Test func aQuoteThatNothingClosesIsACharacter() {
    #expect(read("项目,金额\n\"甲,1\n乙,2\n合计,3\n") == ["[项目|金额]", "[\"甲|1]", "[乙|2]", "[合计|3]"])
  }

  @Test func titlesAndUnitsStandAboveTheTable() {
    #expect(
      read("支出表,,\n,,单位：万元\n项目,预算,决算\n甲,1,2\n注：未审计,,\n")
        == ["^ 支出表", "^ 单位：万元", "[项目|预算|决算]", "[甲|1|2]", "注：未审计"])
  }

  @Test func rangesAreThoseOfTheFile() {
    let text = "\u{FEFF}项目,金额\n\n甲,\"1,234\"\n"
    let document = readDocument(bytes: Array(text.utf8), path: "a.csv").document
    guard case .table(let table)? = document?.blocks.last else { return #expect(Bool(false)) }
    let cell = table.rows.last![1].prose
    #expect(document?.source.string(cell.sourceRange(0..<5)) == "1,234")
    #expect(place(of: "1,234", in: document) == "第3行第2列")
  }
}
