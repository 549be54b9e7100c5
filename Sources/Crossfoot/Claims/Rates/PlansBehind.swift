/// Rates whose base is told behind them: 「支出 a，完成调整预算的 p%，…，调整预算数为 b」, 「收入 a，为预算的 p%，增长 g%（预算数 b，上年
/// 完成数 o）」.
///
/// Kept where they hold. What does not accuses where the words before have no plan of the kind, and a slip explains the
/// difference.
func plansBehind(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 1, upTo: 1) { sketch in
    switch sketch.role {
    case .rate, .share, .percent: sketch.isExact && sketch.has(.planned)
    default: false
    }
  }.compactMap { index in
    guard let part = reading.partBefore(index), let plan = reading.planBehind(index, of: part) else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: reading.mentions[index].quantity,
      operands: [
        Operand(.numerator, reading.mentions[part].quantity), Operand(.denominator, reading.mentions[plan].quantity),
      ], formula: .ratio(), basis: .inferred)
    if isSound(claim) { return claim }
    let isOnly = !reading.levels(before: index, sentencesBack: 1).prefix(8).contains {
      $0 != part && reading.addable($0, part)
    }
    return isOnly && part == index - 1 && mayBeSlip(claim) ? claim : nil
  }
}

/// Growth whose base stands in a bracket behind a plan: 「增长 g%（预算数 b，上年完成数 o）」.
func growthInBrackets(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 1, upTo: 2) { sketch in
    if case .growth(let sign) = sketch.role { sketch.isExact && sign != 0 && sketch.kind == .rate } else { false }
  }.compactMap { index in
    guard case .growth(let sign) = reading.mentions[index].role, let first = reading.firstInBracket(behind: index),
      first == index + 1, reading.mentions[first].cues.contains(CueSet(.planned)),
      let part = reading.partBefore(index), reading.addable(first, part)
    else { return nil }
    let base = first + 1
    guard reading.mentions[base].openBracket == reading.mentions[first].openBracket,
      reading.mentions[base].passage == reading.mentions[first].passage, reading.isToldLevel(base),
      reading.addable(base, part), isPrior(reading.mentions[base].period)
    else { return nil }
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: reading.mentions[index].quantity,
      operands: [
        Operand(.whole, reading.mentions[part].quantity), Operand(.base, reading.mentions[base].quantity),
      ], formula: .growth, basis: .inferred, statedSign: sign)
    let growth = reading.mentions[index]
    // 「可比增长 g%」 is of other levels.
    let isPlain = reading.tokens(of: growth)[growth.labelToken..<growth.token].allSatisfy {
      if case .cue(let cues) = $0.kind { cues.isDisjoint(with: CueSet(.comparable)) } else { false }
    }
    return isSound(claim) || isPlain && mayBeSlip(claim) ? claim : nil
  }
}

extension Reading {
  /// The only level of a rate's own segment before it, or the one in the clause right before.
  fileprivate func partBefore(_ rate: Int) -> Int? {
    let own = mentions[rate]
    return levels(before: rate).first.flatMap { level in
      let part = mentions[level]
      let isBehindOthers = (level + 1..<rate).allSatisfy { !sketches[$0].isLevel }
      return part.segment == own.segment && part.depth == own.depth && isToldLevel(level) && isBehindOthers
        && own.clause - part.clause <= 2 && !part.cues.contains(CueSet(.planned)) ? level : nil
    }
  }

  fileprivate func isToldLevel(_ index: Int) -> Bool {
    let mention = mentions[index]
    return sketches[index].isAddend && mention.quantity.modifier == .none && !mention.quantity.value.isZero
      && !isBase(index)
      && mention.cues.isDisjoint(with: CueSet(.per).union(CueSet(.average)).union(CueSet(.ofWhich)))
  }

  /// The one plan in the bracket behind a rate, behind it in its sentence or in the next, which bears the name that the rate
  /// has for it.
  fileprivate func planBehind(_ rate: Int, of part: Int) -> Int? {
    let own = mentions[rate]
    let last = min(passages[own.passage].mentions.upperBound, rate + 6)
    let said = letters(naming: own)
    let plans = (rate + 1..<last).filter { place in
      let plan = mentions[place]
      guard plan.sentence <= own.sentence + 1, plan.cues.contains(CueSet(.planned)), isToldLevel(place),
        addable(place, part), plan.quantity.unit.dimension == mentions[part].quantity.unit.dimension
      else { return false }
      let name = planName(place)
      return name.count >= 2 && contains(said, name) && (plan.openBracket != nil || name.count > 2)
    }
    // Another rate behind a level of its own has the plan: 「支出 a，完成预算的 p%；收入 c，完成预算的 q%，预算为 b」.
    guard let plan = plans.first, plans.count == 1,
      !(rate + 1..<plan).contains(where: { sketches[$0].role == .rate || isAddend(mentions[$0]) && addable($0, part) })
    else { return nil }
    return plan
  }

  /// The words of a plan without 数 or 额 at their end.
  private func planName(_ plan: Int) -> [Unicode.Scalar] {
    var name = mentions[plan].key
    while let last = name.last, name.count > 2, last == "数" || last == "额" { name.removeLast() }
    return name
  }
}
