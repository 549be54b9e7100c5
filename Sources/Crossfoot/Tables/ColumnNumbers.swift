extension Grid {
  /// Whether a row numbers the columns: 栏次 1 2 3, (1) (2) (3), 甲 乙 1 2 3＝1＋2.
  ///
  /// A row that says so by a word may stand anywhere, as it does again on each page; one of numbers alone stands below the
  /// heads, and no list of its own begins with it.
  func numbersColumns(_ line: Int, heads: HeadLexicon) -> Bool {
    guard let last = rows[line].last(where: { !$0.isBlank }), columnNumber(text(of: last)) != nil else { return false }
    var isMarked = false
    var numbers: [Int] = []
    for cell in rows[line] where !cell.isBlank {
      let text = text(of: cell)
      if let number = columnNumber(text) {
        numbers.append(number)
      } else if numbers.isEmpty, cell.isText, text.count <= 12, heads.scan(text).whole.has(.columnMark) {
        isMarked = true
      } else {
        return false
      }
    }
    guard numbers.elementsEqual(1...max(1, numbers.count)), !goesOn(line, heads: heads) else { return false }
    return isMarked ? numbers.count > 1 : numbers.count > 2 && line < headerRows + 5
  }

  /// Whether 1 or 甲 is the first of a list: 2 or 乙 stands below it.
  private func goesOn(_ line: Int, heads: HeadLexicon) -> Bool {
    guard line + 1 < rows.count, let place = rows[line].firstIndex(where: { !$0.isBlank }) else { return false }
    let next = text(of: rows[line + 1][place])
    return columnNumber(next) == 2 || next.count <= 12 && heads.scan(next).whole.has(.columnMark)
  }
}

/// The number of a column: 3, (3), ③, and that before how the column is reckoned, 3＝1＋2.
private func columnNumber(_ text: ArraySlice<UInt8>) -> Int? {
  guard !text.isEmpty, text.count <= 40 else { return nil }
  let bytes = Array(text)
  var i = openRound(bytes, at: 0) ?? 0
  let start = i
  var number = 0
  if bytes.count >= 3, bytes[0] == 0xE2, bytes[1] == 0x91, (0xA0...0xB3).contains(bytes[2]) {
    number = Int(bytes[2]) - 0x9F
    i = 3
  } else {
    while i < bytes.count, i < start + 2, bytes[i] &- 0x30 < 10 {
      number = 10 * number + Int(bytes[i] - 0x30)
      i += 1
    }
    guard i > start else { return nil }
    if start > 0 {
      guard let close = [")", "）"].first(where: { bytes[i...].starts(with: $0.utf8) }) else { return nil }
      i += close.utf8.count
    }
  }
  let isReckoned = ["=", "＝", " ="].contains { bytes[i...].starts(with: $0.utf8) }
  return i == bytes.count || isReckoned ? number : nil
}
