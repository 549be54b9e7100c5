import SourceText
import Testing

@Suite struct SortedSearchTests {
  @Test func findsTheFirstPlaceOfAMonotoneCondition() {
    #expect([1, 3, 5].firstPlace { $0 > 2 } == 1)
    #expect([1, 3, 5].firstPlace { $0 > 9 } == 3 && [Int]().firstPlace { $0 > 0 } == 0)
  }

  @Test func findsTheLastStartUpToAPlace() {
    #expect(
      [0, 4, 9].lastStart(upTo: 4) == 1 && [0, 4, 9].lastStart(upTo: 3) == 0 && [0, 4, 9].lastStart(upTo: 99) == 2)
    #expect([4, 9].lastStart(upTo: 0) == 0 && [Int]().lastStart(upTo: 7) == 0)
  }
}
