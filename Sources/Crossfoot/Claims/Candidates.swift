/// Chooses among the ways a claim may be meant.
///
/// The first that holds is what the text means. Where none does, the first accuses if the words are firm enough,
/// or if one slip of one figure explains it and chance does not; otherwise the claim is kept as not judged.
func settle(_ candidates: some Collection<Claim>, isFirm: Bool, reason: SkipReason = .unknownBase) -> Claim? {
  fitting(candidates, isFirm: isFirm) ?? candidates.first.flatMap { unfitting($0, isFirm: isFirm, reason: reason) }
}

/// The first that holds, or may hold where the words are firm.
func fitting(_ candidates: some Sequence<Claim>, isFirm: Bool) -> Claim? {
  candidates.first { claim in
    let verdict = verdict(of: claim)
    return verdict == .holds || verdict == .rounding || verdict == .improbable && isFirm
  }
}

/// What becomes of the first where none fits.
func unfitting(_ claim: Claim, isFirm: Bool, reason: SkipReason = .unknownBase) -> Claim {
  var first = claim
  if isFirm {
    first.basis = .stated
    return first
  }
  first.basis = .inferred
  let isOverOther = first.stated.significantDigits >= 3 && first.otherBase != nil
  if verdict(of: first) == .broken, isOverOther || SlipSearch.explains(first) || isPointMoved(first) { return first }
  first.skip = first.skip ?? reason
  return first
}

/// Whether the stated figure has the four digits or more of the one it should be, and only the point stands elsewhere: of figures that
/// have nothing to do with each other one in a thousand does.
private func isPointMoved(_ claim: Claim) -> Bool {
  claim.stated.significantDigits >= 4
    && SlipSearch(claim).candidates.contains { $0.figure < 0 && $0.typing == .pointMoved }
}

/// Whether a claim holds, as printed or within the rounding of its figures.
func isSound(_ claim: Claim) -> Bool {
  let verdict = verdict(of: claim)
  return verdict == .holds || verdict == .rounding
}

/// Whether one slip of the fingers may be what keeps a claim from holding, or a difference that was divided by the later level.
func mayBeSlip(_ claim: Claim) -> Bool {
  !SlipSearch(claim, onlyFirst: true).candidates.isEmpty || claim.otherBase != nil
}
