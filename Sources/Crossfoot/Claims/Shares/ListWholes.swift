extension ShareFinder {
  /// 「甲 a，占 30%；乙 b，占 10%；丙 c，占 40%」: the whole that the other shares of the list fit, two of them at least and all
  /// but one of them, is this share's too.
  func listShare(_ index: Int, part: Int) -> Claim? {
    let list = alikeShares(index)
    let others = list.filter { $0 != index }
    guard others.count >= 2, index > 0, part == index - 1, reading.mentions[index].quantity.modifier == .none else {
      return nil
    }
    let first = list[0] - 1
    let wholes = (max(0, first - 12)..<first).reversed().filter {
      reading.isAddend(reading.mentions[$0]) && reading.addable($0, part)
        && reading.mentions[first].sentence - reading.mentions[$0].sentence <= 2
        && reading.mentions[$0].quantity.modifier == .none
    }
    let whole = wholes.first { whole in
      let sound = others.count { isSound(shareClaim($0, part: $0 - 1, whole: whole)) }
      return sound >= 2 && sound >= others.count - 1
    }
    guard let whole else {
      let claims = wholes.first.flatMap { slippedWhole($0, list, parts: list.map { $0 - 1 }) }
      return claims.flatMap { claims in list.firstIndex(of: index).map { claims[$0] } }
    }
    let claim = shareClaim(index, part: part, whole: whole)
    return verdict(of: claim) == .broken ? claim : nil
  }

  /// 「任务 b 亩，…。已建成 a 亩，占任务的 p%」: the one plan before it of the part's unit.
  func ofPlan(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share),
      reading.tokens(of: share)[cue..<share.token].contains(where: { $0.has(CueSet(.planned)) })
    else { return nil }
    let levels = reading.levels(before: index, sentencesBack: 1)
    guard let part = levels.first, reading.mentions[part].segment == share.segment,
      share.clause - reading.mentions[part].clause <= 1
    else { return nil }
    let own = reading.mentions[part]
    let plans = levels.dropFirst().filter {
      let plan = reading.mentions[$0]
      return plan.cues.contains(CueSet(.planned)) && reading.addable($0, part)
        && plan.quantity.unit.symbol == own.quantity.unit.symbol && plan.quantity.modifier == .none
        && plan.period == own.period && !plan.quantity.value.isZero
    }
    guard plans.count == 1, own.quantity.modifier == .none, !own.cues.contains(CueSet(.planned)) else { return nil }
    return (part, plans[0])
  }
}
