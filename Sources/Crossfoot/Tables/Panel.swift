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
  /// The row above that this one says it is part of: 「中央资金中：直达资金」.
  var namedWhole: Int?

  init(gridRow: Int, label: RowLabel) {
    self.gridRow = gridRow
    self.label = label
  }

  /// Not a part beside the others, but of one of them.
  var isOfWhich: Bool { label.isOfWhich || namedWhole != nil }
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
  /// Figures below one another of which each is one more than the last; so many are hardly amounts.
  private static let chance = 7

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
    var last: Int?
    var countsUp = true
    var codes: [Int] = []
    let isOfYears = column == 0 && namesYears(column, segment, head)
    for row in segment.body {
      let cell = rows[row][column]
      if column == 0, cell.isNamedByFigure || isOfYears && isYear(cell) {
        texts += 1
      } else if cell.isFigure {
        figures += 1
        if let digits = cell.plainDigits {
          plain.append(digits)
          if cell.wholeValue != plain.count { isSerial = false }
          if let last, cell.wholeValue != last + 1 { countsUp = false }
          last = cell.wholeValue
          if digits <= 7 { codes.append((digits..<7).reduce(cell.wholeValue) { value, _ in value * 10 }) }
        } else {
          isSerial = false
        }
      } else if cell.isText {
        texts += 1
        if wholeUnit(text(of: cell), lexicon: lexicon) != nil { units += 1 }
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
    // A head in a narrow column is broken, and may be read amiss: 行次.
    if allPlain, countsUp, figures > Self.chance { return .serial }
    if allPlain, looksLikeCodes(plain), column < 3 || isOutline(codes), !words.anywhere.has(.quantity, .amount) {
      return .code
    }
    return .figures
  }

  /// 2019, 2020, 2021 as the names of rows.
  private func namesYears(_ column: Int, _ segment: Segment, _ head: ColumnHead) -> Bool {
    let figures = segment.body.lazy.map { rows[$0][column] }.filter(\.isFigure)
    return figures.allSatisfy(isYear) && figures.count > 1 && !head.words.anywhere.has(.quantity, .amount, .code)
  }

  /// Whether a cell of a column of names is one.
  func isName(_ cell: GridCell, of use: ColumnUse) -> Bool { cell.isText || use == .label && isYear(cell) }

  /// 302, 30201, 30202, 303: in the order of an outline, each as if it had seven digits. A later column may be an amount.
  private func isOutline(_ codes: [Int]) -> Bool { codes.count > 3 && zip(codes, codes.dropFirst()).allSatisfy(<) }

  /// Lengths 3, 5, 7 with more than one of them, or 7 alone.
  private func looksLikeCodes(_ digits: [Int]) -> Bool {
    guard digits.count > 1, digits.allSatisfy({ $0 == 3 || $0 == 5 || $0 == 7 }) else { return false }
    return digits[0] == 7 || digits.contains { $0 != digits[0] }
  }
}

extension SegmentReading {
  /// The panels of the segment from left to right.
  var panels: [Panel] {
    var panels: [Panel] = []
    var names: [Int] = []
    var figures: [Int] = []
    func close() {
      guard !figures.isEmpty else { return }
      panels.append(panel(names: names, figures: figures, isBeside: context.isBeside || !panels.isEmpty))
    }
    for column in 0..<grid.width {
      switch uses[column] {
      case .label, .code:
        if !figures.isEmpty, uses[(column + 1)...].contains(.figures) {
          close()
          names = []
          figures = []
        }
        if figures.isEmpty { names.append(column) }
      case .serial where figures.isEmpty: names.append(column)
      case .figures where figures.isEmpty && isOfLevels(column): names.append(column)
      case .figures: figures.append(column)
      default: break
      }
    }
    close()
    return panels
  }

