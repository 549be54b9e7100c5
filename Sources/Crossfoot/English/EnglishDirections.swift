/// Whether words of rising and falling agree with the levels around them.
extension EnglishChanges {
  /// `rose from o to n`: n is the larger one.
  mutating func directions() {
    for base in figures.indices
    where figures[base].isBase && figures[base].isLevel || figures[base].isBase && figures[base].isRate {
      let here = figures[base]
      let partner = [base + 1, base - 1].first {
        figures.indices.contains($0) && figures[$0].isReached && figures[$0].isLike(here)
          && figures[$0].sentence == here.sentence && figures[$0].clause == here.clause
      }
      if let partner { multiplied(from: base, to: partner) }
      guard let partner, !here.quantity.value.isNegative, !figures[partner].quantity.value.isNegative,
        figures[base].quantity.modifier == .none, figures[partner].quantity.modifier == .none,
        // `raised from 3 to 1 to 9 to 1`: a ratio.
        figures[partner].quantity.value != .one || !figures[partner].quantity.unit.dimension.isEmpty,
        let sign = verb(before: min(base, partner)), !isSpan(from: base, to: partner)
      else { continue }
      claims.append(
        Claim(
          kind: .order, rule: "direction-mismatch", stated: figures[partner].quantity,
          operands: [Operand(.base, here.quantity)], formula: .same, comparison: sign > 0 ? .greater : .less))
    }
    comparisons()
  }

  /// `fell from 2 to 24 h`, `lower gain from days 7 to 35`, `by changing from 5 to 2 a week`: what was watched, not what changed.
  private func isSpan(from base: Int, to level: Int) -> Bool {
    let end = figures[max(base, level)].token + 1
    if passage.means(.span, end) || passage.tokens.indices.contains(end) && passage.tokens[end].isMark(.times) {
      return true
    }
    guard let from = passage.tokens[..<figures[base].token].lastIndex(where: { $0.has(CueSet(.from)) }), from > 0 else {
      return false
    }
    if passage.word(from - 1).hasSuffix("ing"), !passage.tokens[from - 1].has(EnglishRoles.directions) { return true }
    let isBeside = passage.tokens[from - 1].has(EnglishRoles.directions)
    return !isBeside
      && (from + 1..<figures[base].token).contains { passage.means(.duration, $0) }
  }

  /// `n, a p% increase compared with o`, where the size fits and the word does not.
  private mutating func comparisons() {
    for claim in claims
    where claim.kind == .change && claim.basis == .inferred && claim.formula == .growth && isSound(claim) {
      guard let index = figures.firstIndex(where: { $0.quantity.range == claim.stated.range }),
        case .growth(let sign) = figures[index].role, sign != 0, sign != claim.statedSign,
        // `a, 5% above; total income was n against a budget of o`: of a.
        figures.contains(where: {
          $0.segment == figures[index].segment && $0.quantity.range == claim.operands[0].quantity.range
        })
      else { continue }
      claims.append(
        Claim(
          kind: .order, rule: "direction-mismatch", stated: claim.operands[0].quantity,
          operands: [Operand(.base, claim.operands[1].quantity)], formula: .same,
          comparison: sign > 0 ? .greater : .less))
    }
  }

  /// The word of change that leads to `from o to n`, no figure but a change between.
  private func verb(before index: Int) -> Int? {
    var token = figures[index].token - 1
    while token >= 0 {
      let word = passage.tokens[token]
      // `more similar to a than b` compares no sizes.
      if token + 1 < passage.tokens.count, passage.tokens[token + 1].kind == .text,
        ["more", "less"].contains(passage.word(token))
      {
        token -= 1
        continue
      }
      if word.has(CueSet(.increase)), word.has(CueSet(.decrease)) { return nil }
      if word.has(CueSet(.increase)) { return 1 }
      if word.has(CueSet(.decrease)) { return -1 }
      if word.isMark(.comma, .semicolon, .period, .open, .close, .colon) || word.has(CueSet(.and)) { return nil }
      if let place = word.figure, figures.indices.contains(place), !figures[place].isDelta { return nil }
      token -= 1
    }
    return nil
  }
}
