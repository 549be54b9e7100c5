/// How far a rate is from a target in a bracket: 「体检率 p%，超过目标值（t%）d 个百分点」: d = p − t.
///
/// The rate stands in the clause before, and nothing between the two: accuses where a slip explains the difference.
func targetsInBrackets(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { sketch in
    if case .points = sketch.role { sketch.isExact } else { false }
  }.compactMap { index in
    let (own, target, points) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    let passage = reading.passages[points.passage]
    guard let open = target.openBracket, target.passage == points.passage, target.depth == points.depth + 1, open > 0,
      let close = passage.brackets[open], close < points.token, target.quantity.unit.kind == .rate,
      own.quantity.unit.kind == .rate, own.passage == points.passage, own.depth == points.depth,
      own.sentence == points.sentence, points.clause - own.clause == 1, own.quantity.modifier == .none,
      passage.tokens[open - 1].has(CueSet(.planned))
    else { return nil }
    let words = passage.tokens[(own.token + 1)..<open]
    let isAbove = words.contains { $0.has(CueSet(.above).union(CueSet(.over))) }
    guard isAbove != words.contains(where: { $0.has(CueSet(.below).union(CueSet(.under))) }) else { return nil }
    var claim = Claim(
      kind: .change, rule: "change-mismatch", stated: points.quantity,
      operands: [Operand(.whole, own.quantity), Operand(.base, target.quantity)], formula: .sum(signs: [1, -1]),
      basis: .inferred, statedSign: isAbove ? 1 : -1)
    claim.operands[1].isSet = true
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}
