/// Words that multiply: `doubled from o to n`, `halved, from o to n`.
extension EnglishChanges {
  /// What a level should be after such a word; told where it is so, and accused where it is off by more than an eighth.
  mutating func multiplied(from base: Int, to level: Int) {
    guard let (factor, token) = factor(before: min(base, level)) else { return }
    let (now, old) = (figures[level].quantity, figures[base].quantity)
    var claim = Claim(
      kind: .change, rule: "change-mismatch", stated: now, operands: [Operand(.base, old)],
      formula: Formula(numerator: [Formula.Term(factor, [0])]))
    let word = token > 0 ? passage.tokens[token - 1] : passage.tokens[token]
    if word.has(modifiersBefore) || word.has(CueSet(.versus)) {
      // `more than doubled`, `nearly halved`: past the multiple, or short of it.
      let isPast = word.has(CueSet(.over))
      let isShort = word.has(CueSet(.nearly))
      let isRise = factor > .one
      guard isPast != isShort, now.modifier == .none, old.modifier == .none else { return }
      claim.comparison = isPast == isRise ? .greater : .less
      return claims.append(claim)
    }
    let wanted = old.value * factor
    let isOff = (now.value - wanted).magnitude * Rational(8) > wanted
    if isSound(claim) || isOff { claims.append(claim) }
  }

  /// The factor of the word that leads to `from o to n`, and its place.
  private func factor(before index: Int) -> (value: Rational, token: Int)? {
    let tokens = passage.tokens
    var token = figures[index].token - 1
    var commas = 0
    while token >= 0, tokens[token].figure == nil, !tokens[token].isMark(.semicolon, .period, .open, .close, .colon) {
      if let factor = factors[passage.word(token)] { return passage.word(token - 1) == "not" ? nil : (factor, token) }
      // Another verb has the levels.
      if tokens[token].has(CueSet(.and).union(CueSet(.increase)).union(CueSet(.decrease))) { return nil }
      if tokens[token].isMark(.comma) { commas += 1 }
      if commas > 1 { return nil }
      token -= 1
    }
    return nil
  }
}

private let factors: [String: Rational] = [
  "doubled": Rational(2), "doubling": Rational(2), "halved": Rational(1, 2), "halving": Rational(1, 2),
  "tripled": Rational(3), "tripling": Rational(3), "trebled": Rational(3), "quadrupled": Rational(4),
]
