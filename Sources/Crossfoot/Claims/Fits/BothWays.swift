/// Growth that is told by two of three figures, by the third as well: where 「比上年的 b 减少 d，降 p%」 fits as d ÷ b, and what it is now
/// stands before, d and p are that less b too.
///
/// They are exact, so that they never accuse. Cost: a look at some twenty figures for each rate of growth that holds.
func growthBothWays(_ claims: [Claim], in text: FitText) -> [Claim] {
  var known = Set<[Int]>()
  for claim in claims where claim.kind == .change || claim.kind == .sum || claim.kind == .identity {
    known.insert(claim.figures)
  }
  return claims.flatMap { claim -> [Claim] in
    guard claim.kind == .change, claim.skip == nil, claim.stated.unit.kind == .rate, claim.operands.count == 2,
      let index = text.place(of: claim.stated), isSound(claim)
    else { return [] }
    return Growth(claim)?.others(near: index, in: text).filter { known.insert($0.figures).inserted } ?? []
  }
}

/// The two printed figures of three: what it is, what it was, and by how much it changed.
private struct Growth {
  let rate: Claim
  var level: Quantity?
  var base: Quantity?
  var delta: Quantity?

  init?(_ claim: Claim) {
    rate = claim
    let (first, second) = (claim.operands[0], claim.operands[1])
    switch (first.role, second.role) {
    case (.whole, .base), (.numerator, .base): (level, base) = (first.quantity, second.quantity)
    case (.delta, .base): (delta, base) = (first.quantity, second.quantity)
    case (.whole, .delta): (level, delta) = (first.quantity, second.quantity)
    default: return nil
    }
  }

  /// The claims that the third figure makes, if it is printed.
  func others(near index: Int, in text: FitText) -> [Claim] {
    let around = max(0, index - figuresBack)..<min(text.sketches.count, index + figuresAhead)
    for place in around.sorted(by: { abs($0 - index) < abs($1 - index) }) where place != index {
      guard text.sketches[place].isExact, text.sketches[place].isLevel || isChange(text.sketches[place]) else {
        continue
      }
      if let claims = claims(with: text.quantity(place), isChange(text.sketches[place])) { return claims }
    }
    return []
  }

  private func isChange(_ sketch: MentionSketch) -> Bool { if case .change = sketch.role { true } else { false } }

  private func claims(with third: Quantity, _ isChange: Bool) -> [Claim]? {
    let (delta, base) = (delta ?? third, base ?? third)
    guard isChange == (self.delta == nil), third.modifier == .none,
      let difference = claim(delta, (.whole, level ?? third), base, .sum(signs: [1, -1]), where: { $0 == .holds })
    else { return nil }
    let growth = claim(rate.stated, (.whole, level ?? third), base, .growth) { $0 == .holds || $0 == .rounding }
    let sign = Rational(difference.statedSign)
    let part = Formula(numerator: [.init(sign, [0])], denominator: [.init([1])])
    let share = claim(rate.stated, (.delta, delta), base, part) { $0 == .holds || $0 == .rounding }
    return [difference, growth, share].compactMap { $0 }
  }

  /// Read as growth or as decrease, whichever it is.
  private func claim(
    _ stated: Quantity, _ first: (Operand.Role, Quantity), _ base: Quantity, _ formula: Formula,
    where fits: (Verdict) -> Bool
  ) -> Claim? {
    [1, -1].lazy.map { sign in
      Claim(
        kind: .change, rule: "change-mismatch", stated: stated,
        operands: [Operand(first.0, first.1), Operand(.base, base)], formula: formula, basis: .fitted, statedSign: sign)
    }.first { fits(verdict(of: $0)) }
  }
}

/// How many figures away the third one may stand.
private let figuresBack = 14
private let figuresAhead = 5
