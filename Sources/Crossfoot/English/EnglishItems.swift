/// Totals whose parts are the items of the list below: `The budget of T is made up of:` and an item for each part.
///
/// Each item gives its first figure of the total's kind, and no item may be without one. Cost: linear.
func englishItemSums(in passages: [EnglishPassage]) -> [Claim] {
  passages.indices.compactMap { place in
    guard let total = passages[place].announcedTotal else { return nil }
    let items = passages[(place + 1)...].prefix { $0.isItem }
    guard (2...30).contains(items.count) else { return nil }
    let parts = items.compactMap { item in
      item.figures.first { $0.isLevel && !$0.isBase && $0.open == nil && $0.isLike(total.figure) }
    }
    guard parts.count == items.count, parts.allSatisfy({ $0.quantity.modifier == .none }) else { return nil }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: total.figure.quantity,
      operands: parts.map { Operand(.part, $0.quantity) }, formula: .sum(count: parts.count))
    if fits(claim) { return claim }
    return total.isFirm && verdict(of: claim) == .broken && isNear(claim) ? claim : nil
  }
}

extension EnglishPassage {
  /// The only level of the sentence that a colon ends, and whether words say that all its parts follow.
  fileprivate var announcedTotal: (figure: EnglishFigure, isFirm: Bool)? {
    guard let last = tokens.last, last.isMark(.colon), let figure = figures.last, figure.isLevel, !figure.isBase,
      figure.quantity.modifier == .none, figure.open == nil,
      figures.allSatisfy({ $0.sentence != figure.sentence || $0.token == figure.token || !$0.isLike(figure) })
    else { return nil }
    let start = tokens[..<figure.token].lastIndex { $0.isMark(.period) } ?? 0
    let words = start..<tokens.count
    if has(CueSet(.openEnded).union(CueSet(.including)), words) { return nil }
    return (figure, has(CueSet(.comprises).union(CueSet(.total)), words))
  }
}
