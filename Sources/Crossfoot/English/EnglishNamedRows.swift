import SourceText

/// The rows of tables by the words of their names, for English prose that names them by some of these: `Ferries carried c` of
/// the row `Passenger ferries`.
struct EnglishNamedRows: Sendable {
  struct Row: Sendable {
    /// From left to right.
    let cells: [TableLookup.Cell]
    let stems: Stems
    /// Those that no other row of its table has.
    fileprivate(set) var own = Stems()
    let isTotal: Bool

    fileprivate init(_ cells: [TableLookup.Cell]) {
      self.cells = cells
      stems = Stems(of: (cells.first?.quantity.rowAndColumn.row ?? "").utf8)
      isTotal = cells.contains(where: \.isTotal)
    }

    /// Whether words name it: by a word that no other row of its table has, or by all of its words.
    func isNamed(by words: Stems) -> Bool {
      !own.isDisjoint(with: words) || !stems.isEmpty && stems.all.allSatisfy(words.contains)
    }
  }

  private let table: TableLookup
  private var rows: [Row] = []
  /// By the place of a cell among the table's.
  private var ofCells: [Int] = []
  /// The places of cells among the table's, by their numerals.
  private var ofNumerals: [String: [Int]] = [:]
  /// The words of each sentence, by the place in the file of the first figure of its passage.
  private var sentences: [Int: [Stems]] = [:]

  /// Cost: the cells and the text of the passages once; nothing where there are no tables.
  init(_ table: TableLookup, in passages: [EnglishPassage]) {
    self.table = table
    if table.isEmpty || passages.isEmpty { return }
    for table in table.cells.runs(where: { $0.table == $1.table }) {
      var rows = table.runs { $0.line == $1.line }.map { Row(Array($0)) }
      findOwn(&rows)
      for row in rows {
        ofCells += row.cells.map { _ in self.rows.count }
        self.rows.append(row)
      }
    }
    for (place, cell) in table.cells.enumerated() { ofNumerals[cell.quantity.numeral, default: []].append(place) }
    for passage in passages {
      if let first = passage.figures.first { sentences[first.quantity.range.lowerBound] = passage.stems() }
    }
  }

  private func findOwn(_ rows: inout [Row]) {
    let counts = Dictionary(rows.flatMap { $0.stems.all.map { ($0, 1) } }, uniquingKeysWith: +)
    for place in rows.indices { rows[place].own = rows[place].stems.filter { counts[$0] == 1 } }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The rows of the tables around a place in the file, table by table.
  func near(_ place: Int) -> [ArraySlice<Row>] {
    table.tables(near: place).compactMap { cells in
      cells.isEmpty ? nil : rows[ofCells[cells.lowerBound]...ofCells[cells.upperBound - 1]]
    }
  }

  /// Whether a cell of the tables around a figure has its digits.
  func mayTell(_ figure: Quantity) -> Bool {
    guard let places = ofNumerals[figure.numeral] else { return false }
    return table.tables(near: figure.range.lowerBound).contains { cells in
      let first = places.firstPlace { $0 >= cells.lowerBound }
      return first < places.count && places[first] < cells.upperBound
    }
  }

  /// The words of a figure's sentence, or of the one that many before it.
  func words(around index: Int, of passage: EnglishPassage, back: Int = 0) -> Stems {
    let sentence = passage.figures[index].sentence - back
    guard sentence >= 0, let words = sentences[passage.figures[0].quantity.range.lowerBound], sentence < words.count
    else { return Stems() }
    return words[sentence]
  }

  /// The other parts below a cell's head: rows that are no totals and tell of no other row.
  func column(of cell: TableLookup.Cell) -> [TableLookup.Cell] {
    rows.filter { $0.cells.first?.table == cell.table && !$0.isTotal }.flatMap(\.cells)
      .filter { $0.column == cell.column }
  }

  /// The cells of a row under heads of their own, a total's left out.
  func line(of cell: TableLookup.Cell) -> [TableLookup.Cell] {
    rows.filter { $0.cells.first?.table == cell.table && $0.cells.first?.line == cell.line }.flatMap(\.cells)
      .filter { Stems(of: $0.quantity.rowAndColumn.column.utf8).isDisjoint(with: .total) }
  }
}

extension EnglishPassage {
  /// The words of each of its sentences.
  fileprivate func stems() -> [Stems] {
    tokens.runs { one, _ in !one.isMark(.period) }.map { sentence in
      let words = sentence.last?.isMark(.period) == true ? sentence.dropLast() : sentence
      guard let first = words.first, let last = words.last else { return Stems() }
      return Stems(of: lexed.prose.text[first.range.lowerBound..<last.range.upperBound])
    }
  }
}
