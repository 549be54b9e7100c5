/// Figures of running text that a table prints too, maybe in another unit or rounded.
///
/// Equal figures confirm each other where row, column or title name what the text does, or where there are so many digits
/// that chance is out of the question.
func tableRepeats(at asked: Range<Int>, in reading: Reading, tables: TableLookup) -> [Claim] {
  if tables.isEmpty { return [] }
  return asked.compactMap { index in
    let mention = reading.mentions[index]
    guard mention.isFigureOfOwn, let figure = tables.restated(mention, reading.sketches[index]) else { return nil }
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
  ///
  /// Cells of about a figure's size and of its unit, and those without one as if they were printed in it: 477000 and 47.70
  /// beside 「47.70万元」, 1286.40 under 「人次（万）」.
  fileprivate func restated(_ mention: Mention, _ sketch: MentionSketch) -> Quantity? {
    var match = TableMatch(of: mention, sketch)
    guard match.isTelling else { return nil }
    let unit = mention.quantity.unit
    for place in places(mayBe: mention, sketch) {
      guard let names = match.names(of: place, in: self, scale: 1) else { continue }
      let printed = cells[place].quantity
      if printed.unit.kind == .none {
        let base = Unit(dimension: unit.dimension, scale: .one, symbol: "", kind: unit.kind)
        match.add(printed.scaled(by: .one, unit: base), names)
      } else if printed.unit.kind == unit.kind, printed.unit.dimension == unit.dimension {
        match.add(printed, names)
      }
    }
    if areBare, unit.scale != .one {
      let scale = unit.scale.size
      for place in places(mayBe: mention, sketch, inUnitOf: scale) {
        guard let names = match.names(of: place, in: self, scale: scale) else { continue }
        let printed = cells[place].quantity
        guard printed.unit.kind == .none, printed.unit.scale == .one else { continue }
        match.add(printed.scaled(by: unit.scale, unit: unit), names)
      }
    }
    return match.figure
  }
}

/// A mention beside the cells that may be what it restates.
private struct TableMatch {
  private let mention: Mention
  private let letters: UInt64
  private let size: Double
  private let digits: Int
  private var best: (evidence: Evidence, figure: Quantity)?

  init(of mention: Mention, _ sketch: MentionSketch) {
    self.mention = mention
    letters = sketch.letters
    size = mention.quantity.value.size
    digits = mention.quantity.significantDigits
  }

  /// One digit is repeated by chance, whatever it is of.
  var isTelling: Bool { digits >= 2 }

  /// What of a cell's names the mention's holds; nil for a cell that neither a name nor its size speaks for. Numbers first,
  /// since most cells have about the size by chance.
  func names(of place: Int, in tables: TableLookup, scale: Double) -> Evidence.Names? {
    let sketch = tables.sketches[place]
    let isEqual = sketch.mayEqual(size / scale)
    guard isEqual || sketch.isTotal || (sketch.rowLetters | sketch.headLetters) & letters != 0 else { return nil }
    let names = Evidence.Names(tables.cells[place], sketch, key: mention.key, letters: letters)
    return names.weight > 0 || isEqual ? names : nil
  }

  mutating func add(_ figure: Quantity, _ names: Evidence.Names) {
    guard maySay(figure, mention.quantity), figure.face.meets(mention.quantity.face) else { return }
    let evidence = Evidence(names, isEqual: figure.value == mention.quantity.value, digits: digits)
    if best.map({ $0.evidence.weight < evidence.weight }) ?? true { best = (evidence, figure) }
  }

  var figure: Quantity? { best.flatMap { $0.evidence.isEnough ? $0.figure : nil } }
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
  /// How many of row, column and title name what the text does, rows twice.
  struct Names {
    let weight: Int
    let isTotal: Bool
    let digits: Int

    init(_ cell: TableLookup.Cell, _ sketch: CellSketch, key: [Unicode.Scalar], letters: UInt64) {
      // Names without a common letter are unlike.
      weight =
        (sketch.rowLetters & letters != 0 && isAlike(cell.row, key) ? 2 : 0)
        + (sketch.headLetters & letters != 0 && isAlike(cell.head, key) ? 1 : 0)
        + (cell.isTotal && sharesPair(cell.title, key) ? 1 : 0)
      isTotal = cell.isTotal
      digits = sketch.significantDigits
    }
  }

  private let isEqual: Bool
  private let isTotal: Bool
  private let digits: Int
  private let names: Int
  var weight: Int { names + (isEqual ? 1 : 0) }

  init(_ names: Names, isEqual: Bool, digits: Int) {
    self.isEqual = isEqual
    self.names = names.weight
    isTotal = names.isTotal
    self.digits = min(names.digits, digits)
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

/// Whether two names have two letters in common, one behind the other.
func sharesPair(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  guard a.count > 1, b.count > 1 else { return false }
  for i in 1..<a.count {
    for j in 1..<b.count where a[i] == b[j] && a[i - 1] == b[j - 1] { return true }
  }
  return false
}
