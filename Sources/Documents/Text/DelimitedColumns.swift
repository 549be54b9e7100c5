/// The columns of rows whose cells the same number of blanks parts, above and below one another as their widths have it.
///
/// Blanks that took the place of tabs: twice as many hold a blank cell.
struct DelimitedColumns {
  let count: Int
  private let start: Int
  /// Blanks behind the names, and between the figures.
  private let first: Int
  private let gap: Int

  /// Nil where the cells stand below one another, or gaps differ.
  init?(_ rows: [SpacedLine]) {
    let count = rows.map(\.segments.count).max() ?? 0
    let whole = rows.filter { $0.segments.count == count }
    guard count > 2, whole.count > 1, let start = whole.first?.segments.first?.columns.lowerBound,
      whole.allSatisfy({ !$0.segments[0].isFigure && $0.segments[0].columns.lowerBound == start })
    else { return nil }
    let firsts = Set(whole.map { Self.gap($0, before: 1) })
    let gaps = Set(whole.flatMap { row in (2..<count).map { Self.gap(row, before: $0) } })
    guard let first = firsts.first, let gap = gaps.first, firsts.count == 1, gaps.count == 1, gap > 1 else {
      return nil
    }
    let isAligned = (1..<count).allSatisfy { place in
      let spans = whole.map { $0.segments[place].columns }
      return Set(spans.map(\.lowerBound)).count == 1 || Set(spans.map(\.upperBound)).count == 1
    }
    guard !isAligned else { return nil }
    (self.count, self.start, self.first, self.gap) = (count, start, first, gap)
  }

  /// The column of each segment of a row; nil where its gaps don't tell.
  func places(of row: SpacedLine) -> [Int]? {
    guard row.segments.first?.columns.lowerBound == start else { return nil }
    if row.segments.count == count { return Array(0..<count) }
    var places = [0]
    for next in row.segments.indices.dropFirst() {
      let wide = Self.gap(row, before: next) - (next == 1 ? first : gap)
      guard wide >= 0, wide.isMultiple(of: gap) else { return nil }
      places.append(places[next - 1] + 1 + wide / gap)
    }
    return places.last.map { $0 < count } == true ? places : nil
  }

  private static func gap(_ row: SpacedLine, before place: Int) -> Int {
    row.segments[place].columns.lowerBound - row.segments[place - 1].columns.upperBound
  }
}
