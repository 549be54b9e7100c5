import Documents
import RulePacks
import Testing

@testable import Crossfoot

@Suite struct EnglishLexerTests {
  private static let lexicon = Lexicon(.builtIn).spaced

  private func passage(_ text: String) -> EnglishPassage {
    var prose = Prose()
    prose.append(Array(text.utf8), source: 0)
    return englishPassages(prose, with: Self.lexicon)[0]
  }

  /// Each figure as its value, its dimension and its modifier.
  private func figures(_ text: String) -> [String] {
    passage(text).figures.filter { $0.role != .none }.map {
      let quantity = $0.quantity
      let modifier = quantity.modifier == .none ? "" : " \(quantity.modifier)"
      return "\(quantity.value.exactText) \(quantity.unit.dimension)\(modifier)"
    }
  }

  @Test(arguments: [
    ("It cost £48.6m.", ["48600000 GBP"]), ("US$ 4.2 million and EUR 3bn", ["4200000 USD", "3000000000 EUR"]),
    ("a loss of $(4.1) million", ["-4100000 USD"]), ("a variance of -£0.24m", ["-240000 GBP"]),
    ("6.4p a share", ["0.064 GBP"]),
    ("12 per cent", ["0.12 rate"]), ("up 1.7 percentage points", ["0.017 rate"]), ("26.8 TWh", ["26800000000000 Wh"]),
    ("1,240 m² of floor", ["1240 m2"]), ("five hectares", ["50000 m2"]), ("1.2m people", ["1200000 "]),
    ("120 basis points", ["0.012 rate"]),
    ("more than 300 members", ["300  over"]), ("up to 40 places", ["40  atMost"]),
    ("at least 25%", ["0.25 rate atLeast"]),
    ("nearly 60%", ["0.6 rate nearly"]), ("30 or more", ["30  atLeast"]),
    ("just under $2 million", ["2000000 USD nearly"]),
    ("one in four of the 400", ["0.25 rate about", "400 "]), ("A third of the 300", ["1/3 rate about", "300 "]),
    ("offices: 4 in 10 countries", []), ("27 out of 90", ["27 ", "90 "]), ("a ratio of 16:1", ["16 multiple"]),
    ("the 3:1 match", []), ("from 6.4 to 5.2 days", ["6.4 day", "5.2 day"]), ("the index (2015 = 100)", []),
    ("about 1,200", ["1200  about"]), ("two-thirds of them", ["2/3 rate about"]), ("412 [3] replies", ["412 "]),
  ])
  func figuresHaveUnitAndModifier(text: String, expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(arguments: [
    "Version 3.2.1 of 14/05/2022", "section 7(2)", "the Top 10", "the 5G rollout on Route 66",
    "Note 14 on pages 112–117",
    "call 0800 555 0143", "call +44 20 7946 0123", "ISBN 978-0-00-000000-2", "in 2015 and 2022/23", "Units 1 to 6",
    "Q3 and FY22",
    "the 112th meeting in Room 3.16", "a 90-day review", "30–60 days", "$6–8 million", "3,000 to 3,500 homes",
    "between $40m and $55m",
    "7 to 8 per cent", "a 24/7 desk", "under-16s", "PM2.5", "ref LT/2020/0147", "from 30 June 2025", "4 in 10",
    "9am to 5pm",
    "tables 4.1 to 4.6", "Year 7", "the A4112", "sdg 8",
  ])
  func otherNumbersAreNoFigures(text: String) {
    #expect(figures(text) == [])
  }

  @Test(arguments: [
    ("It rose by £2m.", EnglishFigure.Role.delta(1)), ("It was 4.6% lower.", .growth(-1)),
    ("an increase of 312 people", .delta(1)),
    ("23 more than last year", .delta(1)), ("It rose to £2m.", .level), ("It fell from 31%.", .share),
    ("57.3% agreed", .share),
    ("down 1.8 percentage points", .points(-1)), ("exceeding the target of the year by 16%", .growth(1)),
    ("it took 14 months", .time),
    ("borrowings of £52m less cash of £16m", .level), ("more than 300 members", .level),
    ("improved by 3 points", .points(0)),
  ])
  func wordsGiveTheFirstFigureItsRole(text: String, role: EnglishFigure.Role) {
    #expect(passage(text).figures.first?.role == role)
  }

  @Test func aParagraphWithoutEndIsCut() {
    var prose = Prose()
    prose.append(Array(String(repeating: "there were 3 cars and 5 bicycles, ", count: 1000).utf8), source: 0)
    let passages = englishPassages(prose, with: Self.lexicon).filter { !$0.figures.isEmpty }
    #expect(passages.count == 20)
    #expect(passages.map(\.figures.count).reduce(0, +) == 2000)
    #expect(passages.allSatisfy { $0.figures.count <= 100 })
    #expect(passages.last?.figures.last?.quantity.range.lowerBound == 34_000 - 12)
  }

  @Test func basesAreMarked() {
    for text in [
      "down from £9m", "compared with £9m", "(2021: £9m)", "up 4% on £9m", "than a year earlier (£9m)",
      "last year's £9m",
    ] {
      #expect(passage("Sales were £8m, \(text).").figures.last?.isBase == true, "\(text)")
    }
    #expect(passage("£5m on roads and £9m on schools").figures.allSatisfy { !$0.isBase })
  }
}
