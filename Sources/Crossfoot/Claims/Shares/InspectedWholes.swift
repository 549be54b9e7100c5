extension ShareFinder {
  /// 「有效监测天数 W 天，优良天数 a 天，优良天数比例为 p%」: the share of what stands right before it, in all that was looked at: the only
  /// other figure of its unit in the sentence.
  func ofInspected(_ index: Int) -> (part: Int, whole: Int)? {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share), share.quantity.modifier == .none,
      reading.object(of: share, after: cue).isEmpty
    else { return nil }
    let subject = reading.subject(of: share, before: cue)
    let levels = reading.levels(before: index).prefix(8).filter {
      let level = reading.mentions[$0]
      return level.sentence == share.sentence && level.depth == share.depth && level.quantity.modifier == .none
    }
    guard subject.count >= 2, let part = levels.first, share.clause - reading.mentions[part].clause <= 3,
      reading.mentions[part].segment == share.segment,
      sharedEnding(reading.mentions[part].key, subject) == subject.count
    else { return nil }
    let others = levels.dropFirst().filter {
      reading.addable($0, part)
        && reading.mentions[$0].quantity.unit.symbol == reading.mentions[part].quantity.unit.symbol
    }
    guard others.count == 1, reading.mentions[others[0]].quantity.value >= reading.mentions[part].quantity.value,
      reading.scopes.first(.inspected, in: reading.letters(naming: reading.mentions[others[0]])) != nil
    else { return nil }
    return (part, others[0])
  }
}
