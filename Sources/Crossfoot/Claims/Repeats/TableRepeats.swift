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
  var tellsTheSame: Bool { Self.tellsTheSame(same: same.count, different: different.count) }

  static func tellsTheSame(same: Int, different: Int) -> Bool { same >= 4 && same >= 4 * different }

  static func isSame(_ here: Quantity, _ there: Quantity) -> Bool {
    here.value == there.value || here.face.meets(there.face)
  }

  /// So many agree that the two can only be copies, and whatever differs is a mistake in one of them.
  var isOneTable: Bool { same.count >= 6 && same.count >= 6 * different.count }

  /// Those that one slip of the fingers parts. That the rest agrees makes up for figures of few digits.
  var slips: [Cells] {
    different.filter { SlipSearch.explains(repeatClaim($0.here, $0.there), chance: 0.2) }
  }

  mutating func add(_ here: Quantity, _ there: Quantity) {
    if Self.isSame(here, there) {
      same.append((here, there))
    } else {
      different.append((here, there))
    }
  }
}

/// The figures of a table by name; a name that it gives to two figures is none.
struct NamedCells {
  struct Name: Hashable {
    private let row: ExactText
    private let column: ExactText
    private let dimension: String

    fileprivate init(_ figure: Quantity) {
      let (row, column) = figure.rowAndColumn
      self.row = ExactText(row)
      self.column = ExactText(column)
      dimension = figure.unit.dimension
    }

    // Rows tell names apart, columns and units hardly do.
    func hash(into hasher: inout Hasher) {
      row.hash(into: &hasher)
      column.hash(into: &hasher)
    }
  }
  private(set) var cells: [Name: Quantity] = [:]

  init(_ table: TableReading) {
    var repeated: Set<Name> = []
    for figure in table.figures where isTelling(figure) {
      let name = Name(figure.quantity)
      if cells.updateValue(figure.quantity, forKey: name) != nil { repeated.insert(name) }
    }
    for name in repeated { cells[name] = nil }
  }
}

/// Three digits or more under a name of row and column: nought and small counts agree by chance.
private func isTelling(_ figure: TableFigure) -> Bool {
  !figure.rowLabel.isEmpty && !figure.columnPath.isEmpty && !figure.quantity.value.isZero
    && figure.quantity.modifier == .none && figure.quantity.digits >= 3
}

/// The tables of one document that tell again what another one told, as the sheets of a workbook do.
///
/// A pair of cells that differ accuses where one slip of the fingers explains it. Cost: a look-up a figure, and a comparison
/// with the eight tables last seen with its name.
func tableRepeatClaims(_ tables: [TableReading]) -> [Claim] {
  guard tables.count > 1 else { return [] }
  var numbers: [NamedCells.Name: Int] = [:]
  // By the number of a name: where it was seen.
  var seen: [[SeenCell]] = []
  // By the place of an earlier table; nought but for those that the one at hand meets.
  var same = [Int](repeating: 0, count: tables.count)
  var different = same
  var met: [Int] = []
  // By the number of a name the last table that has it.
  var lasts: [Int] = []
  var claims: [Claim] = []
  for (place, table) in tables.enumerated() {
    let own = cells(of: table, at: place, numbers: &numbers, lasts: &lasts)
    while seen.count < numbers.count { seen.append([]) }
    for (name, cell) in own {
      let places = seen[name]
      for other in places.indices.suffix(8) {
        let table = places[other].table
        if same[table] + different[table] == 0 { met.append(table) }
        if cell.tellsTheSame(as: places[other]) { same[table] += 1 } else { different[table] += 1 }
      }
    }
    // Of several tables the nearest tells.
    let nearest = met.filter { TablePair.tellsTheSame(same: same[$0], different: different[$0]) }.max()
    for table in met { (same[table], different[table]) = (0, 0) }
    met.removeAll(keepingCapacity: true)
    if let nearest {
      var pair = TablePair()
      for (name, cell) in own {
        guard let other = seen[name].suffix(8).first(where: { $0.table == nearest }) else { continue }
        pair.add(cell.figure, other.figure)
      }
      // Rows of the same names under other heads are of something else.
      let isOther = !table.groups.isEmpty && table.groups.isDisjoint(with: tables[nearest].groups)
      claims += (isOther ? [] : pair.same + pair.slips).map { repeatClaim($0.here, $0.there) }
    }
    for (name, cell) in own { seen[name].append(cell) }
  }
  return claims
}

/// A figure of a table with what tells at a glance that another one is not the same.
private struct SeenCell {
  let table: Int
  let figure: Quantity
  private let size: Double
  private let ulp: Double

  init(_ figure: Quantity, table: Int) {
    self.table = table
    self.figure = figure
    size = figure.value.size
    ulp = figure.ulp.size
  }

  /// As `TablePair.add` decides it.
  func tellsTheSame(as other: SeenCell) -> Bool {
    // A figure without a modifier means something within a unit of its last place.
    if abs(size - other.size) > (ulp + other.ulp) * 1.001 + abs(size) * 1e-9 { return false }
    return TablePair.isSame(figure, other.figure)
  }
}

/// The figures of a table that have a name of their own, by the name's number.
private func cells(
  of table: TableReading, at place: Int, numbers: inout [NamedCells.Name: Int], lasts: inout [Int]
) -> [(name: Int, cell: SeenCell)] {
  var found: [(name: Int, cell: SeenCell)] = []
  var repeated: Set<Int> = []
  for figure in table.figures where isTelling(figure) {
    let name = NamedCells.Name(figure.quantity)
    let number = numbers[name] ?? numbers.count
    if number == numbers.count {
      numbers[name] = number
      lasts.append(-1)
    }
    if lasts[number] == place { repeated.insert(number) }
    lasts[number] = place
    found.append((number, SeenCell(figure.quantity, table: place)))
  }
  return repeated.isEmpty ? found : found.filter { !repeated.contains($0.name) }
}

/// That a figure is what another one is.
func repeatClaim(_ quantity: Quantity, _ earlier: Quantity) -> Claim {
  Claim(
    kind: .repeat, rule: "repeat-mismatch", stated: quantity, operands: [Operand(.mention, earlier)],
    formula: .same, basis: .inferred)
}
