extension Grid {
  /// Whether a row numbers the columns: 栏次 1 2 3, (1) (2) (3), 甲 乙 1 2 3＝1＋2.
  ///
  /// A row that says so by a word may stand anywhere, as it does again on each page; one of numbers alone stands below the
  /// heads, and no list of its own begins with it.
  func numbersColumns(_ line: Int, heads: HeadLexicon) -> Bool {
    guard let last = rows[line].last(where: { !$0.isBlank }), ColumnMark(text(of: last)) != nil else { return false }
    // 栏次 says so itself; 甲 may name a body too.
    var isNamed = false
    var isMarked = false
    // The last line of a head may have come into the row.
    var hasHead = false
    var marks: [ColumnMark] = []
    for cell in rows[line] where !cell.isBlank {
      let text = text(of: cell)
      if let mark = ColumnMark(text) {
        marks.append(mark)
      } else if cell.isText {
        guard text.count <= 12 else { return false }
        let words = heads.scan(text).whole
        if !words.has(.serial, .columnMark) { hasHead = true }
        isNamed = isNamed || words.has(.serial)
        isMarked = isMarked || words.has(.columnMark) && marks.isEmpty
      } else if cell.isFigure {
        return false
      }
    }
    if hasHead { return isNamed && marks.count > 1 && marks.map(\.number).elementsEqual(1...marks.count) }
    if isNamed { return zip(marks, marks.dropFirst()).allSatisfy { $1.number == $0.number + 1 || $1.number == 1 } }
    guard marks.map(\.number).elementsEqual(1...max(1, marks.count)), !goesOn(line, heads: heads) else { return false }
    if marks.contains(where: \.isLetter), !marks.contains(where: \.isReckoned) { return false }
    return isMarked ? marks.count > 1 : marks.count > 2 && line < headerRows + 5
  }

  /// Whether 1 or 甲 is the first of a list: 2 or 乙 stands below it.
  private func goesOn(_ line: Int, heads: HeadLexicon) -> Bool {
    guard line + 1 < rows.count, let place = rows[line].firstIndex(where: { !$0.isBlank }) else { return false }
    let next = text(of: rows[line + 1][place])
    return ColumnMark(next)?.number == 2 || next.count <= 12 && heads.scan(next).whole.has(.columnMark)
  }

  /// What a row that numbers the columns says of how they are reckoned.
  func columnFormulas(_ line: Int) -> [ColumnFormula] {
    let marks = rows[line].indices.compactMap { column in
      ColumnMark(text(of: rows[line][column])).map { (column: column, mark: $0) }
    }
    guard marks.contains(where: \.mark.isReckoned) else { return [] }
    let columns = Dictionary(marks.map { ($0.mark.number, $0.column) }) { first, _ in first }
    return marks.compactMap { $0.mark.formula(target: $0.column, columns: columns) }
  }
}
