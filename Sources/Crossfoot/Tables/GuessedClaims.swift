/// Leaves a guessed structure that fails unsaid, unless one mistyped digit of one figure explains it and chance does not.
///
/// What is unsaid stays in the list as skipped. Cost: a search for slips for each guessed claim that fails; none for more
/// than 30 operands, where some digit always fits, and none for more than 40 claims, which are no slips.
func settled(_ claims: [Claim]) -> [Claim] {
  var searches = 0
  var result = claims
  for place in claims.indices where claims[place].basis == .inferred && claims[place].skip == nil {
    let claim = claims[place]
    guard verdict(of: claim) == .broken else { continue }
    if claim.operands.count <= 30, searches < 40 {
      searches += 1
      let search = SlipSearch(claim)
      let figures = Set(search.candidates.map(\.figure))
      if figures.count == 1, SlipSearch.coincidence(of: claim) < 0.001 { continue }
    }
    result[place].skip = claim.kind == .tableSum ? .incompleteParts : .unknownBase
  }
  return result
}
