extension ShareFinder {
  /// 「抽查项目 a 个、涉及资金 m 亿元，分别占项目总数 A 个和资金总额 M 亿元的 p%、q%」: each share has its own whole, printed behind 占.
  func respectiveWholes(_ list: [Int]) -> [Claim] {
    let first = reading.mentions[list[0]]
    guard list.count <= 4, list[0] >= 2 * list.count, let cue = reading.cue(CueSet(.share), before: first)
    else { return [] }
    let wholes = Array(list[0] - list.count..<list[0])
    let parts = Array(wholes[0] - list.count..<wholes[0])
    let last = reading.mentions[parts[parts.count - 1]]
    guard reading.mentions[wholes[0]].token > cue, last.token < cue, first.clause - last.clause <= 1,
      (parts + wholes).allSatisfy({ isPlain($0, in: first) }),
      zip(parts, wholes).allSatisfy({ reading.addable($0, $1) && isNoMore($0, than: $1) }),
      reading.tokens(of: first)[(last.token + 1)..<first.token].contains(where: { $0.has(CueSet(.respectively)) })
    else { return [] }
    return zip(list, zip(parts, wholes)).map { shareClaim($0, part: $1.0, whole: $1.1) }
  }

  private func isPlain(_ index: Int, in share: Mention) -> Bool {
    let mention = reading.mentions[index]
    return mention.sentence == share.sentence && mention.passage == share.passage && mention.depth == share.depth
      && reading.isAddend(mention)
  }

  private func isNoMore(_ part: Int, than whole: Int) -> Bool {
    let (a, b) = (reading.mentions[part].quantity.value, reading.mentions[whole].quantity.value)
    return a <= b && !b.isZero
  }
}
