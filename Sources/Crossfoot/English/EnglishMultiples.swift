/// Words that multiply: `doubled from o to n`, `halved, from o to n`.
extension EnglishChanges {
  /// What a level should be after such a word; told where it is so, and accused where it is off by more than an eighth.
  mutating func multiplied(from base: Int, to level: Int) {
    guard let factor = factor(before: min(base, level)) else { return }
    let (now, old) = (figures[level].quantity, figures[base].quantity)
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: now, operands: [Operand(.base, old)],
      formula: Formula(numerator: [Formula.Term(factor, [0])]))
    let wanted = old.value * factor
    let isOff = (now.value - wanted).magnitude * Rational(8) > wanted
    if fits(claim) || isOff { claims.append(claim) }
  }

  /// The factor of the word that leads to `from o to n`, unless another word widens it.
  private func factor(before index: Int) -> Rational? {
    let tokens = passage.tokens
    var token = figures[index].token - 1
    while token >= 0, tokens[token].figure == nil, !tokens[token].isMark(.semicolon, .period, .open, .close, .colon) {
      if let factor = factors[passage.word(token)] {
        let before = token - 1
        return before >= 0 && (tokens[before].has(modifiersBefore) || tokens[before].has(CueSet(.versus)))
          || passage.word(before) == "not" ? nil : factor
      }
      if tokens[token].isMark(.comma), factors[passage.word(token - 1)] == nil { return nil }
      token -= 1
    }
    return nil
  }
}

private let factors: [String: Rational] = [
  "doubled": Rational(2), "doubling": Rational(2), "halved": Rational(1, 2), "halving": Rational(1, 2),
  "tripled": Rational(3), "tripling": Rational(3), "trebled": Rational(3), "quadrupled": Rational(4),
]
