import Documents

/// One figure of a table with all that names it.
public struct TableFigure: Sendable {
  /// Its label is 「row label / column heads」, its unit and scale are resolved.
  public var quantity: Quantity
  /// The words on its left.
  public var rowLabel: String
  /// Column heads from the outermost to the innermost.
  public var columnPath: [String]
  /// Zero-based.
  public var row: Int
  public var column: Int
  /// Years and words of time among the heads, such as 「2019年」, 「上年」; empty where there are none.
  public var period: String
  /// Its name says that it adds up others: 「前五名合计销售金额」.
  var isNamedTotal = false

  public init(
    quantity: Quantity, rowLabel: String, columnPath: [String], row: Int, column: Int, period: String
  ) {
    self.quantity = quantity
    self.rowLabel = rowLabel
    self.columnPath = columnPath
    self.row = row
    self.column = column
    self.period = period
  }
}

extension Grid {
  /// The figure of a cell with its unit: the cell's own, else the one that the column's head prints, the row's, the caption's.
  func quantity(
    _ row: Int, _ column: Int, rowLabel: RowLabel, head: ColumnHead, unit columnUnit: Unit?, _ context: TableUnits
  ) -> Quantity? {
    let cell = rows[row][column]
    guard let figure = cell.figure else { return nil }
    var unit = figure.unit.kind == .none ? (head.unit ?? rowLabel.unit ?? columnUnit ?? .none) : figure.unit
    if columnUnit?.kind == .rate, figure.unit.kind == .none { unit = columnUnit! }
    if figure.unit.kind == .none, figure.unit.scale != .one, unit.scale == .one { unit.scale = figure.unit.scale }
    let isShare = unit.kind == .rate && head.words.anywhere.has(.share) && !head.words.anywhere.has(.growth)
    let value = isShare && figure.isBracketed ? figure.value.magnitude : figure.value
    let isNamed = !rowLabel.text.isEmpty && !head.name.isEmpty
    return Quantity(
      range: cell.prose.sourceRange(figure.range), numeralRange: cell.prose.sourceRange(figure.numeral),
      numeral: String(decoding: cell.prose.text[figure.numeral], as: UTF8.self), value: value * unit.scale,
      ulp: figure.ulp * unit.scale, step: figure.step * unit.scale, unit: unit, modifier: figure.modifier,
      label: isNamed ? rowLabel.text + " / " + head.name : rowLabel.text + head.name)
  }

  /// Every figure of a segment, those in forms of names and values included.
  ///
  /// A figure's name is the nearest run of words on its left. Codes and serial numbers are no figures.
  func figures(_ segment: Segment, context: TableUnits) -> [TableFigure] {
    var heads = (0..<width).map { head(of: $0, in: segment.header, lexicon: context.lexicon) }
    let uses = uses(segment, heads: heads, lexicon: context.lexicon)
    let isForm = isForm(segment, uses, heads)
    if isForm { heads = heads.map { _ in .none } }
    let units = heads.map { context.unit(of: $0, isPercent: false) }
    let periods = heads.map { period($0.path, lexicon: context.lexicon) }
    var found: [TableFigure] = []
    for row in segment.body {
      var names: [GridCell] = []
      // Of these names, read at the first figure behind them.
      var known: RowLabel?
      var hasFigure = false
      let rowUnit = uses.indices.lazy.filter { uses[$0] == .unit }.compactMap {
        wholeUnit(rows[row][$0].text, lexicon: context.lexicon)
      }.first
      for column in 0..<width {
        let cell = rows[row][column]
        if cell.isText, uses[column] != .unit {
          if hasFigure { names = [] }
          hasFigure = false
          known = nil
          names.append(cell)
        } else if cell.figure != nil, uses[column] != .code, uses[column] != .serial {
          hasFigure = true
          // In a form the name is the cell beside the value; the cells before it name groups of rows.
          let near = isForm || segment.header.isEmpty ? names.suffix(1) : names[...]
          var label = known ?? RowLabel(cells: Array(near), codes: [], lexicon: context.lexicon)
          label.unit = rowUnit ?? label.unit
          known = label
          guard
            let quantity = quantity(row, column, rowLabel: label, head: heads[column], unit: units[column], context)
          else { continue }
          var figure = TableFigure(
            quantity: quantity, rowLabel: label.text, columnPath: heads[column].path, row: row, column: column,
            period: periods[column])
          figure.isNamedTotal = label.words.anywhere.has(.total)
          found.append(figure)
        }
      }
    }
    return found
  }

  /// Whether names and values alternate along some row, in columns that hold both or whose head names no figures: then
  /// the first row heads nothing.
  private func isForm(_ segment: Segment, _ uses: [ColumnUse], _ heads: [ColumnHead]) -> Bool {
    let isMixed = (0..<width).map { column in
      let head = heads[column]
      if head.allWords.isEmpty, head.unit == nil, !head.path.joined().utf8.contains(where: { $0 &- 0x30 < 10 }) {
        return true
      }
      return uses[column] != .unit && segment.body.contains { rows[$0][column].isText }
        && segment.body.contains { rows[$0][column].figure != nil }
    }
    return segment.body.contains { row in
      guard let first = (0..<width).first(where: { rows[row][$0].figure != nil && isMixed[$0] }) else { return false }
      let next = rows[row][(first + 1)...].firstIndex { !$0.isBlank }
      guard let next, rows[row][next].isText, uses[next] == .label else { return false }
      return rows[row][(next + 1)...].contains { $0.figure != nil }
    }
  }

  private func period(_ path: [String], lexicon: Lexicon) -> String {
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
