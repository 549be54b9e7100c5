import Documents
import Testing

@Suite struct SpacedTableTests {
  /// As `pdftotext -layout` writes: a character a column, numbers flush right, names broken over two lines.
  static let layout = """
                      馆藏经费表
                                               单位：万元
         项目
                                                            其他馆
      编码                  全年合计      购书      办刊
                名称                                          补助
                合计        985.38    537.64    447.74
      101       中文图书      763.85    763.85      0.00

      10101     纸本图书和随书赠送     54.53     54.53      0.00
                的唱片
      10102     外文图书        4.10      4.10      0.00

    注：本表不含捐赠的图书，捐赠的图书另行登记。
    """

  @Test func readsALayout() throws {
    let table = try #require(tables(Self.layout).first)
    #expect(table.captions.map(\.string) == ["馆藏经费表", "单位：万元"])
    #expect(table.headerRows == 2)
    #expect(table.rows[0].map(\.prose.string) == ["项目"])
    #expect(table.rows[0][0].columnSpan == 2)
    #expect(table.rows[1].map(\.prose.string) == ["编码", "名称", "全年合计", "购书", "办刊", "其他馆补助"])
    #expect(table.rows[2].map(\.prose.string) == ["", "合计", "985.38", "537.64", "447.74", ""])
    #expect(table.rows[4].map(\.prose.string) == ["10101", "纸本图书和随书赠送的唱片", "54.53", "54.53", "0.00", ""])
    #expect(table.rows.count == 6)
    #expect(outline(Self.layout).last == "P 注：本表不含捐赠的图书，捐赠的图书另行登记。")
  }

  /// As many cells as in the row above, but one blank further on.
  @Test func aBlankCellLeavesTheOthersInPlace() throws {
    let text = """
      项目名称       总投资     中央资金     省级资金     县级配套     自筹
      村道硬化        100.00       20.00        30.00                    50.00
      水渠整治         90.00       20.00                     30.00       40.00
      校舍维修         80.00       10.00        30.00                    40.00
      合计            270.00       50.00        60.00        30.00      130.00
      """
    let table = try #require(tables(text).first)
    #expect(table.rows[1].map(\.prose.string) == ["村道硬化", "100.00", "20.00", "30.00", "", "50.00"])
    #expect(table.rows[2].map(\.prose.string) == ["水渠整治", "90.00", "20.00", "", "30.00", "40.00"])
  }

  /// The second characters of two narrow heads are no letter-spaced word; 「合  计」 is one.
  @Test func stackedHeadsAreNoLetterSpacedWord() throws {
    let text = """
                    行  统计
          项目
                    次   数
      购书           1  30.50
      办刊           2  20.50
      合  计         3  51.00
      """
    let table = try #require(tables(text).first)
    #expect(table.rows[0].map(\.prose.string) == ["项目", "行次", "统计数"])
    #expect(table.rows[3].map(\.prose.string) == ["合计", "3", "51.00"])
  }

  /// The second page has its words over the middle of blank cells.
  @Test func headsOfLaterPagesGo() throws {
    let text = """
      项目            行次    金额    项目            行次    金额
      购书              1    30.50    办公费            5    10.50
      办刊              2    20.50    差旅费            6    20.50
           项目       行次    金额         项目       行次    金额
      修缮              3    10.50    合计              7    31.00
      """
    #expect(tables(text).allSatisfy { $0.rows.allSatisfy { $0.count { $0.prose.string == "金额" } < 2 } })
    #expect(tables(text).first?.rows.count { $0.contains { $0.prose.string == "金额" } } == 1)
  }

  @Test func theNextTitleEndsATable() {
    let text = """
      项目                 本年        上年
      购书               30.50       20.50
      办刊               20.50       10.50
                    图书馆支出决算表
      项目        合计        基本支出        项目支出
      购书       30.50           20.50           10.00
      办刊       20.50           10.50           10.00
      """
    #expect(tables(text).map(\.rows.count) == [3, 3])
  }

  @Test func aUnitFarOnTheRightIsAbove() throws {
    let text = """
                                              收入支出决算总表
      部门：青石县图书馆\(String(repeating: " ", count: 120))金额单位：万元
      项目               本年        上年
      购书               30.50       20.50
      办刊               20.50       10.50
      """
    let table = try #require(tables(text).first)
    #expect(table.captions.count == 2)
  }

