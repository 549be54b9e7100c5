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
    return wholes.lazy.map { shareClaim(index, parts: parts, whole: $0) }.first(where: isSound)
  }

  /// 「授予中小企业 a，其中小微企业 c，占采购总额的 p%」: of a, where that fits.
  func otherPart(_ index: Int, than part: Int, of whole: Int) -> Claim? {
    let share = reading.mentions[index]
    return reading.levels(before: index).prefix(6).lazy.filter { [reading] in
      $0 != part && $0 != whole && reading.mentions[$0].sentence == share.sentence && reading.addable($0, whole)
    }.map { shareClaim(index, part: $0, whole: whole) }.first(where: isSound)
  }

  /// 「甲 a、乙 b、丙 c，占 W 的 p%」: of all that 、 joins, where that is what is stated.
  func shareOfJoined(_ index: Int, whole: Int) -> Claim? {
    var first = whole - 1
    while first > 0, whole - first < 12, reading.isAddend(reading.mentions[first - 1]),
      reading.addable(first - 1, first),
      reading.mentions[first].labelToken > 0, reading.mentions[first - 1].passage == reading.mentions[first].passage,
      reading.tokens(of: reading.mentions[first])[reading.mentions[first].labelToken - 1].isMark(.listComma)
    { first -= 1 }
    guard first < whole - 1 else { return nil }
    let claim = shareClaim(index, parts: Array(first..<whole), whole: whole)
    return isSound(claim) ? claim : nil
  }

  /// Whether a level is the last of the parts of a total of its sentence, none of which has a share of its own:
  /// 「安排 T，其中甲 a、乙 b，占 W 的 p%」 may be of T.
  func endsList(_ part: Int, before share: Int, of whole: Int? = nil) -> Bool {
    guard part > 0, let total = totals[part], totals[part - 1] == total, total != whole else { return false }
    if let whole, reading.mentions[whole].quantity.value < reading.mentions[total].quantity.value { return false }
    let own = reading.mentions[part]
    return reading.mentions[total].sentence == own.sentence && total < part
      && (part + 1 == share || totals[part + 1] != total)
  }

  /// What such a share says of the total, where it fits.
  func shareOfTotal(_ index: Int, part: Int, _ said: WholeSaid) -> Claim? {
    if let claim = shareOfList(index, last: part) { return claim }
    guard endsList(part, before: index), said.name.count >= 2, !said.isScope, let total = totals[part] else {
      return nil
    }
    let wholes = wholes(said, for: index, part: total)
    return (wholes.sure + wholes.other).lazy.map { shareClaim(index, part: total, whole: $0) }.first(where: isSound)
  }

  /// 「基本支出中，人员经费 a，占 p%；公用经费 b，占 q%」: what the sentence says that it speaks of.
  func openingScope(of share: Mention) -> [Unicode.Scalar]? {
    let passage = reading.passages[share.passage]
    let start = (passage.tokens[..<share.token].lastIndex { $0.isMark(.period) } ?? -1) + 1
    guard let comma = passage.tokens[start..<share.token].firstIndex(where: { $0.isMark(.comma) }),
      passage.tokens[start..<comma].allSatisfy({ $0.figure == nil })
    else { return nil }
    let words = core(passage.text(start..<comma))
    guard words.last == "中", words.count >= 4, words[words.count - 2] != "其" else { return nil }
    let name = key(start..<comma, in: passage).dropLast()
    return name.count >= 3 ? Array(name) : nil
  }

  /// 「总投资 T，其中甲 a、乙 b，占总投资的 p%」: p = (a + b) ÷ T, kept where it holds.
  private func shareOfList(_ index: Int, last: Int) -> Claim? {
    guard let total = totals[last], last > 0, totals[last - 1] == total else { return nil }
    let parts = (max(0, last - 12)...last).filter { totals[$0] == total }
    let claim = shareClaim(index, parts: parts, whole: total)
    return isSound(claim) && !isSound(shareClaim(index, part: last, whole: total)) ? claim : nil
  }

  private func shareClaim(_ index: Int, parts: [Int], whole: Int) -> Claim {
    Claim(
      kind: .share, rule: "share-mismatch", stated: reading.mentions[index].quantity,
      operands: parts.map { Operand(.numerator, reading.mentions[$0].quantity) }
        + [Operand(.denominator, reading.mentions[whole].quantity)],
      formula: .ratio(parts: parts.count), basis: .inferred)
  }
}
