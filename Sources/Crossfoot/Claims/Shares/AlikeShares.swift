/// Shares of what others are surely of: 「甲 a，占外贸总值的 p%。…乙 b，占外贸总值的 q%。…丙 c，占外贸总值的 r%」, where p and q are of one figure,
/// whatever its own name is.
///
/// A third that does not fit accuses where a slip explains it.
func alikeShares(among claims: [Claim], in reading: Reading) -> [Claim] {
  let sound = claims.filter { $0.kind == .share && $0.operands.count == 2 && isSound($0) }.reduce(
    into: [Int: Quantity]()
  ) { $0[$1.stated.range.lowerBound] = $1.operands[1].quantity }
  if sound.count < 2 { return [] }
  var groups: [[Unicode.Scalar]: [Int]] = [:]
  for index in reading.mentions.indices where reading.sketches[index].role == .share {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { continue }
    // With 总值 and its kin, which names of figures do without.
    let name = core(reading.passages[share.passage].text(cue + 1..<share.token))
    if name.count >= 4 { groups[name, default: []].append(index) }
  }
  return groups.values.flatMap { group -> [Claim] in
    let known = group.compactMap { sound[reading.mentions[$0].quantity.range.lowerBound] }
    guard group.count >= 3, known.count >= 2, let whole = known.first, known.allSatisfy({ $0.range == whole.range })
    else { return [] }
    return group.filter { sound[reading.mentions[$0].quantity.range.lowerBound] == nil }.compactMap {
      claim($0, of: whole, in: reading)
    }
  }.sorted { $0.stated.range.lowerBound < $1.stated.range.lowerBound }
}

/// Of the level right before it in its segment, or with rates of its own between.
private func claim(_ index: Int, of whole: Quantity, in reading: Reading) -> Claim? {
  guard let part = reading.level(before: index) else { return nil }
  let (level, share) = (reading.mentions[part], reading.mentions[index])
  guard level.segment == share.segment, share.clause - level.clause <= 2, level.depth == share.depth,
    level.quantity.modifier == .none, share.quantity.modifier == .none, whole.modifier == .none,
    level.quantity.unit.dimension == whole.unit.dimension, level.quantity.unit.kind == whole.unit.kind,
    !reading.isBase(part), level.cues.isDisjoint(with: CueSet(.total).union(CueSet(.planned)))
  else { return nil }
  let claim = Claim(
    kind: .share, rule: "share-mismatch", stated: share.quantity,
    operands: [Operand(.numerator, level.quantity), Operand(.denominator, whole)], formula: .ratio(),
    slack: Rational(1, 2))
  return mayBeSlip(claim) ? claim : nil
}
