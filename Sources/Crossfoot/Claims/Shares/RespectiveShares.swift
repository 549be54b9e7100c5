/// Shares of a list that stand one to one to levels before them: 「甲、乙分别为 a、b，分别占 p%、q%」.
extension ShareFinder {
  /// The shares of one 分别 list, this one first.
  func respectiveList(from index: Int) -> [Int] {
    let first = reading.mentions[index]
    let tokens = reading.tokens(of: first)
    var list = [index]
    while let last = list.last, last + 1 < reading.mentions.count {
      let next = reading.mentions[last + 1]
      guard next.passage == first.passage, next.role == .share || next.role == .percent else { break }
      let between = tokens[(reading.mentions[last].token + 1)..<next.token]
      guard between.allSatisfy({ $0.isMark(.listComma) || $0.has(CueSet(.and)) }), !between.isEmpty else { break }
      list.append(last + 1)
    }
    return list
  }

  /// The same number of levels before them, one to one, over one whole or their own sum.
  mutating func respective(_ list: [Int]) {
    let printed = respectiveWholes(list)
    guard printed.isEmpty else {
      claims += printed
      return
    }
    let first = reading.mentions[list[0]]
    let near = reading.levels(before: list[0]).filter { first.sentence - reading.mentions[$0].sentence <= 1 }
    let levels = partsOfSplit(near, before: list[0])
    guard levels.count >= list.count else {
      addWholeOfShares(list)
      return
    }
    let parts = Array(levels.prefix(list.count).reversed())
    guard parts.allSatisfy({ reading.addable(reading.mentions[$0], reading.mentions[parts[0]]) }) else {
      claims += mixedShares(list, parts: parts)
      addWholeOfShares(list)
      return
    }
    let own = zip(list, parts).map { ownSum($0, part: $1, parts: parts) }
    let isOwn = own.contains { isSound($0) }
    if !isOwn, let listed = listedShares(list, parts: parts) {
      claims += listed
      return addWholeOfShares(list)
    }
    for (place, (share, part)) in zip(list, parts).enumerated() {
      if isOwn {
        claims.append(own[place])
        continue
      }
      let wholes = wholes(wholeSaid(of: share, for: [part]), for: share, part: part)
      let candidates = (wholes.sure + wholes.other).map { shareClaim(share, part: part, whole: $0) } + [own[place]]
      if let claim = settle(candidates, isFirm: false) { claims.append(claim) }
    }
    addWholeOfShares(list)
  }

  /// Without the number of parts, 「三次产业占比分别为…」.
  private func partsOfSplit(_ levels: [Int], before share: Int) -> [Int] {
    guard levels.count > 1, reading.mentions[levels[0]].clause == reading.mentions[share].clause,
      !reading.addable(reading.mentions[levels[0]], reading.mentions[levels[1]])
    else { return levels }
    return Array(levels.dropFirst())
  }

  private mutating func addWholeOfShares(_ list: [Int]) {
    let operands = list.map { Operand(.part, reading.mentions[$0].quantity) }
    let claim = wholeOfShares(
      operands, from: operands[0].quantity.range.lowerBound, to: operands[operands.count - 1].quantity.range.upperBound)
    let verdict = verdict(of: claim)
    if verdict == .holds || verdict == .rounding { claims.append(claim) }
  }
}
