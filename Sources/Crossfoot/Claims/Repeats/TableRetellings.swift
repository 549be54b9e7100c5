/// Figures of prose that retell a table near them, and that one slip of the fingers parts from the cell that they name.
///
/// How likely chance may make it depends on how surely the words name the cell: its row and its column, or the table's row
/// or column that other figures of the sentence were taken from. Cost: a comparison with each cell of at most three small
/// tables for each figure that nothing else accounts for.
func tableRetellings(in reading: Reading, tables: TableLookup, words: ScopeLexicon, explained: FigurePlaces) -> [Claim]
{
  if tables.isEmpty { return [] }
  return reading.passages.flatMap { passage -> [Claim] in
    let mentions = reading.mentions[passage.mentions]
    guard !passage.isHeading, let first = mentions.first?.quantity.range.lowerBound else { return [] }
    let open = mentions.filter { !explained.contains($0.quantity.range.lowerBound) && mayRetell($0) }
    if open.isEmpty { return [] }
    let places = tables.places(near: first)
    return places.isEmpty ? [] : Retelling(reading, words, mentions: mentions, tables, places).claims(for: open)
  }
}

/// A level or a share of three digits or more.
private func mayRetell(_ mention: Mention) -> Bool {
  let kinds: [Unit.Kind] = [.amount, .count, .score, .rate]
  let other = CueSet(.comparable).union(CueSet(.average)).union(CueSet(.per))
  return mention.quantity.modifier == .none && (mention.isLevel || mention.role == .share || mention.role == .rate)
    && kinds.contains(mention.quantity.unit.kind) && mention.quantity.significantDigits >= 3
    && mention.cues.isDisjoint(with: other)
}

/// The figures of one paragraph beside the tables near it.
private struct Retelling {
  let reading: Reading
  let words: ScopeLexicon
  /// The places among all cells of those near it.
  private let places: [Int]
  private let cells: [TableLookup.Cell]
  private let sketches: [CellSketch]
  /// Cells that a figure of a sentence repeats.
  private var told: [(sentence: Int, cell: TableLookup.Cell, isPart: Bool)] = []

  init(
    _ reading: Reading, _ words: ScopeLexicon, mentions: ArraySlice<Mention>, _ tables: TableLookup, _ places: [Int]
  ) {
    self.reading = reading
    self.words = words
    self.places = places
    (cells, sketches) = (tables.cells, tables.sketches)
    for mention in mentions where mention.quantity.significantDigits >= 2 {
      let size = mention.quantity.value.size
      for place in places where sketches[place].mayEqual(size) && isEqual(cells[place], mention) {
        let cell = cells[place]
        let name = CellName(cell, sketches[place], mention.key, letterSet(mention.key), mention.period, isOnly: false)
        if name.row > 0 || name.head > 0 || mention.quantity.significantDigits >= 4 {
          told.append((mention.sentence, cell, mention.cues.contains(CueSet(.ofWhich))))
        }
      }
    }
  }

  private func isEqual(_ cell: TableLookup.Cell, _ mention: Mention) -> Bool {
    cell.quantity.value == mention.quantity.value && cell.quantity.unit.dimension == mention.quantity.unit.dimension
  }

  /// Whether a figure may be a cell's with one slip: it has as many decimals, or one more or less.
  private func isSlip(of place: Int, _ figure: Quantity, _ sketch: CellSketch) -> Bool {
    // Numbers first, since exact ones cost more.
    guard sketches[place].mayBeSlip(of: sketch) else { return false }
    let (a, b) = (figure.ulp, cells[place].quantity.ulp)
    guard a == b || a == b * Rational(10) || b == a * Rational(10) else { return false }
    return mayBeSlip(figure, cells[place].quantity, places: sketch.places, sketches[place].places)
  }

  /// The cells of a figure's unit; nil where one of them says what it does, or none may be it with one slip.
  private func slippedPlaces(_ figure: Quantity, _ sketch: CellSketch) -> [Int]? {
    let dimension = figure.unit.dimension
    func isOfUnit(_ place: Int) -> Bool {
      sketches[place].kind == sketch.kind && cells[place].quantity.unit.dimension == dimension
    }
    var isSlipped = false
    for place in places where sketches[place].kind == sketch.kind {
      if sketches[place].mayMeet(sketch), isOfUnit(place), cells[place].quantity.face.meets(figure.face) { return nil }
      isSlipped = isSlipped || isSlip(of: place, figure, sketch) && isOfUnit(place)
    }
    return isSlipped ? places.chosen(isOfUnit) : nil
  }

  func claims(for open: [Mention]) -> [Claim] {
    open.compactMap { mention in
      let figure = mention.quantity
      let sketch = CellSketch(figure)
      // Names cost more than numbers.
      guard let places = slippedPlaces(figure, sketch) else { return nil }
      let key = name(of: mention)
      let letters = letterSet(key)
      let alike = places.map { cells[$0] }
      let rows = alike.runs { $0.table == $1.table && $0.line == $1.line && $0.row == $1.row }
      let named = zip(places, rows.flatMap { row in row.map { _ in row.count == 1 } }).compactMap {
        place, isOnly -> (place: Int, most: Double)? in
        let name = CellName(cells[place], sketches[place], key, letters, mention.period, isOnly: isOnly)
        let most = most(cells[place], name, mention)
        return most > 0 ? (place, most) : nil
      }
      let few = 1e-3 / Double(max(1, named.count))
      let slips = named.filter { place, most in
        isSlip(of: place, figure, sketch)
          && SlipSearch.odds(of: repeatClaim(figure, cells[place].quantity)).map { $0 < max(most, few) } ?? false
      }.map { cells[$0.place].quantity }
      guard let first = slips.first, slips.allSatisfy({ $0.value == first.value }) else { return nil }
      return repeatClaim(figure, first)
    }
  }

