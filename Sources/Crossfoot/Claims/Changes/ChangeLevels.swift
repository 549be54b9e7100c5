extension ChangeFinder {
  /// The levels that a change may be of: the one its own subject names, else the one before it.
  func levels(for delta: Int) -> (list: [Int], isFirm: Bool) {
    let mention = reading.mentions[delta]
    let subject = subject(of: delta)
    // 「比上年的 o 增加 d」: o is the base, not the level.
    let before = reading.levels(before: delta, sentencesBack: 1).filter {
      reading.addable($0, delta) && !(reading.mentions[$0].clause == mention.clause && reading.isBase($0))
    }
    let named = reading.levels(named: subject, near: delta, isBefore: true, addableTo: delta).map(\.index)
    let nearest = before.first { reading.mentions[$0].depth == mention.depth } ?? before.first
    let goesOn =
      named.isEmpty && nearest.map { isToldAgain(subject, of: $0) && compares(mention, with: $0) } ?? false
    if subject.count < 2 || goesOn {
      let isNear =
        nearest.map { reading.mentions[$0].sentence == mention.sentence || comparesWithBefore(mention) } ?? false
      // 「完成年度任务 b 的 p%，比上年增加 d」: the plan is not what has grown.
      let isOfPlan = nearest.map(isPlan) ?? false
      return (
        Array((nearest.map { [$0] } ?? []) + before.prefix(3)), isNear && !isOfPlan && isAdjacent(nearest!, delta)
      )
    }
    // 「支出决算」 is no more than the end of 「甲费支出决算」: another figure of the same head.
    let isFirm =
      named.first.map {
        reading.mentions[$0].passage >= mention.passage - 1 && reading.mentions[$0].key.count * 5 >= subject.count * 3
      } ?? false
    return (Array(named.prefix(4)) + before.prefix(2), isFirm)
  }

  /// 「收、支总计均为 T，与上年相比，收、支总计各减少 d」: the words before the change are those of the figure, and none of another.
  private func isToldAgain(_ subject: [Unicode.Scalar], of level: Int) -> Bool {
    let said = reading.mentions[level]
    let passage = reading.passages[said.passage]
    let words = core(passage.text(reading.words(before: said).startIndex..<said.token))
    return subject.allSatisfy { $0 == "各" || $0 == "均" || $0 == "分" || $0 == "别" || words.contains($0) }
  }

  /// Whether the sentence, or what stands behind the figure in it, begins with a comparison.
  private func compares(_ mention: Mention, with level: Int) -> Bool {
    let own = reading.mentions[level]
    guard own.sentence == mention.sentence else { return comparesWithBefore(mention) }
    return reading.tokens(of: mention)[(own.token + 1)..<mention.token].prefix(4).contains { $0.has(CueSet(.versus)) }
  }

  /// 「…T 万元。与上年相比，各减少 d」: the sentence goes on about the figure before it.
  private func comparesWithBefore(_ mention: Mention) -> Bool {
    let tokens = reading.tokens(of: mention)
    guard let end = reading.tokens(before: mention).lastIndex(where: { $0.isMark(.period) }) else { return false }
    return tokens[(end + 1)...].prefix(4).contains { $0.has(CueSet(.versus)) }
  }

  /// Whether no other level stands between.
  func isAdjacent(_ level: Int, _ delta: Int) -> Bool {
    !reading.mentions[(level + 1)..<delta].contains { $0.isLevel && $0.depth == reading.mentions[level].depth }
  }
}
