/// Stretches of a text with the place of each, in order.
///
/// Kept in 24 bytes a stretch, since a sheet may have a million cells; names of sheets are kept once.
public struct Places: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private struct Entry {
    var start: UInt32
    var count: UInt32
    /// The place without its name: its numbers, as far as it has any.
    var group: Int32 = 0
    var first: Int32 = 0
    var second: Int32 = 0
    var kind: Kind
  }

  private enum Kind {
    case paragraph, cell, sheet, hiddenSheet, page, chart, sheetChart, footnote, endnote, header, footer
  }

  private var entries: [Entry] = []
  /// Of sheets, each once where its cells follow one another.
  private var names: [String] = []

  public init() {}
  public init(_ ranges: some Sequence<PlacedRange>) { for range in ranges { append(range) } }
  public init(arrayLiteral elements: PlacedRange...) { self.init(elements) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  public subscript(index: Int) -> PlacedRange {
    let entry = entries[index]
    let (first, second) = (Int(entry.first), Int(entry.second))
    let place: Place =
      switch entry.kind {
      case .paragraph: .paragraph(first)
      // No table is the 0th.
      case .cell: .cell(table: entry.group == 0 ? nil : Int(entry.group), row: first, column: second)
      case .sheet: .sheet(name: names[Int(entry.group)], row: first, column: second, isHidden: false)
      case .hiddenSheet: .sheet(name: names[Int(entry.group)], row: first, column: second, isHidden: true)
      case .page: .page(first, line: second)
      case .chart: .chart(sheet: nil, first)
      case .sheetChart: .chart(sheet: names[Int(entry.group)], first)
      case .footnote: .footnote(first)
      case .endnote: .endnote(first)
      case .header: .header
      case .footer: .footer
      }
    return PlacedRange(range: range(index), place: place)
  }

  /// The range alone, for a search.
  func range(_ index: Int) -> Range<Int> {
    Int(entries[index].start)..<Int(entries[index].start) + Int(entries[index].count)
  }

  public mutating func append(_ placed: PlacedRange) {
    var entry = Entry(start: UInt32(placed.range.lowerBound), count: UInt32(placed.range.count), kind: .header)
    switch placed.place {
    case .paragraph(let number): (entry.kind, entry.first) = (.paragraph, Int32(clamping: number))
    case .cell(let table, let row, let column):
      (entry.kind, entry.group) = (.cell, Int32(clamping: table ?? 0))
      (entry.first, entry.second) = (Int32(clamping: row), Int32(clamping: column))
    case .sheet(let name, let row, let column, let isHidden):
      (entry.kind, entry.group) = (isHidden ? .hiddenSheet : .sheet, group(of: name))
      (entry.first, entry.second) = (Int32(clamping: row), Int32(clamping: column))
    case .page(let page, let line):
      (entry.kind, entry.first, entry.second) = (.page, Int32(clamping: page), Int32(clamping: line))
    case .chart(let sheet, let number):
      (entry.kind, entry.group) = sheet.map { (.sheetChart, group(of: $0)) } ?? (.chart, 0)
      entry.first = Int32(clamping: number)
    case .footnote(let number): (entry.kind, entry.first) = (.footnote, Int32(clamping: number))
    case .endnote(let number): (entry.kind, entry.first) = (.endnote, Int32(clamping: number))
    case .header: entry.kind = .header
    case .footer: entry.kind = .footer
    }
    entries.append(entry)
  }

  private mutating func group(of name: String) -> Int32 {
    if names.last != name { names.append(name) }
    return Int32(names.count - 1)
  }
}
