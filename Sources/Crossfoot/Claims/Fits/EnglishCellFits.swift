/// Shares, rates, growth, sums and differences that English prose tells of the rows of a table near it which its words name:
/// `Ferries and trams made up p% of the total` above the table.
struct EnglishCellFits {
  typealias Row = EnglishNamedRows.Row

  let text: FitText
  let rows: EnglishNamedRows
  private static let mostChance = 0.06
  /// Of what words say rose or fell, or is left: then it is mostly the difference of two cells of its row.
  private static let mostOfTold = 0.15
  private static let mostRows = 6

  func claim(for index: Int) -> Claim? {
    guard let (passage, figure) = text.english(index), text.sketches[index].isExact else { return nil }
    let stated = text.quantity(index)
    guard stated.significantDigits >= 2, stated.value > .zero else { return nil }
    let tables = rows.near(stated.range.lowerBound)
    if tables.isEmpty { return nil }
    let part = part(before: index)
    for back in 0...1 {
      let words = rows.words(around: figure, of: passage, back: back)
      for table in tables.reversed() {
        var trial = CellTrial(stated, most: Self.mostChance)
        if back == 0, let part, let claim = trial.share(ofPart: part, of: table) { return claim }
        let named = Array(table.lazy.filter { $0.isNamed(by: words) }.prefix(Self.mostRows))
        if named.isEmpty { continue }
        if let claim = passage.figures[figure].isRate
          ? trial.rate(text.sketches[index].role, named, of: table, saysGrowth: saysGrowth(passage, figure))
          : amount(index, named)
        {
          return claim
        }
      }
    }
    return nil
  }

  /// `a, or p% of the total`, `a (p%)`: the level right before a share in its sentence.
  private func part(before index: Int) -> Quantity? {
    guard index > 0, let (passage, figure) = text.english(index), figure > 0, passage.figures[figure].isRate,
      [.share, .rate, .percent].contains(text.sketches[index].role)
    else { return nil }
    let (part, share) = (passage.figures[figure - 1], passage.figures[figure])
    guard part.isLevel, !part.isRate, part.quantity.modifier == .none, part.sentence == share.sentence,
      share.token - part.token <= 4
    else { return nil }
    return part.quantity
  }

  private func amount(_ index: Int, _ named: [Row]) -> Claim? {
    let sketch = text.sketches[index]
    var trial = CellTrial(text.quantity(index), most: Self.mostOfTold)
    if case .change(let sign) = sketch.role { return trial.difference(named, kind: .change, sign: sign) }
    if sketch.has(.remainder) { return trial.difference(named, kind: .sum, sign: 1) }
    return sketch.isLevel ? trial.sum(named) : nil
  }

  /// `saw the fastest growth, at p%`
  private func saysGrowth(_ passage: EnglishPassage, _ index: Int) -> Bool {
    let here = passage.figures[index].token
    return passage.tokens[..<here].reversed().prefix { !$0.isMark(.period, .semicolon) }.contains {
      $0.has(CueSet(.increase).union(CueSet(.decrease)))
    }
  }
}

/// Ways to reckon one figure from cells, each of which adds the chance that any figure would have fit it.
private struct CellTrial {
  typealias Row = EnglishNamedRows.Row
  typealias Cell = TableLookup.Cell

  private let stated: Quantity
  private let most: Double
  private var chance = 0.0

  init(_ stated: Quantity, most: Double) { (self.stated, self.most) = (stated, most) }

  mutating func rate(_ role: Mention.Role, _ named: [Row], of table: ArraySlice<Row>, saysGrowth: Bool) -> Claim? {
    if case .growth(let sign) = role { return growth(named, sign: sign) }
    let totals = table.filter(\.isTotal)
    let wholes = totals + named
    let parts = named.filter { !$0.isTotal }
    if let claim = sharesTogether(parts, of: totals) { return claim }
    chance = 0
    return shares(parts.isEmpty ? named : parts, of: wholes) ?? quotients(named)
      ?? (saysGrowth ? growth(named, sign: 0) : nil)
  }

  /// Over the totals of a table, of which it need not be a row.
  mutating func share(ofPart part: Quantity, of table: ArraySlice<Row>) -> Claim? {
    for whole in table.filter(\.isTotal).flatMap(amounts)
    where whole.quantity.value > part.value
      && (whole.quantity.unit.dimension == part.unit.dimension || whole.quantity.unit.kind == .none)
    {
      let operands = [Operand(.numerator, part), Operand(.denominator, whole.quantity)]
      if let claim = tried(.share, operands, .ratio()) { return claim }
    }
    chance = 0
    return nil
  }

