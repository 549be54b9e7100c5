/// A stretch of a line between wide blanks.
struct Segment {
  var range: Range<Int>
  /// Columns of the line, counted as `SpacedLine.Measure` says.
  var columns: Range<Int>
  /// Digits and their signs alone, or a dash in their place.
  var isFigure: Bool
  /// One Chinese character, as in the letter-spaced 「合　　计」.
  var isLone: Bool
}

/// One line of a table of spaces, cut at its wide blanks.
struct SpacedLine {
  /// Whether a Chinese character takes two columns, or one as pdftotext has it.
  enum Measure {
    case display
    case characters
  }

  /// The index in the lines of the text.
  var line: Int
  var segments: [Segment]
  private let isStacked: Bool

  /// The texts of its segments.
  func words(_ b: [UInt8]) -> [ArraySlice<UInt8>] { segments.map { b[$0.range] } }

  /// `isStacked` where lone characters are no letter-spaced word.
  init(_ b: [UInt8], _ lines: [Line], _ line: Int, measure: Measure, isStacked: Bool = false) {
    self.line = line
    self.isStacked = isStacked
    segments = []
    let raw = lines[line].raw
    var column = 0
    var start: (offset: Int, column: Int)?
    var end = (offset: 0, column: 0)
    var i = raw.lowerBound
    while i < raw.upperBound {
      if let leaders = FigureScan.leaders(b, i..<raw.upperBound) {
        if let first = start { add(b, first.offset..<end.offset, first.column..<end.column) }
        start = nil
        i += leaders
        column += leaders
        continue
      }
      let (v, length) = scalar(b, at: i)
      let width = measure == .display ? Scalars.displayWidth(v) : Scalars.isInvisible(v) ? 0 : 1
      if Scalars.isBlank(v) {
        if let first = start, column + width - end.column > 1 || v == 0x3000 {
          add(b, first.offset..<end.offset, first.column..<end.column)
          start = nil
        }
      } else if width > 0 {
        start = start ?? (i, column)
        end = (i + length, column + width)
      }
      i += length
      column += width
    }
    if let first = start { add(b, first.offset..<end.offset, first.column..<end.column) }
  }

  private mutating func add(_ b: [UInt8], _ range: Range<Int>, _ columns: Range<Int>) {
    let first = scalar(b, at: range.lowerBound)
    let isLone =
      !isStacked && first.length == range.count && Scalars.isChinese(first.value) && Scalars.digit(first.value) == nil
    if isLone, let last = segments.last, last.isLone, columns.lowerBound - last.columns.upperBound <= 8 {
      segments[segments.count - 1].range = last.range.lowerBound..<range.upperBound
      segments[segments.count - 1].columns = last.columns.lowerBound..<columns.upperBound
      return
    }
    let isFigure = FigureScan.isFigure(b, FigureScan.afterMoney(b, range)) || FigureScan.isPlaceholder(b, range)
    // The mark stands flush left in its cell, the digits flush right: 「$    254,610」.
    if isFigure, let last = segments.last, last.columns.count < 4, FigureScan.afterMoney(b, last.range).isEmpty,
      columns.lowerBound - last.columns.upperBound <= Self.widestMoney
    {
      segments[segments.count - 1] = Segment(
        range: last.range.lowerBound..<range.upperBound, columns: columns, isFigure: true, isLone: false)
      return
    }
    segments.append(Segment(range: range, columns: columns, isFigure: isFigure, isLone: isLone))
  }

  /// Columns between a currency's mark and its figure.
  private static let widestMoney = 12

  /// A name and a figure that could be a year: below a head it is an amount.
  func isNamedYear(_ b: [UInt8]) -> Bool {
    segments.count == 2 && !segments[0].isFigure && segments[1].range.count == 4
      && FigureScan.isYear(b, segments[1].range)
  }

  /// A row with a figure below the head: not a year, and not a lone number.
  func hasData(_ b: [UInt8]) -> Bool {
    segments.count > 1
      && segments.contains { $0.isFigure && !FigureScan.isYear(b, $0.range) }
  }
}
