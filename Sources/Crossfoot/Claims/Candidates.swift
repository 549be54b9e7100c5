/// Chooses among the ways a claim may be meant.
///
/// The first that holds is what the text means. Where none does, the first accuses if the words are firm enough,
/// or if one slip of one figure explains it and chance does not; otherwise the claim is kept as not judged.
func settle(_ candidates: some Collection<Claim>, isFirm: Bool, reason: SkipReason = .unknownBase) -> Claim? {
  for claim in candidates {
    let verdict = verdict(of: claim)
    if verdict == .holds || verdict == .rounding || verdict == .improbable && isFirm { return claim }
  }
  guard var first = candidates.first else { return nil }
  if isFirm {
    first.basis = .stated
    return first
  }
  first.basis = .inferred
  if verdict(of: first) == .broken, SlipSearch.explains(first) { return first }
  first.skip = first.skip ?? reason
  return first
}

/// Whether a claim holds, as printed or within the rounding of its figures.
func isSound(_ claim: Claim) -> Bool {
  let verdict = verdict(of: claim)
  return verdict == .holds || verdict == .rounding
}
