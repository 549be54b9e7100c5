extension ShareFinder {
  /// 「劳动力 W 人，已外出务工 a 人，占 p%」: the only other figure of the kind in the sentence, right before the part, where a slip
  /// explains what does not fit.
  func ofOnlyOther(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share), reading.object(of: share, after: cue).isEmpty,
      reading.subject(of: share, before: cue).isEmpty
    else { return nil }
    let levels = reading.levels(before: index).prefix(4).filter { reading.mentions[$0].sentence == share.sentence }
    guard levels.count == 2, levels[0] == index - 1, levels[1] == index - 2, mayBeOf(levels[0], levels[1]) else {
      return nil
    }
    let (part, whole) = (reading.mentions[levels[0]], reading.mentions[levels[1]])
    let isNext =
      share.clause - part.clause <= 1 && part.clause - whole.clause == 1 && part.segment == share.segment
      && whole.segment == share.segment && part.depth == share.depth && whole.depth == share.depth
    // 「已」 and 其中 say that it is some of those.
    let isSome = part.cues.contains(CueSet(.ofWhich)) || reading.letters(naming: part).first == "已"
    return isNext && isSome && mayBeSlip(shareClaim(index, part: levels[0], whole: levels[1]))
      ? (levels[0], levels[1]) : nil
  }

  /// 「公司现有员工 W 人，…。研发人员 a 人，占员工总数的 p%」: the one figure of the paragraph that counts what the words name, or of the
  /// text if they are all its name.
  func ofTotalOf(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share), scopeWord(after: cue, of: share) == nil,
      index > 0, reading.mentions[index - 1].segment == share.segment
    else { return nil }
    let name = wholeSpelled(share, after: cue)
    let stem = withoutMeasure(name)
    guard name.count > stem.count,
      contains(name, ["总", "数"] as [Unicode.Scalar])
        || name.suffix(2).contains(where: { reading.scopes.has($0, .grand) }),
      stem.count >= 2
    else { return nil }
    let part = index - 1
    let all = (max(0, index - Reading.reach)..<part).filter {
      let other = reading.mentions[$0]
      return reading.sketches[$0].isAddend && !reading.sketches[$0].has(.ofWhich) && reading.addable($0, part)
        && sharedEnding(other.key, stem) == stem.count
        && (other.passage == share.passage || other.key.count == stem.count)
    }
    guard let whole = all.last, Set(all.map { reading.mentions[$0].quantity.value }).count == 1,
      mayBeOf(part, whole), mayBeSlip(shareClaim(index, part: part, whole: whole))
    else { return nil }
    return (part, whole)
  }

  private func mayBeOf(_ part: Int, _ whole: Int) -> Bool {
    let (a, b) = (reading.mentions[part], reading.mentions[whole])
    return reading.addable(part, whole) && a.quantity.value <= b.quantity.value && !b.quantity.value.isZero
      && a.isLevel && a.quantity.modifier == .none && b.quantity.modifier == .none && !reading.isBase(whole)
      && !reading.isBase(part) && a.cues.isDisjoint(with: apart) && b.cues.isDisjoint(with: apart)
  }
}

private let apart = CueSet(.average).union(CueSet(.per)).union(CueSet(.planned))
