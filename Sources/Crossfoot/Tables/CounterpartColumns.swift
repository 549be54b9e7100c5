extension Panel {
  /// Columns whose heads leave nothing out: 应到 − 实到 = 缺席 side by side, and 旧存 + 新收 − 办结 = 未结 with a sign for each.
  ///
  /// Accuses where at least as many rows hold as break. A row with more than was due tells nothing.
  func counterpartClaims() -> [Claim] {
    let usable = columns.indices.filter { columns[$0].isAdditive }
    guard usable.count > 2, usable.count <= 24 else { return [] }
    let lines = columns.indices.map { column in SumLine(values: values.map { $0[column] }) }
    let relations =
      usable.dropFirst(2).compactMap { counterpart(missing: $0, usable) }
      + usable.compactMap { target in
        columns[target].words.has(.closing) ? clearBalance(target, usable) : nil
      }
    return relations.flatMap { relation -> [Claim] in
      let claims = rows.indices.compactMap { row -> Claim? in
        guard relation.parts.allSatisfy({ values[row][$0.line] != nil }), !isSurplus(relation, lines, row) else {
          return nil
        }
        var claim = relation.claim(lines, at: row, rule: TableRule.balance, basis: .stated)
        claim?.kind = .identity
        return claim
      }
      let sound = claims.count(where: isSound)
      return sound > 0 && sound * 2 >= claims.count ? claims : []
    }
  }

  /// 应到, 实到 and 缺席 beside each other but for rates, and nothing more that was missing behind.
  private func counterpart(missing: Int, _ usable: [Int]) -> SumRelation? {
    guard let place = usable.firstIndex(of: missing), place >= 2, columns[missing].words.has(.missing),
      columns[usable[place - 1]].words.has(.done), columns[usable[place - 2]].words.has(.due),
      place + 1 >= usable.count || !columns[usable[place + 1]].words.has(.missing)
    else { return nil }
    return SumRelation(
      total: missing, parts: [.init(line: usable[place - 2], sign: 1), .init(line: usable[place - 1], sign: -1)])
  }

  private func clearBalance(_ closing: Int, _ usable: [Int]) -> SumRelation? {
    guard let opening = usable.last(where: { $0 < closing && columns[$0].words.has(.opening) }) else { return nil }
    let moves = Array(opening + 1..<closing)
    guard moves.count >= 2, moves.allSatisfy({ usable.contains($0) && columns[$0].words.has(.increase, .decrease) }),
      moves.contains(where: { columns[$0].words.has(.increase) }),
      moves.contains(where: { columns[$0].words.has(.decrease) }),
      moves.allSatisfy({ !(columns[$0].words.has(.increase) && columns[$0].words.has(.decrease)) })
    else { return nil }
    return SumRelation(
      total: closing,
      parts: [.init(line: opening, sign: 1)]
        + moves.map { .init(line: $0, sign: columns[$0].words.has(.decrease) ? -1 : 1) })
  }

  /// 「编制 6，在岗 7，空编 0」
  private func isSurplus(_ relation: SumRelation, _ lines: [SumLine], _ row: Int) -> Bool {
    guard relation.parts.count == 2, let due = values[row][relation.parts[0].line],
      let done = values[row][relation.parts[1].line]
    else { return false }
    return due.value < done.value
  }
}
