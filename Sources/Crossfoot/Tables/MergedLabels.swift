import Documents

extension Grid {
  /// Moves the figures of rows whose label spans more columns than are written, as 合计 over 序号 and 名称, to those of the other rows.
  ///
  /// Only rows of totals with figures in a column that holds words in all full rows. Cost: a look at the short rows, and at two
  /// or three columns if there are any.
  mutating func moveBehindMergedLabels(of table: Table, heads: HeadLexicon) {
    guard width > 2 else { return }
    let body = rows.indices.dropFirst(headerRows)
    let short = body.filter { line in
      let count = table.rows[line].count
      guard count > 1, count < width, rows[line][0].isText, rows[line][1].isFigure else { return false }
      return heads.scan(Array(text(of: rows[line][0]))).atEnd.has(.total, .subtotal)
    }
    guard !short.isEmpty, short.count * 3 <= body.count else { return }
    let full = body.filter { table.rows[$0].count == width }
    for line in short {
      let missing = width - table.rows[line].count
      let isWords = (1...missing).allSatisfy { column in
        full.count > 1 && full.allSatisfy { rows[$0][column].isText || rows[$0][column].isBlank }
          && full.contains { rows[$0][column].isText }
      }
      guard isWords else { continue }
      let figures = rows[line][1..<(width - missing)]
      rows[line].replaceSubrange(1..., with: Array(repeating: .blank, count: missing) + figures)
    }
  }
}
