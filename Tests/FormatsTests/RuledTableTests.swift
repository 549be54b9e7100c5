import Documents
import Foundation
import SourceText
import Testing

@testable import Formats

@Suite struct RuledTableTests {
  /// A file of one page with a drawing and nothing else.
  private func file(_ drawing: String, page: String = "", form: String = "") -> [UInt8] {
    Array(
      """
      %PDF-1.4
      1 0 obj
      <</Type /Catalog /Pages 2 0 R>>
      endobj
      2 0 obj
      <</Type /Pages /Kids [3 0 R] /MediaBox [0 0 600 800] /Count 1>>
      endobj
      3 0 obj
      <</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</XObject <</F1 6 0 R>>>> \(page)>>
      endobj
      4 0 obj
      <</Length 5 0 R>>
      stream
      \(drawing)
      endstream
      endobj
      5 0 obj
      \(drawing.utf8.count)
      endobj
      6 0 obj
      <</Subtype /Form /Matrix [1 0 0 1 10 0] /Length \(form.utf8.count)>>
      stream
      \(form)
      endstream
      endobj
      trailer
      <</Root 1 0 R>>
      """.utf8)
  }

  private func rules(_ bytes: [UInt8]) -> [String]? {
    mapPageRules(bytes, pages: 1, { $0 })?.first.map { page in
      page.level.map { "— \($0.at) \($0.from)…\($0.to)" } + page.upright.map { "| \($0.at) \($0.from)…\($0.to)" }
    }
  }

