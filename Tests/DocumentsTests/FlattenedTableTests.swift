import Documents
import Testing

@Suite struct FlattenedTableTests {
  @Test func readsACellALineWithTabs() throws {
    let text = """
      评分表如下。
       \t序号
      \t一级   指标
      \t分值
      \t得分

      \t1
      \t馆藏\u{20}
       （20分）
      \t8
      \t7.5

      \t2
      \t
      \t12
      \t12


      """
    #expect(outline(text) == ["P 评分表如下。", "T 序号 | 一级指标 | 分值 | 得分 / 1 | 馆藏(20分) | 8 | 7.5 / 2 |  | 12 | 12"])
    #expect(tables(text).first?.headerRows == 1)
  }

  @Test func readsACellALineWithoutTabs() throws {
    let text = "序号\n书类\n册数\n\n1\n中文\n20\n\n2\n外文\n30\n\n以上是全部馆藏，共五十册。"
    #expect(outline(text) == ["T 序号 | 书类 | 册数 / 1 | 中文 | 20 / 2 | 外文 | 30", "P 以上是全部馆藏，共五十册。"])
  }

  @Test func leavesIndentedParagraphsAlone() throws {
    #expect(outline("\t第一段文字。\n\n\t第二段文字。\n\n\t第三段文字。").count == 3)
    #expect(tables("甲\n乙\n丙\n\n丁\n戊\n己\n\n庚\n辛\n壬").isEmpty)
  }
}
