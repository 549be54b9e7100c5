/// Rates of growth one to one, their bases behind: 「甲 a、乙 b，同比分别下降 p%、增长 q%（上年为 o₁、o₂）」.
///
/// As many figures of the same units in all three lists leave no other reading; they accuse where one of the rates fits.
func respectiveBases(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, upTo: 1) { sketch in
    if case .growth(let sign) = sketch.role { sign != 0 } else { false }
  }.flatMap { last -> [Claim] in
    guard let opening = reading.basesBehind(last) else { return [] }
    let bases = reading.joined(from: opening)
    let rates = Array((last + 1 - min(bases.count, last + 1))...last)
    guard (2...6).contains(bases.count), rates.count == bases.count, isPrior(reading.mentions[opening].period),
      rates.allSatisfy({ reading.isGrowth($0, near: last) }),
      reading.cue(.oneToOne, before: reading.mentions[rates[0]]) != nil
    else { return [] }
    // 「审结 a 件（含旧存 o 件）」: what brackets hold is an aside.
    let depth = reading.mentions[rates[0]].depth
    let beside = reading.levels(before: rates[0]).filter { reading.mentions[$0].depth <= depth }
    let levels = Array(beside.prefix(bases.count).reversed())
    let isAlike = zip(levels, bases).allSatisfy {
      reading.addable($0, $1) && reading.mentions[$0].quantity.unit.symbol == reading.mentions[$1].quantity.unit.symbol
    }
    guard levels.count == bases.count, isAlike,
      (levels[0]..<rates[0]).allSatisfy({ levels.contains($0) || reading.mentions[$0].depth > depth })
    else { return [] }
    let claims = rates.indices.map { reading.growth(rates[$0], of: levels[$0], from: bases[$0]) }
    return claims.contains(where: isSound) ? claims : []
  }
}

extension Reading {
  /// The first figure of a bracket, or of the next clause, that a growth rate stands before.
  fileprivate func basesBehind(_ index: Int) -> Int? {
    if let inside = firstInBracket(behind: index) { return inside }
    guard index + 1 < mentions.count, mentions[index + 1].passage == mentions[index].passage,
      mentions[index + 1].sentence == mentions[index].sentence, mentions[index + 1].clause - mentions[index].clause == 1
    else { return nil }
    return index + 1
  }

  fileprivate func isGrowth(_ index: Int, near last: Int) -> Bool {
    guard case .growth(let sign) = mentions[index].role, sign != 0 else { return false }
    return mentions[index].segment == mentions[last].segment && mentions[index].depth == mentions[last].depth
      && mentions[index].quantity.unit.kind == .rate
  }

  fileprivate func growth(_ rate: Int, of level: Int, from base: Int) -> Claim {
    var sign = 1
    if case .growth(let direction) = mentions[rate].role { sign = direction }
    return Claim(
      kind: .change, rule: "change-mismatch", stated: mentions[rate].quantity,
      operands: [Operand(.whole, mentions[level].quantity), Operand(.base, mentions[base].quantity)],
      formula: .growth, statedSign: sign)
  }
}
