/// The whole of a share whose words name none.
extension ShareFinder {
  /// 「T，其中甲 a，占 p%」: the figure right before the 其中 that opens the part's list.
  func owner(of part: Int, where fits: (Int) -> Bool) -> Int? {
    let mention = reading.mentions[part]
    let tokens = reading.tokens(of: mention)
    let words = reading.tokens(before: mention)
    let sentence = words.lastIndex { $0.isMark(.period) } ?? words.startIndex
    guard let marker = tokens[sentence..<mention.token].lastIndex(where: { $0.has(CueSet(.ofWhich)) }) else {
      return nil
    }
    if isClosed(marker, before: part) || isBracketed(marker, before: mention) { return nil }
    return (reading.neighbours(of: part).lowerBound..<part).last {
      reading.mentions[$0].token < marker && reading.isAddend(reading.mentions[$0])
        && reading.addable(reading.mentions[$0], mention) && mention.sentence - reading.mentions[$0].sentence <= 1
        // 「完成目标 b 的 p%，其中制造业 a，占 q%」: of what was done, which is not printed.
        && !reading.hasOwnRate($0) && !reading.isToldAfterRate($0)
    }.flatMap { fits($0) && joinedBefore($0).isEmpty ? $0 : nil }
  }

  /// 「甲 T（其中一类 b），占 p%；乙 a，占 q%」: what the bracket tells ends with it.
  private func isBracketed(_ marker: Int, before part: Mention) -> Bool {
    let inside = reading.firstMention(atOrAfter: marker, in: part.passage)
    guard inside < reading.mentions.count, let open = reading.mentions[inside].openBracket, open < marker,
      let close = reading.passages[part.passage].brackets[open]
    else { return false }
    return close < part.token
  }

  /// 「甲 T，其中一类 a，二类 b；乙 c，占 p%」: commas part what is inside, so that a semicolon ends it.
  private func isClosed(_ marker: Int, before part: Int) -> Bool {
    let own = reading.mentions[part]
    let inside = (reading.neighbours(of: part).lowerBound..<part).filter {
      let mention = reading.mentions[$0]
      return mention.passage == own.passage && mention.token > marker && reading.sketches[$0].isSummand
        && reading.addable($0, part)
    }
    guard inside.count >= 2, reading.mentions[inside[0]].segment != own.segment else { return false }
    return reading.mentions[inside[0]].segment == reading.mentions[inside[1]].segment
  }

  /// 「招录公务员 a 人、事业人员 b 人，其中研究生 c 人，占 p%」: of both, where that fits.
  func shareOfJoinedWholes(_ index: Int, part: Int) -> Claim? {
    guard
      let last = (max(0, part - 6)..<part).last(where: { reading.addable($0, part) && reading.sketches[$0].isSummand }),
      reading.mentions[last].sentence == reading.mentions[part].sentence,
      reading.mentions[part].cues.contains(CueSet(.ofWhich))
    else { return nil }
    let wholes = joinedBefore(last) + [last]
    guard wholes.count > 1 else { return nil }
    let claim = Claim(
      kind: .share, rule: "share-mismatch", stated: reading.mentions[index].quantity,
      operands: [Operand(.numerator, reading.mentions[part].quantity)]
        + wholes.map { Operand(.denominator, reading.mentions[$0].quantity) },
      formula: .ratio(wholes: wholes.count), slack: Rational(1, 2))
    return isSound(claim) ? claim : nil
  }

  /// The figures that 、 joins to one behind them.
  private func joinedBefore(_ last: Int) -> [Int] {
    var first = last
    while first > 0, last - first < 6, reading.addable(first - 1, last), reading.sketches[first - 1].isSummand,
      reading.mentions[first - 1].passage == reading.mentions[last].passage, reading.mentions[first].labelToken > 0,
      reading.tokens(of: reading.mentions[first])[reading.mentions[first].labelToken - 1].isMark(.listComma)
    { first -= 1 }
    return Array(first..<last)
  }

  /// The nearest earlier figure whose whole name ends the part's name: 「制造业新增减税 a，占比 p%」 after 「新增减税 W」.
  func sameEnding(as part: Int, where fits: (Int) -> Bool) -> Int? {
    let key = reading.mentions[part].key
    return (max(0, part - 60)..<part).last { index in
      guard reading.sketches[index].isAddend, fits(index) else { return false }
      let other = reading.mentions[index]
      // 「公办园在园幼儿 b 人，民办园在园幼儿 a 人，占 p%」: a peer of the sentence.
      if other.key == key, other.sentence == reading.mentions[part].sentence { return false }
      return other.key.count >= 4 && other.key.count <= key.count
        && (other.key.count < key.count || other.period == reading.mentions[part].period)
        && key.suffix(other.key.count).elementsEqual(other.key)
    }
  }

  /// 「甲 T，其中…，占 p%。乙 S，其中…。丙 a，占 q%」: whether something stands there that a may be of as well as of T.
  func hasWhole(between share: Int, and part: Int, where fits: (Int) -> Bool) -> Bool {
    let own = reading.mentions[part]
    // A list does not go on over sentences without any share.
    if own.sentence - reading.mentions[share].sentence > 1 { return true }
    guard share + 1 < part else { return false }
    return (share + 1..<part).contains {
      reading.sketches[$0].isSummand && reading.addable($0, part) && fits($0) && reading.mentions[$0].depth == own.depth
        && reading.mentions[$0].sentence < own.sentence && !reading.isBase($0)
    }
  }

  /// Whether a figure has a share of its own right behind it, in a sentence before: 「一般贸易 b，占 54.2%。…东盟 a，占 23.8%」. What is of the
  /// whole beside a is no whole of it.
  func isItselfPart(_ whole: Int, of part: Int) -> Bool {
    let (own, other) = (reading.mentions[whole], reading.mentions[part])
    guard whole < part, own.sentence != other.sentence || own.passage != other.passage,
      !other.cues.contains(CueSet(.ofWhich))
    else { return false }
    let next = (whole + 1..<min(reading.mentions.count, whole + 4)).first { reading.mentions[$0].depth <= own.depth }
    guard let next, next < part, reading.sketches[next].role == .share else { return false }
    let share = reading.mentions[next]
    return share.passage == own.passage && share.segment == own.segment && share.clause - own.clause <= 2
      && (reading.firstCue(CueSet(.share), before: share).map { reading.subject(of: share, before: $0).count < 2 }
        ?? false)
  }
}
