/// Figures of running text that a table prints too, maybe in another unit or rounded.
///
/// Equal figures confirm each other where row, column or title name what the text does, or where there are so many digits
/// that chance is out of the question; a slip between them accuses only under the row's own name.
func tableRepeats(in reading: Reading, tables: [TableReading], lexicon: Lexicon) -> [Claim] {
  let cells = PrintedCells(tables, lexicon: lexicon)
  guard !cells.isEmpty else { return [] }
  return reading.mentions.compactMap { mention in
    guard mention.isFigureOfOwn, let cell = cells.same(as: mention) ?? cells.slip(of: mention) else { return nil }
    return repeatClaim(mention.quantity, cell.quantity)
  }
}

extension Mention {
  /// A level or a rate with a unit: a change repeats nothing that a table prints under the name of its level.
  fileprivate var isFigureOfOwn: Bool {
    let kinds: [Unit.Kind] = [.amount, .count, .rate]
    guard quantity.value.isValid, kinds.contains(quantity.unit.kind) else { return false }
    switch role {
    case .level, .share, .rate, .percent: return true
    default: return false
    }
  }
}

/// The figures of all tables with what names them.
private struct PrintedCells {
  struct Cell {
    var quantity: Quantity
    /// Letters of the row's name, without its list mark, and of the innermost column head.
    var row: [Unicode.Scalar]
    var head: [Unicode.Scalar]
    var title: [Unicode.Scalar]
    var isTotal: Bool
    var period: String
    var size: Double
  }

  /// In order of size.
  private var cells: [Cell] = []
  private var byName: [[Unicode.Scalar]: [Int]] = [:]
  var isEmpty: Bool { cells.isEmpty }

  init(_ tables: [TableReading], lexicon: Lexicon) {
    for table in tables {
      let title = core(table.title)
      var names: [String: [Unicode.Scalar]] = [:]
      func name(_ label: String) -> [Unicode.Scalar] {
        if let known = names[label] { return known }
        let bytes = Array(label.utf8)
        let own = key(of: String(decoding: bytes[(listMark(bytes)?.end ?? 0)...], as: UTF8.self), lexicon: lexicon)
        names[label] = own
        return own
      }
      for figure in table.figures where figure.quantity.value.isValid {
        cells.append(
          Cell(
            quantity: figure.quantity, row: name(figure.rowLabel), head: name(figure.columnPath.last ?? ""),
            title: title, isTotal: figure.isNamedTotal, period: figure.period, size: figure.quantity.value.size))
      }
    }
    cells.sort { $0.size < $1.size }
    for (place, cell) in cells.enumerated() where cell.row.count >= 3 { byName[cell.row, default: []].append(place) }
  }

  /// A cell that says the same, the best named one first.
  func same(as mention: Mention) -> Cell? {
    let scale = mention.quantity.unit.scale
    let sizes = scale == .one ? [Rational.one] : [.one, scale]
    let near = sizes.flatMap { scale in
      cells(near: (mention.quantity.value / scale).size).compactMap { restated($0, as: mention, scale: scale) }
    }.filter { isOfOneKind($0, mention) && $0.quantity.face.meets(mention.quantity.face) }
    return near.max { evidence($0, mention) < evidence($1, mention) }.flatMap { isEnough($0, mention) ? $0 : nil }
  }

  private func cells(near size: Double) -> ArraySlice<Cell> {
    let low = cells.firstPlace { $0.size >= size - abs(size) * 0.01 }
    return cells[low...].prefix { $0.size <= size + abs(size) * 0.01 }
  }

  /// A cell without a unit in the mention's: 47.70 beside 「47.70万元」, 1286.40 under 「人次（万）」.
  private func restated(_ cell: Cell, as mention: Mention, scale: Rational) -> Cell? {
    guard cell.quantity.unit.kind == .none else { return scale == .one ? cell : nil }
    guard scale == .one || cell.quantity.unit.scale == .one else { return nil }
    var copy = cell
    copy.quantity.value = cell.quantity.value * scale
    copy.quantity.ulp = cell.quantity.ulp * scale
    copy.quantity.step = cell.quantity.step * scale
    copy.quantity.unit = mention.quantity.unit
    copy.quantity.unit.scale = cell.quantity.unit.scale * scale
    return copy
  }

  private func isOfOneKind(_ cell: Cell, _ mention: Mention) -> Bool {
    cell.quantity.unit.dimension == mention.quantity.unit.dimension
      && cell.quantity.unit.kind == mention.quantity.unit.kind && mention.quantity.modifier == .none
  }

  /// How many of row, column and title name what the text does, rows twice.
  private func evidence(_ cell: Cell, _ mention: Mention) -> Int {
    (isAlike(cell.row, mention.key) ? 2 : 0) + (isAlike(cell.head, mention.key) ? 1 : 0)
      + (cell.isTotal && sharesPair(cell.title, mention.key) ? 1 : 0)
      + (cell.quantity.value == mention.quantity.value ? 1 : 0)
  }

  private func isEnough(_ cell: Cell, _ mention: Mention) -> Bool {
    let isEqual = cell.quantity.value == mention.quantity.value
    let digits = min(significantDigits(cell.quantity), significantDigits(mention.quantity))
    let named = evidence(cell, mention) - (isEqual ? 1 : 0)
    if isEqual, digits >= 5 { return true }
    if digits >= 3 { return named >= 2 || isEqual && named >= 1 && cell.isTotal }
    return isEqual && digits == 2 && named >= 3
  }

  private func isAlike(_ name: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    name.count >= 2 && other.count >= 2 && (similarity(name, other) >= 0.6 || sharesPair(name, other))
  }

  private func sharesPair(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard a.count > 1, b.count > 1 else { return false }
    return zip(a, a.dropFirst()).contains { pair in zip(b, b.dropFirst()).contains { $0 == pair } }
  }

  /// The one cell under the mention's own name that one slip tells from it.
  func slip(of mention: Mention) -> Cell? {
    guard mention.key.count >= 3, significantDigits(mention.quantity) >= 3, mention.quantity.modifier == .none else {
      return nil
    }
    let own = byName[mention.key, default: []].map { cells[$0] }.filter { isOfOneKind($0, mention) }
    guard (1...6).contains(own.count) else { return nil }
    let slips = own.filter { cell in
      cell.quantity.unit.scale == mention.quantity.unit.scale && significantDigits(cell.quantity) >= 4
        && SlipSearch.explains(repeatClaim(mention.quantity, cell.quantity))
    }
    return slips.count == 1 ? slips[0] : nil
  }
}

/// Digits of a numeral without the zeros before the first.
private func significantDigits(_ quantity: Quantity) -> Int {
  quantity.numeral.utf8.drop { !(0x31...0x39).contains($0) }.count { $0 &- 0x30 < 10 }
}
