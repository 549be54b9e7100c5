import Documents
import SourceText

/// A web page as blocks.
///
/// Tags inside a number or a word part nothing; a script, a style or what is hidden is passed over.
struct HTMLReader {
  private var scanner: HTMLScanner
  private var blocks: [RawBlock] = []
  private var tables: [HTMLTable] = []
  private var text: TracedText
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

  init(_ bytes: [UInt8], keepsTags: Bool) {
    scanner = HTMLScanner(bytes)
    text = TracedText(isTraced: keepsTags)
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
    for stretch in scanner.text.stretches {
      let bytes = scanner.text.bytes[stretch.start..<stretch.end]
      if raised > 0 || lowered > 0 {
        addShifted(bytes, from: stretch)
      } else if stretch.isCopied {
        add(bytes, at: stretch.source)
      } else {
        add(bytes, for: stretch.source..<stretch.sourceEnd)
      }
    }
  }

  /// Adds copied text; blanks of all kinds that follow one another become one.
  private mutating func add(_ bytes: ArraySlice<UInt8>, at source: Int) {
    guard preformatted == 0 else { return text.append(bytes, at: source) }
    let distance = source - bytes.startIndex
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] <= 0x20 {
        if let last = text.bytes.last, last > 0x20 { text.append(CollectionOfOne(0x20), at: i + distance) }
        i += 1
      } else {
        let end = bytes[i...].firstIndex { $0 <= 0x20 } ?? bytes.endIndex
        text.append(bytes[i..<end], at: i + distance)
        i = end
      }
    }
  }

  /// Adds a character that the page writes as a reference.
  private mutating func add(_ character: ArraySlice<UInt8>, for source: Range<Int>) {
    if preformatted > 0 || character.first! > 0x20 { return text.append(character, for: source) }
    if let last = text.bytes.last, last > 0x20 { text.append(CollectionOfOne(0x20), for: source) }
  }

  private mutating func addShifted(_ bytes: ArraySlice<UInt8>, from stretch: TaggedText.Stretch) {
    for i in bytes.indices {
      let part = stretch.clamped(to: i..<i + 1)
      let source = part.source..<part.sourceEnd
      let shifted = raised > 0 ? Formats.raised([bytes[i]]) : Formats.lowered([bytes[i]])
      if shifted.count > 1 {
        text.append(shifted, for: source)
      } else if stretch.isCopied {
        add(bytes[i...i], at: source.lowerBound)
      } else {
        add(bytes[i...i], for: source)
      }
    }
  }

  /// Before the paragraph or the table that it stands in.
  private mutating func addDirective() {
    var paragraph = RawParagraph(scanner.text)
    paragraph.isDirective = true
    if tables.isEmpty { blocks.append(.paragraph(paragraph)) } else { tables[0].outside.append(.paragraph(paragraph)) }
  }

  private mutating func open(_ name: String) throws(ReadingProblem) {
    if Self.skipped.contains(name) { return scanner.skipContent(of: name) }
    if isHidden, !Self.void.contains(name) { return skipElement(name) }
    if !Self.inline.contains(name), name != "br" { flush() }
    switch name {
    case "br": text.append(added: 0x0A)
    case "rt", "rp", "del": skipElement(name)
    case "pre": preformatted += 1
    // A program and what it prints, as between the fences of Markdown.
    case "code",
      "samp" where preformatted > 0:
      skipElement(name)
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
    return style.filter { $0 != " " }.holds("display:none")
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
    defer { text.removeAll() }
    text.removeTrailingBlanks()
    guard !text.isEmpty else { return }
    if let item { text.prepend(added: item.mark.utf8) }
    var paragraph = RawParagraph(text, level: level)
    paragraph.isItem = item?.isBullet ?? false
    item = nil
    add(.paragraph(paragraph))
  }

  private mutating func add(_ block: RawBlock) {
    guard let last = tables.indices.last else { return blocks.append(block) }
    if tables[last].isInCell { tables[last].blocks.append(block) } else { tables[last].outside.append(block) }
  }
}
