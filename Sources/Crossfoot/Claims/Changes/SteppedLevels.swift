/// A level, what it is changed by and what it is then: 「年初预算 a，拟调减 d，调整为 b」.
///
/// Accuses where the level is a plan and a slip explains the difference; kept where it holds otherwise. Cost: a look at the two figures
/// before each level.
func steppedLevels(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.isSummand && $0.isExact }.compactMap { index -> Claim? in
    let (base, delta, last) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    guard case .change(let sign) = delta.role, sign != 0, base.sentence == last.sentence, base.passage == last.passage,
      last.clause - delta.clause == 1, delta.clause - base.clause == 1,
      [base, delta].allSatisfy({ $0.depth == last.depth && $0.quantity.modifier == .none && reading.addable($0, last) }
      ),
      reading.isSummand(base), !reading.isBase(index - 2), last.key.count <= 2,
      reading.tokens(of: last)[last.labelToken..<last.token].contains(where: { $0.has(CueSet(.reaching)) })
    else { return nil }
    let claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: last.quantity,
      operands: [Operand(.base, base.quantity), Operand(.delta, delta.quantity)], formula: .sum(signs: [1, sign]),
      basis: .inferred)
    let isPlan = base.cues.contains(CueSet(.planned)) || base.cues.contains(CueSet(.initialPlan))
    return isSound(claim) || isPlan && mayBeSlip(claim) ? claim : nil
  }
}
