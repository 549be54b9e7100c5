import Documents

/// A paragraph of a docx while its runs come in.
struct WordParagraph {
  var text: [UInt8] = []
  var styleName = ""
  var style: WordStyles.Properties?
  var list: Int?
  var listLevel: Int?
  var outline: Int?
  /// Tracked as deleted: the next paragraph goes on in this one.
  var markIsDeleted = false
  /// What text boxes anchored in it hold.
  var boxes: [RawBlock] = []
}

extension WordReader {
  /// The blocks inside the current element, which may be the body, a cell, a note or a text box.
  mutating func blocks(_ xml: inout XMLReader) throws(ReadingProblem) -> [RawBlock] {
    var result: [RawBlock] = []
    var carried: [UInt8] = []
    try addBlocks(&xml, to: &result, carried: &carried)
    if !carried.isEmpty { result.append(.paragraph(RawParagraph(text: carried))) }
    return result
  }

  private mutating func addBlocks(
    _ xml: inout XMLReader, to result: inout [RawBlock], carried: inout [UInt8]
  ) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      try addBlock(&xml, to: &result, carried: &carried)
    }
  }

  /// The block that just started, or the blocks that it wraps.
  mutating func addBlock(
    _ xml: inout XMLReader, to result: inout [RawBlock], carried: inout [UInt8]
  ) throws(ReadingProblem) {
    switch xml.name {
    case "p" where xml.namespace == .word: try addParagraph(&xml, to: &result, carried: &carried)
    case "tbl": result.append(.table(try table(&xml)))
    case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice":
      try addBlocks(&xml, to: &result, carried: &carried)
    default: break
    }
  }

  private mutating func addParagraph(
    _ xml: inout XMLReader, to result: inout [RawBlock], carried: inout [UInt8]
  ) throws(ReadingProblem) {
    paragraphs += 1
    guard paragraphs <= Limits.paragraphs else {
      throw xml.problem(.tooMuch(.paragraphs, most: Limits.paragraphs))
    }
    var paragraph = WordParagraph()
    try addInline(&xml, to: &paragraph)
    // Instructions end with their paragraph: one that never ends would hide the rest of the report.
    fields.removeAll { !$0.isInResult }
    defer { result += paragraph.boxes }
    if paragraph.markIsDeleted {
      carried += paragraph.text
      return
    }
    let text = carried + paragraph.text
    carried = []
    result.append(.paragraph(finished(paragraph, text: text)))
  }

  /// Adds the list's mark; a blank paragraph counts, but shows nothing.
  private mutating func finished(_ paragraph: WordParagraph, text: [UInt8]) -> RawParagraph {
    let level = paragraph.outline.map { (0..<9).contains($0) ? $0 + 1 : nil } ?? paragraph.style?.headingLevel
    var result = RawParagraph(text: text, level: level)
    guard let list = paragraph.list ?? paragraph.style?.list, list != 0 else { return result }
    let styles = styles
    let mark = numbering.next(
      list: list, level: paragraph.listLevel ?? paragraph.style?.listLevel ?? 0,
      listOfStyle: { styles.list(ofStyle: $0) })
    guard let mark, !result.isBlank else { return result }
    if mark.isBullet {
      result.isItem = true
    } else if !mark.text.isEmpty {
      // A blank keeps 「1.」 and 「2024年」 apart; prose drops it where it stands beside Chinese.
      result.text = Array(mark.text.utf8) + [0x20] + text
    }
    return result
  }

  /// What stands in a line: runs, and all that may hold runs.
  mutating func addInline(_ xml: inout XMLReader, to paragraph: inout WordParagraph) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "pPr": try readProperties(&xml, of: &paragraph)
      case "r" where xml.namespace == .word: try addRun(&xml, to: &paragraph)
      case "oMath", "oMathPara": try addMath(&xml, to: &paragraph)
      case "ins", "moveTo", "hyperlink", "customXml", "smartTag", "sdtContent", "dir", "bdo", "AlternateContent",
        "Choice":
        try addInline(&xml, to: &paragraph)
      case "sdt": try addContentControl(&xml, to: &paragraph)
      case "fldSimple":
        fields.append(Field(xml.attribute("instr") ?? "", isInResult: true))
        try addInline(&xml, to: &paragraph)
        fields.removeLast()
      default: break
      }
    }
  }

  /// A content control, unless all it shows is its own invitation to type.
  private mutating func addContentControl(
    _ xml: inout XMLReader, to paragraph: inout WordParagraph
  ) throws(ReadingProblem) {
    var isPlaceholder = false
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "sdtPr":
        try xml.children { xml throws(ReadingProblem) in
          if xml.name == "showingPlcHdr" { isPlaceholder = xml.isOn }
        }
      case "sdtContent" where !isPlaceholder: try addInline(&xml, to: &paragraph)
      default: break
      }
    }
  }

  private mutating func readProperties(
    _ xml: inout XMLReader, of paragraph: inout WordParagraph
  ) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "pStyle":
        paragraph.styleName = xml.attribute("val") ?? ""
        paragraph.style = styles.properties(of: paragraph.styleName)
      case "outlineLvl": paragraph.outline = xml.integer("val")
      case "numPr":
        try xml.children { xml throws(ReadingProblem) in
          if xml.name == "numId" { paragraph.list = xml.integer("val") }
          if xml.name == "ilvl" { paragraph.listLevel = xml.integer("val") }
        }
      case "rPr":
        try xml.children { xml throws(ReadingProblem) in
          if xml.name == "del" || xml.name == "moveFrom" { paragraph.markIsDeleted = true }
        }
      default: break
      }
    }
    if let list = paragraph.style?.list, paragraph.style?.listLevel == nil {
      paragraph.style?.listLevel = numbering.level(ofStyle: paragraph.styleName, list: list)
    }
  }
}
