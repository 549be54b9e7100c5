extension ChangeFinder {
  /// 「由 o 增加到 n，增加 d」: the two levels right before a change without a subject of its own.
  func leftAndReached(before index: Int) -> (now: Quantity, base: Quantity)? {
    guard index >= 2 else { return nil }
    let (base, now, delta) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    guard base.sentence == delta.sentence, now.passage == delta.passage, reading.isAddend(base), reading.isAddend(now),
      reading.addable(base, now), delta.quantity.unit.kind == .rate || reading.addable(now, delta),
      delta.clause - now.clause == 1,
      base.clause == now.clause,
      base.quantity.modifier == .none, now.quantity.modifier == .none, subject(of: index).isEmpty
    else { return nil }
    let tokens = reading.tokens(of: now)
    guard tokens[base.labelToken..<base.token].contains(where: { $0.has(CueSet(.from)) }),
      tokens[(base.token + 1)..<now.token].contains(where: { $0.has(CueSet(.reaching)) })
    else { return nil }
    return (now.quantity, base.quantity)
  }

  /// 「2023年支出 n，2022年支出 o，减少 d」: the two right before a change without a subject of its own.
  func namedYears(before index: Int) -> (now: Quantity, base: Quantity)? {
    guard index >= 2 else { return nil }
    let (first, last, delta) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    guard first.segment == delta.segment, delta.clause - last.clause == 1, last.clause - first.clause == 1,
      [first, last].allSatisfy({ reading.isAddend($0) && $0.quantity.modifier == .none }),
      reading.addable(first, last), reading.addable(last, delta), subject(of: index).isEmpty
    else { return nil }
    return yearPair(first, last)
  }

  /// 「支出较预算 o 减少 d，实际支出 n」: what was done, right behind a change from a printed plan, where nothing stands before.
  func doneBehind(_ index: Int) -> Quantity? {
    guard index + 1 < reading.mentions.count, index >= 1 else { return nil }
    let (base, delta, next) = (reading.mentions[index - 1], reading.mentions[index], reading.mentions[index + 1])
    let isFirst = index == 1 || reading.mentions[index - 2].sentence != base.sentence
    guard isFirst, next.segment == delta.segment, next.clause - delta.clause == 1, reading.isAddend(next),
      reading.addable(next, delta), next.quantity.modifier == .none, next.depth == delta.depth,
      base.cues.contains(CueSet(.planned)), !isPrior(base.period),
      reading.isNamed(next, CueSet(.actual), not: CueSet(.planned)),
      let versus = reading.cue(CueSet(.versus), before: base)
    else { return nil }
    // 「项目资金较年初预算 o 增加 d，实际支出 n」: the plan was changed.
    let words = base.labelToken..<max(base.labelToken, versus)
    let subject = key(words, in: reading.passages[base.passage])
    let isPlan = reading.tokens(of: base)[words].contains { $0.has(CueSet(.planned)) }
    let isOne = subject.count >= 2 && (next.key.isEmpty || shareWord(subject, next.key))
    return isPlan || !isOne ? nil : next.quantity
  }
}
