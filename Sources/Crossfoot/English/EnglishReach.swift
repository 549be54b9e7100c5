/// The claims that a writer may have meant: of those that are broken, the ones that come near.
///
/// Numbers of unlike things are far apart as a rule, and slips are not. A sum whose words were taken for a difference, or the
/// other way round, is told with the signs that come close.
func withinReach(_ claims: [Claim], in passage: EnglishPassage) -> [Claim] {
  let doubts = EnglishDoubts(passage: passage)
  return claims.compactMap { claim in
    guard verdict(of: claim) == .broken else { return claim }
    let claim = doubts.withoutHeading(claim) ?? claim
    if doubts.isDoubted(claim) { return nil }
    if doubts.isOfThings(claim), !mayBeSlip(claim) { return turned(claim) }
    return isWithinReach(claim) ? doubts.reread(claim) : turned(claim)
  }
}

/// The same of changes: what is far from what its levels make, with no slip between, is the change of something else.
func near(_ claims: [Claim]) -> [Claim] {
  claims.filter { claim in
    guard claim.kind == .change, claim.operands.count > 1, verdict(of: claim) == .broken else { return true }
    // The word may be wrong, and the size right.
    var turned = claim
    turned.statedSign = -turned.statedSign
    return [claim, turned].contains { isWithinReach($0) || isSound($0) || mayBeSlip($0) }
  }
}

/// Whether a broken claim is within three tenths of its result or of the largest figure that is added, within ten percentage
/// points of growth or, if it is no more than half of it, five of a share; or one slip of digits away.
func isWithinReach(_ claim: Claim) -> Bool {
  if isNear(claim) { return true }
  guard let difference = difference(of: claim) else { return false }
  if claim.formula.isSum, let largest = claim.operands.map(\.quantity.value.magnitude).max() {
    if difference * Rational(10) <= largest * Rational(3) { return true }
  }
  let isClose =
    switch (claim.stated.unit.kind, claim.kind) {
    case (.rate, .change): difference <= Rational(1, 10)
    case (.rate, _): difference <= Rational(1, 20) && difference * Rational(2) <= claim.stated.value
    default: false
    }
  return isClose || SlipSearch.explains(claim, chance: 0.05)
}

/// The same figures with the sign of one other than the first turned, where the result then is within a twentieth.
private func turned(_ claim: Claim) -> Claim? {
  let terms = claim.formula.numerator
  guard claim.formula.isSum, claim.operands.count == terms.count, terms.count <= 4,
    terms.allSatisfy({ $0.factors.count == 1 && $0.coefficient.magnitude == .one })
  else { return nil }
  let signs = terms.map { $0.coefficient == .one ? 1 : -1 }
  let others = signs.indices.dropFirst().map { place in
    var (copy, other) = (claim, signs)
    other[place] = -other[place]
    copy.formula = .sum(signs: other)
    return copy
  }
  if let right = others.first(where: isSound) { return right.asGuess }
  return others.first { SlipSearch.explains($0, chance: 0.05) }
    ?? others.first { other in
      difference(of: other).map { $0 * Rational(20) <= other.stated.value.magnitude } ?? false
    }
}

private func difference(of claim: Claim) -> Rational? {
  let computed = claim.formula.value(of: claim.operands.map(\.quantity.value))
  let difference = (computed - Rational(claim.statedSign) * claim.stated.value).magnitude
  return difference.isValid ? difference : nil
}
