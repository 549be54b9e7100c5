/// The rows of tables by the words of their names, for English prose that names them by some of these: `Ferries carried c` of
/// the row `Passenger ferries`.
struct EnglishNamedRows: Sendable {
  struct Row: Sendable {
    /// From left to right.
    let cells: [TableLookup.Cell]
    let stems: Set<String>
    var isTotal: Bool { cells.contains(where: \.isTotal) }
  }

  private let table: TableLookup
  private var rows: [Row] = []
  /// By the place of a cell among the table's.
  private var ofCells: [Int] = []

  /// Cost: the cells once.
  init(_ table: TableLookup) {
    self.table = table
    for cells in table.cells.runs(where: { $0.table == $1.table && $0.line == $1.line }) {
      let name = cells.first?.quantity.rowAndColumn.row ?? ""
      ofCells += cells.map { _ in rows.count }
      rows.append(Row(cells: Array(cells), stems: stems(of: name.utf8)))
    }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The rows of the tables around a place in the file, table by table.
  func near(_ place: Int) -> [ArraySlice<Row>] {
    table.tables(near: place).compactMap { cells in
      cells.isEmpty ? nil : rows[ofCells[cells.lowerBound]...ofCells[cells.upperBound - 1]]
    }
  }
}

extension EnglishNamedRows {
  /// The other parts below a cell's head: rows that are no totals and tell of no other row.
  func column(of cell: TableLookup.Cell) -> [TableLookup.Cell] {
    rows.filter { $0.cells.first?.table == cell.table && !$0.isTotal }.flatMap(\.cells)
      .filter { $0.column == cell.column }
  }

  /// The cells of a row under heads of their own, a total's left out.
  func line(of cell: TableLookup.Cell) -> [TableLookup.Cell] {
    rows.filter { $0.cells.first?.table == cell.table && $0.cells.first?.line == cell.line }.flatMap(\.cells)
      .filter { !stems(of: $0.quantity.rowAndColumn.column.utf8).contains("total") }
  }
}

extension ArraySlice<EnglishNamedRows.Row> {
  /// Those of one table that words name: by a word that no other row of it has, or by all of their words.
  func named(by words: Set<String>) -> [EnglishNamedRows.Row] {
    filter { row in
      let shared = row.stems.intersection(words)
      if shared.isEmpty { return false }
      return shared == row.stems || shared.contains { word in count { $0.stems.contains(word) } == 1 }
    }
  }
}

/// The first letters of the words of a text, endings and function words left out.
func stems(of text: some Collection<UInt8>) -> Set<String> {
  var found = Set<String>()
  for word in text.split(whereSeparator: { !isLetter($0) }) where word.count > 2 {
    let small = singular(String(decoding: word.map(smallLetter), as: UTF8.self))
    if !functionWords.contains(small) { found.insert(String(small.prefix(6))) }
  }
  return found
}

private let functionWords: Set<String> = [
  "the", "and", "for", "with", "from", "which", "that", "this", "these", "other", "all", "was", "were", "are", "not",
  "than", "had", "has", "have", "its", "their", "our", "but", "per", "year", "compared", "while", "number",
]

extension EnglishPassage {
  /// The stems of a figure's sentence, or of the one that many before it.
  func stems(around index: Int, back: Int = 0) -> Set<String> {
    let marks = tokens.indices.filter { tokens[$0].isMark(.period) }
    let here = marks.firstPlace { $0 > figures[index].token } - back
    guard here >= 0 else { return [] }
    let start = here == 0 ? 0 : marks[here - 1] + 1
    let end = here < marks.count ? marks[here] : tokens.count
    guard start < end else { return [] }
    return Crossfoot.stems(of: lexed.prose.text[tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound])
  }
}
