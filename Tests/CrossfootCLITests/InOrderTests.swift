import Testing

@testable import CrossfootCLI

@Suite struct InOrderTests {
  @Test(arguments: [1, 2, 7]) func resultsKeepTheOrderOfTheElements(width: Int) async {
    var results: [Int] = []
    await inOrder(
      Array(0..<50), width: width,
      transform: { number in
        var sum = 0
        for i in 0..<(50 - number) * 1000 { sum &+= i }
        return sum < 0 ? -1 : number
      },
      handle: { results.append($0) })
    #expect(results == Array(0..<50))
  }
}
