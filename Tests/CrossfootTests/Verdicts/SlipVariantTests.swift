import Testing

@testable import Crossfoot

@Suite struct SlipVariantTests {
  private func quantity(_ numeral: String) throws -> Quantity {
    let read = try #require(readDigits(Array(numeral.utf8), at: 0))
    return Quantity(
      range: 0..<1, numeralRange: 0..<1, numeral: numeral, value: read.value, ulp: read.ulp, step: read.step,
      unit: .none)
  }

  @Test func allVariantsOfAShortNumeral() throws {
    var found: [String] = []
    try #require(SlipVariants(of: quantity("1.2"))).visit { bytes, typing in
      if typing != .dropped { found.append(String(decoding: bytes, as: UTF8.self)) }
      return true
    }
    let first = ["0", "2", "3", "4", "5", "6", "7", "8", "9"].map { $0 + ".2" } + [".2"]
    let last = ["0", "1", "3", "4", "5", "6", "7", "8", "9"].map { "1." + $0 } + ["1."]
    #expect(found == first + last + ["12."])
  }

  @Test func aDroppedDigitMayStandAnywhere() throws {
    var found = Set<String>()
    try #require(SlipVariants(of: quantity("1,0"))).visit { bytes, typing in
      if typing == .dropped { found.insert(String(decoding: bytes, as: UTF8.self)) }
      return true
    }
    #expect(found == Set((0...9).flatMap { ["\($0)10", "1\($0)0", "10\($0)"] }))
  }

  @Test(arguments: ["12", "0", "007", "3.50", "1200", "123456789012345678901234.5", "0.000", "99999999999999999999"])
  func plainDecimalsReadAsNumeralsDo(text: String) throws {
    let bytes = Array(text.utf8)
    let decimal = try #require(PlainDecimal(bytes))
    let numeral = try #require(readDigits(bytes, at: 0))
    #expect(decimal.value == numeral.value && decimal.ulp == numeral.ulp && decimal.step == numeral.step)
    #expect(decimal.equals(numeral.value) && !decimal.equals(numeral.value + numeral.ulp))
  }

  @Test(arguments: ["", ".5", "5.", "1.2.3", "1234567890123456789012345678901", "0.123456789012345678901"])
  func whatIsNoPlainDecimal(text: String) {
    #expect(PlainDecimal(Array(text.utf8)) == nil)
  }

  @Test func aSumNamesEveryDigitThatMendsIt() throws {
    let parts = try ["120", "340", "515"].map { Operand(.part, try quantity($0)) }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: try quantity("985"), operands: parts, formula: .sum(count: 3))
    let found = SlipSearch(claim).candidates
    #expect(found.map(\.correct) == ["975", "130", "350", "525"])
    #expect(found.map(\.figure) == [-1, 0, 1, 2])
    #expect(SlipSearch(claim, onlyFirst: true).candidates.count == 1)
  }
}
