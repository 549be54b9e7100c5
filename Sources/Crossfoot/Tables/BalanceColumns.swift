/// Balances whose moves stand between two dates: `At 1 April | Income | Expenditure | Transfers | At 31 March`, in English.
extension Panel {
  /// Each row's closing balance as the opening one with all that stands between, blanks left out.
  ///
  /// What goes is printed in brackets, or its head says that it goes. Cost: two readings of a sample of the rows.
  func datedBalances() -> [Claim] {
    guard areBalances else { return [] }
    let closing = columns.count - 1
    let lines = columns.indices.map { column in SumLine(values: values.map { $0[column] }) }
    let moves = 1..<closing
    let readings = [moves.map { _ in 1 }, moves.map { columns[$0].words.has(.decrease, .expense) ? -1 : 1 }]
    for signs in readings[0] == readings[1] ? [readings[0]] : readings {
      let parts = zip(moves, signs).map { SumRelation.Part(line: $0, sign: $1) }
      let relation = SumRelation(total: closing, parts: [.init(line: 0, sign: 1)] + parts)
      let claims = balances(relation, lines)
      if !claims.isEmpty { return claims }
    }
    return []
  }

  /// Whether the first and the last column bear each a date or a word of balances, and no other does.
  private var areBalances: Bool {
    guard columns.count >= 4, columns.count <= 12, columns.allSatisfy(\.isAdditive) else { return false }
    let (first, last) = (columns[0], columns[columns.count - 1])
    return (first.words.has(.opening) || isDated(first)) && (last.words.has(.closing) || isDated(last))
      && first.head.name != last.head.name
      && !columns.dropFirst().dropLast().contains {
        isDated($0) || $0.words.has(.opening, .closing, .difference, .growth)
      }
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
