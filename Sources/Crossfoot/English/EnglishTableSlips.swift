/// Figures of English prose that one slip of the fingers parts from a cell of the row that their sentence names.
///
/// No other relation may account for the figure, and no cell of any table that is so named may agree with it. Cost: a look-up
/// for each run of up to six words, and the names of rows in sight of each figure.
///
/// Changes whose earlier level only the table prints are found on the way (`EnglishRowNames.change`).
func englishTableSlips(in passages: [EnglishPassage], table: TableLookup, explained: FigurePlaces) -> [Claim] {
  if table.isEmpty || passages.isEmpty { return [] }
  let rows = RowsByName(table)
  return passages.flatMap { passage -> [Claim] in
    guard passage.figures.contains(where: isPrinted) else { return [] }
    let names = EnglishRowNames(in: passage, rows: rows)
    if names.isEmpty { return [] }
    let places = passage.figures.indices
    return places.compactMap { names.slip(at: $0, unless: explained) }
      + places.compactMap { names.change(at: $0, unless: explained) }
  }
}

/// The names of tables' rows in a passage.
struct EnglishRowNames {
  typealias Cell = TableLookup.Cell

  let passage: EnglishPassage
  /// In the order of their first words.
  private var named: [(tokens: Range<Int>, sentence: Int, cells: [Cell])] = []
  /// Those of which a cell agrees with a figure whose sentence names its row.
  private var agreeing: Set<Column> = []

  private struct Column: Hashable {
    let table: Int32
    let column: Int32

    init(_ cell: Cell) { (table, column) = (cell.table, cell.column) }
  }

  var isEmpty: Bool { named.isEmpty }

  fileprivate init(in passage: EnglishPassage, rows: RowsByName) {
    self.passage = passage
    let text = passage.lexed.prose.text
    var sentence = 0
    for start in passage.tokens.indices {
      if passage.tokens[start].isMark(.period) { sentence += 1 }
      if !rows.mayBegin(with: text[passage.tokens[start].range]) { continue }
      var name: [UInt8] = []
      for end in start..<min(start + 6, passage.tokens.count) {
        if passage.tokens[end].isMark(.period) { break }
        let before = name.count
        for byte in text[passage.tokens[end].range] where isLetter(byte) { name.append(smallLetter(byte)) }
        if name.count > before, let cells = rows[name] { named.append((start..<end + 1, sentence, cells)) }
      }
    }
    for index in passage.figures.indices where isPrinted(passage.figures[index]) {
      for cell in near(index).flatMap(\.cells)
      where isComparable(cell.quantity, passage.figures[index].quantity) && agrees(index, cell) {
        agreeing.insert(Column(cell))
      }
    }
  }

  func agrees(_ index: Int, _ cell: Cell) -> Bool {
    isSound(repeatClaim(passage.figures[index].quantity, cell.quantity))
  }

  /// Those of a figure's sentence, up to sixty words away.
  func near(_ index: Int) -> ArraySlice<(tokens: Range<Int>, sentence: Int, cells: [Cell])> {
    let here = passage.figures[index]
    let start = named.firstPlace { $0.tokens.lowerBound > here.token - 60 }
    return named[start...].prefix { $0.tokens.lowerBound < here.token + 60 }.drop { $0.sentence < here.sentence }
      .prefix { $0.sentence == here.sentence }
  }

