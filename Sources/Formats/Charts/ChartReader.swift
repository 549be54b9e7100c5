import Documents

/// A chart of an office file: what it says, and the values that it keeps of the sheet behind it.
struct Chart {
  private(set) var title: [UInt8] = []
  /// What stands along the axis of the values, most often their unit.
  private(set) var axisTitle: [UInt8] = []
  private(set) var series: [Series] = []

  /// Figures under one name, by the place of their category.
  struct Series {
    var name: [UInt8] = []
    var categories: [Int: [UInt8]] = [:]
    var values: [Int: [UInt8]] = [:]
    /// Whether they stand in the chart itself and in no sheet.
    var isLiteral = false
  }

  /// Categories beyond this one are no chart's.
  private static let mostPoints = 10_000

  init(_ xml: inout XMLReader) throws(ReadingProblem) {
    var chart = Chart()
    _ = try xml.root()
    try xml.children { xml throws(ReadingProblem) in
      guard xml.isNamed("chart") else { return }
      try xml.children { xml throws(ReadingProblem) in
        if xml.isNamed("title") { chart.title = try Self.words(&xml) }
        if xml.isNamed("plotArea") { try chart.readPlot(&xml) }
      }
    }
    self = chart
  }

  private init() {}

  private mutating func readPlot(_ xml: inout XMLReader) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      if xml.isNamed("valAx") {
        try xml.children { xml throws(ReadingProblem) in
          if xml.isNamed("title"), axisTitle.isEmpty { axisTitle = try Self.words(&xml) }
        }
      } else if xml.name.hasSuffix("Chart") {
        try xml.children { xml throws(ReadingProblem) in
          if xml.isNamed("ser"), series.count < Limits.columns { try readSeries(&xml) }
        }
      }
    }
  }

  private mutating func readSeries(_ xml: inout XMLReader) throws(ReadingProblem) {
    var one = Series()
    try xml.children { xml throws(ReadingProblem) in
      if xml.isNamed("tx") {
        one.name = try Self.words(&xml)
      } else if xml.isNamed("cat") {
        var isLiteral = false
        try Self.readPoints(&xml, into: &one.categories, isLiteral: &isLiteral)
      } else if xml.isNamed("val") {
        try Self.readPoints(&xml, into: &one.values, isLiteral: &one.isLiteral)
      }
    }
    if !one.values.isEmpty { series.append(one) }
  }

  /// The points of a cache or of a list, numbers as their format shows them; of categories in levels the innermost.
  private static func readPoints(
    _ xml: inout XMLReader, into points: inout [Int: [UInt8]], isLiteral: inout Bool
  ) throws(ReadingProblem) {
    var format: NumberFormat?
    var levels = 0
    let inside = xml.depth
    while xml.depth >= inside {
      guard try xml.next() == .start else { continue }
      if xml.isNamed("numLit") || xml.isNamed("strLit") { isLiteral = true }
      if xml.isNamed("numLit") || xml.isNamed("numCache") { format = NumberFormat("General") }
      if xml.isNamed("lvl") { levels += 1 }
      if xml.isNamed("formatCode") { format = NumberFormat(try xml.text()) }
      guard xml.isNamed("pt"), levels < 2, let place = xml.integer("idx"), (0..<mostPoints).contains(place) else {
        continue
      }
      var value: [UInt8] = []
      try xml.text(into: &value)
      if let shown = format, let number = DecimalText(value) {
        value = []
        shown.append(number, is1904: false, to: &value)
      }
      points[place] = value
    }
  }

  /// The words of a title or a name, typed in or kept of a cell; a new line becomes a blank.
  private static func words(_ xml: inout XMLReader) throws(ReadingProblem) -> [UInt8] {
    var text: [UInt8] = []
    let inside = xml.depth
    while xml.depth >= inside {
      guard try xml.next() == .start else { continue }
      if xml.isNamed("p") || xml.isNamed("br"), !text.isEmpty { text.append(0x20) }
      if xml.isNamed("t") || xml.isNamed("v") { try xml.text(into: &text) }
    }
    return text
  }
}

extension Chart {
  /// Its words, then its values as a table: a row a category, a column a series.
  func blocks(at place: Place, onlyLiterals: Bool = false) -> [RawBlock] {
    let shown = onlyLiterals ? series.filter(\.isLiteral) : series
    let words = [title, shown.isEmpty ? [] : axisTitle].map { RawParagraph(text: $0, place: place) }
    var blocks = words.filter { !$0.isBlank }.map { RawBlock.paragraph($0) }
    let points = Set(shown.flatMap(\.values.keys)).sorted()
    guard !points.isEmpty else { return blocks }
    func cell(_ text: [UInt8]?, _ column: Int) -> RawCell? {
      text.map { RawCell(text: $0[...], column: column, place: place) }
    }
    let head = shown.enumerated().compactMap { cell($1.name, $0 + 1) }
    let rows = points.map { point in
      [cell(shown.lazy.compactMap { $0.categories[point] }.first, 0)].compactMap { $0 }
        + shown.enumerated().compactMap { cell($1.values[point], $0 + 1) }
    }
    blocks.append(.table(RawTable(rows: [head] + rows, headerRows: 1, isExcerpt: true)))
    return blocks
  }
}

extension XMLReader {
  /// The relationships of the charts that a drawing shows, in its order.
  mutating func charts() throws(ReadingProblem) -> [String] {
    var found: [String] = []
    while true {
      let event = try next()
      if event == .finished { return found }
      if event == .start, isNamed("chart"), let id = attribute("id") { found.append(id) }
    }
  }
}
