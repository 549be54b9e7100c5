import Documents

/// A segment with what its heads say and what its columns are for, and the figures read so far.
///
/// The figures are read once for all: what names them where they stand alone is most often what names them in their panel.
struct SegmentReading {
  let grid: Grid
  let segment: Segment
  let context: TableUnits
  let heads: [ColumnHead]
  let uses: [ColumnUse]
  /// Row by row.
  private(set) var figures: [TableFigure] = []
  /// The place among the figures of each cell of the body, row by row; −1 for none.
  private var places: [Int32] = []
  /// For each row the label of its first figure, and which of the first 64 columns it was read from.
  private var labels: [(columns: UInt64, label: RowLabel)] = []
  /// Whether names and values alternate: the heads do not name the figures.
  private let isForm: Bool
  private let reader: CellReader

  /// Cost: one pass.
  init(_ grid: Grid, _ segment: Segment, context: TableUnits) {
    self.grid = grid
    self.segment = segment
    self.context = context
    heads = (0..<grid.width).map { grid.head(of: $0, in: segment.header, lexicon: context.lexicon) }
    uses = grid.uses(segment, heads: heads, lexicon: context.lexicon)
    isForm = grid.isForm(segment, uses, heads)
    reader = CellReader(lexicon: context.lexicon)
    readFigures()
  }

  /// Every figure, those in forms of names and values included.
  ///
  /// A figure's name is the nearest run of words on its left. Codes and serial numbers are no figures.
  private mutating func readFigures() {
    let grid = grid
    let columns = heads.map { head in
      let head = isForm ? .none : head
      return ColumnNames(
        head: head, unit: context.unit(of: head, isPercent: false),
        period: grid.period(head.path, lexicon: context.lexicon))
    }
    let lexicon = context.lexicon
    let unitColumns = uses.indices.filter { uses[$0] == .unit }
    places = Array(repeating: -1, count: segment.body.count * grid.width)
    labels.reserveCapacity(segment.body.count)
    figures.reserveCapacity(segment.body.reduce(0) { $0 + grid.rows[$1].count(where: \.isFigure) })
    for row in segment.body {
      let cells = grid.rows[row]
      var names: [Int] = []
      // Of these names, read at the first figure behind them.
      var label = RowLabel.none
      var isKnown = false
      var hasFigure = false
      let rowUnit = unitColumns.lazy.compactMap { wholeUnit(grid.text(of: cells[$0]), lexicon: lexicon) }.first
      for column in cells.indices {
        if grid.isName(cells[column], of: uses[column]), uses[column] != .unit {
          if hasFigure { names = [] }
          hasFigure = false
          isKnown = false
          names.append(column)
        } else if cells[column].isFigure, uses[column] != .code, uses[column] != .serial {
          hasFigure = true
          if !isKnown {
            // In a form the name is the cell beside the value; the cells before it name groups of rows.
            let near = isForm || segment.header.isEmpty ? Array(names.suffix(1)) : names
            label = RowLabel(cells: near.map { cells[$0] }, codes: [], in: grid, lexicon: lexicon)
            let isFirst = labels.count == row - segment.body.lowerBound
            if isFirst { labels.append((Self.mask(near), label)) }
            label.unit = rowUnit ?? label.unit
            isKnown = true
          }
          guard let quantity = newQuantity(row, column, rowLabel: label, under: columns[column]) else { continue }
          places[place(row, column)] = Int32(figures.count)
          figures.append(
            TableFigure(
              quantity, under: columns[column], row: row, column: column,
              isNamedTotal: label.words.anywhere.has(.total)))
        }
      }
      if labels.count == row - segment.body.lowerBound { labels.append((0, .none)) }
    }
  }

  private func place(_ row: Int, _ column: Int) -> Int { (row - segment.body.lowerBound) * grid.width + column }

  /// No bits where a column lies too far to the right.
  private static func mask(_ columns: [Int]) -> UInt64 {
    columns.contains { $0 > 63 } ? 0 : columns.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// What words and codes of a row say.
  func label(_ row: Int, words: [Int], codes: [Int]) -> RowLabel {
    let known = labels[row - segment.body.lowerBound]
    let isInOrder = zip(words, words.dropFirst()).allSatisfy(<)
    if codes.isEmpty, isInOrder, known.columns != 0, known.columns == Self.mask(words) { return known.label }
    let cells = grid.rows[row]
    return RowLabel(cells: words.map { cells[$0] }, codes: codes.map { cells[$0] }, in: grid, lexicon: context.lexicon)
  }

  /// The figure of a cell under a name and a unit: the one that was read already where they are the same.
  func quantity(_ row: Int, _ column: Int, rowLabel: RowLabel, under names: ColumnNames) -> Quantity? {
    guard grid.rows[row][column].isFigure else { return nil }
    let place = Int(places[place(row, column)])
    if place >= 0, !isForm {
      let known = figures[place].quantity
      let isNamed = known.rowAndColumn.row == rowLabel.text
      if isNamed, grid.rows[row][column].unitKind != .none || known.unit == unitWanted(rowLabel, names) { return known }
    }
    return newQuantity(row, column, rowLabel: rowLabel, under: names)
  }

  /// The unit of a figure that prints none: the one that the column's head prints, the row's, the caption's.
  private func unitWanted(_ rowLabel: RowLabel, _ names: ColumnNames) -> Unit {
    if let columnUnit = names.unit, columnUnit.kind == .rate { return columnUnit }
    // 「资本充足率（%）」 under 「期末余额（百万元）」
    if let rowUnit = rowLabel.unit, rowUnit.kind == .rate { return rowUnit }
    if let rowUnit = rowLabel.unit, names.head.unit == nil, names.head.overrules(rowUnit, names.unit) {
      return names.unit ?? .none
    }
    return names.head.unit ?? rowLabel.unit ?? names.unit ?? .none
  }

  private func newQuantity(_ row: Int, _ column: Int, rowLabel: RowLabel, under names: ColumnNames) -> Quantity? {
    let prose = grid.prose(of: grid.rows[row][column])
    guard let figure = reader.figure(prose.text, grid.rows[row][column].range) else { return nil }
    var unit = figure.unit.kind == .none ? unitWanted(rowLabel, names) : figure.unit
    if figure.unit.kind == .none, figure.unit.scale != .one, unit.scale == .one { unit.scale = figure.unit.scale }
    let words = names.head.words.anywhere
    let isShare = unit.kind == .rate && words.has(.share) && !words.has(.growth)
    let value = isShare && figure.isBracketed ? figure.value.magnitude : figure.value
    return Quantity(
      range: prose.sourceRange(figure.range), numeralRange: prose.sourceRange(figure.numeral),
      numeral: numeral(prose.text[figure.numeral]),
      value: value.scaled(by: unit.scale),
      ulp: figure.ulp.scaled(by: unit.scale), step: figure.step.scaled(by: unit.scale), unit: unit,
      modifier: figure.modifier,
      row: rowLabel.text, column: names.head.name)
  }
}

extension Rational {
  /// The product with a unit's scale, which is most often 1.
  fileprivate func scaled(by scale: Rational) -> Rational { scale == .one ? self : self * scale }
}

/// A numeral as figures keep it: without the blanks that part its thousands.
private func numeral(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes.contains(0x20) ? bytes.filter { $0 != 0x20 }[...] : bytes, as: UTF8.self)
}
