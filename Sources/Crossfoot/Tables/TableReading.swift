import Documents

/// What the engine understands of one table.
public struct TableReading: Sendable {
  /// Every figure, row by row.
  public var figures: [TableFigure]
  /// The relations that the table states or shows, not yet judged.
  public var claims: [Claim]
  /// The file's range from the first to the last cell.
  public var range: Range<Int>
  /// What relations between tables need.
  var panels: [Panel] = []
  /// The lines above it that name it, joined.
  var title = ""
  /// Rows that only head those below them.
  var groups: Set<String> = []
}

/// What stands around a table.
public struct TableContext: Sendable {
  /// The last line of words before the table: a title that the reader did not take for a caption.
  public var title: Prose?

  public init(title: Prose? = nil) {
    self.title = title
  }
}

/// Reads one table: its figures with what names them, and what they must be to each other.
///
/// Structure is found by names, codes, positions and by arithmetic; a structure that the words state, or that other columns
/// confirm, may accuse (`.stated`), any other only explains (`.inferred`).
/// Cost: linear in the cells for a given width.
public func readTable(
  _ table: Table, lexicon: Lexicon, context: TableContext = TableContext()
) -> TableReading {
  let titles = [context.title].compactMap { $0 } + table.captions
  let caption =
    titles.reversed().lazy.compactMap { unitOfCaption($0.text, lexicon: lexicon) }.first
    ?? moneyInCorner(of: table, lexicon: lexicon)
  let isContinued = titles.contains { $0.text.count <= 90 && lexicon.heads.scan($0.text).anywhere.has(.continued) }
  let units = TableUnits(lexicon: lexicon, caption: caption, isContinued: isContinued, isBeside: table.isBeside)
  var reading = TableReading(figures: [], claims: [], range: table.range)
  reading.title = titles.filter { $0.text.count <= 120 }.map(\.string).joined(separator: " ")
  let segments = readSegments(table, titles: titles, context: units, into: &reading)
  let form = segments.count > 1 ? ScoreForm(segments) : nil
  if let form { reading.claims += form.claims }
  for panels in segments {
    for panel in panels {
      let claims = panel.claims()
      reading.claims += form.map { form in claims.filter { !form.isPartial($0) } } ?? claims
    }
    reading.claims += sideTotalClaims(panels)
    reading.panels += panels
  }
  reading.claims += baseShareClaims(titles: titles, panels: reading.panels, beside: reading.claims)
  // What an excerpt leaves out may be what a sum lacks: it may explain, never accuse.
  if table.isExcerpt { for place in reading.claims.indices { reading.claims[place].basis = .inferred } }
  reading.claims = settled(reading.claims)
  return reading
}

/// `| £ million | 2024 | 2023 |`: what the head above the names says of all the columns.
private func moneyInCorner(of table: Table, lexicon: Lexicon) -> Unit? {
  guard table.headerRows > 0, let corner = table.rows.first?.first, corner.column == 0, corner.prose.text.count <= 60,
    let unit = lexicon.spaced.columnUnit(in: corner.prose.text), unit.isCurrency || unit.kind == .none
  else { return nil }
  return unit
}

/// The panels of each segment; figures, and claims that only the cells' words show, go into the reading.
///
/// Apart from what follows, so that the cells of a large table are gone before its claims are made.
private func readSegments(
  _ table: Table, titles: [Prose], context: TableUnits, into reading: inout TableReading
) -> [[Panel]] {
  let grid = Grid(table, lexicon: context.lexicon)
  let segments = grid.segments(lexicon: context.lexicon)
  var found: [[Panel]] = []
  for segment in segments {
    let part = SegmentReading(grid, segment, context: context)
    if segments.count == 1 { reading.figures = part.figures } else { reading.figures += part.figures }
    let panels = part.panels
    for panel in panels {
      if !grid.formulas.isEmpty { reading.claims += panel.formulaClaims(grid.formulas) }
      reading.claims += criterionClaims(grid: grid, panel: panel, context: context)
      reading.claims += groupPointClaims(grid: grid, panel: panel, context: context)
    }
    reading.claims += cellShareClaims(in: part) + scoreLevelClaims(panels)
    if segments.count == 1 { reading.claims += rowCountClaims(titles: titles, in: part) }
    reading.groups.formUnion(grid.groupRows(in: segment))
    found.append(panels)
  }
  return found
}

extension Panel {
  /// All the finders over one panel.
  func claims() -> [Claim] {
    let products = productClaims()
    let lines = values.map { SumLine(values: $0) }
    var differences = differenceClaims()
    let known = Set(differences.map(\.stated.range))
    differences += (datedBalances() + runningBalances()).filter { !known.contains($0.stated.range) }
    let told = Set(differences.map(\.stated.range))
    differences += counterpartClaims().filter { !told.contains($0.stated.range) }
    let parts = partClaims(beside: differences)
    let sums = rowTotals(lines) + codeTotals() + outlineClaims(lines) + parts + columnTotals()
    let ratios = ratioClaims(unitPrices: products.isEmpty) + ratioRowClaims() + differences
    return withoutOverlaps(sums, ratios: ratios) + ratios + products + scoreBoundClaims() + executionScoreClaims()
      + targetClaims()
  }
}