  /// Small numbers without a head before headed figures, or in a column with words: grades, answers, days that name rows.
  private func isOfLevels(_ column: Int) -> Bool {
    guard !segment.header.isEmpty, uses[(column + 1)...].contains(.figures) else { return false }
    let cells = segment.body.lazy.map { grid.rows[$0][column] }
    let figures = cells.filter(\.isFigure)
    guard figures.allSatisfy({ $0.plainDigits == 1 }) else { return false }
    if column == 0, heads[0].name.isEmpty, heads[1...].contains(where: { !$0.name.isEmpty }) { return true }
    return figures.count > 5 && Set(figures.map(\.wholeValue)).count <= 3 && column > 0
  }

  private func panel(names: [Int], figures: [Int], isBeside: Bool) -> Panel {
    let unitColumn = uses.indices.first { uses[$0] == .unit && ($0 <= figures.last!) }
    let columns = withWholesUnit(withTotalsUnits(figures.map { column($0) }))
    let codeColumns = names.chosen { uses[$0] == .code }
    let nameColumns = names.chosen { uses[$0] != .code }
    let shared = columns.map { ColumnNames(head: $0.head, unit: $0.unit, period: "") }
    var panel = Panel(rows: [], columns: columns, values: [])
    panel.rows.reserveCapacity(segment.body.count)
    panel.values.reserveCapacity(segment.body.count)
    var units = UnitsOfParents()
    for row in segment.body {
      let cells = grid.rows[row]
      let named = nameColumns.chosen { grid.isName(cells[$0], of: uses[$0]) || cells[$0].isNamedByFigure }
      let words = codeColumns.isEmpty ? named : codeColumns.chosen { cells[$0].isText } + named
      var label = label(row, words: words, codes: codeColumns.chosen { cells[$0].isFigure })
      if let unitColumn, cells[unitColumn].isText {
        label.unit = wholeUnit(grid.text(of: cells[unitColumn]), lexicon: context.lexicon) ?? label.unit
      }
      label.unit = units.unit(of: label)
      panel.values.append(
        figures.indices.map { quantity(row, figures[$0], rowLabel: label, under: shared[$0]) })
      panel.rows.append(PanelRow(gridRow: row, label: label))
    }
    let serials = uses.indices.lazy.filter { uses[$0] == .serial }.compactMap { column in
      segment.body.lazy.compactMap { grid.figure($0, column, lexicon: context.lexicon) }.first
    }
    panel.isContinued = context.isContinued || !isBeside && (serials.first.map { $0.value > .one } ?? false)
    panel.shareDecimals()
    panel.shareRounding()
    panel.linkNamedParts()
    panel.takeSerialDepths(depths(of: names.last { uses[$0] == .serial }))
    return panel
  }

  /// 「地区生产总值（亿元） | 第一产业 | 第二产业」: the parts are counted in what their whole is.
  private func withWholesUnit(_ columns: [PanelColumn]) -> [PanelColumn] {
    let additive = columns.indices.filter { columns[$0].isAdditive }
    let own = additive.filter { columns[$0].unit != nil }
    guard own.count == 1, additive.count > 2, let whole = own.first,
      columns[whole].isTotal || columns[whole].head.words.atEnd.has(.whole),
      columns[whole].unit?.isCurrency == true
    else { return columns }
    var columns = columns
    for place in additive where place != whole && columns[place].kind == .amount {
      columns[place].unit = columns[whole].unit
    }
    return columns
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

  private func column(_ index: Int) -> PanelColumn {
    var rates = 0
    var figures = 0
    var (isFirst, isLast, hasOther) = (false, false, false)
    for row in segment.body where grid.rows[row][index].isFigure {
      isLast = grid.rows[row][index].unitKind == .rate
      if figures == 0 { isFirst = isLast }
      hasOther = hasOther || !isLast && grid.rows[row][index].unitKind != .none
      figures += 1
      if isLast { rates += 1 }
    }
    // English tables print the sign in the first row and in that of the total.
    let isPercent = rates * 2 > figures || isFirst && isLast && rates == 2 && !hasOther
    let unit = context.unit(of: heads[index], isPercent: isPercent)
    return PanelColumn(
      gridColumn: index, head: heads[index], kind: context.kind(of: heads[index], unit: unit, isPercent: isPercent),
      unit: unit)
  }
}
