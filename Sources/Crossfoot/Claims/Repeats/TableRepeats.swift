/// Two tables that print the same: the cells that both name alike, and whether so many agree that the rest should.
///
/// A budget and its execution, two years or two bodies have the same names and other figures; they do not agree in most.
struct TablePair {
  /// Figures of one name.
  typealias Cells = (here: Quantity, there: Quantity)
  /// Whose values meet, and whose do not.
  var same: [Cells] = []
  var different: [Cells] = []

  /// Four cells that agree for one that does not, and four at least.
  var tellsTheSame: Bool { same.count >= 4 && same.count >= 4 * different.count }

  /// So many agree that the two can only be copies, and whatever differs is a mistake in one of them.
  var isOneTable: Bool { same.count >= 6 && same.count >= 6 * different.count }

  /// Those that one slip of the fingers parts. That the rest agrees makes up for figures of few digits.
  var slips: [Cells] {
    different.filter { SlipSearch.explains(repeatClaim($0.here, $0.there), chance: 0.2) }
  }

  mutating func add(_ here: Quantity, _ there: Quantity) {
    if here.value == there.value || here.face.meets(there.face) {
      same.append((here, there))
    } else {
      different.append((here, there))
    }
  }
}

/// The figures of a table by name; a name that it gives to two figures is none.
struct NamedCells {
  struct Name: Hashable {
    var label: ExactText
    var dimension: String
  }
  private(set) var cells: [Name: Quantity] = [:]

  init(_ table: TableReading) {
    var repeated: Set<Name> = []
    for figure in table.figures where isTelling(figure) {
      let name = Name(label: ExactText(figure.quantity.label), dimension: figure.quantity.unit.dimension)
      if cells.updateValue(figure.quantity, forKey: name) != nil { repeated.insert(name) }
    }
    for name in repeated { cells[name] = nil }
  }
}

/// Three digits or more under a name of row and column: nought and small counts agree by chance.
private func isTelling(_ figure: TableFigure) -> Bool {
  !figure.rowLabel.isEmpty && !figure.columnPath.isEmpty && !figure.quantity.value.isZero
    && figure.quantity.modifier == .none && figure.quantity.numeral.utf8.count { $0 &- 0x30 < 10 } >= 3
}

/// The tables of one document that tell again what another one told, as the sheets of a workbook do.
///
/// A pair of cells that differ accuses where one slip of the fingers explains it. Cost: the figures once, and for each name
/// the eight tables last seen with it.
func tableRepeatClaims(_ tables: [TableReading]) -> [Claim] {
  guard tables.count > 1 else { return [] }
  var seen: [NamedCells.Name: [(table: Int, figure: Quantity)]] = [:]
  var claims: [Claim] = []
  for (place, table) in tables.enumerated() {
    var pairs: [Int: TablePair] = [:]
    for (name, figure) in NamedCells(table).cells {
      for other in seen[name, default: []].suffix(8) {
        pairs[other.table, default: TablePair()].add(figure, other.figure)
      }
      seen[name, default: []].append((place, figure))
    }
    // Of several tables the nearest tells.
    guard let (_, pair) = pairs.filter({ $0.value.tellsTheSame }).max(by: { $0.key < $1.key }) else { continue }
    claims += (pair.same + pair.slips).map { repeatClaim($0.here, $0.there) }
  }
  return claims
}

/// That a figure is what another one is.
func repeatClaim(_ quantity: Quantity, _ earlier: Quantity) -> Claim {
  Claim(
    kind: .repeat, rule: "repeat-mismatch", stated: quantity, operands: [Operand(.mention, earlier)],
    formula: .same, basis: .inferred)
}