  @Test func readsColumnsOfDisplayWidth() throws {
    let text = """
      项  目              2022      2023
      购书              1,200.5   1,300.5
      办刊和其他支出       30.25
      合  计            1,230.75  1,300.5
      """
    #expect(
      outline(text) == ["T 项目 | 2022 | 2023 / 购书 | 1,200.5 | 1,300.5 / 办刊和其他支出 | 30.25 |  / 合计 | 1,230.75 | 1,300.5"])
    #expect(tables(text).first?.headerRows == 1)
  }

  @Test func partsBlocksSideBySide() throws {
    let text = """
            收入                      支出
         名目      全年数          名目        全年数
      一、拨款      900.50   一、工资
      二、捐赠               二、购书支出       763.85
      三、其他               三、水电         241.73
                          四、修缮
                          五、运输           9.12
       收入合计     1000.50     支出合计       1000.50
      """
    let found = tables(text)
    try #require(found.count == 2)
    #expect(found[0].rows.map { $0.map(\.prose.string) }.last == ["收入合计", "1000.50"])
    #expect(found[1].rows.map { $0.map(\.prose.string) }.dropFirst(2).first == ["一、工资", ""])
    #expect(found[1].rows.map { $0.map(\.prose.string) }.dropFirst(6).first == ["五、运输", "9.12"])
    #expect(found.map(\.headerRows) == [2, 2])
  }

  @Test func putsANameAboveItsFigures() throws {
    let text = """
      编码      名称              金额
      101     全部的中文图书        900
              纸本图书和随书赠送的
      10101                  54
              唱片
      10102   外文图书            4
      """
    #expect(tables(text).first?.rows.dropFirst(2).first?.map(\.prose.string) == ["10101", "纸本图书和随书赠送的唱片", "54"])
  }

  @Test func takesAPageWithOtherColumns() throws {
    let text = """
      编码      名称              金额       比重
      101     全部的中文图书        900     90.0
      102     外文图书           1054     10.0
      103   画册      7    1.0
      104   地图     12    2.0
      """
    #expect(tables(text).first?.rows.last?.map(\.prose.string) == ["104", "地图", "12", "2.0"])
  }

  @Test func partsUnevenBlocks() {
    let text = """
      项目      金额     项目      合计     甲馆     乙馆
      一、拨款    900    一、工资    700    400    300
      二、捐赠    100    二、购书    300    100    200
      合计     1000    合计     1000    500    500
      """
    #expect(
      outline(text) == [
        "T 项目 | 金额 / 一、拨款 | 900 / 二、捐赠 | 100 / 合计 | 1000",
        "T 项目 | 合计 | 甲馆 | 乙馆 / 一、工资 | 700 | 400 | 300 / 二、购书 | 300 | 100 | 200 / 合计 | 1000 | 500 | 500",
      ])
  }

  @Test func leavesOutAHeadThatIsPrintedAgain() {
    let text = """
             科目              合计      人员      公用
               合计          2132.73   1081.51   1051.22
      工资              829.50    829.50
      办公              996.15              996.15
             科目              合计      人员      公用
      退休              252.01    252.01
      购置               55.07               55.07
      """
    #expect(
      outline(text) == [
        "T  | 科目 | 合计 | 人员 | 公用 /  | 合计 | 2132.73 | 1081.51 | 1051.22 / 工资 |  | 829.50 | 829.50 | "
          + " / 办公 |  | 996.15 |  | 996.15 / 退休 |  | 252.01 | 252.01 |  / 购置 |  | 55.07 |  | 55.07"
      ])
  }

  @Test func readsOneRowOfManyFigures() throws {
    let text = """
                  接待费表
                                        单位：万元
            合计               会议费               接待费
       预算数      决算数      预算数      决算数      预算数      决算数
       12.85    10.39    2.85     1.39     10.00    9.00
      """
    let table = try #require(tables(text).first)
    #expect(table.headerRows == 2)
    #expect(table.rows[0].filter { !$0.prose.isEmpty }.map(\.prose.string) == ["合计", "会议费", "接待费"])
    #expect(table.rows[0].filter { !$0.prose.isEmpty }.map(\.columnSpan) == [2, 2, 2])
    #expect(table.rows.last?.map(\.prose.string) == ["12.85", "10.39", "2.85", "1.39", "10.00", "9.00"])
  }

  /// Prose with wide blanks, and columns without figures.
  @Test(arguments: [
    "本馆全年收到  购书经费  120 万元，其中\n用于外文书的  30 万元，用于报刊的  10 万元，\n其余用于  纸本图书。",
    "馆长：      副馆长：\n张某        李某\n电话        地址",
    "单位（盖章）：          日期：2023年5月",
  ])
  func takesNoProse(text: String) {
    #expect(tables(text).isEmpty)
  }

  /// As tabs were made four blanks: nothing stands below anything.
  @Test func cellsPartedByTheSameBlanks() throws {
    let text = """
                      2031年末        2030年末
      分类        余额    占比    余额    占比
      正常类        87,442    97.39    78,905    96.88
      关注        1,168    1.30    1,340    1.65
      其他各类        1,172    1.31    1,197    1.47
      逾期        903        811
      """
    let table = try #require(tables(text).first)
    #expect(table.headerRows == 2)
    #expect(table.rows[0].filter { !$0.prose.isEmpty }.map(\.column) == [1, 3])
    #expect(table.rows[0].filter { !$0.prose.isEmpty }.map(\.columnSpan) == [2, 2])
    #expect(table.rows[1].map(\.prose.string) == ["分类", "余额", "占比", "余额", "占比"])
    #expect(table.rows[5].map(\.prose.string) == ["逾期", "903", "", "811", ""])
  }

  @Test func oneBlankBehindALongName() throws {
    let text = """
      项目                      本年          上年
      流入小计            1,204,500.00  1,100,300.00
      流出小计              904,100.00    880,200.00
      经营活动现金流量净额  300,400.00    220,100.00
      投资活动现金流量净支出 120,300.00    110,200.00
      方案 1                  5,100.00      4,900.00
      净增加额               180,100.00    109,900.00
      """
    let rows = try #require(tables(text).first).rows.map { $0.map(\.prose.string) }
    #expect(rows[4] == ["投资活动现金流量净支出", "120,300.00", "110,200.00"])
    #expect(rows[5] == ["方案1", "5,100.00", "4,900.00"])
  }

  @Test func namesThatBeginAlikeAreTwo() throws {
    let text = """
      项目                    本年      上年
      研发人员数量             186       171
      研发人员数量占比      18.40%    17.83%
      研发人员学历
      博士                       3         2
      硕士                      41        36
      """
    let rows = try #require(tables(text).first).rows.map { $0.map(\.prose.string) }
    #expect(rows[3] == ["研发人员学历", "", ""])
  }

  /// The mark of a currency stands flush left in its cell, or right before the digits.
  @Test func aCurrencyIsNoColumn() throws {
    let text = """
                               Year ended      Year ended
                             June 30, 2031   June 30, 2030
      Lamps                 $     254,610    $    231,987
      Cables                       63,428          70,115
      Total                 $     318,038    $    302,102
      Per lamp                      $4.12           $4.03
      """
    let rows = try #require(tables(text).first).rows.map { $0.map(\.prose.string) }
    #expect(rows[0] == ["", "Year ended June 30, 2031", "Year ended June 30, 2030"])
    #expect(rows[1] == ["Lamps", "$ 254,610", "$ 231,987"])
    #expect(rows[2] == ["Cables", "63,428", "70,115"])
    #expect(rows[4] == ["Per lamp", "$4.12", "$4.03"])
  }

  @Test func leadersAreNoPartOfAName() throws {
    let text = """
      Ward                     Spring      Autumn
      Total ..............     1,648.2     1,702.5
        North.............       902.7       915.4
        South . . . . . .        745.5       787.1
      """
    let rows = try #require(tables(text).first).rows
    #expect(rows[1].map(\.prose.string) == ["Total", "1,648.2", "1,702.5"])
    #expect(rows[2].map(\.prose.string) == ["North", "902.7", "915.4"])
    #expect(rows[3].map(\.prose.string) == ["South", "745.5", "787.1"])
  }
}
