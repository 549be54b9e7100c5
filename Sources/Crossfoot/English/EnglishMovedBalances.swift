/// What a surplus or a deficit did to a balance: `a surplus of d, which raised reserves from o to n`.
///
/// The two levels stand right behind it, brackets aside, and nothing else is named that moved them. Cost: linear, but for outcomes.
func englishMovedBalances(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.compactMap { moved -> Claim? in
    guard passage.outcomeSign(moved) != nil, !figures[moved].isBase, figures[moved].open == nil else { return nil }
    let behind = figures.indices.dropFirst(moved + 1).prefix(4).filter {
      figures[$0].sentence == figures[moved].sentence && figures[$0].open == nil
    }
    guard behind.count >= 2, passage.moves(figures[moved].token + 1..<figures[behind[0]].token) else { return nil }
    let (old, new) = (figures[behind[0]], figures[behind[1]])
    guard old.isBase, new.isReached, [old, new].allSatisfy({ $0.isLike(figures[moved]) && !$0.isPer && !$0.isRate }),
      old.clause == new.clause, passage.endsMove(new.token), [old, new].allSatisfy({ $0.quantity.modifier == .none })
    else { return nil }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: new.quantity,
      operands: [Operand(.part, old.quantity), Operand(.part, figures[moved].quantity)],
      formula: .sum(signs: [1, new.quantity.value >= old.quantity.value ? 1 : -1]))
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }
}

extension EnglishPassage {
  /// No cause but the surplus behind the levels.
  fileprivate func endsMove(_ token: Int) -> Bool {
    tokens.indices[(token + 1)...].prefix(12).prefix { !tokens[$0].isMark(.period, .semicolon) }
      .allSatisfy { !["after", "with", "following", "despite", "and"].contains(word($0)) }
  }

  /// `, which increased reserves from`, `, taking the fund from`, `, so that total funds moved from`: no other cause between.
  fileprivate func moves(_ range: Range<Int>) -> Bool {
    var depth = 0
    let outside = range.filter { place in
      if tokens[place].isMark(.open) { depth += 1 }
      defer { if tokens[place].isMark(.close) { depth -= 1 } }
      return depth == 0
    }
    guard outside.count <= 12, let comma = outside.first, tokens[comma].isMark(.comma), outside.count > 1 else {
      return false
    }
    let opens = word(outside[1]) == "which" || word(outside[1]).hasPrefix("so") || word(outside[1]).hasSuffix("ing")
    return opens
      && outside.dropFirst().allSatisfy { !tokens[$0].isMark(.comma, .semicolon) && !tokens[$0].has(CueSet(.and)) }
      && !outside.contains { ["with", "after", "before", "despite"].contains(word($0)) }
  }
}
