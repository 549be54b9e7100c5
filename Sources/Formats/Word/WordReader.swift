import Documents

/// A docx file as blocks: its body, then its diagrams, its notes, then the heads and feet of its pages.
struct WordReader {
  var package: OfficePackage
  var styles = WordStyles()
  var numbering = WordNumbering()
  /// Fields that are open now, the innermost last; they may run over paragraphs.
  var fields: [Field] = []
  var tableDepth = 0
  /// Paragraphs met so far, those in cells included.
  var paragraphs = 0
  /// Parts of the charts that the text at hand may show, by their relationship, and how many were shown.
  var chartParts: [String: String] = [:]
  var charts = 0
  var problems: [ReadingProblem] = []

  struct Field {
    var instruction: [UInt8] = []
    var isInResult = false
    /// Contents and page numbers: what they show is not of the report's making.
    var isDropped = false

    init(_ instruction: String = "", isInResult: Bool = false) {
      self.instruction = Array(instruction.utf8)
      self.isInResult = isInResult
      if isInResult { drop() }
    }

    mutating func drop() {
      let word = String(decoding: instruction, as: UTF8.self).split(separator: " ").first?.uppercased()
      isDropped = ["TOC", "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"].contains(word)
    }
  }

  /// Whether text that comes now is what a reader of the page sees.
  var isVisible: Bool { fields.allSatisfy { $0.isInResult && !$0.isDropped } }

  init(_ package: OfficePackage) {
    self.package = package
  }

  mutating func read(_ main: String) throws(ReadingProblem) -> ComposedText {
    let related = try package.relationships(of: main)
    if var xml = try part(of: "styles", in: related) { styles = try WordStyles(&xml) }
    if var xml = try part(of: "numbering", in: related) { numbering = try WordNumbering(&xml) }
    guard var xml = try package.xml(main) else { throw ReadingProblem(.partMissing, part: main) }
    var composer = Composer(part: main)
    for relation in related where relation.type == "chart" { chartParts[relation.id] = relation.target }
    try composer.add(try body(&xml))
    chartParts = [:]
    try composer.add(try diagrams(related))
    try composer.add(try notes("footnotes", related) { .footnote($0) })
    try composer.add(try notes("endnotes", related) { .endnote($0) })
    try composer.add(try margins("header", related, .header))
    try composer.add(try margins("footer", related, .footer))
    if numbering.hasCycle { problems.append(ReadingProblem(.cyclicNumbering)) }
    if styles.hasCycle { problems.append(ReadingProblem(.cyclicStyles)) }
    problems += related.filter { $0.type == "chartEx" }.map { ReadingProblem(.chartNotRead, part: $0.target) }
    problems += related.filter { $0.type == "aFChunk" }.map { ReadingProblem(.documentInside, part: $0.target) }
    problems += package.problems
    return composer.composed
  }

  private mutating func part(
    of type: String, in related: [OfficePackage.Relationship]
  ) throws(ReadingProblem) -> XMLReader? {
    guard let target = related.first(where: { $0.type == type })?.target else { return nil }
    return try package.xml(target)
  }

  private mutating func body(_ xml: inout XMLReader) throws(ReadingProblem) -> [RawBlock] {
    guard try xml.root() == "document", xml.namespace == .word else { throw xml.problem(.unknownFormat) }
    var result: [RawBlock] = []
    try xml.children { xml throws(ReadingProblem) in
      if xml.name == "body" { result = try blocks(&xml) }
    }
    // A part that ends inside its root would otherwise pass for a whole one.
    guard try xml.next() == .finished else { throw xml.problem() }
    return result
  }

  /// Footnotes or endnotes that the author wrote, numbered as the page shows them.
  private mutating func notes(
    _ type: String, _ related: [OfficePackage.Relationship], _ place: (Int) -> Place
  ) throws(ReadingProblem) -> [RawBlock] {
    guard var xml = try part(of: type, in: related) else { return [] }
    _ = try xml.root()
    var result: [RawBlock] = []
    var number = 0
    try xml.children { xml throws(ReadingProblem) in
      let kind = xml.attribute("type") ?? "normal"
      guard kind == "normal" else { return }
      number += 1
      result += try blocks(&xml).placed(at: place(number))
    }
    return result
  }

  /// Page heads or feet, each text once, however many sections show it.
  private mutating func margins(
    _ type: String, _ related: [OfficePackage.Relationship], _ place: Place
  ) throws(ReadingProblem) -> [RawBlock] {
    var result: [RawBlock] = []
    var seen: Set<[UInt8]> = []
    for target in Set(related.filter { $0.type == type }.map(\.target)).sorted() {
      guard var xml = try package.xml(target) else { continue }
      _ = try xml.root()
      for block in try blocks(&xml).placed(at: place) {
        if case .paragraph(let paragraph) = block, !seen.insert(paragraph.text).inserted { continue }
        result.append(block)
      }
    }
    return result
  }
}

extension [RawBlock] {
  /// The same with one place for all, cells included.
  fileprivate func placed(at place: Place) -> [RawBlock] {
    map { block in
      switch block {
      case .paragraph(var paragraph):
        paragraph.place = place
        return .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].indices { table.rows[row][cell].place = place }
        }
        return .table(table)
      }
    }
  }
}
