extension Reading {
  /// Whether a base has its own rate right behind it in an item before: 「甲 a，完成目标 b 的 p%；乙 c，完成目标的 q%」.
  func isUsed(_ base: Int, before rate: Mention) -> Bool {
    mentions[base].segment != rate.segment && !mentions[base].follows(rate) && hasOwnRate(base)
  }

  /// 「完成预算 b 的 p%」: nothing but 的 between the two.
  func hasOwnRate(_ base: Int) -> Bool {
    guard base + 1 < mentions.count else { return false }
    let (own, next) = (mentions[base], mentions[base + 1])
    return next.passage == own.passage && next.token == own.token + 2 && next.quantity.unit.kind == .rate
      && tokens(of: own)[own.token + 1].has(CueSet(.link))
  }

  /// Whether a plan stands behind the rate that it is the base of: 「支出 a，完成预算的 p%；预算 b」. What is told next is of what was
  /// done.
  func isToldAfterRate(_ plan: Int) -> Bool {
    guard mentions[plan].cues.contains(CueSet(.planned)) else { return false }
    let (first, own) = (passages[mentions[plan].passage].mentions.lowerBound, mentions[plan])
    let before = (max(first, plan - 8)..<plan).reversed().prefix { mentions[$0].sentence == own.sentence }
    guard let rate = before.first(where: { mentions[$0].role == .rate && mentions[$0].cues.contains(CueSet(.planned)) })
    else { return false }
    return rate > first && isAddend(mentions[rate - 1]) && addable(rate - 1, plan)
      && mentions[rate - 1].sentence == own.sentence
  }

  /// Whether a figure was done of a plan of its own: 「基金预算收入 a，完成预算的 p%；支出 c，完成预算的 q%」.
  func isDone(_ level: Int, before rate: Int) -> Bool {
    guard level + 1 < rate else { return false }
    let (own, next) = (mentions[level], mentions[level + 1])
    return next.role == .rate && next.sentence == own.sentence && next.clause - own.clause == 1
      && tokens(of: next)[next.labelToken].has(CueSet(.complete))
  }

  /// 「9 个乡镇 128 个行政村」: counts with no word but their nouns between them are of different things.
  func isSideBySide(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (mentions[min(first, second)], mentions[max(first, second)])
    guard a.passage == b.passage, a.clause == b.clause, !a.noun.isEmpty, !b.noun.isEmpty,
      a.quantity.unit.kind == .count, b.quantity.unit.kind == .count, a.token < b.token
    else { return false }
    return tokens(of: a)[(a.token + 1)..<b.token].allSatisfy { $0.kind == .text }
      && passages[a.passage].text((a.token + 1)..<b.token) == a.noun
  }

  /// The rate with a name right before another in its segment.
  func rateBefore(_ rate: Mention) -> Mention? {
    let first = firstMention(atOrAfter: rate.token, in: rate.passage) - 1
    guard first >= passages[rate.passage].mentions.lowerBound else { return nil }
    let other = mentions[first]
    return other.role == .rate && other.segment == rate.segment && other.isCalledRate && other.key.count >= 3
      ? other : nil
  }
}
