/// How far what was done went beyond the plan: 「计划招生 a 人，实际招生 b 人，超计划 c 人」, c = b − a.
///
/// The three stand side by side, so a mismatch accuses.
func overPlanClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.isSummand && $0.isExact && $0.has(.over) }.compactMap { index in
    let (plan, done, over) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    let words = reading.tokens(of: over)[over.labelToken..<over.token]
    guard let first = words.first, first.has(CueSet(.over)), let second = words.dropFirst().first,
      second.has(CueSet(.planned).union(CueSet(.complete))), words.count <= 3,
      [plan, done, over].allSatisfy({
        reading.isSummand($0) && $0.quantity.modifier == .none && $0.quantity.unit == over.quantity.unit
          && $0.depth == over.depth && $0.sentence == over.sentence
      }), over.clause - done.clause == 1, done.clause - plan.clause == 1, plan.cues.contains(CueSet(.planned)),
      !done.cues.contains(CueSet(.planned)), !done.cues.contains(CueSet(.ofWhich)), plan.period == done.period,
      done.quantity.value > plan.quantity.value
    else { return nil }
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: over.quantity,
      operands: [Operand(.part, done.quantity), Operand(.part, plan.quantity)], formula: .sum(signs: [1, -1]))
  }
}
