/// Figures of running text that a table prints too, maybe in another unit or rounded.
///
/// Equal figures confirm each other where row, column or title name what the text does, or where there are so many digits
/// that chance is out of the question.
func tableRepeats(at asked: Range<Int>, in reading: Reading, tables: TableLookup) -> [Claim] {
  if tables.isEmpty { return [] }
  return reading.mentions[asked].compactMap { mention in
    guard mention.isFigureOfOwn, let figure = tables.restated(mention) else { return nil }
    return repeatClaim(mention.quantity, figure)
  }
}

extension Mention {
  /// A level or a rate with a unit: a change repeats nothing that a table prints under the name of its level.
  fileprivate var isFigureOfOwn: Bool {
    let kinds: [Unit.Kind] = [.amount, .count, .rate]
    guard quantity.value.isValid, quantity.modifier == .none, kinds.contains(quantity.unit.kind) else { return false }
    switch role {
    case .level, .share, .rate, .percent: return true
    default: return false
    }
  }
}

extension TableLookup {
  /// The figure of a cell that says the same, the best named one first, in the mention's unit.
  fileprivate func restated(_ mention: Mention) -> Quantity? {
    let face = mention.quantity.face
    var best: (evidence: Evidence, figure: Quantity)?
    for (place, figure) in figures(inUnitOf: mention.quantity)
    where figure.face.meets(face) && maySay(figure, mention.quantity) {
      let evidence = Evidence(cells[place], figure, mention)
      if best.map({ $0.evidence.weight < evidence.weight }) ?? true { best = (evidence, figure) }
    }
    return best.flatMap { $0.evidence.isEnough ? $0.figure : nil }
  }

  /// Cells of about a figure's size and of its unit, and those without one as if they were printed in it: 477000 and 47.70
  /// beside 「47.70万元」, 1286.40 under 「人次（万）」.
  private func figures(inUnitOf figure: Quantity) -> [(place: Int, figure: Quantity)] {
    let unit = figure.unit
    let base = Unit(dimension: unit.dimension, scale: .one, symbol: "", kind: unit.kind)
    var found: [(place: Int, figure: Quantity)] = []
    for place in places(mayBe: figure) {
      let printed = cells[place].quantity
      if printed.unit.kind == .none {
        found.append((place, printed.scaled(by: .one, unit: base)))
      } else if printed.unit.kind == unit.kind, printed.unit.dimension == unit.dimension {
        found.append((place, printed))
      }
    }
    if unit.scale == .one { return found }
    for place in places(mayBe: figure.scaled(by: .one / unit.scale, unit: .none)) {
      let printed = cells[place].quantity
      guard printed.unit.kind == .none, printed.unit.scale == .one else { continue }
      found.append((place, printed.scaled(by: unit.scale, unit: unit)))
    }
    return found
  }
}

/// Figures of one last place are equal or differ, though their ranges may touch: 95.9 % and 96.0 %.
func maySay(_ a: Quantity, _ b: Quantity) -> Bool { a.value == b.value || a.ulp != b.ulp }

extension Quantity {
  fileprivate func scaled(by factor: Rational, unit: Unit) -> Quantity {
    Quantity(
      range: range, numeralRange: numeralRange, numeral: numeral, value: value * factor, ulp: ulp * factor,
      step: step * factor, unit: unit, modifier: modifier, label: label)
  }
}

/// What speaks for a cell's being the figure that the text names.
private struct Evidence {
  private let isEqual: Bool
  private let isTotal: Bool
  private let digits: Int
  /// How many of row, column and title name what the text does, rows twice.
  private let names: Int
  var weight: Int { names + (isEqual ? 1 : 0) }

  init(_ cell: TableLookup.Cell, _ figure: Quantity, _ mention: Mention) {
    isEqual = figure.value == mention.quantity.value
    isTotal = cell.isTotal
    digits = min(significantDigits(figure), significantDigits(mention.quantity))
    names =
      (isAlike(cell.row, mention.key) ? 2 : 0) + (isAlike(cell.head, mention.key) ? 1 : 0)
      + (cell.isTotal && sharesPair(cell.title, mention.key) ? 1 : 0)
  }

  var isEnough: Bool {
    if isEqual, digits >= 5 { return true }
    if digits >= 3 { return names >= 2 || isEqual && names >= 1 && isTotal }
    return isEqual && digits == 2 && names >= 3
  }
}

private func isAlike(_ name: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
  name.count >= 2 && other.count >= 2 && (similarity(name, other) >= 0.6 || sharesPair(name, other))
}

private func sharesPair(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  guard a.count > 1, b.count > 1 else { return false }
  for i in 1..<a.count {
    for j in 1..<b.count where a[i] == b[j] && a[i - 1] == b[j - 1] { return true }
  }
  return false
}

/// Digits of a numeral without the zeros before the first.
private func significantDigits(_ quantity: Quantity) -> Int {
  var count = 0
  for byte in quantity.numeral.utf8 where byte &- 0x30 < 10 && (count > 0 || byte != 0x30) { count += 1 }
  return count
}
