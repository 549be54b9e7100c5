/// Balances whose moves stand between two dates: `At 1 April | Income | Expenditure | Transfers | At 31 March`, in English.
extension Panel {
  /// Each row's closing balance as the opening one with all that stands between, blanks left out.
  ///
  /// What goes is printed in brackets, or its head says that it goes. Cost: two readings of a sample of the rows.
  func datedBalances() -> [Claim] {
    guard let ends = balanceEnds() else { return [] }
    let places = Array(ends.opening...ends.closing)
    let lines = columns.indices.map { column in
      SumLine(values: places.contains(column) ? values.map { $0[column] } : [])
    }
    let moves = (ends.opening + 1..<ends.closing)
    let readings = [moves.map { _ in 1 }, moves.map { columns[$0].words.has(.decrease, .expense) ? -1 : 1 }]
    for signs in readings[0] == readings[1] ? [readings[0]] : readings {
      let parts = zip(moves, signs).map { SumRelation.Part(line: $0, sign: $1) }
      let relation = SumRelation(total: ends.closing, parts: [.init(line: ends.opening, sign: 1)] + parts)
      let claims = balances(relation, lines)
      if !claims.isEmpty { return claims }
    }
    return []
  }

  /// The first and the last column, where each bears a date or a word of balances and no other does.
  private func balanceEnds() -> (opening: Int, closing: Int)? {
    guard columns.count >= 4, columns.count <= 12, columns.allSatisfy(\.isAdditive) else { return nil }
    let last = columns.count - 1
    let isOpening = columns[0].words.has(.opening) || isDated(columns[0])
    guard isOpening, columns[last].words.has(.closing) || isDated(columns[last]),
      columns[0].head.name != columns[last].head.name,
      !columns[1..<last].contains(where: { isDated($0) || $0.words.has(.opening, .closing, .difference, .growth) })
    else { return nil }
    return (0, last)
  }

  private func isDated(_ column: PanelColumn) -> Bool {
    let small = smallLetters(Array(column.head.name.utf8))
    return small.indices.contains { place in
      guard place == 0 || !isLetter(small[place - 1]) && small[place - 1] &- 0x30 >= 10 else { return false }
      return readEnglishDate(small, at: place) != nil || readMonthDate(small, at: place) != nil
    }
  }

  /// None where fewer than two rows bear the relation out, or more than half as many break it.
  private func balances(_ relation: SumRelation, _ lines: [SumLine]) -> [Claim] {
    var (holds, breaks, digits) = (0, 0, 0.0)
    for row in rows.indices.prefix(60) {
      switch relation.fit(lines, at: row) {
      case .holds(let agreed): (holds, digits) = (holds + 1, digits + agreed)
      case .breaks: breaks += 1
      case .absent, .trivial: break
      }
    }
    guard holds > 1, holds >= 2 * breaks, digits >= 6 else { return [] }
    return rows.indices.compactMap { row in
      guard var claim = relation.claim(lines, at: row, rule: TableRule.balance, basis: .stated),
        claim.operands.count > 1
      else { return nil }
      claim.kind = .identity
      if case .breaks = relation.fit(lines, at: row), !relation.isNear(lines, at: row) { claim.basis = .inferred }
      return claim
    }
  }
}
