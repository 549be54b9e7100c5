extension Panel {
  /// Rows that lead from one balance to the next: 期初余额, 本期增加, 本期减少, 期末余额; and 账面价值, which is what 原值 has left over
  /// when 折旧 and 减值准备 are taken off.
  func rollForwardRelations() -> [SumRelation] {
    let balances = rows.indices.filter { rows[$0].label.isBalance }
    guard balances.count > 1 else { return [] }
    let moved = zip(balances, balances.dropFirst()).compactMap(rollForward)
    let left = [HeadWord.closing, .opening].compactMap { bookValue(balances, $0) }
    return moved + left
  }

  /// The closing balance that rows of increases and decreases lead to; nil where another row stands among them.
  private func rollForward(from opening: Int, to closing: Int) -> SumRelation? {
    guard rows[opening].label.words.anywhere.has(.opening), rows[closing].label.words.anywhere.has(.closing),
      rows[opening].label.mark == rows[closing].label.mark
    else { return nil }
    let between = (opening + 1..<closing).filter { !rows[$0].isOfWhich && values[$0].contains { $0 != nil } }
    guard let depth = between.map({ rows[$0].label.mark ?? 0 }).min(), between.count <= 60 else { return nil }
    let moves = between.filter { rows[$0].label.mark ?? 0 == depth }
    return signs(of: moves).map { signs in
      let parts = zip(moves, signs).map { SumRelation.Part(line: $0, sign: $1) }
      return SumRelation(total: closing, parts: [.init(line: opening, sign: 1)] + parts)
    }
  }

  /// Which moves add and which take off: by 加 and 减, each good for the rows below it too, else by the words of each row.
  private func signs(of moves: [Int]) -> [Int]? {
    if rows[moves[0]].label.isSigned {
      var sign = 1
      return moves.map { row in
        if rows[row].label.isSigned { sign = rows[row].label.isPlus ? 1 : -1 }
        return sign
      }
    }
    let words = moves.map { rows[$0].label.words.anywhere }
    guard words.allSatisfy({ $0.has(.increase, .decrease) }) else { return nil }
    return zip(moves, words).map { row, words in words.has(.decrease) && !isPrintedNegative(row) ? -1 : 1 }
  }

  /// 「本年核销 | -371」 is added as it stands.
  private func isPrintedNegative(_ row: Int) -> Bool {
    let figures = values[row].compactMap { $0?.value }.filter { !$0.isZero }
    return !figures.isEmpty && figures.allSatisfy(\.isNegative)
  }

  /// The last balance at one end of the period, where there is one of each of two or three sections before it.
  private func bookValue(_ balances: [Int], _ end: HeadWord) -> SumRelation? {
    let own = balances.filter { rows[$0].label.words.anywhere.has(end) }
    guard let total = own.last, 3...4 ~= own.count, rows[total].label.words.anywhere.has(.net) else { return nil }
    let parts = own.dropLast().enumerated().map { SumRelation.Part(line: $1, sign: $0 == 0 ? 1 : -1) }
    return SumRelation(total: total, parts: parts)
  }
}

extension RowLabel {
  /// 期初余额, 期末账面价值.
  fileprivate var isBalance: Bool { words.anywhere.has(.opening) != words.anywhere.has(.closing) }
}