  /// How likely chance may be for a cell that is named so well; 0 for one that the words do not mean.
  private func most(_ cell: TableLookup.Cell, _ name: CellName, _ mention: Mention) -> Double {
    let tellings = told.filter { $0.sentence == mention.sentence && $0.cell.table == cell.table }
    // 「总分 95.90 分，其中执行率得分 9.90 分」: the cell is of the part.
    if tellings.contains(where: { $0.isPart && $0.cell.quantity.range == cell.quantity.range }) { return 0 }
    let own = tellings.map(\.cell)
    let isOfRow = own.contains { $0.line == cell.line }
    let isOfColumn = own.contains { $0.column == cell.column && $0.line != cell.line }
    let isPlan = mention.cues.contains(CueSet(.planned)) && name.head < 2
    guard name.row + name.head > 0, !name.isOnlyOfUnit || isOfRow || isOfColumn, name.rest <= 4,
      isOfPeriod(cell, mention)
    else { return 0 }
    // Without a period the words may mean any of those that the columns name.
    if isPlan || period(of: mention).isEmpty && !cell.period.isEmpty && !words.holds(cell.period, .current) {
      return 1e-9
    }
    // 「甲镇最多，为 a」: the words name the row, and say of it what is so.
    if name.row == 2, name.head > 0, name.rest <= 3, isToldExtreme(cell, mention) { return 0.06 }
    let isScore = mention.quantity.unit.kind == .score
    if name.isWhole, isOfRow || isOfColumn || name.row == 2 && name.head == 2 && !isScore { return 0.06 }
    return isOfRow && name.head > 0 || isOfColumn && name.row == 2 ? 0.02 : 1e-9
  }

  /// 最多 before a figure or at the end of the clause before, where the cell is the largest of its column.
  private func isToldExtreme(_ cell: TableLookup.Cell, _ mention: Mention) -> Bool {
    guard let clause = clauseBefore(mention) else { return false }
    let said = core(reading.passages[mention.passage].text(clause))
    let isMost = words.ending(.most, of: said) != nil
    guard isMost || words.ending(.least, of: said) != nil else { return false }
    return places.lazy.map { cells[$0] }.allSatisfy {
      $0.table != cell.table || $0.column != cell.column || $0.isTotal
        || (isMost ? $0.quantity.value <= cell.quantity.value : $0.quantity.value >= cell.quantity.value)
    }
  }

  /// A year in digits may be that of a table whose columns name none, 「上年」 is not.
  private func isOfPeriod(_ cell: TableLookup.Cell, _ mention: Mention) -> Bool {
    let period = period(of: mention)
    if period.isEmpty { return true }
    return cell.period.isEmpty ? yearNamed(in: period) != nil : isSamePeriod(period, cell.period)
  }

  /// 「全年」 and 「年末」 name no period that the table must name too.
  private func period(of mention: Mention) -> String {
    words.holds(mention.period, .current) ? "" : mention.period
  }

  /// The words before a figure; those of the clause before where there are none: 「甲镇户数最多，为693户」.
  private func name(of mention: Mention) -> [Unicode.Scalar] {
    clauseBefore(mention).map { key($0, in: reading.passages[mention.passage]) } ?? mention.key
  }

  /// The tokens of the clause before a figure that has no words of its own.
  private func clauseBefore(_ mention: Mention) -> Range<Int>? {
    let passage = reading.passages[mention.passage]
    guard mention.key.isEmpty,
      let comma = passage.tokens[..<mention.token].lastIndex(where: { $0.isMark(.comma) || $0.figure != nil }),
      passage.tokens[comma].isMark(.comma)
    else { return nil }
    let start =
      passage.tokens[..<comma].lastIndex {
        $0.isMark(.comma, .semicolon, .period) || $0.figure != nil
      } ?? -1
    return (start + 1)..<comma
  }
}

/// How well the words before a figure name a cell: 2 where they hold the name, 1 where they are like it.
private struct CellName {
  var row = 0
  var head = 0
  /// How many letters are left without row and head.
  var rest: Int
  /// Nothing but the unit speaks for the cell.
  var isOnlyOfUnit = false
  var isWhole: Bool { row > 0 && head > 0 && rest <= 2 }

  /// `isOnly`: no other cell of the row is of the figure's unit.
  init(
    _ cell: TableLookup.Cell, _ sketch: CellSketch, _ key: [Unicode.Scalar], _ letters: UInt64, _ period: String,
    isOnly: Bool
  ) {
    // Names without a common letter are unlike.
    let (mayBeRow, mayBeHead) = (sketch.rowLetters & letters != 0, sketch.headLetters & letters != 0)
    rest = key.count
    if mayBeRow, cell.row.count >= 2, contains(key, cell.row) {
      row = 2
      rest -= cell.row.count
    } else if mayBeRow, similarity(cell.row, key) >= 0.7 {
      row = 1
      rest -= cell.row.count
    } else if cell.isTotal {
      row = 1
    }
    if mayBeHead, cell.head.count >= 2, contains(key, cell.head) {
      head = 2
      rest -= cell.head.count
    } else if !cell.period.isEmpty, isSamePeriod(cell.period, period) {
      head = 2
    } else if mayBeHead, similarity(cell.head, key) >= 0.7 {
      head = 1
      rest -= cell.head.count
    } else if isOnly {
      head = 1
      isOnlyOfUnit = row == 0
    }
    if cell.isTotal, head < 2, row < 2, !isOnly { row = 0 }
  }
}
