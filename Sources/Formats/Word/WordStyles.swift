/// What the paragraph styles of a docx say of headings and lists.
struct WordStyles {
  private var styles: [String: Style] = [:]
  private(set) var hasCycle = false

  private struct Style {
    var name = ""
    var basedOn: String?
    var outline: Int?
    var list: Int?
    var listLevel: Int?
  }

  /// What a paragraph takes from its style and the styles that it is based on.
  struct Properties {
    /// 1 is the outermost; nil for body text.
    var headingLevel: Int?
    var list: Int?
    var listLevel: Int?
    var isContents = false
  }

  init() {}

  init(_ xml: inout XMLReader) throws(ReadingProblem) {
    _ = try xml.root()
    var styles: [String: Style] = [:]
    try xml.children { xml throws(ReadingProblem) in
      guard xml.name == "style", let id = xml.attribute("styleId") else { return }
      styles[id] = try Self.style(&xml)
    }
    self.styles = styles
  }

  private static func style(_ xml: inout XMLReader) throws(ReadingProblem) -> Style {
    var style = Style()
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "name": style.name = xml.attribute("val")?.lowercased() ?? ""
      case "basedOn": style.basedOn = xml.attribute("val")
      case "pPr":
        try xml.children { xml throws(ReadingProblem) in
          switch xml.name {
          case "outlineLvl": style.outline = xml.integer("val")
          case "numPr":
            try xml.children { xml throws(ReadingProblem) in
              if xml.name == "numId" { style.list = xml.integer("val") }
              if xml.name == "ilvl" { style.listLevel = xml.integer("val") }
            }
          default: break
          }
        }
      default: break
      }
    }
    return style
  }

  mutating func properties(of id: String) -> Properties {
    var result = Properties()
    var outline: Int?
    var next: String? = id
    var steps = 0
    while let id = next, let style = styles[id] {
      outline = outline ?? style.outline ?? Self.outline(ofName: style.name)
      result.list = result.list ?? style.list
      result.listLevel = result.listLevel ?? style.listLevel
      if style.name.hasPrefix("toc ") { result.isContents = true }
      next = style.basedOn
      steps += 1
      if steps > 64 {
        hasCycle = true
        break
      }
    }
    result.headingLevel = outline.flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
    return result
  }

  /// The list that a style belongs to, for definitions that point to styles.
  func list(ofStyle id: String) -> Int? { styles[id]?.list }

  private static func outline(ofName name: String) -> Int? {
    if name == "title" { return 0 }
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), level > 0 else { return nil }
    return level - 1
  }
}
