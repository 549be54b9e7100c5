import Testing

@testable import Formats

@Suite struct PageWordTests {
  /// Each word with its left and right edge, its upper and lower one, in points.
  private func words(_ words: [(String, Double, Double, Double, Double)]) throws -> [String] {
    let elements = words.map {
      "<word xMin=\"\($0.1)\" yMin=\"\($0.3)\" xMax=\"\($0.2)\" yMax=\"\($0.4)\">\($0.0)</word>"
    }
    let page = "<doc><page width=\"600\" height=\"800\">\(elements.joined())</page></doc>"
    return try pageWords(Array(page.utf8))[0].map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func smallRaisedNumbersAreMarks() throws {
    #expect(
      try words([
        ("pupils).", 360, 420, 475, 486), ("11,", 420.2, 430, 472, 479), ("12", 432, 440, 472, 479),
        ("Of", 443, 455, 475, 486),
      ])
        == ["pupils).", "¹¹,", "¹²", "Of"])
  }

  @Test func numbersOfTheLineStay() throws {
    // As large, apart, or below.
    #expect(try words([("about", 360, 390, 475, 486), ("11", 390.5, 402, 475, 486)]) == ["about", "11"])
    #expect(try words([("about", 360, 390, 475, 486), ("11", 420, 428, 472, 479)]) == ["about", "11"])
    #expect(try words([("CO", 360, 376, 475, 486), ("2", 376.2, 380, 481, 488)]) == ["CO", "2"])
  }

  /// Lines of prose two ems apart, of which one ends early, above many rows of a table.
  @Test func rowsOfATableDoNotTellTheLeading() {
    func line(_ middle: Int, to right: Int, columns: Int = 1) -> PageLine {
      let segments = (0..<columns).map { PageLine.Segment(left: $0 * 5_000, right: right, text: [0x61]) }
      return PageLine(middle: middle, em: 1_000, left: 0, segments: segments)
    }
    let prose = (0..<5).map { line($0 * 2_000, to: $0 == 2 ? 9_000 : 40_000) }
    let rows = (0..<30).map { line(20_000 + $0 * 1_200, to: 40_000, columns: 3) }
    #expect(leading([prose + rows]) == 2_000)
    #expect(leading([rows]) == 1_200)
  }
}
