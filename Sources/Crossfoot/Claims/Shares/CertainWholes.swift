extension ShareFinder {
  /// A share that nothing fits, where the words leave one whole only: they may accuse.
  func certainShare(_ index: Int) -> Claim? {
    guard
      let pair = amongCounted(index) ?? amongNamed(index) ?? ofSpelled(index) ?? ofPlan(index) ?? ofNamed(index)
        ?? ofNamedFar(index) ?? ofTotalOf(index) ?? ofInspected(index) ?? ofOnlyOther(index)
    else { return nil }
    var claim = shareClaim(index, part: pair.part, whole: pair.whole)
    claim.basis = .stated
    return claim
  }

  /// 「45 名受访者中，有 18 名…，占 p%」: a number of things, 中, and how many of them.
  private func amongCounted(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard hasNoObject(share) else { return nil }
    let levels = reading.levels(before: index).filter { reading.mentions[$0].sentence == share.sentence }
    guard let part = levels.first, isNextBefore(part, share),
      let whole = levels.dropFirst().first(where: { isAmong($0) }), fits(part, whole),
      !reading.mentions[part].cues.contains(CueSet(.ofWhich))
    else { return nil }
    // Figures between must have shares of their own, as the earlier items of a list have.
    let others = levels.filter { $0 > whole && $0 < part }
    return others.allSatisfy { reading.mentions[$0 + 1].role == .share } ? (part, whole) : nil
  }

  /// 「全市备案民宿中，乡村民宿 912 家，占 p%」 after 「全市共有备案民宿 1286 家」.
  private func amongNamed(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard hasNoObject(share), let part = reading.levels(before: index).first, isNextBefore(part, share),
      reading.mentions[part].segment == share.segment
    else { return nil }
    let passage = reading.passages[share.passage]
    let words = reading.words(before: reading.mentions[part])
    guard let comma = words.firstIndex(where: { $0.isMark(.comma) }),
      words[..<comma].allSatisfy({ $0.figure == nil }), comma > words.startIndex
    else { return nil }
    let opening = core(passage.text(words.startIndex..<comma))
    guard opening.last == "中", opening.count >= 4, opening[opening.count - 2] != "其" else { return nil }
    let name = key(words.startIndex..<comma, in: passage).dropLast()
    guard name.count >= 3 else { return nil }
    let named = reading.levels(before: part, sentencesBack: 4).filter {
      let level = reading.mentions[$0]
      return level.sentence < share.sentence
        && (level.key.count >= name.count && level.key.suffix(name.count).elementsEqual(name))
    }
    return named.count == 1 && fits(part, named[0]) ? (part, named[0]) : nil
  }

  /// 「…个行政村中，」, 「…个行政村中已有」, 「…户中，」.
  private func isAmong(_ place: Int) -> Bool {
    let mention = reading.mentions[place]
    guard [.count, .amount].contains(mention.quantity.unit.kind) else { return false }
    let passage = reading.passages[mention.passage]
    let behind = passage.tokens[(mention.token + 1)...].prefix {
      $0.figure == nil && !$0.isMark(.comma, .period, .colon)
    }
    let words = core(passage.text(behind.startIndex..<behind.endIndex))
    let end = words.lastIndex(of: "中") ?? words.endIndex
    // 「集中」 and 「中心」 are words of their own.
    return end < words.endIndex && (0...10).contains(end)
      && (end == words.endIndex - 1 || "有已".unicodeScalars.contains(words[end + 1]))
      && (end == 0 || words[end - 1] != "集" && words[end - 1] != "其")
  }

  /// 「应缴税款 W，少缴 a，占应缴税额的 p%」: two figures of one unit in the sentence, one of which bears the whole's name.
  private func ofSpelled(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { return nil }
    let name = reading.object(of: share, after: cue)
    let levels = reading.levels(before: index).filter { reading.mentions[$0].segment == share.segment }
    guard name.count >= 2, levels.count == 2, let near = levels.first, isNextBefore(near, share) else { return nil }
    let subject = reading.subject(of: share, before: cue)
    // 「公益支出 b，管理费用 a，占总支出的 p%」: the whole is not one of its parts.
    let isOfAll = reading.scopes.first(.grand, in: wholeSpelled(share, after: cue)) != nil && name.count < 3
    // 「支出 a，完成预算 b 的 p%，占总支出的 q%」: of a, and what it is of need not be told.
    if reading.mentions[(near + 1)..<index].contains(where: { $0.role == .rate }) { return nil }
    let named = levels.filter {
      let level = reading.mentions[$0]
      return spells(name, level.key) || spells(name, level.key + simplifiedLetters(level.noun).prefix(6))
        || isDeed(name) && (level.key.starts(with: name.prefix(2)) || level.key.suffix(2).elementsEqual(name.prefix(2)))
    }
    let whole = named.count == 2 ? levels[1] : named.first
    if isOfAll, let whole, reading.mentions[whole].key.count > name.count,
      !reading.letters(naming: reading.mentions[whole]).contains(where: { reading.scopes.has($0, .grand) || $0 == "合" })
    {
      return nil
    }
    guard let whole, let part = levels.first(where: { $0 != whole }), fits(part, whole),
      isOfOneScope(share, after: cue, reading.mentions[whole])
    else { return nil }
    // The longer of two such names is the part's: 「党员 58 名，其中女党员 21 名，占党员总数的 p%」.
    if named.count == 2, !isDeed(name), reading.mentions[part].key.count <= reading.mentions[whole].key.count {
      return nil
    }
    if subject.count >= 2, !subject.contains(where: { reading.mentions[part].key.contains($0) }) { return nil }
    return (part, whole)
  }

  /// 「检查总数」 of 「检查企业 n 家」: a verb and how many it was done to.
  private func isDeed(_ name: [Unicode.Scalar]) -> Bool {
    (3...4).contains(name.count) && reading.scopes.has(name[2], .grand)
  }

  /// 「占全县耕地的 p%」 is not of what 「项目区耕地」 is.
  private func isOfOneScope(_ share: Mention, after cue: Int, _ whole: Mention) -> Bool {
    guard let scope = scopeWord(after: cue, of: share) else { return true }
    return scope == firstScope(in: reading.letters(naming: whole))
  }

  func scopeWord(after cue: Int, of share: Mention) -> [Unicode.Scalar]? {
    firstScope(in: core(reading.passages[share.passage].text(cue..<share.token)))
  }

  private func fits(_ part: Int, _ whole: Int) -> Bool {
    let (a, b) = (reading.mentions[part], reading.mentions[whole])
    return reading.addable(a, b) && a.quantity.value <= b.quantity.value && !b.quantity.value.isZero
      && a.quantity.modifier == .none && b.quantity.modifier == .none && a.period == b.period
      && !a.cues.contains(CueSet(.average)) && !b.cues.contains(CueSet(.average))
  }

  /// In the clause before the share, or the one before that.
  private func isNextBefore(_ level: Int, _ share: Mention) -> Bool {
    let part = reading.mentions[level]
    return share.clause - part.clause <= 2 && part.depth == share.depth && share.quantity.modifier == .none
  }

  private func hasNoObject(_ share: Mention) -> Bool {
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { return false }
    return reading.object(of: share, after: cue).count < 2 && reading.subject(of: share, before: cue).count < 2
  }

  /// 「全县」, 「我市」, 「本区」 among words.
  private func firstScope(in words: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let scopes = reading.scopes
    return zip(words, words.dropFirst()).first {
      scopes.has($0, .ours) && (scopes.has($1, .territory) || scopes.has($1, .institution))
    }.map { [$0, $1] }
  }
}
