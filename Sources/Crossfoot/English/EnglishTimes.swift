/// Words that compare two levels by a multiple: `twice as many women (a) as men (b)`, `a women, twice as many as men (b)`,
/// `a, twice the b of 2021`.
///
/// Such words are rarely meant to a digit: told where they fit, accused where they are off by more than an eighth. Cost: linear.
func englishTimes(in passage: EnglishPassage) -> [Claim] {
  guard passage.figures.count >= 2 else { return [] }
  return passage.tokens.indices.compactMap { token -> Claim? in
    guard let factor = factors[passage.word(token)], token == 0 || !passage.tokens[token - 1].has(modifiersBefore),
      passage.word(token - 1) != "not", let (level, base) = passage.compared(by: token)
    else { return nil }
    let (now, old) = (passage.figures[level].quantity, passage.figures[base].quantity)
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: now, operands: [Operand(.base, old)],
      formula: Formula(numerator: [Formula.Term(factor, [0])]))
    let wanted = old.value * factor
    let isOff = (now.value - wanted).magnitude * Rational(8) > wanted
    return isSound(claim) || isOff ? claim : nil
  }
}

/// `s students and t staff, a ratio of r students to each`: the larger over the smaller of the two counts before it.
func englishRatios(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropFirst(2).compactMap { ratio -> Claim? in
    let here = figures[ratio]
    guard here.quantity.modifier == .none, !here.isRate, here.quantity.unit.kind != .multiple,
      passage.word(here.token - 1) == "of", passage.means(.ratio, here.token - 2), here.token > 4,
      passage.word(here.token - 3) == "a",
      passage.tokens[here.token - 4].isMark(.comma, .dash) || passage.tokens[here.token - 4].has(CueSet(.giving))
    else { return nil }
    let own = figures.indices.filter { $0 < ratio && figures[$0].sentence == here.sentence }
    guard own.count == 2, own.allSatisfy({ figures[$0].isLevel && figures[$0].quantity.unit.kind == .count }),
      figures[own[0]].isLike(figures[own[1]])
    else { return nil }
    let (large, small) =
      figures[own[0]].quantity.value >= figures[own[1]].quantity.value ? (own[0], own[1]) : (own[1], own[0])
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: here.quantity,
      operands: [Operand(.numerator, figures[large].quantity), Operand(.denominator, figures[small].quantity)],
      formula: .ratio())
    guard let settled = settle([claim], .likely), settled.skip == nil else { return nil }
    return settled
  }
}

private let factors: [String: Rational] = ["twice": Rational(2), "double": Rational(2), "half": Rational(1, 2)]

extension EnglishPassage {
  /// The figure that the word makes a multiple, and the one that it is a multiple of.
  fileprivate func compared(by token: Int) -> (level: Int, base: Int)? {
    let end = tokens[token...].firstIndex { $0.isMark(.semicolon, .period) } ?? tokens.count
    let start = tokens[..<token].lastIndex { $0.isMark(.semicolon, .period) } ?? 0
    let behind = figures.indices.filter { figures[$0].token > token && figures[$0].token < end }
    let before = figures.indices.last { figures[$0].token < token && figures[$0].token >= start }
    func pair(_ level: Int, _ base: Int) -> (level: Int, base: Int)? {
      let own = [figures[level], figures[base]]
      guard own.allSatisfy({ $0.role == .level && !$0.isRate && $0.quantity.modifier == .none }), own[0].isLike(own[1])
      else { return nil }
      return (level, base)
    }
    let isAs = word(token + 1) == "as" && ["many", "much"].contains(word(token + 2))
    if isAs, behind.count >= 2, figures[behind[1]].token - token <= 14,
      (figures[behind[0]].token..<figures[behind[1]].token).contains(where: { word($0) == "as" })
    {
      return pair(behind[0], behind[1])
    }
    guard let before, let base = behind.first, figures[base].token - token <= 7,
      tokens[token..<figures[base].token].allSatisfy({ !$0.isMark(.comma, .colon, .dash) }),
      figures[before].clause + 1 >= figures[base].clause
    else { return nil }
    let isThan = ["as many as", "as much as", "the"].contains(word(token + 1))
    return isThan ? pair(before, base) : nil
  }
}
