import Documents
import SourceText

/// The cells of all tables by name and by size, for prose that speaks of them.
struct TableLookup: Sendable {
  struct Cell: Sendable {
    var quantity: Quantity
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
  }

  /// Row by row.
  private(set) var cells: [Cell] = []
  private var cellsBySize = SizeIndex([])
  private var cellsByRow: [[Unicode.Scalar]: [Int]] = [:]
  /// By the rows' names as others say them.
  private var cellsByName: [[Unicode.Scalar]: [Int]] = [:]
  let pairs: PeriodPairs
  /// For each table with cells where it begins and which cells are its.
  private var extents: [(start: Int, cells: Range<Int>)] = []

  /// Cost: the cells once, and sorting them.
  init(_ tables: [TableReading], lexicon: Lexicon) {
    var names = CellNames(lexicon: lexicon)
    var pairs = PeriodPairs()
    for (place, table) in tables.enumerated() {
      let first = cells.count
      let title = core(table.title)
      for row in table.figures.runs(where: { $0.row == $1.row }) {
        let rowYear = yearNamed(in: row[row.startIndex].rowLabel)
        pairs.add(row, name: names.key(of: row[row.startIndex].rowLabel))
        for figure in row where figure.quantity.value.isValid {
          cells.append(
            Cell(
              quantity: figure.quantity, row: names.key(of: figure.rowLabel),
              head: names.key(of: figure.columnPath.last ?? ""), title: title, isTotal: figure.isNamedTotal,
              period: figure.period,
              table: Int32(clamping: place), line: Int32(clamping: figure.row), column: Int32(clamping: figure.column),
              year: yearNamed(in: figure.period) ?? rowYear, isYearOfRow: rowYear != nil))
        }
      }
      if cells.count > first { extents.append((table.range.lowerBound, first..<cells.count)) }
    }
    pairs.close()
    self.pairs = pairs
    cellsBySize = SizeIndex(cells.lazy.map(\.quantity))
    for (place, cell) in cells.enumerated() { cellsByRow[cell.row, default: []].append(place) }
    for (row, places) in cellsByRow { cellsByName[lexicon.scopes.canonical(row), default: []] += places }
  }

  var isEmpty: Bool { cells.isEmpty }

  /// The cells of the rows of this very name.
  func cells(ofRow name: [Unicode.Scalar]) -> [Cell] { cellsByRow[name, default: []].map { cells[$0] } }

  /// The cells of the rows of a name, whatever words say it; in the order of the tables.
  func cells(ofRowSaid name: [Unicode.Scalar]) -> [Cell] { cellsByName[name, default: []].sorted().map { cells[$0] } }

  /// The cells of the two tables before a place in the text and of the one behind it, without tables of more than `most`.
  func cells(near place: Int, most: Int = 300) -> [Cell] {
    let next = extents.firstPlace { $0.start > place }
    return extents[max(0, next - 2)..<min(extents.count, next + 1)].filter { $0.cells.count <= most }
      .flatMap { cells[$0.cells] }
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
}

/// The keys of the names met so far.
private struct CellNames {
  let lexicon: Lexicon
  private var known: [ExactText: [Unicode.Scalar]] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  mutating func key(of label: String) -> [Unicode.Scalar] {
    if let key = known[ExactText(label)] { return key }
    let bytes = Array(label.utf8)
    let words = String(decoding: bytes[(listMark(bytes)?.end ?? 0)...], as: UTF8.self)
    let key = Crossfoot.key(of: words, lexicon: lexicon)
    known[ExactText(label)] = key
    return key
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
