import SourceText
import Testing

@testable import Crossfoot

@Suite struct FigureFormatTests {
  /// A figure that is all of a text, worth `value` (a fraction of two whole numbers) with `places` decimals.
  private func style(_ numeral: String, _ value: Rational, ulp: Rational) -> FigureFormat? {
    let source = SourceText(numeral)
    let range = 0..<source.bytes.count
    let figure = Quantity(
      range: range, numeralRange: range, numeral: numeral, value: value, ulp: ulp, unit: .none)
    return FigureFormat(of: figure, in: source)
  }

  @Test(
    "A value is written as the figure was",
    arguments: [
      ("82.695", 82_695, 3, 87_095, 3, "87.095"), ("91.70", 9170, 2, 9600, 2, "96.00"), ("5", 5, 0, 12, 0, "12"),
      ("1,234.5", 12_345, 1, 9_876_543, 1, "987,654.3"), ("1,234", 1234, 0, 999, 0, "999"),
      ("1，234", 1234, 0, 1_234_567, 0, "1，234，567"), ("１２３．５", 1235, 1, 4000, 1, "４００．０"),
      ("1234", 1234, 0, 1_234_567, 0, "1234567"), ("-3.5", -35, 1, -42, 1, "-4.2"), ("-3.5", -35, 1, 42, 1, "4.2"),
      ("−3.5", -35, 1, -42, 1, "−4.2"), ("3.5", 35, 1, -42, 1, "-4.2"), ("0.5", 5, 1, 0, 1, "0.0"),
    ])
  func numerals(old: String, value: Int, places: Int, new: Int, newPlaces: Int, text: String) throws {
    let unit = Rational.power(ofTen: -places)
    let format = try #require(style(old, Rational(value) * unit, ulp: unit))
    #expect(format.numeral(for: Rational(new) * .power(ofTen: -newPlaces), places: newPlaces) == text)
    #expect(format.numeral(for: Rational(value) * unit, places: places) == old)
  }

  @Test(
    "Chinese numerals stay in their kind",
    arguments: [
      ("十五", 15, 23, "二十三"), ("三", 3, 10, "十"), ("三", 3, 110, "一百一十"), ("一百二十", 120, 1005, "一千零五"),
      ("一百零五", 105, 20_300, "二万零三百"), ("三万五千", 35_000, 1_0001_0000, "一亿零一万"), ("两", 2, 2, "两"), ("两", 2, 3, "三"),
      ("叁拾贰", 32, 15, "壹拾伍"), ("二〇二四", 2024, 2026, "二〇二六"), ("十五", 15, 0, "零"), ("一千二百", 1200, 1010, "一千零一十"),
      ("一千二百", 1200, 1_0500, "一万零五百"), ("一千二百", 1200, 10_1000, "十万一千"),
    ])
  func chinese(old: String, value: Int, new: Int, text: String) throws {
    let format = try #require(style(old, Rational(value), ulp: .one))
    #expect(format.numeral(for: Rational(new), places: 0) == text)
    let read = readChineseNumeral(Array(text.utf8), at: 0)
    // 万 at the end is read as a unit's scale, as after digits.
    if old != "二〇二四", !text.hasSuffix("万") {
      #expect(read?.value == Rational(new) && read?.range == 0..<text.utf8.count)
    }
  }

  @Test("What can't be written in its way is not written") func refusals() {
    #expect(style("十五", Rational(15), ulp: .one)?.numeral(for: Rational(-3), places: 0) == nil)
    #expect(style("十五", Rational(15), ulp: .one)?.numeral(for: Rational(1, 2), places: 1) == nil)
    #expect(style("1_234", Rational(1234), ulp: .one) == nil)
    #expect(style("3万5千", Rational(35_000), ulp: .one) == nil)
    #expect(style("5", Rational(-5), ulp: .one)?.numeral(for: Rational(3), places: 0) == nil)
    #expect(style("5", Rational(5), ulp: .one)?.numeral(for: .overflow, places: 0) == nil)
  }

  @Test(arguments: [" ", "\u{A0}", "\u{2009}", "\u{202F}", ","]) func thousands(separator: String) throws {
    let format = try #require(style("1\(separator)234", Rational(1234), ulp: .one))
    #expect(format.numeral(for: Rational(12_345), places: 0) == "12\(separator)345")
  }

  @Test("A figure that a word makes negative keeps its sign") func outerSign() {
    #expect(style("5", Rational(-5), ulp: .one)?.numeral(for: Rational(-7), places: 0) == "7")
  }

  @Test("Halves are rounded away from zero") func rounding() {
    #expect(Rational(5, 2).rounded(places: 0) == Rational(3))
    #expect(Rational(-5, 2).rounded(places: 0) == Rational(-3))
    #expect(Rational(1, 3).rounded(places: 2) == Rational(33, 100))
    #expect(Rational(2, 3).rounded(places: 1) == Rational(7, 10))
  }
}
