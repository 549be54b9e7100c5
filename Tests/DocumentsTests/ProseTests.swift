import Documents
import Testing

@Suite struct ProseTests {
  /// What stands in the file, and what the reader makes of it.
  @Test(arguments: [
    ("收 入 合 计 为 12 万元", "收入合计为12万元"),
    ("支出率 100%，完成 6318 .04 元", "支出率100%，完成6318.04元"),
    ("完成率为 98 %", "完成率为98%"),
    ("甲\u{3000}乙\u{A0}丙\u{2003}丁", "甲乙丙丁"),
    ("共 3\u{200B}0 户\u{FEFF}", "共30户"),
    ("the  quick brown\tfox", "the quick brown fox"),
    ("共１２．５％（其中ＡＢ）", "共12.5%(其中AB)"),
    ("１＋２－３＝０，４×５", "1+2-3=0，4×5"),
    ("增长1，267.5%", "增长1,267.5%"), ("1\u{A0}234\u{A0}567", "1,234,567"), ("12\u{202F}500 km", "12,500 km"),
    ("3\u{A0}45", "3 45"), ("Q3\u{A0}120", "Q3 120"), ("12&nbsp;500", "12,500"), ("2023\u{A0}120", "2023 120"),
    ("1.5\u{A0}120", "1.5 120"), ("&pound;5", "£5"),
    ("合计12，345，678元", "合计12,345,678元"),
    ("分别为100，200，300元", "分别为100，200，300元"),
    ("甲1，20，乙2", "甲1，20，乙2"),
    ("收入；支出：结余，三项", "收入；支出：结余，三项"),
    ("救助&nbsp;5&lt;8&#37;", "救助5<8%"),
    ("<b>合计</b>5<br>万元", "合计5"),
    ("[bookmark: _Toc1]说明[bookmark: x]文字", "说明文字"),
    ("3<5 且 a<b", "3<5且a<b"),
    ("[2024]5号 [甲]", "[2024]5号[甲]"),
  ])
  func isPlain(text: String, expected: String) {
    #expect(proses(read(text)).first?.string == expected)
  }

  @Test(arguments: [
    ("共**12**万元和`x`", "共12万元和x"),
    ("见[说明](https://example.org/a_b)第3条", "见说明第3条"),
    ("前![图](a.png)后", "前图后"),
    ("5\\*3 和 2\\_1", "5*3和2_1"),
    ("> 引用 5 元", "引用5元"),
    ("据[^1]统计", "据统计"),
    ("*of which: 12*", "of which: 12"), ("5 * 3 and 2*4*6", "5 * 3 and 2*4*6"), ("12* of 15*", "12* of 15*"),
  ])
  func dropsMarkdownMarks(text: String, expected: String) {
    #expect(proses(read(text, markdown: true)).first?.string == expected)
  }

  @Test func keepsStarsOfPlainText() {
    #expect(outline("张**购书5册") == ["P 张**购书5册"])
  }

  @Test func endsParagraphsAtBlockTags() {
    #expect(outline("<p>收入5元。</p>\t<p>支出3元。</p> <div>结余2元。</div>") == ["P 收入5元。", "P 支出3元。", "P 结余2元。"])
  }

  @Test func leavesOutWhatIsNotRead() {
    let text = """
      ---
      title: 99
      ---
      正文5元。<!-- 旁注6元 -->后文。

      ```
      代码7元
      ```
      <!-- 一
      8元
      二 -->
      末段9元。
      """
    #expect(outline(text, markdown: true) == ["P 正文5元。", "P 后文。", "P 末段9元。"])
  }

  @Test func readsWhatNeverCloses() {
    #expect(outline("甲<!-- 乙5元").first == "P 甲<!--乙5元")
    #expect(outline("---\n甲5元。", markdown: true) == ["P 甲5元。"])
    #expect(outline("甲<b 乙<p 丙[bookmark: 丁") == ["P 甲<b乙<p丙[bookmark:丁"])
  }
}
