/// The automatic numbers of a docx: what its `numbering.xml` defines, and how far each list has counted.
struct WordNumbering {
  private var lists: [Int: List] = [:]
  private var definitions: [Int: [Int: Level]] = [:]
  /// The style whose list a definition borrows.
  private var styleLinks: [Int: String] = [:]
  private var counters: [Int: [Int?]] = [:]
  /// Lists whose own first number has been given.
  private var begun: Set<Int> = []
  private(set) var hasCycle = false

  private static let depth = 9

  private struct List {
    var definition: Int
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  struct Level {
    var start = 1
    var format = "decimal"
    /// As `%1.%2`.
    var text = ""
    var isLegal = false
    /// The level whose next number starts this one anew; 0 for none, nil for the one above.
    var restart: Int?
    var style: String?
  }

  struct Mark: Equatable {
    var text: String
    var isBullet: Bool
  }

  init() {}

  init(_ xml: inout XMLReader) throws(ReadingProblem) {
    _ = try xml.root()
    var numbering = WordNumbering()
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "abstractNum": try numbering.readDefinition(&xml)
      case "num": try numbering.readList(&xml)
      default: break
      }
    }
    self = numbering
  }

  private mutating func readDefinition(_ xml: inout XMLReader) throws(ReadingProblem) {
    guard let id = xml.integer("abstractNumId") else { return }
    var levels: [Int: Level] = [:]
    var link: String?
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "lvl": if let index = xml.integer("ilvl") { levels[index] = try Self.level(&xml) }
      case "numStyleLink": link = xml.attribute("val")
      default: break
      }
    }
    definitions[id] = levels
    styleLinks[id] = link
  }

  private mutating func readList(_ xml: inout XMLReader) throws(ReadingProblem) {
    guard let id = xml.integer("numId") else { return }
    var list = List(definition: -1)
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "abstractNumId": list.definition = xml.integer("val") ?? -1
      case "lvlOverride":
        guard let index = xml.integer("ilvl") else { return }
        try xml.children { xml throws(ReadingProblem) in
          switch xml.name {
          case "startOverride": list.starts[index] = xml.integer("val")
          case "lvl": list.levels[index] = try Self.level(&xml)
          default: break
          }
        }
      default: break
      }
    }
    lists[id] = list
  }

  private static func level(_ xml: inout XMLReader) throws(ReadingProblem) -> Level {
    var level = Level()
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "start": level.start = xml.integer("val") ?? 1
      case "numFmt": level.format = xml.attribute("val") ?? "decimal"
      case "lvlText": level.text = xml.attribute("val") ?? ""
      case "isLgl": level.isLegal = xml.isOn
      case "lvlRestart": level.restart = xml.integer("val")
      case "pStyle": level.style = xml.attribute("val")
      default: break
      }
    }
    return level
  }
}

extension WordNumbering {
  /// The level of a list that belongs to a style, where the style names the list only.
  func level(ofStyle style: String, list: Int) -> Int? {
    guard let definition = lists[list]?.definition else { return nil }
    return definitions[definition]?.first { $0.value.style == style }?.key
  }

  /// Counts one paragraph of a list and gives the mark before it; nil where the list is not defined.
  mutating func next(list id: Int, level index: Int, listOfStyle: (String) -> Int?) -> Mark? {
    guard (0..<Self.depth).contains(index), let list = lists[id], let definition = root(of: list, listOfStyle) else {
      return nil
    }
    let levels = definitions[definition, default: [:]].merging(list.levels) { $1 }
    guard let level = levels[index] else { return nil }
    var counts = counters[definition] ?? Array(repeating: nil, count: Self.depth)
    if begun.insert(id).inserted {
      for (index, start) in list.starts where (0..<Self.depth).contains(index) { counts[index] = start - 1 }
    }
    counts[index] = (counts[index] ?? level.start - 1) &+ 1
    for deeper in index + 1..<max(index + 1, Self.depth) {
      let restart = levels[deeper]?.restart ?? deeper
      if restart != 0, index < restart { counts[deeper] = nil }
    }
    counters[definition] = counts
    if level.format == "bullet" { return Mark(text: "", isBullet: true) }
    return Mark(text: text(level, counts, levels), isBullet: false)
  }

  /// The definition that really has levels, by way of styles; a circle has none.
  private mutating func root(of list: List, _ listOfStyle: (String) -> Int?) -> Int? {
    var definition = list.definition
    for _ in 0..<16 {
      guard definitions[definition]?.isEmpty != false, let style = styleLinks[definition] else { return definition }
      guard let next = listOfStyle(style).flatMap({ lists[$0] }) else { return definition }
      definition = next.definition
    }
    hasCycle = true
    return nil
  }

  private func text(_ level: Level, _ counts: [Int?], _ levels: [Int: Level]) -> String {
    var result = ""
    var isReference = false
    for character in level.text {
      if isReference, let index = character.wholeNumberValue, (1...Self.depth).contains(index) {
        let other = levels[index - 1]
        let format = level.isLegal ? "decimal" : other?.format ?? "decimal"
        result += numeral(counts[index - 1] ?? other?.start ?? 1, format: format)
        isReference = false
      } else if character == "%", !isReference {
        isReference = true
      } else {
        if isReference { result.append("%") }
        isReference = false
        result.append(character)
      }
    }
    return result
  }
}
