/// Amounts whose shares of one whole make 100 % add up to it: 「外贸总值 T，其中出口…、进口…。一般贸易 a，占 p%；加工贸易 b，占 q%；保税物流 c，占 r%」,
/// p + q + r = 100.
///
/// Each share must hold, so that what does not add up is within their rounding: a slip accuses.
func sumsOfShares(among claims: [Claim], in reading: Reading) -> [Claim] {
  let shares = Dictionary(
    claims.filter { $0.kind == .share && $0.operands.count == 2 && isSound($0) }.map {
      ($0.stated.range.lowerBound, $0)
    },
    uniquingKeysWith: { first, _ in first })
  if shares.count < 2 { return [] }
  var found: [Claim] = []
  var run: [(index: Int, claim: Claim)] = []
  for index in reading.mentions.indices {
    guard reading.sketches[index].role == .share || reading.sketches[index].role == .percent,
      let claim = shares[reading.mentions[index].quantity.range.lowerBound]
    else { continue }
    if let last = run.last, !goesOn(index, claim, behind: last, in: reading) {
      if let sum = sum(of: run.map(\.claim)) { found.append(sum) }
      run = []
    }
    run.append((index, claim))
  }
  if let sum = sum(of: run.map(\.claim)) { found.append(sum) }
  return found
}

/// Of one whole, and with nothing but its own part since the share before.
private func goesOn(_ index: Int, _ claim: Claim, behind last: (index: Int, claim: Claim), in reading: Reading) -> Bool
{
  let (share, before) = (reading.mentions[index], reading.mentions[last.index])
  return share.passage == before.passage && share.sentence - before.sentence <= 1 && share.depth == before.depth
    && claim.operands[1].quantity.range == last.claim.operands[1].quantity.range
    && claim.operands[0].quantity.range.lowerBound > last.claim.stated.range.lowerBound
}

private func sum(of shares: [Claim]) -> Claim? {
  guard shares.count >= 2, shares.count <= 30, let whole = shares.first?.operands[1].quantity else { return nil }
  let stated = shares.map(\.stated)
  let total = stated.reduce(Rational.zero) { $0 + $1.value }
  let room = stated.reduce(Rational.zero) { $0 + $1.ulp } / Rational(2)
  // What 占 p% leaves out may be as small as the rounding, if that is coarse.
  guard (total - .one).magnitude <= room, room < Rational(1, 200), whole.modifier == .none,
    shares.allSatisfy({ $0.operands[0].quantity.modifier == .none })
  else { return nil }
  let claim = Claim(
    kind: .sum, rule: "sum-mismatch", stated: whole,
    operands: shares.map { Operand(.part, $0.operands[0].quantity) }, formula: .sum(count: shares.count),
    basis: .inferred)
  return isSound(claim) || mayBeSlip(claim) ? claim : nil
}
