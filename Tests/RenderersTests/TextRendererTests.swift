import Crossfoot
import Documents
import SourceText
import Testing

@testable import Renderers

@Suite struct TextRendererTests {
  @Test func findingsShowTheLineTheArithmeticAndTheAdvice() {
    let text = TextRenderer(options: RenderOptions(language: .zh)).document(.checked(example))
    #expect(
      text == """
        报告.txt:2:5: 错误 [sum-mismatch] 「全年支出」应为 87.095万元，文中为 82.695万元（少 4.4万元）
         2 | 全年支出82.695万元，其中：培训费18.27万元、会议费43.64万元、印刷费25.185万元。
           |         ^^^^^^^^^^              ~~~~~~~~~        ~~~~~~~~~        ~~~~~~~~~~
           = 算式: 18.27 + 43.64 + 25.185 = 87.095 ≠ 82.695
           = 提示: 请核对合计与各项


        """)
  }

  @Test func onlyAllListsWhatHolds() {
    let all = TextRenderer(options: RenderOptions(showsAll: true)).document(.checked(example))
    #expect(all.contains("holds [sum-mismatch] agrees: 1 + 2 = 3"))
    let some = TextRenderer(options: RenderOptions()).document(.checked(example))
    #expect(!some.contains("holds"))
  }

  @Test func findingsBelowTheMinimumAreLeftOut() {
    var report = example
    report.judgements[0].severity = .hint
    #expect(TextRenderer(options: RenderOptions(minimum: .warning)).document(.checked(report)) == "")
    #expect(TextRenderer(options: RenderOptions()).document(.checked(report)).contains(": hint ["))
  }

  @Test func figuresOfOtherLinesAreShownOrNamedByTheirPlace() {
    let filler = String(repeating: "无关的一行\n", count: 3)
    var made = MadeReport("共计40万元\n" + (1...8).map { "第\($0)笔\($0)万元\n" + filler }.joined())
    made.addSum(
      made.figure("40万元", unit: wan), (1...8).map { made.figure("\($0)万元", unit: wan, label: "第\($0)笔", after: 10) })
    let text = TextRenderer(options: RenderOptions()).document(.checked(made.report(path: "a.txt")))
    #expect(text.contains("\n  2 | 第1笔1万元\n    |      ~~~~~\n"))
    #expect(text.contains("\n   = see also: 第8笔 8万元 (a.txt:30:4)\n"))
  }

  @Test func longLinesAreCutAroundTheFigures() {
    let filler = String(repeating: "与数字无关的长句", count: 2000)
    var made = MadeReport("\(filler)共计5万元\(filler)其中甲1万元\(filler)乙2万元\(filler)")
    made.addSum(
      made.figure("5万元", unit: wan), [made.figure("1万元", unit: wan), made.figure("2万元", unit: wan)])
    let text = TextRenderer(options: RenderOptions()).document(.checked(made.report()))
    #expect(text.utf8.count < 1500)
    let lines = text.split(separator: "\n")
    #expect(lines[1].hasPrefix(" 1 | …"))
    #expect(lines[1].hasSuffix("…"))
    // The marks stand under the figures: the same columns before both.
    let before = lines[1].prefix { $0 != "5" }
    #expect(columns(of: String(before)) == lines[2].prefix { $0 != "^" }.count)
  }

  @Test func controlsOfADocumentNeverReachTheTerminal() {
    var made = MadeReport("\u{1B}[31m共计5万元\u{202E}其中\u{07}甲1万元，乙2万元\u{9B}0m\n")
    made.addSum(
      made.figure("5万元", unit: wan, label: "共\u{1B}计"), [made.figure("1万元", unit: wan), made.figure("2万元", unit: wan)])
    let text = TextRenderer(options: RenderOptions()).document(.checked(made.report(path: "a\u{1B}.txt")))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && isUnsafeOnTerminal($0) })
    #expect(text.contains("␛[31m共计5万元\\u{202E}其中␇甲"))
    let json = JSONRenderer(options: RenderOptions()).document(.checked(made.report()))
    #expect(!json.contains(0x1B) && !json.contains(0x07))
  }

  @Test func notesOfTheReaderAreInformation() {
    let source = SourceText("（4）效果\n")
    let note = ReadingNote(kind: .headingLevel(printed: "（4）", expected: "（四）"), range: 0..<7)
    let report = Report(
      document: Document(path: "a.txt", source: source, notes: [note]), judgements: [], quantities: [])
    let text = TextRenderer(options: RenderOptions()).document(.checked(report))
    #expect(text.hasPrefix("a.txt:1:1: information [heading-level] "))
    #expect(text.contains(" 1 | （4）效果\n   | ^^^^^\n"))
    #expect(TextRenderer(options: RenderOptions(minimum: .warning)).document(.checked(report)) == "")
  }

  @Test func coloursComeOnlyWhenAskedFor() {
    let plain = TextRenderer(options: RenderOptions()).document(.checked(example))
    let colored = TextRenderer(options: RenderOptions(usesColor: true)).document(.checked(example))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
  }
}
