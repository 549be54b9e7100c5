import Crossfoot
import Documents
import SourceText
import Testing

@testable import Renderers

@Suite struct FigureIndexTests {
  private func report() -> (MadeReport, Report) {
    var made = MadeReport("全年支出92万元：甲17万元、乙52万元。另有丙8万元，合计69万元，再说92万元。")
    let (a, b) = (made.figure("17万元", unit: wan), made.figure("52万元", unit: wan))
    made.addSum(made.figure("92万元", unit: wan, label: "全年支出"), [a, b])
    made.addSum(made.figure("69万元", unit: wan), [a, b])
    var report = made.report()
    report.quantities = ["92万元", "17万元", "52万元", "8万元", "69万元"].map { made.figure($0, unit: wan) }
    return (made, report)
  }

  @Test func theGravestClaimMarksAFigure() {
    let (made, report) = report()
    let index = FigureIndex(report)
    let marks = index.entries.map { "\(made.source.string($0.range)) \($0.mark)" }
    #expect(marks == ["92万元 broken", "17万元 involved", "52万元 involved", "8万元 unchecked", "69万元 holds"])
    #expect(index.entries[1].claims == [0, 1])
  }

  @Test func figuresAreFoundByWhereTheyBegin() {
    let (made, report) = report()
    let index = FigureIndex(report)
    #expect(index.index(of: made.figure("52万元", unit: wan).range) == 2)
    #expect(index.indices(in: 0..<index.entries[2].range.lowerBound) == 0..<2)
    #expect(index.indices(in: 0..<0) == 0..<0)
    #expect(index.indices(in: 0..<made.source.bytes.count) == 0..<5)
  }

  @Test func aStretchThatHoldsFiguresIsNoFigureOfItsOwn() {
    var (made, report) = report()
    var stretch = made.figure("17万元、乙52万元", unit: wan)
    stretch.label = "all"
    made.addSum(stretch, [made.figure("8万元", unit: wan)])
    report.judgements = made.judgements
    let index = FigureIndex(report)
    #expect(index.entries.count == 5)
    #expect(index.entries[1].mark == .broken)
  }

  @Test func mentionsShareAGroup() {
    var made = MadeReport("收入1286.5万元，支出8万元，其中收入1286.5万元，人员8万元。")
    let first = made.figure("1286.5万元", unit: wan)
    let second = made.figure("1286.5万元", unit: wan, after: first.range.upperBound)
    let small = made.figure("8万元", unit: wan)
    var report = made.report()
    report.quantities = [
      first, small, second, made.figure("8万元", unit: wan, label: "人员", after: small.range.upperBound),
    ]
    made.judgements = []
    let groups = FigureIndex(report).entries.map(\.group)
    #expect(groups == [0, nil, 0, nil])
  }
}
