import Documents
import Testing

/// Tables with a row a line: pipes and tabs.
@Suite struct LineTableTests {
  @Test func readsPipesWithARule() throws {
    let text = "| 书类 | 册数 |\n|:---|---:|\n| 中文 | 1,200 |\n| 外文 \\| 俄文 | 30 |\n"
    let table = try #require(tables(text, markdown: true).first)
    #expect(outline(text, markdown: true) == ["T 书类 | 册数 / 中文 | 1,200 / 外文|俄文 | 30"])
    #expect(table.headerRows == 1)
    #expect(table.rows[2].count == 2)
  }

  @Test func readsPipesWithoutARule() throws {
    let text =
      "馆藏分布\n单位：册\n|  | 2022年 |  | 2023年 |\n|  | 册数 | 占比 | 册数 |\n| 中文 | 20 | 40% | 21 |\n| 外文 | 30 | 60% | 33 |\n后文。"
    let table = try #require(tables(text).first)
    #expect(table.headerRows == 2)
    #expect(table.captions.map(\.string) == ["馆藏分布", "单位：册"])
    #expect(table.rows[2].map(\.prose.string) == ["中文", "20", "40%", "21"])
    #expect(outline(text).last == "P 后文。")
  }

  @Test func goesOnOverAPageBreak() throws {
    let text = "| 书类 | 册数 |\n| 中文 | 20 |\n\n\n| 书类 | 册数 |\n| 外文 | 30 |\n\n| 另 | 一 | 表 |\n| 甲 | 1 | 2 |"
    #expect(outline(text) == ["T 书类 | 册数 / 中文 | 20 / 外文 | 30", "T 另 | 一 | 表 / 甲 | 1 | 2"])
  }

  @Test func readsMarkdownWithoutOuterPipes() throws {
    #expect(outline("书类 | 册数\n--- | ---\n中文 | 20\n", markdown: true) == ["T 书类 | 册数 / 中文 | 20"])
  }

  @Test func readsTabs() throws {
    let text = "人民币元，百分比除外\n书类\t册数\t占比\n中文\t20\t40%\n\t30\t60%\n合计\t50\t100%\t\n"
    let table = try #require(tables(text).first)
    #expect(outline(text) == ["T 书类 | 册数 | 占比 / 中文 | 20 | 40% /  | 30 | 60% / 合计 | 50 | 100%"])
    #expect(table.headerRows == 1)
    #expect(table.captions.map(\.string) == ["人民币元，百分比除外"])
    #expect(table.rows[2].map(\.column) == [0, 1, 2])
  }

  @Test func keepsProseWithTabs() throws {
    #expect(outline("[\t\t07/31\t]，本报讯：读者5万人。") == ["P [ 07/31 ]，本报讯：读者5万人。"])
  }

  @Test func partsTablesSideBySide() throws {
    let text = "项目\t金额\t项目\t金额\n购书费\t5\t工资\t7\n办刊费\t3\t水电\t1\n合计\t8\t合计\t8"
    #expect(outline(text) == ["T 项目 | 金额 / 购书费 | 5 / 办刊费 | 3 / 合计 | 8", "T 项目 | 金额 / 工资 | 7 / 水电 | 1 / 合计 | 8"])
  }

  @Test func aLoneLabelIsNoHead() throws {
    #expect(tables("| 项目 | 金额 |\n| 一类 |  |\n| 甲 | 5 |").first?.headerRows == 1)
    #expect(tables("| 经费 |  | 5.0 |\n| 比例 |  | 3% |").first?.headerRows == 0)
  }

  @Test func rangesCoverTheCells() throws {
    let document = read("前文。\n| 甲 | 乙 |\n| 丙 | 5 |\n")
    guard case .table(let table) = document.blocks[1] else {
      Issue.record("no table")
      return
    }
    #expect(document.source.string(table.range) == "甲 | 乙 |\n| 丙 | 5")
  }

  /// With tabs behind it, or among rows of as many cells.
  @Test func aNameAloneStaysInATableOfTabs() {
    let text = "项目\t本年\t上年\n人数\t44\t38\n学历\t\t\n硕士\t41\t36\n博士\t3\t2\n年龄\n不到40岁\t30\t26\n40岁以上\t14\t12"
    #expect(tables(text).map(\.rows.count) == [8])
  }

  @Test func aTitleBetweenTablesOfTabsIsNoRow() {
    let text = "项目\t本年\n甲\t41\n乙\t3\n表2\n项目\t上年\n甲\t36\n乙\t2"
    #expect(tables(text).count == 2)
  }
}
