/// A web page as blocks.
///
/// Tags inside a number or a word part nothing; a script, a style or what is hidden is passed over.
struct HTMLReader {
  private var scanner: HTMLScanner
  private var blocks: [RawBlock] = []
  private var tables: [HTMLTable] = []
  private var text: [UInt8] = []
  private var level: Int?
  private var preformatted = 0
  private var raised = 0
  private var lowered = 0
  /// For each open list the number of the next item; nil where bullets stand.
  private var lists: [Int?] = []
  private var item: (isBullet: Bool, mark: String)?
  private var cells = 0

  private static let skipped: Set<String> = [
    "script", "style", "template", "noscript", "title", "svg", "iframe", "object", "textarea", "select",
  ]
  private static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source", "embed", "param", "track",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "nobr", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "time", "tt", "u",
    "var", "wbr", "img", "input", "button", "sup", "sub", "ruby", "rb", "rt", "rp", "meta", "link", "col", "area",
    "html", "body",
  ]

  init(_ bytes: [UInt8]) {
    scanner = HTMLScanner(bytes)
  }

  mutating func read() throws(ReadingProblem) -> ComposedText {
    loop: while true {
      switch scanner.next() {
      case .text: addText()
      case .open(let name): try open(name)
      case .close(let name): close(name)
      case .directive: addDirective()
      case .end: break loop
      }
    }
    while !tables.isEmpty { closeTable() }
    flush()
    var composer = Composer()
    try composer.add(blocks)
    return composer.composed
  }

  private mutating func addText() {
    let shifted =
      raised > 0 ? Formats.raised(scanner.text) : lowered > 0 ? Formats.lowered(scanner.text) : scanner.text
    guard preformatted == 0 else {
      text += shifted
      return
    }
    for byte in shifted {
      if byte <= 0x20 {
        if let last = text.last, last > 0x20 { text.append(0x20) }
      } else {
        text.append(byte)
      }
    }
  }

  /// Before the paragraph or the table that it stands in.
  private mutating func addDirective() {
    var words = scanner.text.map { $0 < 0x20 ? 0x20 : $0 }
    while words.last == 0x20 { words.removeLast() }
    var paragraph = RawParagraph(text: Array("<!-- ".utf8) + words + Array(" -->".utf8))
    paragraph.isDirective = true
    if tables.isEmpty { blocks.append(.paragraph(paragraph)) } else { tables[0].outside.append(.paragraph(paragraph)) }
  }

  private mutating func open(_ name: String) throws(ReadingProblem) {
    if Self.skipped.contains(name) { return scanner.skipContent(of: name) }
    if isHidden, !Self.void.contains(name) { return skipElement(name) }
    if !Self.inline.contains(name), name != "br" { flush() }
    switch name {
    case "br": text.append(0x0A)
    case "rt", "rp", "del": skipElement(name)
    case "pre": preformatted += 1
    case "sup": raised += 1
    case "sub": lowered += 1
    case "h1", "h2", "h3", "h4", "h5", "h6": level = Int(name.dropFirst())
    case "ul", "menu": if lists.count < Limits.depth { lists.append(nil) }
    case "ol": if lists.count < Limits.depth { lists.append(scanner.attribute("start").flatMap { Int($0) } ?? 1) }
    case "li": openItem()
    case "table":
      guard tables.count < Limits.tableDepth else {
        throw ReadingProblem(.tooMuch(.tableDepth, most: Limits.tableDepth))
      }
      tables.append(HTMLTable())
    case "thead", "tbody", "tfoot": if !tables.isEmpty { tables[tables.count - 1].setHead(name == "thead") }
    case "tr": if !tables.isEmpty { tables[tables.count - 1].openRow() }
    case "td", "th": try openCell(isHead: name == "th")
    default: break
    }
  }

  private mutating func close(_ name: String) {
    if !Self.inline.contains(name), name != "br" { flush() }
    switch name {
    case "pre": preformatted = max(0, preformatted - 1)
    case "sup": raised = max(0, raised - 1)
    case "sub": lowered = max(0, lowered - 1)
    case "ul", "ol", "menu": _ = lists.popLast()
    case "li": item = nil
    case "h1", "h2", "h3", "h4", "h5", "h6": level = nil
    case "table": closeTable()
    case "thead": if !tables.isEmpty { tables[tables.count - 1].setHead(false) }
    case "tr": if !tables.isEmpty { tables[tables.count - 1].closeRow() }
    case "td", "th": if !tables.isEmpty { tables[tables.count - 1].closeCell() }
    default: break
    }
  }

  private var isHidden: Bool {
    if scanner.attribute("hidden") != nil { return true }
    guard let style = scanner.attribute("style")?.lowercased() else { return false }
    return style.filter { $0 != " " }.contains("display:none")
  }

  /// Passes over an element and what it holds, elements of its own name included.
  private mutating func skipElement(_ name: String) {
    var depth = 1
    while depth > 0 {
      switch scanner.next() {
      case .open(name): depth += 1
      case .close(name): depth -= 1
      case .open(let inner) where Self.skipped.contains(inner): scanner.skipContent(of: inner)
      case .end: return
      default: break
      }
    }
  }

  private mutating func openItem() {
    guard let last = lists.indices.last, let number = lists[last] else {
      item = (true, "")
      return
    }
    let value = scanner.attribute("value").flatMap { Int($0) } ?? number
    lists[last] = value &+ 1
    item = (false, "\(value). ")
  }

  private mutating func openCell(isHead: Bool) throws(ReadingProblem) {
    guard let last = tables.indices.last else { return }
    func span(_ name: String) -> Int {
      min(max(scanner.attribute(name).flatMap { Int($0.filter { !$0.isWhitespace }) } ?? 1, 1), 1000)
    }
    tables[last].openCell(isHead: isHead, columnSpan: span("colspan"), rowSpan: span("rowspan"))
    cells += 1
    guard tables[last].width <= Limits.columns else { throw ReadingProblem(.tooMuch(.columns, most: Limits.columns)) }
    guard cells <= Limits.cells else { throw ReadingProblem(.tooMuch(.cells, most: Limits.cells)) }
  }

  private mutating func closeTable() {
    flush()
    guard var table = tables.popLast() else { return }
    table.closeRow()
    for block in table.outside { add(block) }
    if !table.rows.isEmpty { add(.table(table.table)) }
  }

  /// Ends the paragraph, if one is open.
  private mutating func flush() {
    defer { text.removeAll(keepingCapacity: true) }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    guard !text.isEmpty else { return }
    var paragraph = RawParagraph(text: text, level: level)
    if let item {
      paragraph.isItem = item.isBullet
      paragraph.text = Array(item.mark.utf8) + text
    }
    item = nil
    add(.paragraph(paragraph))
  }

  private mutating func add(_ block: RawBlock) {
    guard let last = tables.indices.last else { return blocks.append(block) }
    if tables[last].isInCell { tables[last].blocks.append(block) } else { tables[last].outside.append(block) }
  }
}
