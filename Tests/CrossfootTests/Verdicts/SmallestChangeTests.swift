import Testing

@testable import Crossfoot

@Suite struct SmallestChangeTests {
  private func mend(_ figure: Int, _ claims: Int...) -> Mend { Mend(figure: figure..<figure + 1, claims: claims) }

  @Test func takesThreeFiguresThatMendSixClaimsRatherThanTheOneThatMendsMost() {
    let pairs = [mend(1, 0, 3), mend(2, 1, 4), mend(3, 2, 5)]
    #expect(smallestChange(of: [mend(9, 0, 1, 2)] + pairs) == pairs)
  }

  @Test func takesTheLargestOfOneTangle() {
    #expect(smallestChange(of: [mend(1, 0, 1), mend(2, 0, 1, 2)]) == [mend(2, 0, 1, 2)])
  }

  @Test func changesAFigureToOneValueOnly() {
    #expect(smallestChange(of: [mend(1, 0, 1, 2), mend(1, 3, 4)]) == [mend(1, 0, 1, 2)])
  }

  @Test func treatsTanglesOfTheirOwnEachByItself() {
    let apart = [mend(1, 0, 1), mend(2, 2, 3)]
    #expect(smallestChange(of: apart.reversed()) == apart)
  }

  @Test func endsOnATangleWithoutEnd() {
    let mends = (0..<40).flatMap { a in [Mend(figure: a..<a + 1, claims: [a, a + 1, a + 2])] }
    let covered = Set(smallestChange(of: mends).flatMap(\.claims))
    #expect(covered.count >= 40)
  }
}
