import Documents
import Testing

@Suite struct HeadingTests {
  @Test func readsTheOutline() {
    let text = """
      第一章 总则
      一、基本情况
      （一）馆藏
      1、纸本（总分10分，自评9分）
      （1）外文书
      ① 俄文书
      1. 说明
      （二） 馆员
      二、附则
      """
    #expect(
      outline(text) == [
        "H1 第一章 总则", "H2 一、 基本情况", "H3 （一） 馆藏", "H4 1、 纸本(总分10分，自评9分)", "H5 （1） 外文书", "H6 ① 俄文书",
        "H4 1. 说明", "H3 （二） 馆员", "H2 二、 附则",
      ])
  }

  @Test func takesMarkdownHeadings() {
    #expect(
      outline("# 报告\n\n## 一、馆藏 ##\n正文。\n\n题目\n---\n", markdown: true)
        == ["H1 报告", "H2 一、 馆藏", "P 正文。", "H2 题目"])
  }

  /// None of these is a heading, though each begins with a number.
  @Test(arguments: [
    "（一）馆藏增加。全年购书五千册。", "3.5万元用于购书", "2023年度收支情况", "二、三季度的读者最多", "1、2号馆共用一个大门", "2021 新馆",
    "1、购书 30 万元", "（一）馆藏增加。", "1、甲馆；", "7.2 万元",
  ])
  func leavesSentencesAlone(line: String) {
    guard case .paragraph = read(line).blocks.first else {
      Issue.record("\(line) is no paragraph")
      return
    }
  }

  @Test func keepsTheMarkOutOfTheHeading() {
    guard case .heading(let heading) = read("（四） 效果").blocks.first else {
      Issue.record("no heading")
      return
    }
    #expect(heading.mark == "（四）")
    #expect(heading.number == 4)
    #expect(heading.prose.string == "效果")
  }

  @Test func numbersSections() {
    #expect(outline("7.2.2资产分析\n正文。") == ["H1 7.2.2 资产分析", "P 正文。"])
  }

  @Test func mendsAMarkOfTheWrongLevel() {
    let text = """
      一、馆藏
      （一）购书
      1、纸本
      （1）外文
      （2）中文
      （3）古籍
      （二）报刊
      1、日报
      （1）本地
      （3） 效果
      1、读者
      2、馆员
      二、其他
      """
    let document = read(text)
    let levels = document.blocks.map { block in if case .heading(let heading) = block { heading.level } else { 0 } }
    #expect(levels == [1, 2, 3, 4, 4, 4, 2, 3, 4, 2, 3, 3, 1])
    #expect(document.notes.map(\.kind) == [.headingLevel(printed: "（3）", expected: "（三）")])
    #expect(document.source.string(document.notes[0].range) == "（3）")
  }

  @Test func mendsAMarkInOrderWhereTheNumbersBelowBeginAgain() {
    let text = "（一）甲\n1、乙\n（1）丙\n（二）丁\n1、戊\n（1）己\n（2）庚\n（3）辛\n1、壬\n2、癸"
    #expect(read(text).notes.map(\.kind) == [.headingLevel(printed: "（3）", expected: "（三）")])
  }

  @Test func mendsAWholeOutline() {
    let text = "一、总说\n（一）甲\n1、乙\n（2）丙\n1、丁\n（3）戊\n（4）己\n二、又说\n（一）庚\n（2）辛"
    #expect(read(text).notes.count == 4)
    #expect(outline(text).filter { $0.hasPrefix("H2") }.count == 6)
  }

  @Test func leavesRightOutlinesAlone() {
    let text = "（一）甲\n1、乙\n（1）丙\n（2）丁\n1、戊是一句话。\n2、己\n（1）庚\n（2）辛\n（二）壬\n1、癸\n（1）子\n（2）丑"
    #expect(read(text).notes.isEmpty)
  }
}
