/// Shares of several amounts together: 「甲 a 件、乙 b 件、丙 c 件，三类案件占 W 的 p%」, 「抗诉 a 件、检察建议 b 件，合计占 p%」.
///
/// Kept where they fit a figure before them; they accuse where the words leave one whole, and a slip explains what does not fit.
func countedShares(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.role == .share && $0.isExact }.compactMap { index -> Claim? in
    guard let cue = reading.firstCue(CueSet(.share), before: reading.mentions[index]),
      let shared = parts(before: index, cue: cue, in: reading)
    else { return nil }
    let sum = shared.reduce(Rational.zero) { $0 + reading.mentions[$1].quantity.value }
    let wholes = reading.levels(before: shared[0], sentencesBack: 4).prefix(12).filter {
      let whole = reading.mentions[$0]
      return reading.addable($0, shared[0]) && reading.isAddend(whole) && whole.quantity.modifier == .none
        && whole.quantity.value >= sum && !reading.isBase($0)
    }
    let tried = wholes.map { claim(index, shared, of: $0, in: reading) }
    if let sound = tried.first(where: isSound), Double(tried.count) * SlipSearch.width(of: sound) < 0.05 {
      return sound
    }
    // 「a 件、b 件、c 件，两项合计占 p%」 may be of any two.
    guard let whole = onlyWhole(wholes, of: index, after: cue, in: reading),
      whole == reading.levels(before: shared[0], sentencesBack: 2).first(where: { reading.addable($0, shared[0]) })
    else { return nil }
    let stated = claim(index, shared, of: whole, in: reading)
    return mayBeSlip(stated) ? stated : nil
  }
}

/// As many as the words count, nearest before the share; else those that 、 joins.
private func parts(before index: Int, cue: Int, in reading: Reading) -> [Int]? {
  let share = reading.mentions[index]
  let levels = reading.levels(before: index).prefix(10).filter {
    let level = reading.mentions[$0]
    // 「三类案件占 p%」 has a figure of its own.
    return level.sentence == share.sentence && level.depth == share.depth && level.clause < share.clause
  }
  guard let last = levels.first, share.clause - reading.mentions[last].clause <= 2 else { return nil }
  let alike = levels.prefix {
    reading.addable($0, last) && reading.isAddend(reading.mentions[$0])
      && reading.mentions[$0].quantity.modifier == .none
      && reading.mentions[$0].quantity.unit.symbol == reading.mentions[last].quantity.unit.symbol
  }
  if let count = countedParts(index, in: reading) {
    return alike.count >= count ? alike.prefix(count).reversed() : nil
  }
  let start = reading.tokens(of: share)[..<cue].lastIndex { $0.isMark(.comma, .semicolon, .period) || $0.figure != nil }
  let own = reading.tokens(of: share)[((start ?? -1) + 1)..<cue]
  guard own.contains(where: { $0.has(CueSet(.total)) }), own.allSatisfy({ $0.has(CueSet(.total).union(CueSet(.link))) })
  else { return nil }
  let joined = zip(alike, alike.dropFirst()).prefix { later, _ in
    let mention = reading.mentions[later]
    return mention.labelToken > 0 && reading.tokens(of: mention)[mention.labelToken - 1].isMark(.listComma)
  }
  return joined.isEmpty ? nil : Array(alike.prefix(joined.count + 1).reversed())
}

/// The one figure that the words behind 占 name; where they name nothing, the only one of the sentence.
private func onlyWhole(_ wholes: [Int], of index: Int, after cue: Int, in reading: Reading) -> Int? {
  let share = reading.mentions[index]
  let name = reading.object(of: share, after: cue)
  let fitting = wholes.filter {
    let whole = reading.mentions[$0]
    return name.isEmpty
      ? whole.sentence == share.sentence : name.count >= 2 && sharedEnding(whole.key, name) == name.count
  }
  return fitting.count == 1 ? fitting[0] : nil
}

private func claim(_ index: Int, _ parts: [Int], of whole: Int, in reading: Reading) -> Claim {
  Claim(
    kind: .share, rule: "share-mismatch", stated: reading.mentions[index].quantity,
    operands: parts.map { Operand(.numerator, reading.mentions[$0].quantity) }
      + [Operand(.denominator, reading.mentions[whole].quantity)],
    formula: .ratio(parts: parts.count), basis: .inferred, slack: Rational(1, 2))
}
