/// A block of a table that has its own names on the left and its own columns of figures: a whole table, or one of the two
/// halves of 收入 and 支出 that stand side by side.
struct Panel: Sendable {
  var rows: [PanelRow]
  var columns: [PanelColumn]
  /// By row, then column.
  var values: [[Quantity?]]
  /// The first rows stand on another page: serial numbers begin later than 1, or a title says so.
  var isContinued = false
}

struct PanelRow: Sendable {
  /// Zero-based row of the grid.
  var gridRow: Int
  var label: RowLabel
}

struct PanelColumn: Sendable {
  /// Zero-based column of the grid.
  var gridColumn: Int
  var head: ColumnHead
  var kind: Kind
  var unit: Unit?

  enum Kind: Sendable {
    case amount, count, rate, price, score
  }

  /// Whether figures below each other may be added.
  var isAdditive: Bool { kind == .amount || kind == .count || kind == .score }
  var words: HeadSet { head.words.anywhere }
  var isTotal: Bool { head.words.atEnd.has(.total, .subtotal) || head.words.whole.has(.total, .subtotal) }
  var isShare: Bool { kind == .rate && words.has(.share) && !words.has(.growth) }
}

/// What a column of the grid is for.
enum ColumnUse: Sendable {
  case label, figures, serial, code, unit, remark, empty
}

extension Grid {
  /// What each column holds, from its head and a count of its cells. Cost: one pass.
  func uses(_ segment: Segment, heads: [ColumnHead], lexicon: Lexicon) -> [ColumnUse] {
    (0..<width).map { use(of: $0, segment, heads[$0], lexicon) }
  }

  private func use(of column: Int, _ segment: Segment, _ head: ColumnHead, _ lexicon: Lexicon) -> ColumnUse {
    var figures = 0
    var texts = 0
    var units = 0
    var plain: [Int] = []
    var isSerial = true
    for row in segment.body {
      let cell = rows[row][column]
      if let figure = cell.figure {
        figures += 1
        if let digits = figure.plainDigits {
          plain.append(digits)
          if figure.value != Rational(plain.count) { isSerial = false }
        } else {
          isSerial = false
        }
      } else if cell.isText {
        texts += 1
        if wholeUnit(cell.text, lexicon: lexicon) != nil { units += 1 }
      }
    }
    if figures + texts == 0 { return .empty }
    let words = head.words
    if words.anywhere.has(.code) || words.whole.has(.codeLevel) { return .code }
    if words.atEnd.has(.serial) || words.whole.has(.serial) { return .serial }
    if words.whole.has(.remark) || words.atEnd.has(.remark) { return .remark }
    if figures < texts || figures == 0 {
      return units * 2 > texts || (words.whole.has(.unit) && units > 0) ? .unit : .label
    }
    let allPlain = plain.count == figures
    if column == 0, allPlain, isSerial, figures > 1, segment.header.isEmpty || !words.anywhere.has(.quantity, .amount) {
      return .serial
    }
    if allPlain, column < 3, looksLikeCodes(plain), !words.anywhere.has(.quantity, .amount) { return .code }
    return .figures
  }

  /// Lengths 3, 5, 7 with more than one of them, or 7 alone.
  private func looksLikeCodes(_ digits: [Int]) -> Bool {
    let lengths = Set(digits)
    return lengths.isSubset(of: [3, 5, 7]) && (lengths.count > 1 || lengths == [7]) && digits.count > 1
  }
}

extension Grid {
  /// The panels of a segment from left to right.
  func panels(_ segment: Segment, context: TableUnits) -> [Panel] {
    let heads = (0..<width).map { head(of: $0, in: segment.header, lexicon: context.lexicon) }
    let uses = uses(segment, heads: heads, lexicon: context.lexicon)
    var panels: [Panel] = []
    var names: [Int] = []
    var figures: [Int] = []
    func close() {
      guard !figures.isEmpty else { return }
      panels.append(panel(segment, names: names, figures: figures, heads: heads, uses: uses, context))
    }
    for column in 0..<width {
      switch uses[column] {
      case .label, .code:
        if !figures.isEmpty, uses[(column + 1)...].contains(.figures) {
          close()
          names = []
          figures = []
        }
        if figures.isEmpty { names.append(column) }
      case .serial where figures.isEmpty: names.append(column)
      case .figures: figures.append(column)
      default: break
      }
    }
    close()
    return panels
  }

  private func panel(
    _ segment: Segment, names: [Int], figures: [Int], heads: [ColumnHead], uses: [ColumnUse], _ context: TableUnits
  ) -> Panel {
    let unitColumn = uses.indices.first { uses[$0] == .unit && ($0 <= figures.last!) }
    let columns = withTotalsUnits(figures.map { column($0, segment, heads[$0], context) })
    var panel = Panel(rows: [], columns: columns, values: [])
    for row in segment.body {
      let cells = names.filter { uses[$0] != .code }.map { rows[row][$0] }.filter { $0.isText }
      let codes = names.filter { uses[$0] == .code }.map { rows[row][$0] }
      let wordsInCodes = codes.filter { $0.isText }
      var label = RowLabel(
        cells: wordsInCodes + cells, codes: codes.filter { $0.figure != nil }, lexicon: context.lexicon)
      if let unitColumn, rows[row][unitColumn].isText {
        label.unit = wholeUnit(rows[row][unitColumn].text, lexicon: context.lexicon) ?? label.unit
      }
      panel.rows.append(PanelRow(gridRow: row, label: label))
      panel.values.append(
        columns.map { column in
          quantity(row, column.gridColumn, rowLabel: label, head: column.head, unit: column.unit, context)
        })
    }
    let serials = uses.indices.lazy.filter { uses[$0] == .serial }.compactMap { column in
      segment.body.lazy.compactMap { rows[$0][column].figure }.first
    }
    panel.isContinued = context.isContinued || (serials.first.map { $0.value > .one } ?? false)
    panel.shareDecimals()
    return panel
  }

  /// 合计 beside 「在编人数 | 编外人数」 counts people too, where its own head and the table say nothing of a unit.
  private func withTotalsUnits(_ columns: [PanelColumn]) -> [PanelColumn] {
    let parts = columns.filter { !$0.isTotal && $0.isAdditive }
    guard parts.count > 1, let unit = parts[0].unit, parts.allSatisfy({ $0.unit == unit }) else { return columns }
    return columns.map { column in
      guard column.isTotal, column.unit == nil, column.kind == .amount else { return column }
      var copy = column
      copy.unit = unit
      copy.kind = parts[0].kind
      return copy
    }
  }

  private func column(_ index: Int, _ segment: Segment, _ head: ColumnHead, _ context: TableUnits) -> PanelColumn {
    var printed: [Unit.Kind: Int] = [:]
    var figures = 0
    for row in segment.body {
      guard let figure = rows[row][index].figure else { continue }
      figures += 1
      printed[figure.unit.kind, default: 0] += 1
    }
    let isPercent = (printed[.rate] ?? 0) * 2 > figures
    let unit = context.unit(of: head, isPercent: isPercent)
    return PanelColumn(
      gridColumn: index, head: head, kind: context.kind(of: head, unit: unit, isPercent: isPercent), unit: unit)
  }
}
