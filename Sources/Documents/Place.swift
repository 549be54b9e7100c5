/// Where a person would look for something in a file that has no lines: in a table, on a sheet, on a page.
///
/// All numbers count from 1.
public enum Place: Sendable, Hashable {
  /// The n-th paragraph outside tables, headings included.
  case paragraph(Int)
  /// `table` is nil in a file that is one table.
  case cell(table: Int?, row: Int, column: Int)
  /// A cell of a workbook; `isHidden` where its row, its column or its sheet is.
  case sheet(name: String, row: Int, column: Int, isHidden: Bool)
  case page(Int, line: Int)
  /// The n-th chart of a document, or of a sheet.
  case chart(sheet: String?, Int)
  case footnote(Int)
  case endnote(Int)
  case header
  case footer
}

extension Place {
  /// The place in words, as `表2 第3行第4列`, in the language of the code given: `zh`, or English for any other.
  public func words(lang: String) -> String { lang.hasPrefix("zh") ? chinese : english }

  private var chinese: String {
    switch self {
    case .paragraph(let number): "第\(number)段"
    case .cell(let table?, let row, let column): "表\(table) 第\(row)行第\(column)列"
    case .cell(nil, let row, let column): "第\(row)行第\(column)列"
    case .sheet(let name, let row, let column, let isHidden):
      Self.reference(name, row, column) + (isHidden ? "（隐藏）" : "")
    case .page(let page, let line): "第\(page)页 第\(line)行"
    case .chart(nil, let number): "图\(number)"
    case .chart(let sheet?, let number): "\(sheet) 图表\(number)"
    case .footnote(let number): "脚注\(number)"
    case .endnote(let number): "尾注\(number)"
    case .header: "页眉"
    case .footer: "页脚"
    }
  }

  private var english: String {
    switch self {
    case .paragraph(let number): "paragraph \(number)"
    case .cell(let table?, let row, let column): "table \(table), row \(row), column \(column)"
    case .cell(nil, let row, let column): "row \(row), column \(column)"
    case .sheet(let name, let row, let column, let isHidden):
      Self.reference(name, row, column) + (isHidden ? " (hidden)" : "")
    case .page(let page, let line): "page \(page), line \(line)"
    case .chart(nil, let number): "chart \(number)"
    case .chart(let sheet?, let number): "\(sheet) chart \(number)"
    case .footnote(let number): "footnote \(number)"
    case .endnote(let number): "endnote \(number)"
    case .header: "page header"
    case .footer: "page footer"
    }
  }

  /// `Sheet1!C7`; a name with blanks or signs is quoted as a spreadsheet does.
  private static func reference(_ sheet: String, _ row: Int, _ column: Int) -> String {
    let isPlain = sheet.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let name = isPlain && !sheet.isEmpty ? sheet : "'\(sheet)'"
    return "\(name)!\(columnName(column))\(row)"
  }

  /// `A` for 1, `AA` for 27.
  public static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// A stretch of the text and its place.
public struct PlacedRange: Sendable, Equatable {
  /// Zero-based UTF-8 offsets in the document's text.
  public var range: Range<Int>
  public var place: Place

  public init(range: Range<Int>, place: Place) {
    self.range = range
    self.place = place
  }
}

extension Document {
  /// The place of an offset of the text, or nil in a format whose lines are places enough. Cost: a binary search.
  public func place(atUTF8 offset: Int) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places.range(middle).upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places.range(low).contains(offset) ? places[low].place : nil
  }
}
