import Testing

@testable import Crossfoot

@Suite struct EnglishNumeralTests {
  @Test(
    arguments: [
      ("twenty-four hours", 24, "twenty-four"),
      ("one thousand two hundred and forty pupils", 1240, "one thousand two hundred and forty"),
      ("two million three hundred thousand", 2_300_000, "two million three hundred thousand"),
      ("a dozen eggs", 12, "a dozen"),
      ("three dozen", 36, "three dozen"), ("a hundred and five", 105, "a hundred and five"), ("nine", 9, "nine"),
      ("two and a half", 2, "two"), ("forty two", 42, "forty two"), ("three four", 3, "three"),
    ] as [(String, Int128, String)])
  func wordsAreNumbers(text: String, value: Int128, words: String) throws {
    let found = try #require(readWordNumeral(Array(text.utf8), at: 0))
    #expect(found.numeral.value == Rational(value, 1))
    #expect(found.numeral.range == 0..<words.utf8.count)
    #expect(!found.isFraction)
  }

  @Test(
    arguments: [
      ("two-thirds of them", 2, 3), ("a quarter of", 1, 4), ("three quarters", 3, 4), ("half of the", 1, 2),
      ("one fifth", 1, 5),
    ] as [(String, Int128, Int128)])
  func fractionsAreApproximate(text: String, upper: Int128, lower: Int128) throws {
    let found = try #require(readWordNumeral(Array(text.utf8), at: 0))
    #expect(found.numeral.value == Rational(upper, lower))
    #expect(found.isFraction)
  }

  @Test(arguments: [
    "one", "a third phase", "third", "a", "hundred", "tent", "half-time", "a quarterly report", "million", "only",
  ])
  func otherWordsAreNone(text: String) {
    #expect(readWordNumeral(Array(text.utf8), at: 0) == nil)
  }

  @Test(
    arguments: [
      ("1,284,600 people", 1_284_600, 9), ("12 500 km", 12_500, 6), ("1 234 567", 1_234_567, 9), ("1234", 1234, 4),
      ("3 45", 3, 1), ("3 4567", 3, 1), ("0 450", 0, 1), ("1 200 m", 1_200, 5),
      ("12 150/7", 12, 2), ("2023 120", 2023, 4),
    ] as [(String, Int128, Int)])
  func thousandsArePartedByCommasAndBlanks(text: String, value: Int128, length: Int) throws {
    let numeral = try #require(readEnglishDigits(Array(text.utf8), at: 0))
    #expect(numeral.value == Rational(value, 1))
    #expect(numeral.range == 0..<length)
  }

  @Test func numbersInARowAreNotOne() throws {
    #expect(try #require(readEnglishDigits(Array("2023 120 134".utf8), at: 5)).value == Rational(120))
    #expect(try #require(readEnglishDigits(Array("£1 612.40".utf8), at: 2)).value == Rational(8062, 5))
  }

  @Test(arguments: [
    ("31 march 2023,", "31 march 2023"), ("2022/23 outturn", "2022/23"), ("2022–23", "2022–23"),
    ("14/05/2022", "14/05/2022"),
    ("2023-08-15.", "2023-08-15"), ("10:30", "10:30"), ("9am", "9am"), ("4.30 pm", "4.30 pm"), ("2019.", "2019"),
    ("1st may", "1st may"),
  ])
  func datesAreDates(text: String, date: String) {
    #expect(readEnglishDate(Array(text.utf8), at: 0) == date.utf8.count)
  }

  @Test(arguments: ["2,019", "2019%", "2019.5", "31", "412 march", "25:10", "1850", "12.30", "2019m"])
  func numbersAreNoDates(text: String) {
    #expect(readEnglishDate(Array(text.utf8), at: 0) == nil)
  }
}
