import SourceText
import Testing

@Suite struct LineIndexTests {
  @Test(arguments: [
    ("", [0]), ("甲", [0]), ("甲\n", [0, 4]), ("a\r\nb\rc\nd", [0, 3, 5, 7]), ("\r\r\n\n", [0, 1, 3, 4]),
    ("a\u{2028}b\u{B}c\u{85}d", [0]),
  ])
  func startsAfterEachLineEnd(text: String, starts: [Int]) {
    #expect(SourceText(text).lines.starts == starts)
  }

  /// Eight bytes are looked at together: a line end may stand at any place of them.
  @Test(arguments: ["\n", "\r", "\r\n", "\n\r", "\t", "\u{B}"], 0..<20)
  func findsALineEndAnywhere(end: String, before: Int) {
    let text = String(repeating: "a", count: before) + end + "渡口修缮 12 万元" + end + "乙"
    let bytes = Array(text.utf8)
    let starts = bytes.indices.filter {
      bytes[$0] == 0x0A || bytes[$0] == 0x0D && !($0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A)
    }
    #expect(SourceText(text).lines.starts == [0] + starts.map { $0 + 1 })
  }

  @Test func findsTheLineOfEachOffset() {
    let source = SourceText("甲乙\r\n丙\n\n丁")
    for offset in source.bytes.indices {
      let line = source.lines.line(atUTF8: offset)
      #expect(source.lines.starts[line] <= offset)
      #expect(line + 1 == source.lines.starts.count || source.lines.starts[line + 1] > offset)
    }
  }

  @Test func countsColumnsInScalars() {
    let source = SourceText("\u{FEFF}甲😀乙\n丙丁")
    #expect(source.start == 3)
    #expect(place(source, 3) == [1, 1, 3])
    #expect(place(source, 10) == [1, 3, 10])
    #expect(place(source, 17) == [2, 2, 17])
    #expect(source.position(atUTF8: source.bytes.count).column == 3)
  }

  private func place(_ source: SourceText, _ offset: Int) -> [Int] {
    let position = source.position(atUTF8: offset)
    return [position.line, position.column, position.offset]
  }

  @Test func givesLinesWithoutTheirEnds() {
    let source = SourceText("\u{FEFF}甲\r\n\r\n乙\r丙")
    #expect((0..<4).map { source.string(source.rangeOfLine($0)) } == ["甲", "", "乙", "丙"])
  }
}
