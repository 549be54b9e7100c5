/// What a rate leaves of its base: 「T 件。…在线解答 a 件，占 p%；转派 b 件」, 「反馈 T 个，…。已整改 a 个，完成率 p%；正在整改 b 个」: a + b = T.
///
/// The rate tells of what base the part is. Only what holds is kept: what is left may be of more than one part.
func restsOfRates(among claims: [[[Claim]]], in reading: Reading) -> [Claim] {
  // By where the rate is printed: few have such a figure behind them.
  let rests = reading.mentions.indices.dropLast().reduce(into: [Int: Int]()) { rests, index in
    let role = reading.sketches[index].role
    guard role == .share || role == .rate || role == .percent, reading.mayBeRest(index + 1, behind: index) else {
      return
    }
    rests[reading.mentions[index].quantity.range.lowerBound] = index + 1
  }
  if rests.isEmpty { return [] }
  return claims.flatMap { lists in
    lists.flatMap { list in
      list.compactMap { claim in
        guard claim.kind == .share || claim.kind == .rate, let rest = rests[claim.stated.range.lowerBound] else {
          return nil
        }
        return sum(of: claim, and: rest, in: reading)
      }
    }
  }
}

private func sum(of rate: Claim, and index: Int, in reading: Reading) -> Claim? {
  guard rate.operands.count == 2, rate.formula.isPlainRatio, isSound(rate) else { return nil }
  let rest = reading.mentions[index]
  let (part, whole) = (rate.operands[0].quantity, rate.operands[1].quantity)
  guard part.modifier == .none, whole.modifier == .none, rest.quantity.unit.dimension == whole.unit.dimension,
    rest.quantity.unit.kind == whole.unit.kind, part.range.upperBound <= rate.stated.range.lowerBound
  else { return nil }
  let claim = Claim(
    kind: .sum, rule: "sum-mismatch", stated: whole,
    operands: [Operand(.part, part), Operand(.part, rest.quantity)], formula: .sum(count: 2), basis: .inferred)
  let isRest = !rest.cues.isDisjoint(with: CueSet(.others).union(CueSet(.remainder)))
  guard part.value + rest.quantity.value == whole.value else { return nil }
  // Small counts fit by chance, but for what is told as not yet done.
  return isRest || rest.quantity.digits >= 3 || reading.isYetToBeDone(rest) ? claim : nil
}

extension Reading {
  fileprivate func mayBeRest(_ index: Int, behind rate: Int) -> Bool {
    let (own, rest) = (mentions[rate], mentions[index])
    return sketches[index].isSummand && sketches[index].isExact && rest.passage == own.passage
      && rest.sentence == own.sentence && rest.depth == own.depth && (1...2).contains(rest.clause - own.clause)
      && rest.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.including)).union(CueSet(.per)))
  }

  /// 「正在整改 b 个」, 「未发放 b 元」.
  fileprivate func isYetToBeDone(_ mention: Mention) -> Bool {
    let letters = letters(naming: mention)
    return scopes.opening(.underway, of: letters) != nil || scopes.opening(.undone, of: letters) != nil
  }
}
