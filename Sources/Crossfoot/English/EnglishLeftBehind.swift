/// What is left of one level when another is taken off: `Operating cash was a. Capital spending was b, leaving free cash of c.`,
/// `cash of a and debt of b, for net debt of c`.
///
/// Nothing else of their kind stands in the sentences. Cost: linear, but for such words.
func englishLeftBehind(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropFirst(2).compactMap { rest -> Claim? in
    guard passage.isRestOf(rest) || passage.isNetDebt(rest) else { return nil }
    let near = figures.indices.filter {
      $0 < rest && figures[rest].sentence - figures[$0].sentence <= 1 && figures[$0].isLike(figures[rest])
        && figures[$0].role != .none
    }
    let own = near.filter { figures[$0].sentence == figures[rest].sentence }
    guard near.count == 2, passage.isNetDebt(rest) ? own.count == 2 : own.count == 1,
      (near + [rest]).allSatisfy({
        figures[$0].open == nil && figures[$0].quantity.modifier == .none && !figures[$0].isPer
      }),
      near.allSatisfy({ figures[$0].isLevel && !figures[$0].isBase }),
      figures[near[1]].segment == figures[rest].segment
    else { return nil }
    let pair = near.sorted { figures[$0].quantity.value > figures[$1].quantity.value }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[rest].quantity,
      operands: pair.map { Operand(.part, figures[$0].quantity) }, formula: .sum(signs: [1, -1]))
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }
}

extension EnglishPassage {
  /// `, resulting in free cash flow of c`, `, leaving a net cost of c`: of an amount of money that a noun names.
  fileprivate func isRestOf(_ index: Int) -> Bool {
    let here = figures[index]
    guard here.quantity.unit.isCurrency, here.isLevel, here.token > 2, word(here.token - 1) == "of" else {
      return false
    }
    let words = tokens.indices[..<here.token].reversed().prefix(8).prefix {
      !tokens[$0].isMark(.comma, .period, .semicolon) && tokens[$0].figure == nil
    }
    guard let verb = words.last, verb > 0, tokens[verb - 1].isMark(.comma), tokens[verb].has(CueSet(.giving)) else {
      return false
    }
    return words.contains { means(.net, $0) || tokens[$0].has(CueSet(.generic)) } && closes(index)
  }

  /// `cash of a and total debt of b, for net debt of c`
  fileprivate func isNetDebt(_ index: Int) -> Bool {
    let here = figures[index]
    guard index > 1, here.token > 3, word(here.token - 1) == "of",
      means(.netted, here.token - 2),
      word(here.token - 3) == "net", closes(index)
    else { return false }
    let names = [index - 2, index - 1].map { figure in
      tokens.indices[..<figures[figure].token].reversed().prefix(5).prefix {
        tokens[$0].figure == nil && !tokens[$0].isMark(.comma, .period, .semicolon) && !tokens[$0].has(CueSet(.and))
      }
    }
    return names.contains { $0.contains { means(.liquid, $0) } } && names.contains { $0.contains { means(.debt, $0) } }
  }

  private func closes(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return next >= tokens.count || tokens[next].isMark(.comma, .period, .semicolon)
  }
}
