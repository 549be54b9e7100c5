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
}
