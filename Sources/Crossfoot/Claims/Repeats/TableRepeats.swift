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
  var seen: [NamedCells.Name: [SeenCell]] = [:]
  var claims: [Claim] = []
  for (place, table) in tables.enumerated() {
    let cells = NamedCells(table).cells
    // Counted first, since hardly any two tables are alike.
    var counts: [Int: (same: Int, different: Int)] = [:]
    for (name, figure) in cells {
      let cell = SeenCell(place, figure)
      for other in (seen[name] ?? []).suffix(8) {
        if cell.meets(other) {
          counts[other.table, default: (0, 0)].same += 1
        } else {
          counts[other.table, default: (0, 0)].different += 1
        }
      }
      seen[name, default: []].add(cell)
    }
    // Of several tables the nearest tells.
    guard let other = counts.filter({ $0.value.same >= max(4, 4 * $0.value.different) }).keys.max() else { continue }
    var pair = TablePair()
    for (name, figure) in cells {
      for cell in seen[name] ?? [] where cell.table == other { pair.add(figure, cell.figure) }
    }
    claims += (pair.same + pair.slips).map { repeatClaim($0.here, $0.there) }
  }
  return claims
}

/// A figure of a table under a name that others bear too.
private struct SeenCell {
  var table: Int
  var figure: Quantity
  private var size: Double
  private var reach: Double

  init(_ table: Int, _ figure: Quantity) {
    self.table = table
    self.figure = figure
    size = figure.value.size
    reach = max(figure.ulp.size, figure.step.size)
  }

  /// Whether one value may be what both say; near enough to reject by sizes alone.
  func meets(_ other: SeenCell) -> Bool {
    if figure.value == other.figure.value { return true }
    if abs(size - other.size) > (reach + other.reach) * 1.001 + abs(size) * 1e-9 { return false }
    return figure.face.meets(other.figure.face)
  }
}

extension [SeenCell] {
  /// Keeps the last and the eight before it.
  fileprivate mutating func add(_ cell: SeenCell) {
    if count == 9 { removeFirst() }
    append(cell)
  }
}

/// That a figure is what another one is.
func repeatClaim(_ quantity: Quantity, _ earlier: Quantity) -> Claim {
  Claim(
    kind: .repeat, rule: "repeat-mismatch", stated: quantity, operands: [Operand(.mention, earlier)],
    formula: .same, basis: .inferred)
}
