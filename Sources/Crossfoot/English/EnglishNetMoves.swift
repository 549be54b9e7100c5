/// What two moves leave: `a in, b out, for a net gain of d`, `adds a; removes b, a net loss of d`.
///
/// Two levels and nothing else of their kind stand before it in the sentence. Told where it fits, accused only where `for a
/// net` or a verb such as `giving` binds it to them. Cost: linear, but for such words.
func englishNetMoves(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropFirst(2).compactMap { net -> Claim? in
    guard let isBound = passage.isNet(net), figures[net].open == nil, !figures[net].isRate,
      figures[net].quantity.modifier == .none
    else { return nil }
    let own = (max(0, net - 40)..<net).filter {
      figures[$0].sentence == figures[net].sentence && figures[$0].isLike(figures[net])
        && figures[$0].role != .none
    }
    guard own == [net - 2, net - 1],
      own.allSatisfy({
        figures[$0].isLevel && !figures[$0].isBase && !figures[$0].isReached && figures[$0].open == nil
          && figures[$0].quantity.modifier == .none
      })
    else { return nil }
    let pair = own.sorted { figures[$0].quantity.value > figures[$1].quantity.value }
    var stated = figures[net].quantity
    stated.value = stated.value.magnitude
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: stated, operands: pair.map { Operand(.part, figures[$0].quantity) },
      formula: .sum(signs: [1, -1]))
    if isSound(claim) { return claim.asGuess }
    guard isBound, let settled = settle([claim], .likely), settled.skip == nil else { return nil }
    return settled
  }
}

extension EnglishPassage {
  /// Whether `a net gain of` before a figure is bound to what stands before it by `for` or a verb; nil where there is no such.
  fileprivate func isNet(_ index: Int) -> Bool? {
    let here = figures[index].token
    guard here > 3, word(here - 1) == "of",
      tokens[here - 2].has(EnglishRoles.directions) || means(.surplus, here - 2)
        || means(.deficit, here - 2), word(here - 3) == "net"
    else { return nil }
    let article = ["a", "an"].contains(word(here - 4)) ? here - 5 : here - 4
    return article >= 0 && (word(article) == "for" || tokens[article].has(CueSet(.giving)))
  }
}
