import Documents
import SourceText
import Testing

@Suite struct TextReaderTests {
  @Test func emptyTextHasNoBlocks() {
    #expect(readText(SourceText(""), path: "a.txt", markdown: false).blocks.isEmpty)
  }
}
