/// Cells of a table that prose calls the greatest or smallest of their kind: `Ferries carried the highest number of passengers
/// (n)`.
///
/// Kept where it is so: which rows are of that kind no word says.
func englishExtremes(in passages: [EnglishPassage], rows: EnglishNamedRows) -> [Claim] {
  if rows.isEmpty { return [] }
  return passages.flatMap { passage in
    passage.figures.indices.compactMap { index -> Claim? in
      guard let isMost = passage.extreme(of: index), let cell = rows.told(index, of: passage) else { return nil }
      // `North had the highest number of delays`: under the head North, in the row of delays.
      let isHead = !Stems(of: cell.quantity.rowAndColumn.column.utf8).isDisjoint(
        with: rows.words(around: index, of: passage))
      let peers = [rows.column(of: cell), rows.line(of: cell)]
      return (isHead ? peers.reversed() : peers).lazy.compactMap { peers in
        claim(passage.figures[index].quantity, peers.filter { $0 !== cell }, isMost: isMost)
      }.first
    }
  }
}

private func claim(_ stated: Quantity, _ peers: [TableLookup.Cell], isMost: Bool) -> Claim? {
  let peers = peers.map(\.quantity).filter { $0.value.isValid && $0.unit.kind != .points }
    .sorted { isMost ? $0.value > $1.value : $0.value < $1.value }
  guard peers.count > 1 else { return nil }
  let claim = Claim(
    kind: .order, rule: "order-mismatch", stated: stated, operands: peers.map { Operand(.mention, $0) },
    formula: Formula(numerator: [.init([0])]), comparison: isMost ? .greater : .less, basis: .inferred)
  return verdict(of: claim) == .holds ? claim : nil
}

extension EnglishPassage {
  /// Whether words right before a figure call it the greatest (true) or the smallest (false) of its kind.
  fileprivate func extreme(of index: Int) -> Bool? {
    let figure = figures[index]
    guard figure.quantity.modifier == .none, figure.role != .none, !figure.isBase else { return nil }
    let before = tokens[..<figure.token].indices.reversed().prefix(14).prefix {
      tokens[$0].figure == nil && !tokens[$0].isMark(.period, .semicolon)
    }
    guard let word = before.first(where: { means(.most, $0) || means(.least, $0) }) else { return nil }
    // `the second largest`, `the three largest`, `at most`
    let isAlone =
      word > 0 && tokens[word - 1].figure == nil && !["second", "third", "at"].contains(self.word(word - 1))
    return isAlone ? means(.most, word) : nil
  }
}
