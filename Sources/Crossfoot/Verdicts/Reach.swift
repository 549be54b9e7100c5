/// Leaves unsaid what prose was found to say wrongly of figures that can't have been meant: numbers of unlike things are far
/// apart, and slips are not.
///
/// Cost: a search for slips for each of the few that are far.
func leaveFar(_ claims: inout [Claim], verdicts: inout [Verdict]) {
  for place in claims.indices {
    guard verdicts[place] == .broken, claims[place].comparison == .equal,
      // Cells of a table say by their place what they are of.
      claims[place].stated.rowAndColumn.column.isEmpty, isFarFetched(claims[place]), !mayBeSlip(claims[place])
    else { continue }
    claims[place].skip = claims[place].kind == .sum ? .incompleteParts : .unknownBase
    verdicts[place] = .skipped
  }
}

/// A share or rate above the whole where a part of it is told, or the other way round, or, as growth, three times what is
/// told; a sum that is half as much again as its parts, or the other way round, and of few things a quarter; a balance that is twice what it must be; a product
/// three times off. A wrong unit makes it farther, by a power of ten.
private func isFarFetched(_ claim: Claim) -> Bool {
  let (stated, computed) = (claim.signedStated.size, claim.computed.size)
  // What is left of a balance is seldom less than nothing.
  if claim.kind == .identity, claim.formula.isSum, stated > 0, computed < -stated { return true }
  guard (stated > 0) == (computed > 0), stated != 0, computed != 0 else { return false }
  let factor = max(stated / computed, computed / stated)
  if isPowerOfTen(factor) { return false }
  switch claim.kind {
  case .share, .rate:
    guard claim.stated.unit.kind == .rate else { return false }
    return (stated < 1) != (computed < 1) && abs(stated - computed) > 0.05 || factor >= 3
  case .change: return claim.stated.unit.kind == .rate && factor >= 3
  // A digit that was dropped from one that is rounded is no slip to the last place.
  case .product: return factor >= 3 && !(9...11).contains(factor)
  case .sum:
    // Nine of a few things too many are one digit.
    let lastDigit = 10 * claim.stated.ulp.size
    // 「论文 97 篇（一区 34 篇、二区 31 篇）」
    let isFew = stated > computed && stated < 1000 * claim.stated.ulp.size
    let most = isFew ? 1.25 : 1.5
    return claim.formula.plainSum != nil && factor >= most && abs(stated - computed) >= lastDigit
  case .identity: return claim.formula.isSum && factor >= 2
  default: return false
  }
}

/// Whether a factor is 100, 1,000 … but for rounding.
private func isPowerOfTen(_ factor: Double) -> Bool {
  [1e2, 1e3, 1e4, 1e6, 1e8].contains { abs(factor / $0 - 1) < 0.02 }
}