  private mutating func growth(_ named: [Row], sign: Int) -> Claim? {
    for (now, base) in named.flatMap(pairs) {
      let rose = now.quantity.value > base.quantity.value
      if sign > 0 && !rose || sign < 0 && rose { continue }
      let operands = [Operand(.numerator, now.quantity), Operand(.base, base.quantity)]
      if let claim = tried(.change, operands, .growth, sign: rose ? 1 : -1) { return claim }
    }
    return nil
  }

  private mutating func shares(_ parts: [Row], of wholes: [Row]) -> Claim? {
    for part in parts.flatMap(amounts) {
      for whole in wholes.flatMap(amounts) where isBelow(part, whole) {
        if let claim = share([part], of: whole) { return claim }
      }
    }
    return nil
  }

  /// Of all that are named, under one head.
  private mutating func sharesTogether(_ parts: [Row], of totals: [Row]) -> Claim? {
    guard parts.count > 1 else { return nil }
    for whole in totals.flatMap(amounts) {
      let below = parts.compactMap { row in amounts(row).first { isBelow($0, whole) } }
      if below.count == parts.count, let claim = share(below, of: whole) { return claim }
    }
    return nil
  }

  private mutating func share(_ parts: [Cell], of whole: Cell) -> Claim? {
    let operands = parts.map { Operand(.numerator, $0.quantity) } + [Operand(.denominator, whole.quantity)]
    return tried(.share, operands, parts.count == 1 ? .ratio() : .ratio(parts: parts.count))
  }

  private mutating func quotients(_ named: [Row]) -> Claim? {
    for (part, whole) in named.flatMap(pairs) {
      let operands = [Operand(.numerator, part.quantity), Operand(.denominator, whole.quantity)]
      if let claim = tried(.rate, operands, .ratio()) { return claim }
    }
    return nil
  }

  mutating func difference(_ named: [Row], kind: ClaimKind, sign told: Int) -> Claim? {
    for (more, less) in named.flatMap(pairs) {
      let sign = more.quantity.value < less.quantity.value ? -1 : 1
      if told != 0, told != sign { continue }
      let operands = [Operand(.whole, more.quantity), Operand(.part, less.quantity)]
      if let claim = tried(kind, operands, .sum(signs: [1, -1]), sign: sign) { return claim }
    }
    return nil
  }

  /// Of two or more that are named, under one head.
  mutating func sum(_ named: [Row]) -> Claim? {
    let parts = named.filter { !$0.isTotal }
    guard parts.count > 1 else { return nil }
    for head in amounts(parts[0]) {
      let cells = parts.compactMap { row in amounts(row).first { $0.column == head.column } }
      guard cells.count == parts.count else { continue }
      let operands = cells.map { Operand(.part, $0.quantity) }
      if let claim = tried(.sum, operands, .sum(count: cells.count)) { return claim }
    }
    return nil
  }

  private func amounts(_ row: Row) -> [Cell] {
    row.cells.filter { ![.rate, .points].contains($0.quantity.unit.kind) && $0.quantity.value > .zero }
  }

  /// Both orders of each pair of a row's amounts, the right one over the left one first.
  private func pairs(_ row: Row) -> [(Cell, Cell)] {
    let cells = amounts(row)
    let ordered = cells.indices.flatMap { one in cells[..<one].reversed().map { (cells[one], $0) } }
    return (ordered + ordered.map { ($1, $0) }).filter {
      $0.0.quantity.value != $0.1.quantity.value
        && $0.0.quantity.unit.dimension == $0.1.quantity.unit.dimension
    }
  }

  private func isBelow(_ part: Cell, _ whole: Cell) -> Bool {
    part.column == whole.column && part.line != whole.line && part.quantity.value < whole.quantity.value
  }

  private mutating func tried(
    _ kind: ClaimKind, _ operands: [Operand], _ formula: Formula, sign: Int = 1
  ) -> Claim? {
    let open = operands.reduce(stated.ulp.size) { max($0, stated.unit.kind == .rate ? 0 : $1.quantity.ulp.size) }
    chance += open / max(stated.value.size, 1e-9)
    if chance > most { return nil }
    let claim = Claim(
      kind: kind, rule: "\(kind.rawValue)-mismatch", stated: stated, operands: operands, formula: formula,
      basis: .fitted, statedSign: sign)
    return claim.isRounded ? claim : nil
  }
}
