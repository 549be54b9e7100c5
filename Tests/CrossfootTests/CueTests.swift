import Testing

@testable import Crossfoot

@Suite struct CueTests {
  @Test func everyCueHasABitOfItsOwn() {
    #expect(Cue.allCases.count <= UInt64.bitWidth)
    #expect(Cue.allCases.allSatisfy { CueSet($0).rawValue.nonzeroBitCount == 1 })
    #expect(Set(Cue.allCases.map { CueSet($0).rawValue }).count == Cue.allCases.count)
  }
}
