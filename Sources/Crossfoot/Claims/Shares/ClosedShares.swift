/// Shares without amounts whose list 其他 closes: 「房屋占 68.2%，车辆占 5.3%，设备占 12.6%，其他占 13.9%」 make 100 %.
///
/// Accuses where a slip explains the difference and the shares make no other one that is printed before them.
func closedShares(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.has(.others) }.compactMap { last in
    guard isShare(last, in: reading) else { return nil }
    var run = [last]
    while let first = run.first, first > 0, isShare(first - 1, in: reading), isNext(first - 1, first, in: reading) {
      run.insert(first - 1, at: 0)
    }
    guard run.count >= 3, run.dropFirst().allSatisfy({ isPlain(reading.mentions[$0], in: reading) }) else { return nil }
    let first = reading.mentions[run[0]]
    var claim = wholeOfShares(
      run.map { Operand(.part, reading.mentions[$0].quantity) }, from: first.quantity.range.lowerBound,
      to: reading.mentions[last].quantity.range.upperBound)
    claim.slack = .zero
    if isSound(claim) { return claim }
    let sum = claim.operands.reduce(Rational.zero) { $0 + $1.quantity.value }
    let passage = reading.passages[first.passage].mentions
    let isOfAnother = (max(passage.lowerBound, run[0] - 20)..<run[0]).contains {
      let other = reading.mentions[$0].quantity
      return other.unit.kind == .rate && (other.value - sum).magnitude <= other.ulp
    }
    return !isOfAnother && SlipSearch.explains(claim, chance: 2) ? claim : nil
  }
}

private func isShare(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  return mention.role == .share && mention.quantity.modifier == .none && mention.quantity.unit.kind == .rate
    && mention.cues.isDisjoint(with: CueSet(.versus).union(CueSet(.from)).union(CueSet(.reaching)))
}

/// One clause after the other, with no figure between.
private func isNext(_ index: Int, _ next: Int, in reading: Reading) -> Bool {
  let (a, b) = (reading.mentions[index], reading.mentions[next])
  return a.sentence == b.sentence && a.depth == b.depth && (0...1).contains(b.clause - a.clause)
    && a.quantity.unit == b.quantity.unit
}

/// Of the whole that the first was of, and no part of another.
private func isPlain(_ mention: Mention, in reading: Reading) -> Bool {
  guard !mention.cues.contains(CueSet(.ofWhich)), let cue = reading.firstCue(CueSet(.share), before: mention) else {
    return false
  }
  return reading.object(of: mention, after: cue).isEmpty && reading.subject(of: mention, before: cue).count >= 2
}
