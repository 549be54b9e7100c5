import Documents
import Testing

/// Rows of spaced tables whose names are cut, and amounts that look like heads.
@Suite struct SpacedRowTests {
  /// The code stands beside the first part of a name, the figures beside the rest; or the list mark does.
  @Test func joinsANameWhoseFiguresStandBelow() throws {
    let text = """
      编码        名称                      全年合计     购书
                  合计                        985.38    537.64
      101         中文图书                    763.85    333.85
      10101       纸本图书和随书赠送的地方
                  文献                        540.35    220.35
      10102       外文图书和期刊              223.50    113.50
      102         办刊                        221.53    203.79
      """
    let table = try #require(tables(text).first)
    #expect(table.rows[3].map(\.prose.string) == ["10101", "纸本图书和随书赠送的地方文献", "540.35", "220.35"])
    #expect(table.rows.count == 6)
    let marked = """
      项目                        预算数      决算数
      一、馆舍                     721.33      650.00
      （一）地方文献和古籍修复工程
            配套                   421.33      400.00
      （二）阅览室                 300.00      250.00
      合计                         721.33      650.00
      """
    let items = try #require(tables(marked).first)
    #expect(items.rows.map { $0.map(\.prose.string) }[2] == ["(一)地方文献和古籍修复工程配套", "421.33", "400.00"])
    #expect(items.rows.count == 5)
  }

  /// 1995 of the first product is no year of the column; 2031 and 2030 side by side are.
  @Test func anAmountLikeAYearIsNoHead() throws {
    let spaced = try #require(tables("产品        收入\n轴承        1995\n齿轮         860\n合计        2855").first)
    #expect(spaced.headerRows == 1)
    #expect(spaced.rows.count == 4)
    let pipes = try #require(tables("| 产品 | 收入 |\n| 轴承 | 1995 |\n| 齿轮 | 860 |\n| 合计 | 2855 |").first)
    #expect(pipes.headerRows == 1)
    let years = try #require(tables("| 产品 | 收入 | 收入 |\n| 名称 | 2031 | 2030 |\n| 轴承 | 1995 | 860 |").first)
    #expect(years.headerRows == 2)
    let fiscal = try #require(tables("| | Actual |\n| Service | 2030-31 |\n| Parks | 1995 |\n| Roads | 860 |").first)
    #expect(fiscal.headerRows == 2)
  }

  /// Three bytes a digit, and one column.
  @Test(arguments: ["甲 １２３４５６７８９０１２３.５０        1,100.50", "甲— １２３４５６７８９０１２３"])
  func wideDigitsBehindANameAreNoWiderThanTheirCharacters(row: String) throws {
    let text = """
      项目        金额        上年        比例
      收入        1,234.50        1,200.50        12.5
      支出        2,234.50        1,300.50        13.5
      \(row)        10.5
      结余        1,034.50        1,000.50        11.5
      """
    let table = try #require(tables(text).first)
    #expect(table.rows.count == 5)
    #expect(table.rows[3].map(\.prose.string).contains("10.5"))
  }
}
