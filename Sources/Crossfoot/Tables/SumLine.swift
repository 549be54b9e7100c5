/// A row or a column seen as something to be added to others of its kind.
struct SumLine: Sendable {
  /// Words say that it adds up others.
  var isTotal = false
  var isSubtotal = false
  /// Perhaps a total (贷款总额): only arithmetic tells.
  var isWhole = false
  /// 净额, 结余: perhaps a difference of two totals.
  var isNet = false
  var isOfWhich = false
  var isMinus = false
  /// What shows depth: a list mark, the columns' group, an indent. nil: nothing does.
  var depth: Int?
  var indent = 0
  /// Columns of one group belong together.
  var group: [String] = []
  /// Of a column below a head that stands over several: that head, and the column's own below it.
  var heads: (outer: String, own: ArraySlice<String>)?
  /// Stands above others by its code: a parent's children are no parts of what the parent is a part of.
  var isNested = false
  var hasCode = false
  /// One for each place across; nil where there is no figure.
  private(set) var values: [Quantity?]
  /// The same as sums ask for them first.
  private(set) var cells: [SumCell]

  var mayBeTotal: Bool { isTotal || isWhole || isNet }
  var mayBePart: Bool { !isTotal && !hasNoFigure }

  /// An item of a list without a figure: 「三、国有资本经营预算财政拨款」, of which there was none.
  var isEmptyItem = false
  /// A line of words only: what follows may be a section of its own.
  var isBarrier: Bool { hasNoFigure && !isEmptyItem }
  private var hasNoFigure: Bool

  init(values: [Quantity?]) {
    self.values = values
    cells = values.map { SumCell($0) }
    hasNoFigure = values.allSatisfy { $0 == nil }
  }

  /// The same words over figures.
  func with(_ values: [Quantity?]) -> SumLine {
    let read = SumLine(values: values)
    var copy = self
    (copy.values, copy.cells, copy.hasNoFigure) = (read.values, read.cells, read.hasNoFigure)
    return copy
  }
}

/// A total and the lines that make it up.
struct SumRelation: Sendable, Equatable {
  var total: Int
  var parts: [Part]
  /// Adds other totals in place of the lines that they close.
  var usesTotals = false

  struct Part: Sendable, Equatable {
    var line: Int
    var sign: Int
  }
}

/// How one relation fits at one place across.
enum SumFit: Sendable {
  /// No total or no parts there.
  case absent
  /// Holds, and says nothing: all zero, or a single part.
  case trivial
  /// Holds; how many decimal digits of agreement that is.
  case holds(digits: Double)
  case breaks
}

extension SumRelation {
  /// Adds the parts at one place and compares, as far as the rounding of all of them allows. Cost: linear in the parts.
  func fit(_ lines: [SumLine], at place: Int) -> SumFit {
    if isApart(lines, at: place) { return .breaks }
    guard let total = lines[total].values[place], total.value.isValid else { return .absent }
    var sum = Rational.zero
    var room = total.ulp
    var count = 0
    var nonZero = 0
    for part in parts {
      guard let value = lines[part.line].values[place] else { continue }
      guard value.unit.dimension == total.unit.dimension else { return .absent }
      count += 1
      if !value.value.isZero { nonZero += 1 }
      sum = part.sign < 0 ? sum - value.value : sum + value.value
      if !value.isExact { room = room + value.ulp }
    }
    guard count > 0, sum.isValid else { return .absent }
    let distance = (total.value - sum).magnitude
    let isExact = total.isExact && room == total.ulp
    guard distance <= (isExact ? Rational.zero : room * Rational(1, 2)) else { return .breaks }
    if total.value.isZero || nonZero < 2 { return .trivial }
    return .holds(digits: decimalDigits(of: total.value.magnitude / (isExact ? room : room + total.ulp)))
  }

  /// The claim at one place; nil where a figure is missing.
  func claim(_ lines: [SumLine], at place: Int, rule: String, basis: Basis) -> Claim? {
    guard let total = lines[total].values[place] else { return nil }
    var operands: [Operand] = []
    var signs: [Int] = []
    operands.reserveCapacity(parts.count)
    signs.reserveCapacity(parts.count)
    for part in parts {
      guard let value = lines[part.line].values[place] else { continue }
      operands.append(Operand(.part, value))
      signs.append(part.sign)
    }
    guard !operands.isEmpty else { return nil }
    return Claim(
      kind: .tableSum, rule: rule, stated: total, operands: operands, formula: .sum(signs: signs), basis: basis)
  }

  /// Whether the total could be an average: it is no larger than the largest of parts that are not negative.
  func looksLikeAverage(_ lines: [SumLine], at place: Int) -> Bool {
    guard let total = lines[total].values[place] else { return true }
    let values = parts.compactMap { lines[$0.line].values[place]?.value }
    guard values.count > 1, values.allSatisfy({ !$0.isNegative }), parts.allSatisfy({ $0.sign > 0 }) else {
      return false
    }
    return values.allSatisfy { $0 < total.value } == false
  }

  /// Whether total and sum differ by no more than a quarter.
  func isNear(_ lines: [SumLine], at place: Int) -> Bool {
    guard let total = lines[total].values[place] else { return false }
    let sum = parts.reduce(Rational.zero) { sum, part in
      guard let value = lines[part.line].values[place]?.value else { return sum }
      return part.sign < 0 ? sum - value : sum + value
    }
    return (sum - total.value).magnitude * Rational(4) <= max(sum.magnitude, total.value.magnitude)
  }
}

/// The decimal digits of a ratio's whole part, at least 0, at most 30.
func decimalDigits(of ratio: Rational) -> Double {
  guard ratio.isValid, ratio > .one else { return 0 }
  var whole = ratio.numerator / ratio.denominator
  var digits = 0.0
  while whole >= 10 {
    whole /= 10
    digits += 1
  }
  // The rest of the logarithm, roughly: 2 is 0.3, 5 is 0.7.
  return digits + (whole >= 5 ? 0.7 : whole >= 2 ? 0.3 : 0)
}
