/// What is planned beside what the year before came to, which an earlier section tells under the same name: 「…收入完成 o。……收入安排
/// c，比上年完成数增长 p%」.
///
/// Accuses where all that is told before under that name, with whatever before it, is one figure; else kept where it fits.
func plannedGrowth(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 2) {
    if case .growth(let sign) = $0.role { sign != 0 && $0.kind == .rate && $0.isExact } else { false }
  }.compactMap { index in
    let stated = reading.mentions[index]
    guard case .growth(let sign) = stated.role, comparesWithDone(stated, in: reading),
      let plan = plan(before: index, in: reading)
    else { return nil }
    let level = reading.mentions[plan]
    let name = words.without(.planning, atEndOf: level.key)
    guard name.count >= 4, name.count < level.key.count || level.cues.contains(CueSet(.planned)) else { return nil }
    let alike = reading.levels(named: name, near: plan, isBefore: true, least: 0.9, addableTo: plan).map(\.index)
      .filter { isDone($0, before: plan, in: reading) && sharedEnding(reading.mentions[$0].key, name) == name.count }
    let bases = alike.filter { reading.mentions[$0].key == name }
    let claims = bases.map { base in
      Claim(
        kind: .change, rule: "change-mismatch", stated: stated.quantity,
        operands: [Operand(.whole, level.quantity), Operand(.base, reading.mentions[base].quantity)],
        formula: .growth, statedSign: stated.quantity.value.isNegative ? 1 : sign)
    }
    if let sound = claims.first(where: isSound) { return sound }
    return Set(alike.map { reading.mentions[$0].quantity.value }).count == 1 ? claims.first : nil
  }
}

/// 「比上年完成数」, 「较 2024 年决算数」: the words before the rate set it beside what was done, with prices as they are.
private func comparesWithDone(_ stated: Mention, in reading: Reading) -> Bool {
  let words = reading.tokens(of: stated)[stated.labelToken..<stated.token]
  guard let versus = words.firstIndex(where: { $0.has(CueSet(.versus)) }),
    !words.contains(where: { $0.has(CueSet(.comparable)) })
  else { return false }
  return words[versus...].contains { $0.has(CueSet(.actual)) && !$0.has(CueSet(.planned)) }
}

/// The figure that grows: the level right before the rate, with rates at most between.
private func plan(before index: Int, in reading: Reading) -> Int? {
  guard let plan = reading.level(before: index), index - plan <= 2 else { return nil }
  let (level, stated) = (reading.mentions[plan], reading.mentions[index])
  guard level.segment == stated.segment, stated.clause - level.clause <= index - plan, level.depth == stated.depth,
    level.quantity.modifier == .none, !reading.isBase(plan)
  else { return nil }
  return plan
}

/// A figure of another period, that no word calls a plan.
private func isDone(_ base: Int, before plan: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[base]
  return mention.sentence < reading.mentions[plan].sentence && mention.quantity.modifier == .none
    && !mention.quantity.value.isZero && !reading.isBase(base)
    && mention.cues.isDisjoint(with: CueSet(.planned).union(CueSet(.ofWhich).union(CueSet(.average))))
    && reading.sketches[base].period != reading.sketches[plan].period
}
