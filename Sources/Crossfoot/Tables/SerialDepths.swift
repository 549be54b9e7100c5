extension SegmentReading {
  /// The depth that each row's number in a column of numbers shows: 一, （一）, 1, 1.1, 1.1.1; empty where all are alike.
  func depths(of column: Int?) -> [Int?] {
    guard let column else { return [] }
    let depths = segment.body.map { numberDepth(Array(grid.text(of: grid.rows[$0][column]))) }
    return Set(depths.compactMap { $0 }).count > 1 ? depths : []
  }
}

extension Panel {
  /// Takes the depths of a column of numbers where the rows' own names show none.
  mutating func takeSerialDepths(_ depths: [Int?]) {
    guard depths.count == rows.count else { return }
    for row in rows.indices where rows[row].label.mark != nil && rows[row].label.mark != depths[row] { return }
    for row in rows.indices { rows[row].label.mark = depths[row] }
  }
}

/// How deep a number alone in its cell lies, as `listMark` counts; each point of 1.1.1 is a step.
private func numberDepth(_ text: [UInt8]) -> Int? {
  if text.isEmpty || text.count > 24 { return nil }
  if let mark = listMark(text), mark.end == text.count { return mark.depth }
  if let numeral = readChineseNumeral(text, at: 0), numeral.range == 0..<text.count { return 1 }
  return dottedDepth(text, end: text.count)
}

/// The depth of 1, 1.1, 1.1.1 that ends at a place: 3, 4, 5.
func dottedDepth(_ text: [UInt8], end: Int) -> Int? {
  var points = 0
  var digits = 0
  for byte in text[..<end] {
    if byte &- 0x30 < 10 {
      digits += 1
    } else if byte == 0x2E, digits > 0 {
      points += 1
      digits = 0
    } else {
      return nil
    }
    if digits > 2 { return nil }
  }
  return digits > 0 && points <= 3 ? 3 + points : nil
}

/// The list mark 1.1 before a name; 1.5 before a unit is a figure.
func dottedMark(_ text: [UInt8], lexicon: Lexicon) -> (end: Int, depth: Int)? {
  guard let first = text.first, first &- 0x30 < 10 else { return nil }
  let end = text.firstIndex { $0 &- 0x30 >= 10 && $0 != 0x2E } ?? text.count
  guard end < text.count, text[end] == 0x20 || text[end] >= 0xE4, text[..<end].contains(0x2E),
    let depth = dottedDepth(text, end: end), readUnit(text, at: end, lexicon: lexicon) == nil,
    !unitScales.contains(where: { stands($0.word, in: text, at: end) })
  else { return nil }
  return (end, depth)
}
