/// Growth over a base in its own clause, of a level that the words before name: 「来访 c 批次、n 人次。来访批次较上年 o 批下降 p%」.
///
/// Accuses where a slip explains the difference.
func namedLevelGrowth(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { sketch in
    if case .growth(let sign) = sketch.role { sketch.isExact && sign != 0 && sketch.kind == .rate } else { false }
  }.compactMap { index in
    let (rate, base) = (reading.mentions[index], reading.mentions[index - 1])
    guard case .growth(let sign) = rate.role, base.clause == rate.clause, base.passage == rate.passage, base.isLevel,
      base.depth == rate.depth, !base.quantity.value.isZero, reading.isBase(index - 1),
      let versus = reading.cue(CueSet(.versus), before: base)
    else { return nil }
    let name = reading.subject(of: base, before: versus)
    guard name.count >= 2, let level = reading.level(named: name, before: index - 1) else { return nil }
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: rate.quantity,
      operands: [Operand(.whole, reading.mentions[level].quantity), Operand(.base, base.quantity)], formula: .growth,
      basis: .inferred, statedSign: sign)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

extension Reading {
  /// The one level of the sentence or the one before that bears a name, with its unit behind it or without.
  fileprivate func level(named name: [Unicode.Scalar], before base: Int) -> Int? {
    let own = mentions[base]
    let named = levels(before: base, sentencesBack: 1).prefix(mostBetween).filter { place in
      let level = mentions[place]
      guard place != base, addable(place, base), !isBase(place), level.quantity.modifier == .none, level.key.count >= 2,
        level.passage == own.passage, name.starts(with: level.key)
      else { return false }
      let rest = Array(name.dropFirst(level.key.count))
      return rest.isEmpty || level.quantity.unit.symbol.unicodeScalars.elementsEqual(rest)
        || level.noun.unicodeScalars.elementsEqual(rest)
    }
    return named.count == 1 ? named[0] : nil
  }
}

private let mostBetween = 8
