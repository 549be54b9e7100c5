/// A part of 其中 is no more than the whole right before it.
func boundClaims(_ structures: [SumStructure], in reading: Reading) -> [Claim] {
  structures.compactMap { partBound($0, in: reading) }
}

private func partBound(_ structure: SumStructure, in reading: Reading) -> Claim? {
  guard structure.marker == .ofWhich, !reading.holds(structure) else { return nil }
  let whole = reading.mentions[structure.total]
  // 「净流出 1.16 万人，其中跨省净流出 1.52 万人，省内净流入 0.36 万人」; 「增收 a，占全部增量 b 的 48.7%。其中软件业务 c」
  guard whole.cues.isDisjoint(with: CueSet(.net).union(CueSet(.share))) else { return nil }
  guard
    let part = structure.parts.first(where: {
      reading.mentions[$0].quantity.value > whole.quantity.value
        && reading.mentions[$0].segment == reading.mentions[structure.parts[0]].segment
    }),
    part == structure.parts[0] || isListOfParts(structure, in: reading),
    reading.mentions[structure.parts[0]].cues.contains(CueSet(.ofWhich)), whole.quantity.modifier == .none,
    reading.mentions[structure.parts[0]].sentence - whole.sentence <= 1,
    reading.mentions[structure.parts[0]].segment - whole.segment <= 1,
    opensSegment(structure.parts[0], in: reading) || reading.mentions[structure.parts[0]].segment == whole.segment,
    !otherWhole(structure, in: reading)
  else { return nil }
  return Claim(
    kind: .order, rule: "order-mismatch", stated: reading.mentions[part].quantity,
    operands: [Operand(.whole, whole.quantity)], formula: .same, comparison: .lessOrEqual)
}

/// 「改造小区 36 个；新建学校 14 所，其中小学学位 3600 个」: only what opens its segment looks back to the one before.
private func opensSegment(_ part: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[part]
  return mention.labelToken == 0 || reading.tokens(of: mention)[mention.labelToken - 1].isMark(.period, .semicolon)
}

/// Whether what follows the first part is one too: 「甲 25 个，其中新建 12 个，乙 28 个」 goes on with a peer of the whole.
private func isListOfParts(_ structure: SumStructure, in reading: Reading) -> Bool {
  let first = reading.mentions[structure.parts[0]]
  let tokens = reading.tokens(of: first)[first.labelToken..<first.token]
  if first.labelToken > 0, reading.tokens(of: first)[first.labelToken - 1].isMark(.colon) { return true }
  if tokens.contains(where: { $0.isMark(.colon) }) { return true }
  return SlipSearch.explains(reading.claim(structure, basis: .inferred), chance: 2e-2)
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

/// Whether parts of one clause add up to more than their whole: no list that goes on, one that counts things twice at most.
func exceedsWhole(_ structure: SumStructure, in reading: Reading) -> Bool {
  let whole = reading.mentions[structure.total]
  let parts = structure.parts.map { reading.mentions[$0] }
  let sum = parts.reduce(Rational.zero) { $0 + $1.quantity.value }
  return structure.marker == .ofWhich && sum > whole.quantity.value && parts[0].cues.contains(CueSet(.ofWhich))
    && parts.allSatisfy {
      $0.segment == parts[0].segment && $0.depth == parts[0].depth && $0.quantity.modifier == .none
    }
    && parts.dropFirst().allSatisfy { $0.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.including))) }
    && Set(parts.map(\.key)).count == parts.count && !otherWhole(structure, in: reading)
}
