import Documents
import Testing

@Suite struct SpacedHeadTests {
  /// A wide word over a narrow unit covers neither the column beside it nor the names of the rows.
  @Test func wordsStandOverUnitsOneToOne() throws {
    let text = """
                             At 1 Apr 2030     Income   Expenditure   Transfers   At 31 Mar 2031
                                         £          £             £           £                £
      General fund                 312,450    984,300     (941,700)    (25,000)          330,050
      Designated: boathouse roof    90,000          -      (12,400)     25,000          102,600
      Restricted: Upriver Link      41,275    206,500     (198,315)          -           49,460
      """
    let table = try #require(tables(text).first)
    #expect(table.headerRows == 1)
    #expect(
      table.rows[0].map(\.prose.string) == [
        "", "At 1 Apr 2030 £", "Income £", "Expenditure £", "Transfers £", "At 31 Mar 2031 £",
      ])
  }

  @Test func aLineThatEndsInAColonHeadsTheRowsBelow() throws {
    let text = """
                                  2031       2030
      Grants                   275,630    249,117
      Total income             275,630    249,117

      Expenditure on:
      Fundraising               62,253     60,945
      Boats                    157,851    171,280
      Total expenditure        220,104    232,225
      """
    let found = tables(text)
    #expect(found.count == 1)
    let rows = try #require(found.first).rows.map { $0.map(\.prose.string) }
    #expect(rows[3] == ["Expenditure on:", "", ""])
    #expect(rows[6] == ["Total expenditure", "220,104", "232,225"])
  }

  @Test func fiscalYearsAreHeads() throws {
    let text = """
      Source\t2031-32\t2030/31\tChange
      Grants\t41.3\t40.7\t1.5
      Ranges\t12-14\t15-17\t3
      """
    let table = try #require(tables(text).first)
    #expect(table.headerRows == 1)
  }

  /// Whether it stands over the names or over none, and in whichever line.
  @Test func repeatedWordsTellWhatTheLineAboveCovers() throws {
    let heads = [
      ["产品          2031年度             2030年度", "            吨数      占比      吨数      占比"],
      ["               2031年度             2030年度", "            吨数      占比      吨数      占比"],
    ]
    for lines in heads {
      let text =
        (lines + [
          " 毛竹     1,864.2  60.9%   1,491.2  57.9%", " 松木      980.6  32.1%   897.7   34.9%",
          " 杂木       211.5   6.9%   186.0    7.2%",
        ]).joined(separator: "\n")
      let table = try #require(tables(text).first)
      #expect(table.headerRows == 2)
      #expect(table.rows[0].filter { $0.columnSpan == 2 }.map(\.column) == [1, 3])
      #expect(table.rows[2].map(\.prose.string) == ["毛竹", "1,864.2", "60.9%", "1,491.2", "57.9%"])
    }
  }

  @Test func asManyWordsAsCellsStandOverThemInOrder() throws {
    let text = """
      投标人       投标报价（元）      工期（日历天）    下浮率
      甲           6,486,000        120          5.31%
      乙           6,198,500        110          9.51%
      """
    let table = try #require(tables(text).first)
    #expect(table.rows[0].map(\.prose.string) == ["投标人", "投标报价(元)", "工期(日历天)", "下浮率"])
    #expect(table.rows[1].map(\.prose.string) == ["甲", "6,486,000", "120", "5.31%"])
  }

  @Test func aDashBehindANameIsACell() throws {
    let text = """
      断面类别　　　Ⅰ　Ⅱ　Ⅲ　Ⅳ
      国控（个）　　1　 6　 2　 —
      省控（不含国控）— 9　 7　 2
      合计　　　　　1　 15　 9　 2
      """
    let table = try #require(tables(text).first)
    #expect(table.rows[2].map(\.prose.string) == ["省控(不含国控)", "—", "9", "7", "2"])
  }
}
