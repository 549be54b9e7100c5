/// What is added to a level told in the sentence before, and how much that is of it.
extension EnglishSums {
  /// `The programme was set at a. Slippage of b brought it to c`: the first two figures of a sentence, the second reached.
  mutating func added() {
    for result in figures.indices.dropFirst(2) where figures[result].isReached && !seen.contains(result) {
      let sentence = figures[result].sentence
      let own = figures.indices.filter {
        figures[$0].sentence == sentence && figures[$0].isLike(figures[result]) && $0 <= result
          && figures[$0].role != .none
      }
      let before = figures.indices.filter {
        figures[$0].sentence == sentence - 1 && figures[$0].isLike(figures[result]) && figures[$0].role != .none
      }
      guard own == [result - 1, result], let level = before.last, figures[level].isLevel, !figures[level].isBase,
        own.allSatisfy({ !figures[$0].isBase && !figures[$0].isRate && !figures[$0].isPer }),
        ([level] + own).allSatisfy({ figures[$0].quantity.modifier == .none && figures[$0].open == nil }),
        isBrought(figures[result - 1].token..<figures[result].token)
      else { continue }
      let isMore = figures[result].quantity.value >= figures[level].quantity.value
      let claim = signed(result, [level, result - 1], [1, isMore ? 1 : -1])
      if let settled = settle([claim], .likely), settled.skip == nil {
        seen.insert(result)
        claims.append(settled)
      }
    }
  }

  /// `brought it to`, `raised the credit to`: a verb whose object is what was told before.
  private func isBrought(_ range: Range<Int>) -> Bool {
    guard
      let verb = range.last(where: {
        tokens[$0].has(CueSet(.giving)) || passage.means(.raising, $0)
      }), verb + 1 < range.upperBound
    else { return false }
    let object = verb + 1..<range.upperBound
    return object.count <= 6 && ["it", "this", "the", "its", "their", "them"].contains(passage.word(verb + 1))
      && tokens[object].allSatisfy { $0.figure == nil && !$0.isMark(.comma, .semicolon, .period) }
  }
}

extension EnglishChanges {
  /// `a, and variations of b brought it to c, an increase of p%`: of a, where a and b make c.
  func ofAddition(_ index: Int, _ sign: Int) -> Claim? {
    guard index > 2, sign != 0 else { return nil }
    let (a, b, c) = (figures[index - 3], figures[index - 2], figures[index - 1])
    guard c.isReached, [a, b].allSatisfy({ $0.isLike(c) && !$0.isRate && $0.role != .none && !$0.isBase }),
      a.sentence == c.sentence, c.segment == figures[index].segment, c.clause + 1 == figures[index].clause,
      passage.has(CueSet(.giving), b.token..<c.token),
      figures[index].token + 1 >= passage.tokens.count
        || passage.tokens[figures[index].token + 1].isMark(.comma, .period, .semicolon)
    else { return nil }
    let sum = Claim(
      kind: .sum, rule: "sum-mismatch", stated: c.quantity,
      operands: [Operand(.part, a.quantity), Operand(.part, b.quantity)], formula: .sum(signs: [1, sign]))
    guard isSound(sum) else { return nil }
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: figures[index].quantity,
      operands: [Operand(.delta, b.quantity), Operand(.base, a.quantity)], formula: .ratio())
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }
}
