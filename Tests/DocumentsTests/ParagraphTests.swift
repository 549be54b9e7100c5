import Documents
import Testing

@Suite struct ParagraphTests {
  /// Lines of forty columns, cut in a sentence, before a unit and inside a word.
  static let wrapped = """
    本馆全年收到购书经费 4120.55 万元，比上
    一年增加 310.25 万元，增长 8.14%。其中
    用于外文书的 1130.40 万元，用于报刊的 96.5
    万元，其余用于纸本图书。主要原因是新馆开
    放以后读者人数增
    加。
    本馆共有馆员八十人。
    """

  @Test func joinsWrappedLines() {
    #expect(
      outline(Self.wrapped) == [
        "P 本馆全年收到购书经费4120.55万元，比上一年增加310.25万元，增长8.14%。其中用于外文书的1130.40万元，"
          + "用于报刊的96.5万元，其余用于纸本图书。主要原因是新馆开放以后读者人数增", "P 加。", "P 本馆共有馆员八十人。",
      ])
  }

  @Test func joinsAcrossAPageBreak() {
    let text = Self.wrapped.replacing(
      "用于外文书的 1130.40 万元，用于报刊的 96.5\n", with: "用于外文书的 1130.40 万元，用于报刊的 96.5\n\n— 12 —\n\u{C}\n")
    #expect(outline(text).first?.contains("96.5万元，其余") == true)
  }

  @Test func leavesOutPageNumbers() {
    let cut = "用于外文书的 1130.40 万元，用于报刊的 96.5\n"
    #expect(outline(Self.wrapped.replacing(cut, with: cut + "\n17\n\n")) == outline(Self.wrapped))
    #expect(outline("甲馆5人。\n\n第 3 页 共 9 页\n\n- 4 -\n乙馆6人。") == ["P 甲馆5人。", "P 乙馆6人。"])
  }

  @Test func keepsRealParagraphsApart() {
    let text = """
      全年新增读者证八千六百张，办理借阅手续的读者比上一年多出两成，其中少年儿童占去一半以上。
      阅览室每周开放七天，每天开放十二个小时，寒暑假期间另外开设夜场，由志愿者值守，秩序良好。
      本年举办讲座三十场
      讲座的听众共计四千五百人，平均每场一百五十人，最受欢迎的一场在春天举办，来了六百余人。
      """
    #expect(outline(text).count == 4)
  }

  @Test func joinsASentenceThatAPageBreakCut() {
    let text = "全市共开展培训五十场，参加培训的馆员来自各区，其中城东区六十人，城\n\n西区0人，城南区二十人。\n\n第二段说明别的事情，字数也不少，写满一行才好看清楚。"
    #expect(outline(text).first == "P 全市共开展培训五十场，参加培训的馆员来自各区，其中城东区六十人，城西区0人，城南区二十人。")
    #expect(outline(text).count == 2)
  }

  @Test func keepsATitleFromTheTextBelow() {
    let text = "某某市图书馆二〇二三年度购书经费使用情况绩效自评报告\n\n根据通知要求，现将情况报告如下。"
    #expect(outline(text).count == 2)
  }

  @Test func givesBackALonePunctuationMark() {
    #expect(outline("购书支出（项）\n。主要用于新书。") == ["P 购书支出(项)。主要用于新书。"])
  }

  @Test func joinsANumberAndItsUnit() {
    #expect(outline("全年购书支出 4120.55\n万元。") == ["P 全年购书支出4120.55万元。"])
  }

  @Test func joinsANumberThatWasCut() {
    let text = "本馆全年收到购书经费总数为 4120.\n55 万元。"
    #expect(outline(text) == ["P 本馆全年收到购书经费总数为4120.55万元。"])
  }

  @Test func joinsThePiecesOfAPrintedLine() {
    let text = """
      1、文化支出（类）图书馆（款）购书（项）
      。
      主要用于：
      购买新书和报刊的支出。
      全年为
      96.5 万元，完成全年预算的百分之九十，比上
      一年增加 10.25 万元，主要原因是开放了新馆
      以后读者人数增加，借阅的册数也随着增加。
      """
    #expect(outline(text).first?.hasPrefix("P1 1、文化支出(类)图书馆(款)购书(项)。主要用于：购买新书和报刊的支出。全年为96.5万元") == true)
  }

  @Test func marksItems() throws {
    let document = read("(１) 购书支出 5 万元。\n• 办刊支出 3 万元。")
    guard case .paragraph(let first) = document.blocks[0], case .paragraph(let second) = document.blocks[1] else {
      throw Unexpected()
    }
    #expect(first.mark == "(１)")
    #expect(first.markLength == 3)
    #expect(first.number == 1)
    #expect(first.level == 1)
    #expect(second.mark == "•")
    #expect(second.number == nil)
    #expect(second.level == nil)
  }

  @Test func joinsEnglishWithASpace() {
    let text = "The library spent 12 million on books in the year\nand 3 million on papers. The rest went to the\nroof."
    #expect(outline(text) == ["P " + text.replacing("\n", with: " ")])
  }

  @Test(arguments: ["£7,008.", "€7,008.", "7,008.", "12%."])
  func endsAnEnglishSentenceWithAFigure(figure: String) {
    let text = "The library received donations of all kinds, which came to \(figure)"
    #expect(outline(text + "\n\n8 in 10 readers are children.") == ["P " + text, "P 8 in 10 readers are children."])
    #expect(!outline(text + "\n8 in 10 readers are children.").joined().contains(figure + "8"))
  }
}

struct Unexpected: Error {}
