import Documents

/// One figure of a table with all that names it.
///
/// Kept small, since a sheet may have a million: what the figures of a column share lies behind one reference.
public struct TableFigure: Sendable {
  /// Its label is 「row label / column heads」, its unit and scale are resolved.
  public var quantity: Quantity
  private var names: ColumnNames
  private let smallRow: Int32
  private let smallColumn: Int32
  /// Its name says that it adds up others: 「前五名合计销售金额」.
  let isNamedTotal: Bool

  init(_ quantity: Quantity, under names: ColumnNames, row: Int, column: Int, isNamedTotal: Bool) {
    self.quantity = quantity
    self.names = names
    smallRow = Int32(clamping: row)
    smallColumn = Int32(clamping: column)
    self.isNamedTotal = isNamedTotal
  }

  /// The words on its left.
  public var rowLabel: String { quantity.rowAndColumn.row }
  /// Column heads from the outermost to the innermost.
  public var columnPath: [String] { names.head.path }
  /// Zero-based.
  public var row: Int { Int(smallRow) }
  public var column: Int { Int(smallColumn) }
  /// Years and words of time among the heads, such as 「2019年」, 「上年」; empty where there are none.
  public var period: String { names.period }

  /// The same figure under another word of time.
  func during(_ period: String) -> TableFigure {
    var copy = self
    copy.names = ColumnNames(head: names.head, unit: names.unit, period: period)
    return copy
  }
}

/// What names the figures of one column.
final class ColumnNames: Sendable {
  let head: ColumnHead
  /// Of figures that print none.
  let unit: Unit?
  let period: String

  init(head: ColumnHead, unit: Unit?, period: String) {
    self.head = head
    self.unit = unit
    self.period = period
  }
}

extension Grid {
  /// Whether names and values alternate along some row, in columns that hold both or whose head names no figures: then
  /// the first row heads nothing.
  func isForm(_ segment: Segment, _ uses: [ColumnUse], _ heads: [ColumnHead]) -> Bool {
    let isMixed = (0..<width).map { column in
      let head = heads[column]
      // 合计 stands below the numbers of the rows.
      if uses[column] == .serial { return false }
      if head.allWords.isEmpty, head.unit == nil, !head.path.joined().utf8.contains(where: { $0 &- 0x30 < 10 }) {
        return true
      }
      return uses[column] != .unit && segment.body.contains { rows[$0][column].isText }
        && segment.body.contains { rows[$0][column].isFigure }
    }
    return segment.body.contains { row in
      guard let first = (0..<width).first(where: { rows[row][$0].isFigure && isMixed[$0] }) else { return false }
      let next = rows[row][(first + 1)...].firstIndex { !$0.isBlank }
      guard let next, rows[row][next].isText, uses[next] == .label else { return false }
      return rows[row][(next + 1)...].contains { $0.isFigure }
    }
  }

  func period(_ path: [String], lexicon: Lexicon) -> String {
    var words: [String] = []
    for head in path {
      let bytes = Array(head.utf8)
      var i = 0
      while i < bytes.count {
        if bytes[i] &- 0x30 < 10, let end = readDate(bytes, at: i) ?? plainYear(bytes, at: i) {
          words.append(String(decoding: bytes[i..<end], as: UTF8.self))
          i = end
        } else if let (end, cues) = lexicon.cue(in: bytes, at: i) {
          if cues.contains(CueSet(.period)) { words.append(String(decoding: bytes[i..<end], as: UTF8.self)) }
          i = end
        } else {
          i += bytes[i] < 0x80 ? 1 : bytes[i] < 0xE0 ? 2 : bytes[i] < 0xF0 ? 3 : 4
        }
      }
    }
    return words.joined(separator: " ")
  }

  private func plainYear(_ bytes: [UInt8], at i: Int) -> Int? {
    guard let number = readDigits(bytes, at: i), number.range.count == 4, number.value >= Rational(1900),
      number.value <= Rational(2100)
    else { return nil }
    return number.range.upperBound
  }
}
