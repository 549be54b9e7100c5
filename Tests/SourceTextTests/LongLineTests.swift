import SourceText
import Testing

@Suite struct LongLineTests {
  @Test func columnsOfALongLineCountCharacters() {
    let characters = (0..<9000).map { ["数", "a", "é", "😀"][$0 % 4] }
    let source = SourceText("第一行\n" + characters.joined())
    var offset = 10
    for (index, character) in characters.enumerated() {
      if index % 37 == 0 || index > 8990 {
        #expect(source.position(atUTF8: offset).column == index + 1)
        #expect(source.position(atUTF8: offset).line == 2)
      }
      offset += character.utf8.count
    }
    #expect(source.position(atUTF8: offset).column == 9001)
  }
}
