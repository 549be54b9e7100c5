import Documents
import SourceText
import Testing

@Suite struct PlaceTests {
  @Test func everyPlaceHasWordsInBothLanguages() {
    let places: [(Place, String, String)] = [
      (.paragraph(8), "第8段", "paragraph 8"),
      (.cell(table: 2, row: 3, column: 4), "表2 第3行第4列", "table 2, row 3, column 4"),
      (.cell(table: nil, row: 3, column: 4), "第3行第4列", "row 3, column 4"),
      (.sheet(name: "Sheet1", row: 7, column: 3, isHidden: false), "Sheet1!C7", "Sheet1!C7"),
      (.sheet(name: "支出", row: 7, column: 28, isHidden: true), "支出!AB7（隐藏）", "支出!AB7 (hidden)"),
      (.sheet(name: "a b", row: 1, column: 1, isHidden: false), "'a b'!A1", "'a b'!A1"),
      (.page(12, line: 5), "第12页 第5行", "page 12, line 5"),
      (.footnote(2), "脚注2", "footnote 2"),
      (.header, "页眉", "page header"),
    ]
    for (place, chinese, english) in places {
      #expect(place.words(lang: "zh") == chinese)
      #expect(place.words(lang: "zh-CN") == chinese)
      #expect(place.words(lang: "en") == english)
    }
  }

  @Test func anOffsetFindsTheRangeThatHoldsIt() {
    let places = [(2..<5, 1), (5..<6, 2), (9..<12, 3)].map { PlacedRange(range: $0, place: .paragraph($1)) }
    let document = Document(path: "a", source: SourceText("0123456789ab"), places: Places(places))
    let found = (0..<13).map { document.place(atUTF8: $0) }
    let expected: [Place?] = [nil, nil, 1, 1, 1, 2, nil, nil, nil, 3, 3, 3, nil].map { $0.map(Place.paragraph) }
    #expect(found == expected)
    #expect(Document(path: "a", source: SourceText("0")).place(atUTF8: 0) == nil)
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")])
  func columnsHaveLetters(number: Int, letters: String) {
    #expect(Place.columnName(number) == letters)
  }
}