  @Test func linesAreDrawnWithAPenOrAsThinBoxes() {
    #expect(rules(file("100 700 m 300 700 l S")) == ["— 10000 10000…30000"])
    #expect(
      rules(file("q 2 0 0 2 0 0 cm 50 350 100 .5 re f Q 10 10 1 90 re f*")) == [
        "— 9950 10000…30000", "| 1050 70000…79000",
      ])
    #expect(rules(file("100 600 200 100 re S"))?.count == 4)
    // A shade, a clip, a slanted line, a word in brackets.
    #expect(rules(file("100 600 200 100 re f 0 0 9 9 re W n 1 1 m 90 90 l S (5 5 m) Tj [(a\\)) 3] TJ")) == [])
  }

  @Test func drawingsMayBeTurnedOrInsideOthers() {
    #expect(rules(file("100 700 m 300 700 l S", page: "/Rotate 90")) == ["| 70000 10000…30000"])
    #expect(rules(file("/F1 Do", form: "100 700 m 300 700 l S")) == ["— 10000 11000…31000"])
  }

  @Test func packedFilesAreReadToo() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../Fuzzing/corpus/pdf")
    for (name, most) in [("file", 16), ("packed", 16)] {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let cells = try #require(drawnCells(ofPDF: bytes, pages: 1))
      #expect(cells.count == 1 && (4...most).contains(cells[0]), "\(name): \(cells)")
    }
  }

  @Test func whatIsNoFileOfItsPagesHasNoLines() {
    #expect(mapPageRules(file("100 700 m 300 700 l S"), pages: 2, { $0.level }) == nil)
    #expect(
      mapPageRules(Array("%PDF-1.4 1 0 obj << /Length -1 ( trailer <</Root 1 0 R".utf8), pages: 1, { $0.level }) == nil)
    #expect(mapPageRules(file("") + Array("<</Encrypt 9 0 R>>".utf8), pages: 1, { $0.level }) == nil)
    for count in stride(from: 0, to: file("0 0 m 9 9 l S").count, by: 7) {
      let cut = mapPageRules(Array(file("0 0 m 9 9 l S").prefix(count)), pages: 1) { $0.level.count }
      #expect(cut == nil)
    }
  }

  /// Three columns and three rows of 100 by 10 points, the two left cells of the first row as one.
  private var grid: RuledGrid? {
    var page = PageRules()
    for row in 0...3 { page.level.append(Rule(at: row * 1_000, from: 0, to: 30_000)) }
    page.upright = [0, 2, 3].map { Rule(at: $0 * 10_000, from: 0, to: 3_000) }
    // In two pieces, which meet.
    page.upright += [Rule(at: 10_050, from: 1_000, to: 2_050), Rule(at: 9_990, from: 2_100, to: 3_000)]
    return ruledGrids(page).first
  }

  @Test func cellsWithoutALineBetweenThemAreOne() throws {
    let grid = try #require(grid)
    #expect(grid.cells.map { "\($0.row) \($0.column) \($0.rowSpan)×\($0.columnSpan)" }.first == "0 0 1×2")
    #expect(grid.cells.count == 8)
    #expect(grid.cell(x: 15_000, y: 500) == 0)
    #expect(grid.cell(x: 15_000, y: 1_500) == 3)
    #expect(grid.cell(x: 31_000, y: 500) == nil)
    #expect(ruledGrids(PageRules(level: [Rule(at: 0, from: 0, to: 900)], upright: [])).isEmpty)
  }

  @Test func openSidesAreClosed() throws {
    var page = PageRules()
    for row in 0...2 { page.level.append(Rule(at: row * 1_000, from: 0, to: 20_000)) }
    page.upright = [Rule(at: 10_000, from: 0, to: 2_000)]
    #expect(ruledGrids(page).first?.cells.count == 4)
  }

  private func word(_ text: String, x: Int, y: Int, cell: Int?) -> PageWord {
    PageWord(
      left: x, right: x + text.count * 1_000, middle: y, em: 1_000, text: Array(text.utf8),
      cell: cell.map { GridPlace(grid: 0, cell: $0) })
  }

  /// As tight as cells may be, what stands in two of them is not one word; as wide as a word may be spaced, it is one.
  @Test func wordsAreJoinedByTheirCells() {
    let line = pageLines([
      word("金额", x: 0, y: 100, cell: 0), word("支出", x: 2_000, y: 100, cell: 1), word("合", x: 6_000, y: 100, cell: 2),
      word("计", x: 9_000, y: 100, cell: 2),
    ])[0]
    #expect(line.segments.map { String(decoding: $0.text, as: UTF8.self) } == ["金额", "支出", "合 计"])
  }

  /// 「4.5 完成率为90%」 in columns that no line parts.
  @Test func aRemarkIsNoPartOfTheFigure() {
    let row = [
      word("预算完成率", x: 0, y: 100, cell: nil), word("5", x: 8_000, y: 100, cell: nil),
      word("4.5", x: 12_000, y: 100, cell: nil), word("完成率为90%", x: 15_400, y: 100, cell: nil),
    ]
    #expect(pageLines(row)[0].segments.count == 4)
    #expect(pageLines(Array(row[2...]))[0].segments.count == 1)
  }

  @Test func knownTablesStandAmongProse() {
    let text = "收入决算表\n\n    项目    金额\n购书和办  30\n刊\n注：另有说明。\n"
    func range(_ word: String) -> Range<Int> {
      let start = text.utf8.count - text[text.range(of: word)!.lowerBound...].utf8.count
      return start..<start + word.utf8.count
    }
    func cell(_ words: [String], _ column: Int) -> LaidOutCell { LaidOutCell(lines: words.map(range), column: column) }
    let table = LaidOutTable(rows: [
      [cell(["项目"], 0), cell(["金额"], 1)],
      [cell(["购书和办", "刊\n"].map { $0.filter { $0 != "\n" } }, 0), cell(["30"], 1)],
    ])
    let known = KnownTables(range: range("项目").lowerBound..<range("刊\n").upperBound - 1, tables: [table])
    let document = readText(SourceText(Array(text.utf8)), path: "a.pdf", tables: [known])
    guard document.blocks.count == 2, case .table(let read) = document.blocks[0] else {
      Issue.record("\(document.blocks.count) blocks")
      return
    }
    #expect(read.captions.map(\.string) == ["收入决算表"])
    #expect(read.rows.map { $0.map(\.prose.string) } == [["项目", "金额"], ["购书和办刊", "30"]])
  }
}
