/// What the heads over one column say.
struct ColumnHead: Sendable {
  /// From the outermost to the innermost, groups that stand over several columns included.
  var path: [String] {
    didSet { name = path.joined(separator: "/") }
  }
  /// The same in one text.
  private(set) var name: String
  /// The words of the column's own cells, without those of groups.
  var words: HeadScan
  /// All the words, groups included.
  var allWords: HeadSet
  var unit: Unit?
  /// The words of the groups: columns of one group belong together.
  var group: [String]

  init(path: [String], words: HeadScan, allWords: HeadSet, unit: Unit?, group: [String]) {
    self.path = path
    name = path.joined(separator: "/")
    self.words = words
    self.allWords = allWords
    self.unit = unit
    self.group = group
  }

  /// Whether a row's unit is not that of this column: what the rows count beside 单价 and 金额, what they measure beside 分值.
  func overrules(_ rowUnit: Unit, _ unit: Unit?) -> Bool {
    let own = words.anywhere
    if own.has(.fullScore, .score) { return unit?.kind == .score && rowUnit.kind != .score }
    guard rowUnit.kind == .count, own.has(.amount, .price), !own.has(.quantity) else { return false }
    return unit?.kind == .amount || !own.has(.planned, .actual)
  }

  /// Whether figures below it that print no unit may be in percent: 「同比增减」, 「不良贷款率」.
  var mayBePercent: Bool { unit == nil && words.anywhere.has(.growth) || isNamedRate }

  /// Its last word is that of a rate or a share, though it names no unit.
  var isNamedRate: Bool {
    unit == nil && words.atEnd.has(.rate, .margin, .share) && !words.anywhere.has(.price)
  }

  static let none = ColumnHead(path: [], words: HeadScan(), allWords: [], unit: nil, group: [])
}

extension Grid {
  /// Reads the heads of a column. A blank cell above a named one belongs to the group on its left.
  func head(of column: Int, in header: Range<Int>, lexicon: Lexicon) -> ColumnHead {
    var path: [String] = []
    var group: [String] = []
    var own: [UInt8] = []
    var all: HeadSet = []
    var unit: Unit?
    for row in header {
      let cell = rows[row][column]
      let isOwn = !cell.isBlank
      let isLast = !((row + 1)..<max(row + 1, header.upperBound)).contains { !rows[$0][column].isBlank }
      var text = Array(self.text(of: cell))
      if !isOwn {
        guard !isLast, let left = leftOf(column, row) else { continue }
        text = Array(self.text(of: rows[row][left]))
      }
      let string = String(decoding: text, as: UTF8.self)
      if path.last == string { continue }
      path.append(string)
      all.formUnion(lexicon.heads.scan(text).anywhere)
      unit = unitNamed(in: text, lexicon: lexicon) ?? unit
      let spans = spansRight(column, row)
      if isOwn, isLast || !spans {
        own += (isSpaced(own.last) && isSpaced(text.first) ? [0x20] : []) + text
      } else {
        group.append(string)
      }
    }
    return ColumnHead(
      path: path, words: lexicon.heads.scan(withoutBrackets(withoutMoneyAndYear(own))), allWords: all, unit: unit,
      group: group)
  }

  private func leftOf(_ column: Int, _ row: Int) -> Int? {
    var left = column - 1
    while left >= 0 {
      if !rows[row][left].isBlank { return left }
      left -= 1
    }
    return nil
  }

  /// Whether the head stands over its right neighbour too.
  private func spansRight(_ column: Int, _ row: Int) -> Bool {
    guard column + 1 < width else { return column > 0 && sameCell(row, column, column - 1) }
    let right = rows[row][column + 1]
    return right.isBlank || sameCell(row, column, column + 1) || (column > 0 && sameCell(row, column, column - 1))
  }

  private func sameCell(_ row: Int, _ a: Int, _ b: Int) -> Bool {
    !rows[row][a].isBlank && text(of: rows[row][a]).elementsEqual(text(of: rows[row][b]))
  }
}

/// The text without bracketed remarks, blanks and a colon at its end: the words that name.
func withoutBrackets(_ text: some Collection<UInt8>) -> [UInt8] {
  let bytes = Array(text)
  // Brackets, blanks, strokes and colons, of either width.
  let isPlain = !bytes.contains { $0 == 0x28 || $0 == 0x5B || $0 == 0xEF || $0 == 0x20 || $0 == 0x2F || $0 == 0x3A }
  if isPlain { return bytes }
  var kept: [UInt8] = []
  var i = 0
  while i < bytes.count {
    if let width = openBracket(bytes, at: i), let close = closeBracket(bytes, after: i + width) {
      i = close + (bytes[close] == 0xEF ? 3 : 1)
    } else {
      // Blanks part the words of languages that have them.
      if bytes[i] != 0x20 || isSpaced(kept.last) && i + 1 < bytes.count && isSpaced(bytes[i + 1]) {
        kept.append(bytes[i])
      }
      i += 1
    }
  }
  while kept.last == 0x20 || kept.last == 0x2F { kept.removeLast() }
  for colon in [":", "："] where kept.suffix(colon.utf8.count).elementsEqual(colon.utf8) {
    kept.removeLast(colon.utf8.count)
  }
  return kept
}

/// `Total 2023 £` as `Total`: what a column is counted in, or of, ends no name. Of Latin words only.
private func withoutMoneyAndYear(_ text: [UInt8]) -> [UInt8] {
  guard let first = text.first, isLetter(first) else { return text }
  var kept = text[...]
  while let blank = kept.lastIndex(of: 0x20), blank > kept.startIndex {
    let last = kept[(blank + 1)...]
    let isYear = last.count >= 4 && readEnglishDate(Array(last), at: 0) == last.count
    guard last.isEmpty || isYear || isMoney(last) else { break }
    kept = kept[..<blank]
  }
  return Array(kept)
}

/// £, £m, £000, US$m, €
private func isMoney(_ text: ArraySlice<UInt8>) -> Bool {
  ["$", "£", "€"].contains { mark in
    text.starts(with: mark.utf8) || text.drop(while: isLetter).starts(with: mark.utf8)
  }
}

/// Whether a byte belongs to a word that a blank ends: a Latin letter, a digit, a percent sign.
private func isSpaced(_ byte: UInt8?) -> Bool {
  byte.map { isLetter($0) || $0 &- 0x30 < 10 || $0 == 0x25 || $0 == 0x2F } ?? false
}
