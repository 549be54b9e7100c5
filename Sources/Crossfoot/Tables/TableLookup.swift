import Documents
import SourceText

/// The cells of all tables by name and by size, for prose that speaks of them.
struct TableLookup: Sendable {
  /// A class, since finders take cells in hand all the time.
  final class Cell: Sendable {
    let quantity: Quantity
    /// Keys of the row's name, without its list mark, of the innermost column head and of the table.
    let row: [Unicode.Scalar]
    let head: [Unicode.Scalar]
    let title: [Unicode.Scalar]
    let isTotal: Bool
    let period: String
    /// Places among the tables, the table's rows and its columns.
    let table: Int32
    let line: Int32
    let column: Int32
    /// That its column or its row names, and which of the two.
    let year: Int?
    let isYearOfRow: Bool

    fileprivate init(
      _ figure: TableFigure, row: CellNames.Name, head: CellNames.Name, title: [Unicode.Scalar], table: Int
    ) {
      quantity = figure.quantity
      self.row = row.key
      self.head = head.key
      self.title = title
      isTotal = figure.isNamedTotal
      period = figure.period
      self.table = Int32(clamping: table)
      line = Int32(clamping: figure.row)
      column = Int32(clamping: figure.column)
      year = (period.isEmpty ? nil : yearNamed(in: period)) ?? row.year
      isYearOfRow = row.year != nil
    }
  }

  /// Row by row.
  private(set) var cells: [Cell] = []
  /// One for each cell.
  private(set) var sketches: [CellSketch] = []
  private var cellsBySize = SizeIndex([CellSketch]())
  /// By the rows' names as others say them.
  private var cellsByName: [[Unicode.Scalar]: [Int]] = [:]
  let pairs: PeriodPairs
  /// Whether some are printed without a unit, so that prose may say them in any.
  private(set) var areBare = false
  /// For each table with cells where it begins and which cells are its.
  private(set) var extents: [(start: Int, cells: Range<Int>)] = []

  /// Cost: the cells once, and sorting them.
  init(_ tables: [TableReading], lexicon: Lexicon) {
    var names = CellNames(lexicon: lexicon)
    var pairs = PeriodPairs()
    // By the number of the row's name.
    var ofRows: [[Int]] = []
    for (place, table) in tables.enumerated() {
      let first = cells.count
      let title = core(table.title)
      for row in table.figures.runs(where: { $0.row == $1.row }) {
        let rowName = names.name(row[row.startIndex].rowLabel)
        pairs.add(row, name: rowName.key)
        for figure in row where figure.quantity.value.isValid {
          let own = figure.rowLabel
          var name = ExactText(own) == ExactText(rowName.text) ? rowName : names.name(own)
          name.year = rowName.year
          let head = names.name(figure.columnPath.last ?? "", ofColumn: figure.column)
          while ofRows.count <= name.number { ofRows.append([]) }
          ofRows[name.number].append(cells.count)
          cells.append(Cell(figure, row: name, head: head, title: title, table: place))
          areBare = areBare || figure.quantity.unit.kind == .none
          sketches.append(
            CellSketch(
              figure.quantity, rowLetters: name.letters, headLetters: head.letters,
              isTotal: figure.isNamedTotal))
        }
      }
      if cells.count > first { extents.append((table.range.lowerBound, first..<cells.count)) }
    }
    pairs.close()
    self.pairs = pairs
    // Without the room that was kept for more of them.
    sketches = sketches.map { $0 }
    cells = cells.map { $0 }
    cellsBySize = SizeIndex(sketches)
    for (number, places) in ofRows.enumerated() where !places.isEmpty {
      cellsByName[lexicon.scopes.canonical(names.key(number)), default: []] += places
    }
  }

  var isEmpty: Bool { cells.isEmpty }

  /// The cells of the rows of a name, whatever words say it; in the order of the tables.
  func cells(ofRowSaid name: [Unicode.Scalar]) -> [Cell] { cellsByName[name, default: []].sorted().map { cells[$0] } }

  /// The places of the cells of the two tables before a place in the text and of the one behind it, without tables of more
  /// than `most`.
  func places(near place: Int, most: Int = 300) -> [Int] { tables(near: place, most: most).flatMap { $0 } }

  /// The same table by table.
  func tables(near place: Int, most: Int = 300) -> [Range<Int>] {
    let next = extents.firstPlace { $0.start > place }
    return extents[max(0, next - 2)..<min(extents.count, next + 1)].filter { $0.cells.count <= most }.map(\.cells)
  }

  /// The cells of the first table behind a place, unless it is a large one.
  func cells(behind place: Int) -> [Cell] {
    let next = extents.firstPlace { $0.start > place }
    guard next < extents.count, extents[next].cells.count <= 300 else { return [] }
    return Array(cells[extents[next].cells])
  }

  /// Cells that may be another figure, in the order of the tables.
  func cells(mayBe figure: Quantity) -> some Sequence<Cell> {
    places(mayBe: figure).lazy.map { cells[$0] }
  }

  /// Their places among the cells.
  func places(mayBe figure: Quantity) -> [Int] { cellsBySize.places(mayBe: figure) }

  /// The same for a mention, which is of `scale` times the unit that it is compared in.
  func places(mayBe mention: Mention, _ sketch: MentionSketch, inUnitOf scale: Double = 1) -> [Int] {
    let size = mention.quantity.value.size
    return cellsBySize.places(
      near: size / scale, within: reachOf(size, low: sketch.low, high: sketch.high) / scale)
  }
}

/// The names met so far.
private struct CellNames {
  struct Name {
    /// Counted from 0 among all names.
    let number: Int
    let text: String
    let key: [Unicode.Scalar]
    /// Of the key, as `letterSet` has it.
    let letters: UInt64
    var year: Int?
  }

  let lexicon: Lexicon
  private var known: [ExactText: Int] = [:]
  private var names: [Name] = []
  /// By column the number of the name last asked for, −1 for none.
  private var ofColumns: [Int] = []

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  func key(_ number: Int) -> [Unicode.Scalar] { names[number].key }

  mutating func name(_ label: String) -> Name {
    if let number = known[ExactText(label)] { return names[number] }
    let bytes = Array(label.utf8)
    let words = String(decoding: bytes[(listMark(bytes)?.end ?? 0)...], as: UTF8.self)
    let key = Crossfoot.key(of: words, lexicon: lexicon)
    known[ExactText(label)] = names.count
    names.append(
      Name(number: names.count, text: label, key: key, letters: letterSet(key), year: yearNamed(in: label)))
    return names[names.count - 1]
  }

  /// The same for a column, which mostly has the name that it had in the row before.
  mutating func name(_ label: String, ofColumn column: Int) -> Name {
    guard 0..<256 ~= column else { return name(label) }
    while ofColumns.count <= column { ofColumns.append(-1) }
    let last = ofColumns[column]
    if last >= 0, ExactText(names[last].text) == ExactText(label) { return names[last] }
    let found = name(label)
    ofColumns[column] = found.number
    return found
  }
}

/// A row's name as it is compared with names in prose.
func key(of label: String, lexicon: Lexicon) -> [Unicode.Scalar] {
  var prose = Prose()
  prose.append(Array(label.utf8), source: 0)
  let passage = Passage(lexed: lex(prose, with: lexicon), isHeading: false, level: 0, mark: "")
  return key(passage.tokens.indices, in: passage)
}

extension Rational {
  /// Near enough for a search; never for arithmetic.
  var size: Double { isValid ? numerator.nearestDouble / denominator.nearestDouble : .infinity }
}
