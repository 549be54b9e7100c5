/// What a column of rates may be made of, by columns and rows of its panel.
enum RatioReading: Hashable, Sendable {
  /// Its row's figure over the figure of the row of the whole: a share of the column.
  case shareOfWhole(column: Int, whole: Int)
  /// One column over another in the same row: an execution rate, a share of the row.
  case ratio(Int, of: Int)
  /// (a − b) ÷ b.
  case growth(Int, from: Int)
  /// (a − b) ÷ a: a margin.
  case margin(Int, less: Int)
  /// d ÷ (a − d): growth from a level and its change.
  case growthByDifference(Int, difference: Int)
  /// The difference of two columns of rates, in points.
  case points(Int, less: Int)
  /// One column's growth from the row of the year before, which is `step` rows away.
  case growthAlong(Int, step: Int)
}

extension RatioReading {
  /// Readings of one family differ only in their columns.
  var family: Int {
    switch self {
    case .shareOfWhole: 0
    case .ratio: 1
    case .growth: 2
    case .margin: 3
    case .growthByDifference: 4
    case .points: 5
    case .growthAlong: 6
    }
  }

  /// The same reading for a column so many places to the right.
  func moved(by distance: Int) -> RatioReading {
    switch self {
    case .shareOfWhole(let column, let whole): .shareOfWhole(column: column + distance, whole: whole)
    case .ratio(let a, let b): .ratio(a + distance, of: b + distance)
    case .growth(let a, let b): .growth(a + distance, from: b + distance)
    case .margin(let a, let b): .margin(a + distance, less: b + distance)
    case .growthByDifference(let a, let d): .growthByDifference(a + distance, difference: d + distance)
    case .points(let a, let b): .points(a + distance, less: b + distance)
    case .growthAlong(let a, let step): .growthAlong(a + distance, step: step)
    }
  }

  var kind: ClaimKind {
    switch self {
    case .shareOfWhole: .share
    case .ratio, .margin: .rate
    case .growth, .growthByDifference, .points, .growthAlong: .change
    }
  }

  /// The claim that a figure of a row is this of the row's other figures; nil where one is missing or the base is not positive.
  func claim(_ stated: Quantity, row: Int, in panel: Panel, isShare: Bool) -> Claim? {
    func value(_ column: Int, _ row: Int) -> Quantity? { panel.values[row][column] }
    func make(_ kind: ClaimKind, _ rule: String, _ operands: [Operand], _ formula: Formula) -> Claim {
      Claim(
        kind: kind, rule: rule, stated: stated, operands: operands, formula: formula,
        slack: kind == .share ? .one : .zero)
    }
    switch self {
    case .shareOfWhole(let column, let whole):
      // A column of targets has rates among its counts, 「≥95%」 below 「100%」.
      guard row != whole, let part = value(column, row), let all = value(column, whole), all.value > .zero,
        part.unit.kind != .rate, all.unit.kind != .rate
      else { return nil }
      return make(.share, TableRule.share, [Operand(.numerator, part), Operand(.denominator, all)], .ratio())
    case .ratio(let a, let b):
      guard let top = value(a, row), let base = value(b, row), base.value > .zero else { return nil }
      return make(
        isShare ? .share : .rate, isShare ? TableRule.share : TableRule.rate,
        [Operand(.numerator, top), Operand(.denominator, base)], .ratio())
    case .growth, .growthAlong:
      guard let (now, before) = levels(row, in: panel), !before.value.isZero else { return nil }
      let operands = [Operand(.numerator, now), Operand(.base, before)]
      if before.value > .zero { return make(.change, TableRule.change, operands, .growth) }
      // From a loss, some print growth over its size and some print none: only what fits is told.
      let ofSize = Formula(numerator: [.init([0]), .init(Rational(-1), [1])], denominator: [.init(Rational(-1), [1])])
      let claim = make(.change, TableRule.change, operands, ofSize)
      return verdict(of: claim) == .broken ? nil : claim
    case .margin(let a, let b):
      guard let all = value(a, row), let off = value(b, row), all.value > .zero else { return nil }
      return make(.rate, TableRule.rate, [Operand(.whole, all), Operand(.part, off)], .rest())
    case .growthByDifference(let a, let d):
      guard let level = value(a, row), let difference = value(d, row), level.value > difference.value else {
        return nil
      }
      return make(
        .change, TableRule.change, [Operand(.numerator, level), Operand(.delta, difference)],
        .growth(fromDifferenceWithSign: 1))
    case .points(let a, let b):
      // Coarser shares (100 % beside 63.24 %) would let anything pass.
      guard let now = value(a, row), let before = value(b, row), max(now.ulp, before.ulp) <= stated.ulp else {
        return nil
      }
      return make(
        .change, TableRule.change, [Operand(.numerator, now), Operand(.base, before)], .sum(signs: [1, -1]))
    }
  }

  /// Growth of a row whose figures are rates themselves, told in points; nil of other rows.
  func ofRates(_ row: Int, in panel: Panel) -> RatioReading? {
    guard case .growth(let a, let b) = self, let (now, before) = levels(row, in: panel), now.unit.kind == .rate,
      before.unit.kind == .rate
    else { return nil }
    return .points(a, less: b)
  }

  /// Of growth: the figure that grew and what it grew from.
  private func levels(_ row: Int, in panel: Panel) -> (now: Quantity, before: Quantity)? {
    let before: Quantity?
    let now: Quantity?
    switch self {
    case .growth(let a, let b): (now, before) = (panel.values[row][a], panel.values[row][b])
    case .growthAlong(let a, let step):
      (now, before) = (panel.values[row][a], panel.priorYear(of: row, step: step).flatMap { panel.values[$0][a] })
    default: (now, before) = (nil, nil)
    }
    guard let now, let before, now.unit.dimension == before.unit.dimension else { return nil }
    return (now, before)
  }
}
