import Testing

@testable import Crossfoot

@Suite struct SlipVariantTests {
  private func quantity(_ numeral: String) throws -> Quantity {
    let read = try #require(readDigits(Array(numeral.utf8), at: 0))
    return Quantity(
      range: 0..<1, numeralRange: 0..<1, numeral: numeral, value: read.value, ulp: read.ulp, step: read.step,
      unit: .none)
  }

  private func texts(of numeral: String, where isWanted: (SlipVariant) -> Bool) throws -> [String] {
    let variants = try #require(SlipVariants(of: quantity(numeral)))
    var found: [String] = []
    variants.visit { variant in
      if isWanted(variant) { found.append(variants.text(of: variant)) }
      return true
    }
    return found
  }

  @Test func allVariantsOfAShortNumeral() throws {
    let first = ["0", "2", "3", "4", "5", "6", "7", "8", "9"].map { $0 + ".2" }
    let last = ["0", "1", "3", "4", "5", "6", "7", "8", "9"].map { "1." + $0 }
    #expect(try texts(of: "1.2") { $0.typing != .dropped } == first + ["2.1"] + last)
  }

  @Test func allWaysToSwapLoseOrMove() throws {
    let found = try texts(of: "12.34") { $0.typing != .dropped && $0.typing != .oneDigit }
    #expect(found == ["21.34", "2.34", "13.24", "1.34", "12.43", "12.4", "12.3", "1.234", "123.4"])
  }

  @Test func aDroppedDigitMayStandAnywhere() throws {
    let found = Set(try texts(of: "1,0") { $0.typing == .dropped })
    #expect(found == Set((0...9).flatMap { ["\($0)10", "1\($0)0", "10\($0)"] }))
  }

  @Test(arguments: ["12", "70.5", "3.50", "1200", "0.07", "12345678901234567.25", "123456789012345678901234.5"])
  func aVariantIsWorthWhatItsTextSays(text: String) throws {
    let variants = try #require(SlipVariants(of: quantity(text)))
    var count = 0
    variants.visit { variant in
      let numeral = readDigits(Array(variants.text(of: variant).utf8), at: 0)
      count += 1
      return variant.decimal.value == numeral?.value && variant.decimal.ulp == numeral?.ulp
        && variant.decimal.step == numeral?.step
    }
    #expect(count > 20 * text.utf8.count - 20)
  }

  @Test(arguments: ["12", "70.5", "3.50", "1200", "0.07", "12345678901234567.25"])
  func askingForAValueFindsItsVariantsAlone(text: String) throws {
    let variants = try #require(SlipVariants(of: quantity(text)))
    var all: [(text: String, value: Rational)] = []
    variants.visit { variant in
      all.append((variants.text(of: variant), variant.decimal.value))
      return true
    }
    for value in Set(all.map(\.value)) {
      var found: [String] = []
      variants.visit(worth: value) { variant in
        found.append(variants.text(of: variant))
        return true
      }
      #expect(found == all.filter { $0.value == value }.map(\.text))
    }
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
