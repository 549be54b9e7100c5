/// How firmly words state a relation.
enum EnglishSureness {
  /// They can mean nothing else.
  case firm
  /// They mean it as a rule: accuses where the figure comes near, or where one slip of it would make it right.
  case likely
  /// They leave it open.
  case open
}

/// As `settle` with words that are likely but not certain to mean the first candidate.
///
/// A figure that is far from what it is taken for is of something else.
func settle(_ candidates: [Claim], _ sureness: EnglishSureness, reason: SkipReason = .unknownBase) -> Claim? {
  guard let claim = settle(candidates, isFirm: sureness == .firm, reason: reason) else { return nil }
  guard sureness == .likely, claim.skip != nil || claim.basis == .inferred, var first = candidates.first,
    first.skip == nil, !isSound(claim)
  else { return claim }
  first.basis = .stated
  guard verdict(of: first) == .broken else { return claim }
  return isNear(first) || SlipSearch.explains(first, chance: 0.05) ? first : claim
}

/// The claim where it fits, or where one slip of one figure explains it while chance would less often than `chance`; else nil.
///
/// For words that leave it open whether the figures belong together.
func settle(_ claim: Claim, slipsBelow chance: Double) -> Claim? {
  if isSound(claim) { return claim }
  return verdict(of: claim) == .broken && SlipSearch.explains(claim, chance: chance) ? claim : nil
}

/// Whether the stated figure is within three tenths of the computed one, or, where it has two digits or more, one slip of them
/// away.
func isNear(_ claim: Claim) -> Bool {
  let computed = claim.formula.value(of: claim.operands.map(\.quantity.value))
  let stated = Rational(claim.statedSign) * claim.stated.value
  guard computed.isValid, stated.isValid else { return false }
  if (stated - computed).magnitude * Rational(10) <= computed.magnitude * Rational(3) { return true }
  return claim.stated.significantDigits > 1 && SlipSearch(claim).candidates.contains { $0.figure == -1 }
}
