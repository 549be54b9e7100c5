import Testing

@testable import Crossfoot

@Suite struct SimplifiedLettersTests {
  @Test(arguments: zip(["收支結餘", "後續徵收", "台灣", "显著", "budget 12萬"], ["收支结余", "后续征收", "台湾", "显著", "budget 12万"]))
  func lettersAreThoseOfSimplifiedText(text: String, expected: String) {
    #expect(simplifiedText(Array(text.utf8)[...]) == expected)
    #expect(simplifiedLetters(text) == Array(expected.unicodeScalars))
  }

  /// So that places in a text hold for both.
  @Test func everyLetterTakesAsManyBytes() {
    let letters = (UInt32(0x4E00)..<0xA000).compactMap(Unicode.Scalar.init)
    let changed = letters.filter { simplified($0) != $0 }
    #expect(changed.count > 2500)
    #expect(changed.allSatisfy { UTF8.width(simplified($0)) == 3 })
    #expect(changed.allSatisfy { simplified(simplified($0)) == simplified($0) })
  }

  @Test func namesOfBothSpellingsAreAlike() {
    #expect(core("「一般公共預算」撥款") == core("「一般公共预算」拨款"))
  }
}
