/// Shares that words add up: 「水稻占 35.2%，玉米占 20.3%，两者合计占 55.5%」.
///
/// Where the words count the parts (两者) and the sentence has no other share before them, it accuses; where they count nothing,
/// only what a slip explains. Shares of different things never do, nor some of the shares.
func summedShares(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.has(.total) && $0.kind == .rate && $0.isExact }.compactMap { index -> Claim? in
    guard isSharedOut(index, in: reading) else { return nil }
    let shares = sharesBefore(index, in: reading)
    let count = countedParts(index, in: reading)
    guard shares.count >= count ?? 2 else { return nil }
    let sizes = count.map { $0...$0 } ?? 2...shares.count
    let sums = sizes.lazy.flatMap { runs(of: $0, in: shares) }.map { sum($0, stated: index, in: reading) }
    if let sound = sums.first(where: isSound) { return sound }
    let (all, named) = (sum(shares[...], stated: index, in: reading), whole(of: index, in: reading))
    return shares.count == count ?? shares.count
      && shares.allSatisfy { [[], named].contains(whole(of: $0, in: reading)) }
      && (count != nil || SlipSearch.explains(all, chance: 2)) ? all : nil
  }
}

/// Neighbours, so many of them, the last ones first.
private func runs(of count: Int, in shares: [Int]) -> [ArraySlice<Int>] {
  (0...shares.count - count).reversed().map { shares[$0..<$0 + count] }
}

private func sum(_ parts: ArraySlice<Int>, stated: Int, in reading: Reading) -> Claim {
  Claim(
    kind: .sum, rule: "sum-mismatch", stated: reading.mentions[stated].quantity,
    operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count))
}

/// Whether 占 names what is added up, or nothing does: 「合计占 p%」 and 「合计 p%」, not 「合计满意率 p%」.
private func isSharedOut(_ index: Int, in reading: Reading) -> Bool {
  if !isShare(index, in: reading) { return false }
  let total = reading.mentions[index]
  return reading.sketches[index].role == .share
    || total.token > 0 && reading.tokens(of: total)[total.token - 1].has(CueSet(.total))
}

/// The shares of a figure's sentence that stand before it and are no sums themselves, no more than a dozen.
private func sharesBefore(_ index: Int, in reading: Reading) -> [Int] {
  let total = reading.mentions[index]
  let first = max(reading.passages[total.passage].mentions.lowerBound, index - Reading.reach)
  let sentence = (first..<index).reversed().prefix {
    reading.mentions[$0].sentence == total.sentence && !(reading.sketches[$0].has(.total) && isShare($0, in: reading))
  }
  return sentence.reversed().chosen {
    isShare($0, in: reading) && reading.mentions[$0].quantity.unit == total.quantity.unit && !reading.isBase($0)
  }.suffix(12)
}

private func isShare(_ index: Int, in reading: Reading) -> Bool {
  let sketch = reading.sketches[index]
  return sketch.kind == .rate && sketch.isExact && (sketch.role == .share || sketch.role == .percent)
}

/// What the words behind 占 name, empty where they name nothing: 「占比分别为」.
private func whole(of index: Int, in reading: Reading) -> [Unicode.Scalar] {
  let share = reading.mentions[index]
  guard let cue = reading.firstCue(CueSet(.share), before: share) else { return [] }
  let isListed = reading.tokens(of: share)[cue..<share.token].contains { $0.has(CueSet(.comprises)) }
  return isListed ? [] : reading.object(of: share, after: cue)
}
