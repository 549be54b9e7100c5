/// A run of body rows under one set of column heads. A table that changes its heads in the middle has several.
struct Segment: Sendable {
  var header: Range<Int>
  var body: Range<Int>
}

extension Grid {
  /// Cuts the rows where new heads begin. Heads that are repeated as they were (after a page break) cut nothing:
  /// they hold no figures, so nothing adds them. Cost: one pass.
  func segments(lexicon: Lexicon) -> [Segment] {
    var segments: [Segment] = []
    var header = 0..<firstHeader(lexicon)
    var start = header.upperBound
    var row = start
    while row < rows.count {
      guard row > start, namesColumns(row, lexicon), !repeats(row, header) else {
        row += 1
        continue
      }
      segments.append(Segment(header: header, body: start..<row))
      var end = row + 1
      while end < rows.count, end - row < 3, namesColumns(end, lexicon) { end += 1 }
      header = row..<end
      start = end
      row = end
    }
    segments.append(Segment(header: header, body: start..<rows.count))
    return segments.filter { !$0.body.isEmpty }
  }

  private func firstHeader(_ lexicon: Lexicon) -> Int {
    if headerRows > 0 { return headerRows }
    var count = 0
    while count < min(4, rows.count), mayBeHeader(count), namesColumns(count, lexicon) || namesPeriods(count) {
      count += 1
    }
    return count < rows.count ? count : 0
  }

  /// At least two cells that are heads by their words.
  func namesColumns(_ row: Int, _ lexicon: Lexicon) -> Bool {
    guard mayBeHeader(row) else { return false }
    let known: [HeadWord] = [
      .serial, .code, .codeLevel, .remark, .unit, .price, .quantity, .amount, .share, .growth, .difference, .rate,
      .planned, .actual, .opening, .closing, .fullScore, .score, .total,
    ]
    let wanted = known.reduce(into: HeadSet()) { $0.insert(HeadSet($1)) }
    var found = 0
    for cell in rows[row] where cell.isText && cell.range.count <= 60 {
      let scan = lexicon.heads.scan(text(of: cell))
      if !scan.anywhere.isDisjoint(with: wanted) { found += 1 }
    }
    return found >= 2
  }

  private func namesPeriods(_ row: Int) -> Bool {
    rows[row].count { cell in
      guard cell.isFigure || cell.isText else { return false }
      return cell.isFigure || readDate(prose(of: cell).text, at: cell.range.lowerBound) != nil
    } >= 2
  }

  private func repeats(_ row: Int, _ header: Range<Int>) -> Bool {
    header.contains { line in zip(rows[line], rows[row]).allSatisfy { text(of: $0) == text(of: $1) } }
  }

  /// The names of rows with one figure at most, before a row with more: what the rows below them are of.
  func groupRows(in segment: Segment) -> Set<String> {
    Set(
      segment.body.dropLast().compactMap { row in
        guard let name = rows[row].first(where: { !$0.isBlank }), name.isText,
          rows[row].count(where: \.isFigure) <= 1, rows[row + 1].count(where: \.isFigure) > 1
        else { return nil }
        return string(of: name)
      })
  }
}
