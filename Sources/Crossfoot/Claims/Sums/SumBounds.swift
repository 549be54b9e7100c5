/// What 其中 names is no more than the whole right before it: each part, and all of them together.
func boundClaims(_ structures: [SumStructure], in reading: Reading) -> [Claim] {
  structures.compactMap { partBound($0, in: reading) ?? sumBound($0, in: reading) }
}

private func partBound(_ structure: SumStructure, in reading: Reading) -> Claim? {
  guard structure.marker == .ofWhich, !reading.holds(structure) else { return nil }
  let whole = reading.mentions[structure.total]
  guard
    let part = structure.parts.first(where: {
      reading.mentions[$0].quantity.value > whole.quantity.value
        && reading.mentions[$0].segment == reading.mentions[structure.parts[0]].segment
    }),
    reading.mentions[structure.parts[0]].cues.contains(CueSet(.ofWhich)), whole.quantity.modifier == .none,
    reading.mentions[structure.parts[0]].sentence - whole.sentence <= 1,
    !otherWhole(structure, in: reading)
  else { return nil }
  return Claim(
    kind: .order, rule: "order-mismatch", stated: reading.mentions[part].quantity,
    operands: [Operand(.whole, whole.quantity)], formula: .same, comparison: .lessOrEqual)
}

/// Whether the sentence has another figure that the 其中 may be of.
private func otherWhole(_ structure: SumStructure, in reading: Reading) -> Bool {
  let whole = reading.mentions[structure.total]
  return reading.neighbours(of: structure.total).contains {
    let other = reading.mentions[$0]
    return $0 < structure.parts[0] && $0 != structure.total && other.sentence >= whole.sentence
      && other.quantity.unit.dimension == whole.quantity.unit.dimension
      && other.quantity.unit.kind == whole.quantity.unit.kind
      && other.isLevel
  }
}

/// Parts of money or of pieces that together are more than their whole.
private func sumBound(_ structure: SumStructure, in reading: Reading) -> Claim? {
  let whole = reading.mentions[structure.total]
  let parts = structure.parts.map { reading.mentions[$0] }
  guard structure.marker == .ofWhich, parts.count > 1, !mayOverlap.contains(whole.quantity.unit.dimension) else {
    return nil
  }
  let claim = Claim(
    kind: .sum, rule: "sum-mismatch", stated: whole.quantity, operands: parts.map { Operand(.part, $0.quantity) },
    formula: .sum(signs: parts.map { _ in 1 }), comparison: .greaterOrEqual)
  guard verdict(of: claim) == .broken, whole.quantity.modifier == .none, parts[0].cues.contains(CueSet(.ofWhich)),
    parts[0].sentence - whole.sentence <= 1, Set(parts.map(\.key)).count == parts.count,
    parts.allSatisfy({ $0.segment == parts[0].segment && $0.depth == parts[0].depth && $0.quantity.modifier == .none }),
    parts.dropFirst().allSatisfy({ $0.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.including))) }),
    !otherWhole(structure, in: reading)
  else { return nil }
  return claim
}

/// What has several marks at once, so that 其中 may count one of them twice: as members and as women.
private let mayOverlap: Set<String> = [
  "person", "person-time", "household", "household-time", "firm", "firm-time", "town",
]
