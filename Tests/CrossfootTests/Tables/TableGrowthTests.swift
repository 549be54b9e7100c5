import Documents
import Testing

@testable import Crossfoot

@Suite(.serialized) struct TableGrowthTests {
  /// Rows of five columns with a total behind each `every` rows.
  private func long(_ rows: Int, every: Int) -> Table {
    var lines = ["序号|项目|预算数|执行数|执行率（%）"]
    for row in 1...rows {
      lines.append(
        row % every == 0 ? "|小计|\(row * 7).5|\(row * 6).25|85.71" : "\(row)|项目\(row)|\(row).5|\(row).25|97.3")
    }
    return table(lines.joined(separator: "\n"))
  }

  private func seconds(_ table: Table) -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<2 {
      let time = clock.measure { #expect(readTable(table, lexicon: zh).figures.count > 300) }
      best = min(best, Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    }
    return best
  }

  @Test(arguments: [10, 1_000_000]) func timeGrowsInProportion(every: Int) {
    let small = seconds(long(200, every: every))
    let large = seconds(long(800, every: every))
    #expect(large < small * 9 + 0.2, "\(small) s, then \(large) s for four times the rows")
  }

  @Test func hostileTablesAreRead() {
    let wide = Table(
      rows: [[Cell(prose: Prose(), column: 1 << 40), Cell(prose: Prose(), column: -3)], []], headerRows: 9, range: 0..<0
    )
    #expect(readTable(wide, lexicon: zh).claims.isEmpty)
    #expect(readTable(Table(rows: [], headerRows: 0, range: 0..<0), lexicon: zh).figures.isEmpty)
    let huge = "项目|金额\n甲|\(String(repeating: "9", count: 60))\n乙|99999999999999999999999999999\n合计|1"
    #expect(accusations(huge) == [])
  }

  @Test func oneLongRowDoesNotMakeAHugeTableWide() {
    func table(_ rows: Int) -> Table {
      let short = [Cell(prose: Prose(), column: 0)]
      let long = (0..<500).map { Cell(prose: Prose(), column: $0) }
      return Table(rows: [long] + Array(repeating: short, count: rows), headerRows: 1, range: 0..<0)
    }
    #expect(Grid(table(1000), lexicon: zh).width == 500)
    #expect(Grid(table(20_000), lexicon: zh).width < 60)
  }
}