  /// The claim that a figure is the cell that it should be.
  func slip(at index: Int, unless explained: FigurePlaces) -> Claim? {
    let figure = passage.figures[index]
    guard isPrinted(figure), !explained.contains(figure.quantity.range.lowerBound) else { return nil }
    let near = near(index)
    let cells = near.flatMap(\.cells).filter { isComparable($0.quantity, figure.quantity) }
    if cells.isEmpty || cells.contains(where: { agrees(index, $0) }) { return nil }
    let beside = Set(near.filter { adjoins($0.tokens, index) }.flatMap(\.cells).map(ObjectIdentifier.init))
    let isPlain = figure.isLevel && !figure.isBase
    let slips = cells.filter { cell in
      let claim = repeatClaim(figure.quantity, cell.quantity)
      if isPlain, agreeing.contains(Column(cell)), beside.contains(ObjectIdentifier(cell)) { return mayBeSlip(claim) }
      return cell.quantity.digits > 3 && !cell.isTotal && SlipSearch.explains(claim, chance: 0.2)
    }
    // Whichever year is told, a row beside it is the one that is meant.
    guard let first = slips.first,
      slips.count == 1 || slips.allSatisfy({ beside.contains(ObjectIdentifier($0)) && $0.row == first.row })
    else { return nil }
    return repeatClaim(figure.quantity, first.quantity)
  }

  /// `NAME, at n`, `NAME was n`, `NAME (n`, `n on NAME`: nothing but small words between.
  private func adjoins(_ name: Range<Int>, _ index: Int) -> Bool {
    let here = passage.figures[index].token
    let isBefore = name.upperBound <= here
    let between = isBefore ? name.upperBound..<here : here + 1..<max(here + 1, name.lowerBound)
    guard between.count <= (isBefore ? 6 : 3), isBefore || name.lowerBound > here else { return false }
    return between.allSatisfy { place in
      let token = passage.tokens[place]
      if token.isMark(.open, .comma) { return isBefore }
      return token.has(small) || token.kind == .date
        || ["for", "to", "year", "years", "ended"].contains(passage.word(place))
    }
  }
}

private let small = CueSet(.link).union(CueSet(.of)).union(CueSet(.on)).union(CueSet(.from)).union(CueSet(.period))
  .union(CueSet(.reaching)).union(CueSet(.share))

/// Levels and what an over- or underspend came to, with three digits or more.
private func isPrinted(_ figure: EnglishFigure) -> Bool {
  guard figure.quantity.modifier == .none, !figure.isPer, !figure.isRate, figure.role != .none, figure.role != .time,
    figure.quantity.unit.kind != .multiple
  else { return false }
  return figure.quantity.digits >= 3
}

/// Printed to the same place; `£1,387,000` to that of 1,387 in thousands.
func isComparable(_ cell: Quantity, _ figure: Quantity) -> Bool {
  (cell.ulp == figure.ulp || cell.ulp > figure.ulp && cell.ulp <= figure.step) && cell.unit.kind != .rate
    && (cell.unit.dimension == figure.unit.dimension || cell.unit.dimension.isEmpty || figure.unit.dimension.isEmpty)
}

/// The cells of rows by the letters of their names; those of totals without a name of their own are left out, for there are
/// many.
private struct RowsByName {
  private var rows: [[UInt8]: [TableLookup.Cell]] = [:]
  /// The first two letters of all names, since few words begin one.
  private var heads: Set<UInt16> = []

  init(_ table: TableLookup) {
    for cell in table.cells {
      let letters = smallLetters(cell.row.flatMap { UTF8.encode($0).map(Array.init) ?? [] }).filter(isLetter)
      guard letters.count >= 4, !["total", "totals"].contains(String(decoding: letters, as: UTF8.self)) else {
        continue
      }
      rows[letters, default: []].append(cell)
      heads.insert(Self.head(of: letters))
    }
  }

  subscript(name: [UInt8]) -> [TableLookup.Cell]? { rows[name] }

  /// Whether a name may begin with a word; a single letter may begin any.
  func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
    var head: UInt16 = 0
    var count = 0
    for byte in word where isLetter(byte) {
      head = head << 8 | UInt16(smallLetter(byte))
      count += 1
      if count == 2 { return heads.contains(head) }
    }
    return count == 1
  }

  private static func head(of word: [UInt8]) -> UInt16 { UInt16(word[0]) << 8 | UInt16(word[1]) }
}
