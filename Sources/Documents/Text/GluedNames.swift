/// Finds names that a single blank parts from the first figure of their row: 「…净额 74,334.15    59,566.25    24.79%」.
struct GluedNames {
  private let b: [UInt8]
  /// How many segments a whole row has.
  private let count: Int
  /// Where the first figures of the whole rows stand.
  private let span: Range<Int>
  private let hasPercent: Bool

  /// Nil where no row is a name with figures behind it.
  init?(_ b: [UInt8], _ rows: [SpacedLine]) {
    self.b = b
    let whole = rows.filter {
      $0.segments.count > 1 && !$0.segments[0].isFigure && $0.segments[1...].allSatisfy(\.isFigure)
    }
    guard let count = whole.map(\.segments.count).max() else { return nil }
    self.count = count
    let first = whole.filter { $0.segments.count == count }.map { $0.segments[1] }
    guard let low = first.map(\.columns.lowerBound).min(), let high = first.map(\.columns.upperBound).max() else {
      return nil
    }
    span = low..<high
    hasPercent = first.contains { b[$0.range].last == 0x25 }
  }

  /// The row with its name and its first figure apart.
  func parted(_ row: SpacedLine) -> SpacedLine {
    guard row.segments.count < count, let first = row.segments.first, !first.isFigure,
      row.segments[1...].allSatisfy(\.isFigure)
    else { return row }
    if row.segments.count + 2 == count, let pair = blankAndFigure(endOf: first),
      let columns = columns(of: pair.figure, endOf: first)
    {
      return parted(row, at: pair, columns)
    }
    guard let figure = Self.figure(b, endOf: first.range), hasPercent || b[first.range].last != 0x25,
      let columns = columns(of: figure, endOf: first), columns.overlaps(span)
    else { return row }
    var parted = row
    parted.segments[0].range = first.range.lowerBound..<(figure.lowerBound - 1)
    parted.segments[0].columns = first.columns.lowerBound..<(columns.lowerBound - 1)
    parted.segments.insert(Segment(range: figure, columns: columns, isFigure: true, isLone: false), at: 1)
    return parted
  }

  /// 「省控（不含国控）— 9　7　2」: a dash for a cell without a figure, and the figure of the next.
  private func blankAndFigure(endOf first: Segment) -> (dash: Range<Int>, figure: Range<Int>)? {
    guard let blank = b[first.range].lastIndex(of: 0x20), blank - 3 > first.range.lowerBound else { return nil }
    let (dash, figure) = (blank - 3..<blank, blank + 1..<first.range.upperBound)
    return FigureScan.isPlaceholder(b, dash) && FigureScan.isFigure(b, figure) ? (dash, figure) : nil
  }

  private func parted(
    _ row: SpacedLine, at pair: (dash: Range<Int>, figure: Range<Int>), _ columns: Range<Int>
  ) -> SpacedLine {
    var parted = row
    let dash = max(row.segments[0].columns.lowerBound, columns.lowerBound - 2)..<(columns.lowerBound - 1)
    parted.segments[0].range = row.segments[0].range.lowerBound..<pair.dash.lowerBound
    parted.segments[0].columns = row.segments[0].columns.lowerBound..<dash.lowerBound
    let cells = [(pair.dash, dash), (pair.figure, columns)]
    parted.segments.insert(
      contentsOf: cells.map { Segment(range: $0, columns: $1, isFigure: true, isLone: false) }, at: 1)
    return parted
  }

  /// A column for each character of the figure at the end; nil where no name is left before it.
  private func columns(of figure: Range<Int>, endOf first: Segment) -> Range<Int>? {
    let start = first.columns.upperBound - b[figure].count { $0 & 0xC0 != 0x80 }
    return start - 1 > first.columns.lowerBound ? start..<first.columns.upperBound : nil
  }

  /// The amount behind the one blank of a range that ends in it: with a point or a comma, since 「方案 1」 and 「建设期 2024」 are
  /// names.
  static func figure(_ b: [UInt8], endOf range: Range<Int>) -> Range<Int>? {
    guard let blank = range.last(where: { b[$0] == 0x20 }), blank > range.lowerBound, b[blank - 1] >= 0x80 else {
      return nil
    }
    let figure = (blank + 1)..<range.upperBound
    let isAmount = figure.contains { b[$0] == 0x2E || b[$0] == 0x2C }
    return isAmount && FigureScan.isFigure(b, figure) ? figure : nil
  }
}
