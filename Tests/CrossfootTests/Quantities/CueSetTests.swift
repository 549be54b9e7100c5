import Testing

@testable import Crossfoot

/// Sets number their members by the case, which a change of the compiler's layout must not break silently.
@Suite struct CueSetTests {
  @Test func cuesAreNumberedInOrder() {
    for (place, cue) in Cue.allCases.enumerated() { #expect(CueSet(cue).rawValue == 1 << UInt64(place)) }
    #expect(Cue.allCases.count <= 64)
  }

  @Test func headWordsAreNumberedInOrder() {
    for (place, word) in HeadWord.allCases.enumerated() { #expect(HeadSet(word).rawValue == 1 << UInt64(place)) }
    #expect(HeadWord.allCases.count <= 64)
  }

  @Test func sensesAreNumberedInOrder() {
    for (place, sense) in SenseWord.allCases.enumerated() { #expect(SenseSet(sense).rawValue == 1 << UInt64(place)) }
    #expect(SenseWord.allCases.count <= 64)
  }

  /// All terms share the first bit, and each other class has one of its own.
  @Test func wordsOfBalancesAreNumberedInOrder() {
    let sets = FlowWord.allCases.map { FlowSet($0) }
    let others = sets.drop { $0 == .terms }
    #expect(others.enumerated().allSatisfy { $1.rawValue == 2 << UInt32($0) })
    #expect(sets.count - others.count == 9 && others.count <= 31)
  }

  @Test func severitiesRise() {
    #expect(Severity.allCases == Severity.allCases.sorted())
    #expect(Severity.hint < .error && !(Severity.error < .error))
  }
}
