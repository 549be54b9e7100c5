extension ShareFinder {
  /// The figures of a share's sentence that its subject names together: 「硕士研究生 a 人、博士研究生 b 人，合计 T 人，研究生占 p%」.
  func partsOfSubject(_ index: Int) -> [Int] {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { return [] }
    let subject = reading.subject(of: share, before: cue)
    guard subject.count >= 2 else { return [] }
    let parts = reading.levels(before: index).prefix(12).filter {
      let level = reading.mentions[$0]
      return level.sentence == share.sentence && level.quantity.modifier == .none
        && level.key.count > subject.count && sharedEnding(level.key, subject) == subject.count
    }
    guard parts.count > 1, parts.allSatisfy({ reading.addable($0, parts[0]) }) else { return [] }
    return parts.sorted()
  }

  /// Their sum over a figure of the sentence, where that is what is stated.
  func shareOfSeveral(_ index: Int, _ parts: [Int]) -> Claim? {
    let share = reading.mentions[index]
    guard !parts.isEmpty else { return nil }
    let wholes = reading.levels(before: index).prefix(12).filter {
      reading.mentions[$0].sentence == share.sentence && !parts.contains($0) && reading.addable($0, parts[0])
    }
    return wholes.lazy.map { whole in
      Claim(
        kind: .share, rule: "share-mismatch", stated: share.quantity,
        operands: parts.map { Operand(.numerator, reading.mentions[$0].quantity) }
          + [Operand(.denominator, reading.mentions[whole].quantity)],
        formula: .ratio(parts: parts.count, wholes: 1), basis: .inferred)
    }.first(where: isSound)
  }
}
