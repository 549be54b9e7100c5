/// Lists that end with their own total: `- Grants: a`, `- Fees: b`, `- Total: T`, as items or as lines of one paragraph.
///
/// Each item is a name, a colon and one figure; none but the last is a total, and none is `of which`. Cost: linear.
func englishListTotals(in passages: [EnglishPassage]) -> [Claim] {
  var claims: [Claim] = []
  var run: [EnglishPassage] = []
  func close() {
    let entries = run.map(\.entries)
    run = []
    guard entries.count > 2, entries.allSatisfy({ $0?.count == 1 }) else { return }
    if let claim = listTotal(entries.compactMap { $0?.first }) { claims.append(claim) }
  }
  for passage in passages {
    if passage.isItem || passage.entries?.count == 1 {
      run.append(passage)
    } else {
      close()
      if let entries = passage.entries, let claim = listTotal(entries) { claims.append(claim) }
    }
  }
  close()
  return claims
}

private func listTotal(_ entries: [EnglishPassage.Entry]) -> Claim? {
  guard entries.count > 2, let total = entries.last, total.isTotal, entries.dropLast().allSatisfy({ !$0.isTotal }),
    entries.allSatisfy({ $0.figure.isLike(total.figure) && $0.figure.isLevel && $0.figure.quantity.modifier == .none }),
    total.figure.quantity.unit.isCurrency || total.words.isEmpty
      || entries.dropLast().allSatisfy({ !total.words.isDisjoint(with: $0.words) })
  else { return nil }
  let claims = (2..<entries.count).reversed().map { count in
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: total.figure.quantity,
      operands: entries.dropLast().suffix(count).map { Operand(.part, $0.figure.quantity) }, formula: .sum(count: count)
    )
  }
  // Another list may end right before this one.
  let claim = claims.first(where: isSound) ?? claims[0]
  return isSound(claim) || verdict(of: claim) == .broken && isNear(claim) ? claim : nil
}

extension EnglishPassage {
  fileprivate struct Entry {
    var figure: EnglishFigure
    var isTotal: Bool
    /// Of its name, without the word of a total.
    var words: Set<String>
  }

  /// `Income from shops: a  Income from grants: b  Total: T`; nil where anything else stands in the passage.
  fileprivate var entries: [Entry]? {
    var entries: [Entry] = []
    var start = 0
    for figure in figures {
      if tokens[start].isMark(.period, .semicolon, .comma) { start += 1 }
      let name = start..<figure.token
      guard figure.open == nil, name.count >= 2, tokens[figure.token - 1].isMark(.colon, .dash),
        name.dropLast().allSatisfy({
          tokens[$0].figure == nil && !tokens[$0].isMark(.period, .semicolon, .colon, .comma)
        }),
        !has(CueSet(.ofWhich).union(CueSet(.including)).union(CueSet(.negative)), name)
      else { return nil }
      entries.append(
        Entry(
          figure: figure, isTotal: tokens[start].has(CueSet(.total)),
          words: Set(name.dropLast().filter { !tokens[$0].has(CueSet(.total)) }.map { singular(word($0)) })))
      start = figure.token + 1
    }
    let rest = tokens[start...]
    return rest.allSatisfy({ $0.isMark(.period, .semicolon, .comma) }) && !entries.isEmpty ? entries : nil
  }
}

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
    if isSound(claim) { return claim }
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
