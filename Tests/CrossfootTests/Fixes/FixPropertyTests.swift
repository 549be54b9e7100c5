import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

/// Reports made up by chance, with one total that is wrong in most of them.
@Suite struct FixPropertyTests {
  private static let linter = Linter(vocabulary: .builtIn)

  private func check(_ bytes: [UInt8]) -> Report? {
    guard let source = try? SourceText(utf8: bytes) else { return nil }
    return Self.linter.check(readText(source, path: "report.md", markdown: true))
  }

  private func findings(_ report: Report) -> [String: Int] {
    report.judgements.reduce(into: [:]) { if $1.severity != nil { $0[$1.claim.rule, default: 0] += 1 } }
  }

  @Test("56. A unique fix removes its finding and adds none; fixAll is a fixed point", arguments: 0..<40) func fixes(
    seed: Int
  ) throws {
    let bytes = Array(RandomReport(seed: seed).text.utf8)
    let report = try #require(check(bytes))
    let before = findings(report)
    for judgement in report.judgements {
      for fix in Crossfoot.fixes(for: judgement, in: report) where fix.isUnique {
        let after = findings(try #require(check(applying(fix.edits, to: bytes))))
        #expect(
          after[judgement.claim.rule, default: 0] < before[judgement.claim.rule, default: 0], "\(fix.title(in: .en))")
        for (rule, count) in after { #expect(count <= before[rule, default: 0], "\(rule) after \(fix.title(in: .en))") }
      }
    }
    let fixed = applying(fixAll(report, check: check), to: bytes)
    let again = try #require(check(fixed))
    #expect(fixAll(again, check: check).isEmpty)
    #expect(findings(again).values.reduce(0, +) <= before.values.reduce(0, +))
  }

  @Test("Every fix offered makes its claim hold, and sets the figure in its own format") func offered() throws {
    var (count, unique) = (0, 0)
    for seed in 0..<40 {
      let bytes = Array(RandomReport(seed: seed).text.utf8)
      let report = try #require(check(bytes))
      for judgement in report.judgements where judgement.severity != nil {
        for fix in Crossfoot.fixes(for: judgement, in: report) {
          count += 1
          if fix.isUnique { unique += 1 }
          let after = try #require(check(applying(fix.edits, to: bytes)))
          let stated = judgement.claim.stated.range.lowerBound
          let still = after.judgements.filter {
            $0.severity != nil && $0.claim.rule == judgement.claim.rule && $0.claim.stated.range.lowerBound == stated
          }
          #expect(
            still.isEmpty || fix.edits.contains { $0.range.lowerBound < stated },
            "\(fix.title(in: .en)) in\n\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
    #expect(count > 20)
    #expect(unique > 5)
  }

  @Test("Edits made one after the other are told in places of the first text") func composition() {
    let first = Array("aa 11 bb 22 cc 33".utf8)
    var composed = ComposedEdits()
    composed.add([Edit(range: 9..<11, text: "2222")])
    composed.add([Edit(range: 3..<5, text: "1")])
    composed.add([Edit(range: 8..<12, text: "222")])
    composed.add([Edit(range: 15..<17, text: "3")])
    #expect(String(decoding: applying(composed.edits, to: first), as: UTF8.self) == "aa 1 bb 222 cc 3")
    #expect(composed.edits.map(\.range) == [3..<5, 9..<11, 15..<17])
  }
}

/// A table in one of several ways of writing, most often with one wrong cell.
private struct RandomReport {
  var text: String

  init(seed: Int) {
    var random = Generator(state: UInt64(seed) &* 977 &+ 5)
    let places = Int.random(in: 0...3, using: &random)
    let separator = Bool.random(using: &random) ? "," : ""
    let isWide = Int.random(in: 0..<5, using: &random) == 0
    let end = ["\n", "\r\n"].randomElement(using: &random)!
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    func number(_ value: Int) -> String {
      var whole = String(value / scale)
      if !separator.isEmpty, whole.count > 3 { whole.insert(",", at: whole.index(whole.endIndex, offsetBy: -3)) }
      let rest = String(value % scale)
      let digits = places == 0 ? whole : whole + "." + String(repeating: "0", count: places - rest.count) + rest
      guard isWide else { return digits }
      return String(
        String.UnicodeScalarView(digits.unicodeScalars.map { $0 == "," ? "," : Unicode.Scalar($0.value + 0xFEE0)! }))
    }
    // Rows and columns, both footed: a wrong cell is in two equations, and so the only one that mends both.
    let columns = Int.random(in: 1...3, using: &random)
    var cells = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      (0..<columns).map { _ in Int.random(in: 1...90_000, using: &random) * 10 }
    }
    if columns > 1 { for row in cells.indices { cells[row].append(cells[row].reduce(0, +)) } }
    cells.append(cells[0].indices.map { column in cells.reduce(0) { $0 + $1[column] } })
    if Int.random(in: 0..<4, using: &random) > 0 {
      let row = cells.indices.randomElement(using: &random)!
      let column = cells[row].indices.randomElement(using: &random)!
      cells[row][column] += Int.random(in: 3...5000, using: &random) * 10
    }
    let heads = columns == 1 ? ["金额"] : ["人员经费", "公用经费", "专项经费"].prefix(columns) + ["合计"]
    var lines = ["# 收支情况", "", "单位：万元", "", "| 项目 | \(heads.joined(separator: " | ")) |"]
    lines.append("| --- |" + String(repeating: " --- |", count: heads.count))
    for (index, row) in cells.enumerated() {
      let name = index == cells.count - 1 ? "合计" : "第\(["甲", "乙", "丙", "丁", "戊", "己"][index])项"
      lines.append("| \(name) | \(row.map(number).joined(separator: " | ")) |")
    }
    text = lines.joined(separator: end) + end
  }
}

private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0xbf58_476d_1ce4_e5b9
  }
}
