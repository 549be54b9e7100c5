import SourceText
import Testing

@testable import Documents

@Suite struct EarlierTextTests {
  /// Sections with tables of every kind, captions, lists, comments and code.
  private let text = """
    # 水车修缮报告

    ## 一、概况

    本年修缮水车 12 架，投入 40.5 万元，其中：
    木料 20.5 万元；石料 20 万元。

    （一）木料

    1、松木 8 万元
    2、杉木 12.5 万元

    ## 二、明细 <!-- 附表 -->

    水车修缮明细表
    单位：万元

    | 项目 | 金额 |
    | --- | --- |
    | 木料 | 20.5 |
    | 合计 | 40.5 |

    ### 布匹

    名称\t数量\t金额
    麻布\t3\t4.5
    棉布\t5\t8.0

    ## 三、人工

    工种        人数      工钱
    木匠        4         8.50
    石匠        6         9.20
    合计       10        17.70

    ```
    | 不是 | 表 |
    ```

    ## 四、结语

    全年工作已经完成，各项资料均已归档备查，明年将继续修缮其余的水车，
    并对已经修缮的进行一次普查，所需资金约 5 万元。

    """

  private func read(_ text: String, after earlier: EarlierText? = nil) -> Document {
    readText(SourceText(text), path: "a.md", markdown: true, after: earlier)
  }

  private func isSame(_ a: Document, _ b: Document) -> Bool {
    a.blocks.count == b.blocks.count && a.notes == b.notes
      && zip(a.blocks, b.blocks).allSatisfy { $0.isSame(as: $1, shiftedBy: 0) }
  }

  @Test(arguments: ["\n", "\r\n"])
  func editsGiveTheDocumentOfAFreshReading(end: String) {
    var scalars = Array(text.replacing("\n", with: end).unicodeScalars)
    var earlier = EarlierText()
    var taken = 0
    var random = UInt64(20_252)
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    let pieces = [
      "1", "，", "。", end, end + end, "# ", end + "## 新" + end, "|", "| 9 |", "\t", "  ", "<!--", "-->",
      end + "```" + end, "---",
      "（二）", "二、", "\u{C}", "", "", "",
    ]
    for edit in 0..<400 {
      // From time to time back to the beginning, since nothing but ruins would be left.
      if edit % 50 == 49 { scalars = Array(text.replacing("\n", with: end).unicodeScalars) }
      let place = next(scalars.count)
      let stop = min(scalars.count, place + next(4))
      scalars.replaceSubrange(place..<stop, with: pieces[next(pieces.count)].unicodeScalars)
      let now = String(String.UnicodeScalarView(scalars))
      let document = read(now, after: earlier)
      #expect(isSame(document, read(now)), "edit \(edit)")
      taken += (document.takenOver?.before ?? 0) + (document.takenOver?.after ?? 0)
      earlier = document.text ?? EarlierText()
    }
    #expect(taken > 400 * 8)
  }

  @Test func onlyTheSectionOfAnEditIsReadAgain() throws {
    let before = read(text, after: EarlierText())
    let later = read(text.replacing("棉布\t5", with: "棉布\t55"), after: try #require(before.text))
    let taken = try #require(later.takenOver)
    // The heading and the table of the section itself.
    #expect(taken.before + taken.after == later.blocks.count - 2)
    #expect(taken.shift == 1)
  }

  @Test func nothingIsTakenFromATextOfOtherWidth() throws {
    let line = "全年工作已经完成，各项资料均已归档备查，明年将继续修缮其余的水车并进行\n"
    let before = read("# 甲\n\n短。\n\n# 乙\n\n短。\n", after: EarlierText())
    let later = read(
      "# 甲\n\n短。\n\n# 乙\n\n" + String(repeating: line, count: 6) + "短。\n", after: try #require(before.text))
    #expect(later.takenOver?.before == 0)
  }

  @Test func nothingIsKeptUnlessAsked() {
    #expect(read(text).text == nil)
    #expect(read(text).takenOver == nil)
  }
}
