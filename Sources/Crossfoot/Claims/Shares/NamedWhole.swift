extension ShareFinder {
  /// The one figure that the words behind 占 name, where the part stands right before the share: 「项目总投资 W，已完成投资 a，占总投资
  /// 的 p%」, 「签约 W 人，其中重点人群签约 a 人，占签约人数的 p%」.
  func ofNamed(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share), let part = partRightBefore(index, cue: cue)
    else { return nil }
    let name = wholeSpelled(share, after: cue)
    if isTotalNumber(name) { return ofTotalNumber(index, part: part) }
    guard name.count >= 2 else { return nil }
    let levels = reading.levels(before: index, sentencesBack: 1).filter {
      $0 < part && reading.addable($0, part)
    }
    let fits = levels.map { (place: $0, fit: fit($0, name)) }.filter { $0.fit > 0 }
    let near = fits.filter { reading.mentions[$0.place].sentence == share.sentence }
    let named = near.isEmpty ? fits : near
    let best = named.filter { $0.fit == named.map(\.fit).max() }
    guard best.count == 1, let whole = best.first, mayHold(part, whole.place),
      isInScope(share, after: cue, whole.place), fit(part, name) < whole.fit || isLonger(part, whole.place),
      !endsList(part, before: index, of: whole.place)
    else { return nil }
    return (part, whole.place)
  }

  /// 「本年支出合计 W。…」 and paragraphs later 「…支出 a，占本年支出合计的 p%」: the one figure of the document with that very name.
  func ofNamedFar(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share), let part = partBeforeRates(index, cue: cue)
    else { return nil }
    let spelled = wholeSpelled(share, after: cue)
    // 「总投资」 of its own paragraph.
    let isTotal = spelled.count >= 3 && reading.scopes.opening(.grand, of: spelled) != nil
    guard spelled.count >= 5 || isTotal else { return nil }
    // 「项目支出总额」 is 「项目支出」.
    let name = withoutSum(spelled)
    let wholes = wholeSaid(of: index, for: [part]).named.map(\.index).filter {
      $0 != part && reading.addable($0, part)
        && isCalled(withoutSum(reading.letters(naming: reading.mentions[$0])), Array(name), isTotal: isTotal)
    }
    guard let whole = wholes.max(), Set(wholes.map { reading.mentions[$0].quantity.value }).count == 1,
      whole < index, reading.mentions[whole].quantity.modifier == .none,
      spelled.count >= 5 || reading.mentions[whole].passage == share.passage
        || mayBeSlip(shareClaim(index, part: part, whole: whole)),
      reading.mentions[part].quantity.value <= reading.mentions[whole].quantity.value
    else { return nil }
    return (part, whole)
  }

  /// The very name, or 「项目总投资」 for 「总投资」.
  private func isCalled(_ letters: ArraySlice<Unicode.Scalar>, _ name: [Unicode.Scalar], isTotal: Bool) -> Bool {
    letters.elementsEqual(name)
      || isTotal && letters.elementsEqual(["项", "目"] + name)
  }

  /// 「接报火灾 W 起，…。其中住宅火灾 a 起，占总数的 p%」: the only other figure of its kind in the two sentences.
  private func ofTotalNumber(_ index: Int, part: Int) -> (part: Int, whole: Int)? {
    guard reading.opens(reading.mentions[part], with: CueSet(.ofWhich)) else { return nil }
    let levels = reading.levels(before: index, sentencesBack: 1).filter { reading.addable($0, part) && $0 != part }
    return levels.count == 1 && mayHold(part, levels[0]) ? (part, levels[0]) : nil
  }

  /// The words between 占 and the share, 总 and 数 with them, but for the place that they speak of.
  func wholeSpelled(_ share: Mention, after cue: Int) -> [Unicode.Scalar] {
    let passage = reading.passages[share.passage]
    // 「占到 W 的 p%」, where 占到 is no word of its own because of 「占到位资金的 p%」.
    let words = passage.tokens[(cue + 1)..<share.token].drop { $0.has(CueSet(.reaching)) }.prefix {
      !$0.has(CueSet(.share)) && !$0.has(CueSet(.about))
    }
    let name = core(passage.text(words.startIndex..<words.endIndex))
    guard let scope = scopeWord(after: cue, of: share), name.starts(with: scope) else { return name }
    return Array(name.dropFirst(scope.count))
  }

  private func isTotalNumber(_ name: [Unicode.Scalar]) -> Bool {
    name.count == 2 && name[0] == "总" && ["数", "量", "额"].contains(name[1])
  }

  /// The level in the clause before the share's, whose own words say nothing of another.
  private func partRightBefore(_ index: Int, cue: Int) -> Int? {
    guard let part = partBeforeRates(index, cue: cue),
      reading.mentions[index].clause - reading.mentions[part].clause <= 1,
      !reading.mentions[(part + 1)..<index].contains(where: { $0.role == .share || $0.role == .rate })
    else { return nil }
    return part
  }

  /// 「a，完成年初预算的 q%，占 W 的 p%」: rates of its own may stand between.
  private func partBeforeRates(_ index: Int, cue: Int) -> Int? {
    let share = reading.mentions[index]
    guard let part = reading.levels(before: index).first else { return nil }
    let level = reading.mentions[part]
    guard level.segment == share.segment, (0...2).contains(share.clause - level.clause), level.depth == share.depth,
      share.quantity.modifier == .none, level.quantity.modifier == .none, !reading.isBase(part),
      level.cues.isDisjoint(with: CueSet(.total))
    else { return nil }
    return level.clause == share.clause || reading.subject(of: share, before: cue).count < 2 ? part : nil
  }

  /// How well the words of a figure hold a name: 3 where they end with it, 2 without words of measure, 1 where its verb stands
  /// there alone, as in 「签约人数」 and 「到位资金」; 0 for not at all.
  private func fit(_ index: Int, _ name: [Unicode.Scalar]) -> Int {
    let mention = reading.mentions[index]
    let words = reading.letters(naming: mention)
    let noun = core(mention.noun)
    if name.count >= 3, sharedEnding(words, name) == name.count || noun.starts(with: name) { return 3 }
    let count = simplifiedLetters(mention.quantity.unit.symbol) + ["数"]
    let isCount = name.count > count.count + 1 && name.suffix(count.count).elementsEqual(count)
    let stem = isCount ? Array(name.dropLast(count.count)) : withoutMeasure(name)
    if stem.count >= 3, sharedEnding(words, stem) == stem.count || noun.starts(with: stem) { return 2 }
    if stem.count == 2, name.count > 2 || mention.key == stem, contains(words, stem) || noun.starts(with: stem) {
      return words.suffix(2).elementsEqual(stem) ? 2 : 1
    }
    return name.count == 4 && noun.isEmpty && words.suffix(2).elementsEqual(name.prefix(2)) ? 1 : 0
  }

  /// 「女党员 a 名，占党员总数的 p%」: of two figures with one name the one that says more is the part.
  private func isLonger(_ part: Int, _ whole: Int) -> Bool {
    let (a, b) = (reading.mentions[part], reading.mentions[whole])
    return a.cues.contains(CueSet(.ofWhich)) || a.key.count > b.key.count
  }

  private func mayHold(_ part: Int, _ whole: Int) -> Bool {
    let (a, b) = (reading.mentions[part], reading.mentions[whole])
    return a.quantity.value <= b.quantity.value && !b.quantity.value.isZero && !reading.isBase(whole)
      && a.quantity.modifier == .none && b.quantity.modifier == .none
      && (a.period.isEmpty || b.period.isEmpty || isSamePeriod(a.period, b.period))
      && b.depth <= a.depth && a.cues.isDisjoint(with: unitAmounts) && b.cues.isDisjoint(with: unitAmounts)
  }

  /// 「占全县耕地的 p%」 is not of what 「项目区耕地」 is.
  private func isInScope(_ share: Mention, after cue: Int, _ whole: Int) -> Bool {
    guard let scope = scopeWord(after: cue, of: share) else { return true }
    return contains(reading.letters(naming: reading.mentions[whole]), scope)
  }
}

private func withoutSum(_ name: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
  let isSum =
    name.count >= 6 && (name.suffix(2).elementsEqual(["总", "额"]) || name.suffix(2).elementsEqual(["合", "计"]))
  return isSum ? name.dropLast(2) : name[...]
}

private let unitAmounts = CueSet(.average).union(CueSet(.per))
