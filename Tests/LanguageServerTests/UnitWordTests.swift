import Crossfoot
import Testing

@testable import LanguageServer

@Suite struct UnitWordTests {
  @Test(
    "The base unit as people write it",
    arguments: [
      ("万元", 4, Unit.Kind.amount, "CNY", "元"), ("亿元", 8, .amount, "CNY", "元"), ("元", 0, .amount, "CNY", "元"),
      ("千克", 3, .amount, "g", "克"), ("万人次", 4, .count, "person-time", "人次"), ("%", -2, .rate, "rate", ""),
      ("公里", 3, .amount, "m", " m"), ("万", 4, .count, "", ""),
    ])
  func baseWords(symbol: String, power: Int, kind: Unit.Kind, dimension: String, words: String) {
    let unit = Unit(dimension: dimension, scale: .power(ofTen: power), symbol: symbol, kind: kind)
    #expect(unit.baseWords == words)
  }
}
