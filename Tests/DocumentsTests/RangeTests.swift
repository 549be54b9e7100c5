import Documents
import SourceText
import Testing

@Suite struct RangeTests {
  static let texts = [
    ParagraphTests.wrapped, SpacedTableTests.layout,
    "# 报告１\n\n一、馆藏（总分１０分）\n增长1，267.5%，支出率 100 %，共 6318 .04 元。\n<p>救助&nbsp;5户</p>\n",
    "书类\t册数\n中文\t２０\n外文\t3 0\n\n| 甲 | 1,200.50 |\n| 乙 | -3 |\n",
    "\t序号\n\t分值\n\n\t1\n\t10\n\n\t2\n\t2.5\n", "本馆全年收到购书经费总数为 4120.\n55 万元。\n",
  ]

  /// Each run of digits leads back to the same digits in the file, whatever the ends of lines and whatever stands before.
  @Test(arguments: texts, ["\n", "\r\n", "\r"])
  func digitsLeadBack(text: String, lineEnd: String) {
    for front in ["", "\u{FEFF}", "😀，👨‍👩‍👧\n\n"] {
      let document = read(front + text.replacing("\n", with: lineEnd))
      var count = 0
      for prose in proses(document) {
        for run in digitRuns(prose.text) {
          let range = prose.sourceRange(run)
          let there = document.source.string(range).unicodeScalars.filter { !$0.properties.isWhitespace }
          let narrow = String(String.UnicodeScalarView(there.map(narrowDigit)))
          #expect(narrow == String(decoding: prose.text[run], as: UTF8.self))
          count += 1
        }
      }
      #expect(count > 1)
    }
  }

  @Test(arguments: texts)
  func lineEndsChangeNoText(text: String) {
    let expected = outline(text)
    #expect(outline(text.replacing("\n", with: "\r\n")) == expected)
    #expect(outline(text.replacing("\n", with: "\r")) == expected)
    #expect(outline("\u{FEFF}" + text) == expected)
  }

  @Test(arguments: texts)
  func originsAreInOrderAndWithoutGaps(text: String) {
    for prose in proses(read(text)) {
      var end = 0
      for origin in prose.origins {
        #expect(origin.start == end)
        #expect(origin.length > 0)
        end += origin.length
      }
      #expect(end == prose.text.count)
    }
  }

  private func digitRuns(_ text: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for i in text.indices where (0x30...0x39).contains(text[i]) {
      if let last = runs.last, last.upperBound == i {
        runs[runs.count - 1] = last.lowerBound..<i + 1
      } else {
        runs.append(i..<i + 1)
      }
    }
    return runs
  }

  private func narrowDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
  }
}
