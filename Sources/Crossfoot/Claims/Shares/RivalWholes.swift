extension ShareFinder {
  /// Wholes of the same sentence that may be meant, however sure another looked: any where the words name none
  /// (「在职 W 人，退休 b 人，其中高级职称 a 人，占 p%」), else those named like the part.
  func rivals(of wholes: (sure: [Int], other: [Int], isFirm: Bool), _ index: Int, part: Int) -> [Int] {
    if wholes.sure.isEmpty { return [] }
    let share = reading.mentions[index]
    let cue = reading.firstCue(CueSet(.share), before: share) ?? reading.cue(CueSet(.share), before: share)
    let isNamed = cue.map { reading.object(of: share, after: $0).count >= 2 } ?? false
    return wholes.other.filter {
      reading.mentions[$0].sentence == share.sentence
        && (!isNamed || sharedEnding(reading.mentions[$0].key, reading.mentions[part].key) >= 3)
    }
  }

  /// Whether nothing but changes of the level stands between it and its share.
  func isRightBefore(_ level: Int, _ share: Mention) -> Bool {
    let part = reading.mentions[level]
    guard part.sentence == share.sentence, part.depth >= share.depth - 1, part.quantity.unit.dimension != "big" else {
      return false
    }
    let cue = reading.firstCue(CueSet(.share), before: share) ?? share.token
    // Words of another subject between the two: 「…3 万家，机器人产量增长 31%、占全国 4 成」.
    return cue <= part.token
      || !reading.tokens(of: share)[min(tokenBehind(part), cue)..<cue].contains {
        $0.kind == .text && $0.range.count >= 6
      }
  }

  /// 「甲 a、乙 b，合计占比 p%」: of more than the figure right before it.
  func isOfSeveral(_ share: Mention) -> Bool {
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { return false }
    let tokens = reading.tokens(of: share)
    let clause = tokens[..<cue].reversed().prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .colon)
    }
    return clause.contains { $0.has(CueSet(.total)) }
  }

  /// The figure that the words behind 占 surely mean.
  ///
  /// 「城区在校生」 of another paragraph is no whole of what the sentence's own 「小学在校生」 may be.
  func sureWhole(among named: [Match], _ name: [Unicode.Scalar], _ index: Int) -> Match? {
    let share = reading.mentions[index]
    let alike = named.filter { $0.likeness >= 0.9 }
    let isTold = alike.contains { reading.mentions[$0.index].sentence == share.sentence }
    return named.first {
      (isSurely($0, name, index) && (!isTold || reading.mentions[$0.index].passage == share.passage))
        || alike.count == 1 && isOnlyOne($0, name, index)
    }
  }

  /// Whether a figure's name is what the words call the whole. 「支出」 is no more than the end of 「项目支出」, and 「工业投资」
  /// is not 「投资」; 「甲市投资」 is, where 「全市投资」 is meant.
  func isSurely(_ match: Match, _ name: [Unicode.Scalar], _ index: Int) -> Bool {
    let mention = reading.mentions[match.index]
    // 「提取 a，占当年缴存额的 p%；年末缴存总额 c」: what follows was not named yet.
    if namesPeriod(reading.mentions[index]) {
      if match.index > index, mention.segment != reading.mentions[index].segment { return false }
      // 「年末，缴存总额 c；…提取 a，占当年缴存额的 p%」
      if mention.period != reading.mentions[index].period, mention.key != name || isOfDay(mention) { return false }
    }
    // 支出 of another paragraph may be of another fund.
    if name.count < 3, mention.passage != reading.mentions[index].passage { return false }
    // 「甲 总投资 W；乙 总投资 a，占全部投资的 p%」: W is a peer of a.
    if let part = reading.level(before: index).map({ reading.mentions[$0] }), part.key == mention.key,
      part.sentence != mention.sentence
    {
      return false
    }
    return match.likeness >= 0.9 && mention.key.count * 5 >= name.count * 3
      && (mention.key == name || name.count >= 4 || withoutMeasure(name) == mention.key
        || isOfPlace(mention, name, index))
  }

  /// 年末, 月底: what there was on a day.
  private func isOfDay(_ mention: Mention) -> Bool {
    let period = mention.period.unicodeScalars
    return period.last == "末" || period.last == "底"
  }

  /// 当年 in 「占当年缴存额」
  private func namesPeriod(_ share: Mention) -> Bool {
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { return false }
    return reading.tokens(of: share)[cue..<share.token].contains { $0.kind == .date || $0.has(CueSet(.period)) }
  }

  /// 「义务教育阶段在校生 W 人，…；寄宿生 a 人，占在校生的 p%」: the one figure of the sentence whose name ends so.
  func isOnlyOne(_ match: Match, _ name: [Unicode.Scalar], _ index: Int) -> Bool {
    let (whole, share) = (reading.mentions[match.index], reading.mentions[index])
    return match.likeness >= 0.9 && name.count >= 3 && whole.sentence == share.sentence && match.index < index
      && sharedEnding(whole.key, name) == name.count && whole.quantity.modifier == .none
      && scopeWord(after: reading.firstCue(CueSet(.share), before: share) ?? share.token, of: share) == nil
  }

  /// Whether a name is that of the whole behind the name of a place, which is the one that the share's words mean.
  private func isOfPlace(_ mention: Mention, _ name: [Unicode.Scalar], _ index: Int) -> Bool {
    guard mention.key.count > name.count + 1, sharedEnding(mention.key, name) == name.count,
      let place = mention.key.dropLast(name.count).last, reading.scopes.has(place, .territory),
      let cue = reading.firstCue(CueSet(.share), before: reading.mentions[index])
    else { return false }
    return scopeWord(after: cue, of: reading.mentions[index]).map { $0.last == place } ?? true
  }
}
