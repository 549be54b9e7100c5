import Documents
import RulePacks
import SourceText
import Synchronization
import Testing

@testable import Crossfoot

@Suite struct CoresTests {
  @Test(arguments: [1, 2, 3, 8])
  func resultsStandInTheOrderOfTheWork(count: Int) {
    let cores = Cores(count)
    #expect(cores.map(0..<100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(cores.map(7..<8) { $0 } == [7])
    #expect(cores.map(0..<0) { $0 } == [])
    #expect(cores.map(Array(0..<1000)) { -$0 } == (0..<1000).map { -$0 })
    for longest in 0..<3 { #expect(cores.joined([{ [1, 2] }, { [] }, { [3] }], longest: longest) == [1, 2, 3]) }
    #expect(cores.both({ "a" }, { 1 }) == ("a", 1))
  }

  /// However long a piece of work takes, and however few results may wait for it.
  @Test(arguments: [1, 2, 3, 8], [0, 2, 512])
  func resultsAreTakenInTheOrderOfTheWork(count: Int, ahead: Int) {
    let work = { @Sendable (place: Int) in (0..<place * 7919 % 97 * 50).reduce(place) { $0 ^ $1 ^ $1 } }
    let taken = Cores(count).map(3..<400, into: [] as [Int], ahead: ahead, work) { $0.append($1 * 1000 + $2) }
    #expect(taken == (3..<400).map { $0 * 1001 })
    #expect(Cores(count).map(0..<0, into: [7], ahead: ahead, work) { $0.append($1 + $2) } == [7])
  }

  @Test func eachPieceOfWorkIsDoneOnce() {
    let done = Mutex([Int](repeating: 0, count: 500))
    _ = Cores(4).map(0..<500) { place in done.withLock { $0[place] += 1 } }
    #expect(done.withLock { $0.allSatisfy { $0 == 1 } })
  }

  /// Sums, rates, shares, repeats and tables, in two languages, some of them wrong.
  private static let report = (1...120).map { n in
    let (a, b, c) = (n * 37 % 890 + 10, n * 53 % 790 + 10, n * 71 % 690 + 10)
    let slip = n % 9 == 0 ? 10 : 0
    return """
      ## 第\(n)项 渡口修缮

      渡口修缮共投入\(a + b + c + slip)万元，其中：木料\(a)万元，石料\(b)万元，人工\(c)万元。木料占总投入的\(a * 100 / (a + b + c)).0%。
      年初预算\(a * 2)万元，实际支出\(a)万元，完成预算的\(n % 7 == 0 ? 55 : 50).00%。

      | 项目 | 金额（万元） |
      | --- | --- |
      | 木料 | \(a) |
      | 石料 | \(b) |
      | 合计 | \(a + b + slip) |

      The ferry spent $\(a),000 on timber and $\(b),000 on stone, $\(a + b + slip),000 in total, and was open on \(n) days.
      """
  }.joined(separator: "\n\n")

  private func told(on cores: Cores) -> [String] {
    let document = readText(SourceText(Self.report), path: "a.md", markdown: true)
    let report = Linter(vocabulary: .builtIn).check(document, on: cores)
    return CrossfootTests.told(report)
  }

  @Test func aReportIsTheSameOnAnyNumberOfCores() {
    let one = told(on: .one)
    #expect(one.contains { $0.contains("broken") } && one.contains { $0.contains("holds") })
    #expect(told(on: Cores(2)) == one)
    #expect(told(on: Cores(5)) == one)
  }
}

/// All that a report says, a line each.
func told(_ report: Report) -> [String] {
  report.quantities.map { "\($0.range) \($0.label)" }
    + report.judgements.map {
      "\($0.claim.rule) \($0.claim.stated.range) \($0.claim.operands.map(\.quantity.range)) \($0.claim.basis) "
        + "\($0.verdict) \(String(describing: $0.severity)) \(String(describing: $0.slip)) \($0.related)"
    }
}
