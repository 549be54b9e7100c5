/// What the words on the left of a row say.
struct RowLabel: Sendable {
  var text: String
  /// The words without list mark, bracketed remark and footnote.
  var words: HeadScan
  /// Digits of a hierarchical code, such as 2080501.
  var code: [UInt8]?
  /// Depth that a list mark shows: 1 for 一、, 2 for （一）, 3 for 1., 4 for (1); nil without one.
  var mark: Int?
  var indent: Int
  var unit: Unit?

  /// Words say that the row adds up others: 合计, 本年收入合计, 合计（万元）.
  var isTotal: Bool { words.atEnd.has(.total, .subtotal) || words.atStart.has(.total, .subtotal) && isShort }
  var isSubtotal: Bool { words.atEnd.has(.subtotal) || words.atStart.has(.subtotal) }
  /// Perhaps a total: 贷款总额, 全市.
  var isWhole: Bool { !isTotal && (words.atEnd.has(.whole) || words.whole.has(.whole)) }
  var isOfWhich: Bool { words.atStart.has(.ofWhich) }
  var isMinus: Bool { words.atStart.has(.minus) }
  /// English names it first: `Net cost of services`, `Surplus before tax`.
  var isNet: Bool { words.atEnd.has(.net) || isLatin && isShort && words.atStart.has(.net) }
  private var isShort: Bool { text.utf8.count <= (isLatin ? 60 : 24) }
  private var isLatin: Bool { text.utf8.first.map(isLetter) == true }

  static let none = RowLabel(text: "", words: HeadScan(), code: nil, mark: nil, indent: 0, unit: nil)
}

extension RowLabel {
  /// Reads the label cells of one row from left to right.
  init(cells: [GridCell], codes: [GridCell], in grid: Grid, lexicon: Lexicon) {
    let named = cells.filter { !$0.isBlank }
    // The word 合计 may stand in any of the label cells, and 「--」 beside it.
    var words = HeadScan()
    var depth: Int?
    var unit: Unit?
    for (place, cell) in named.enumerated() {
      let isLast = named.count == 1 || grid.prose(of: cell) == grid.prose(of: named.last!)
      let text = Array(grid.text(of: cell))
      let mark = listMark(text) ?? dottedMark(text, lexicon: lexicon)
      if place == 0 { depth = mark?.depth }
      unit = unit ?? unitNamed(in: text, lexicon: lexicon)
      let scan = lexicon.heads.scan(withoutBrackets(text[(mark?.end ?? 0)...]))
      // 「其中：（1）…」
      if place == 0, depth == nil, scan.atStart.has(.ofWhich), let start = placeBehindColon(text[...]) {
        depth = listMark(Array(text[start...]))?.depth
      }
      if words.whole.isEmpty || scan.whole.has(.total, .subtotal) { words.whole = scan.whole }
      words.anywhere.formUnion(scan.anywhere)
      if isLast || scan.whole.has(.total, .subtotal) {
        words.atEnd.formUnion(scan.atEnd)
      }
      if isLast { words.atStart.formUnion(scan.atStart) }
      if scan.whole.has(.total, .subtotal) { words.atStart.formUnion(scan.atStart) }
    }
    self.init(
      text: named.count == 1 ? grid.string(of: named[0]) : named.map(grid.string).joined(separator: " "), words: words,
      code: RowLabel.code(in: codes, first: named.first, grid), mark: depth,
      indent: named.first?.indent ?? 0, unit: unit)
  }

  /// Digits in the code column, the parts in several (类 款 项) joined, or digits before a name (「20805 行政…」).
  private static func code(in codes: [GridCell], first: GridCell?, _ grid: Grid) -> [UInt8]? {
    let parts = codes.filter { !$0.isBlank }.map { Array(grid.text(of: $0)) }
    if !parts.isEmpty {
      let joined = parts.count > 1 && parts.last!.count >= 5 ? parts.last! : parts.flatMap { $0 }
      return joined.allSatisfy { $0 &- 0x30 < 10 } && joined.count >= 3 ? joined : nil
    }
    guard let first, first.isText else { return nil }
    let text = grid.text(of: first)
    let digits = text.prefix { $0 &- 0x30 < 10 }
    guard digits.count == 3 || digits.count == 5 || digits.count == 7, digits.count < text.count else {
      return nil
    }
    let next = text[text.startIndex + digits.count]
    return next == 0x20 || next >= 0xE4 ? Array(digits) : nil
  }
}

/// The place behind the first colon, of either width.
func placeBehindColon(_ text: ArraySlice<UInt8>) -> Int? {
  for i in text.indices {
    if text[i] == 0x3A { return i + 1 }
    if text[i] == 0xEF, text[i...].starts(with: "：".utf8) { return i + 3 }
  }
  return nil
}

/// The list mark at the start of a label and the depth that it shows.
func listMark(_ bytes: [UInt8]) -> (end: Int, depth: Int)? {
  guard let first = bytes.first else { return nil }
  let isOpen = openBracket(bytes, at: 0)
  var i = isOpen ?? 0
  let start = i
  if i < bytes.count, bytes[i] &- 0x30 < 10 {
    while i < bytes.count, bytes[i] &- 0x30 < 10 { i += 1 }
    guard i - start <= 2, i < bytes.count else { return nil }
    if isOpen != nil { return closing(bytes, at: i).map { ($0, 4) } }
    if bytes[i] == 0x2E, i + 1 < bytes.count, bytes[i + 1] &- 0x30 >= 10 { return (i + 1, 3) }
    return bytes[i...].starts(with: "、".utf8) || bytes[i...].starts(with: "．".utf8) ? (i + 3, 3) : nil
  }
  if first == 0xE2, bytes.count >= 3, bytes[1] == 0x91, bytes[2] >= 0xA0 { return (3, 5) }
  guard let numeral = readChineseNumeral(bytes, at: i) else { return nil }
  i = numeral.range.upperBound
  if isOpen != nil { return closing(bytes, at: i).map { ($0, 2) } }
  for mark in ["、", ".", "．"] where bytes[i...].starts(with: mark.utf8) { return (i + mark.utf8.count, 1) }
  return nil
}

private func closing(_ bytes: [UInt8], at i: Int) -> Int? {
  guard i < bytes.count else { return nil }
  if bytes[i] == 0x29 { return i + 1 }
  return bytes[i...].starts(with: "）".utf8) ? i + 3 : nil
}
