extension ChangeFinder {
  /// The levels that a change may be of: the one its own subject names, else the one before it.
  func levels(for delta: Int) -> (list: [Int], isFirm: Bool) {
    let mention = reading.mentions[delta]
    let subject = subject(of: delta)
    // 「比上年的 o 增加 d」: o is the base, not the level.
    let before = reading.levels(before: delta, sentencesBack: 1).filter {
      reading.addable($0, delta) && !(reading.mentions[$0].clause == mention.clause && reading.isBase($0))
        && !isNothing($0, grownBy: mention)
    }
    let alike = reading.levels(named: subject, near: delta, isBefore: true, addableTo: delta).map(\.index)
      .filter { !isNothing($0, grownBy: mention) }
    // The very name right before it, whatever period the words between speak of.
    let own = before.first { reading.mentions[$0].key == subject }
    let named = (own.map { [$0] } ?? []) + alike.filter { $0 != own }
    let nearest = before.first { reading.mentions[$0].depth == mention.depth } ?? before.first
    let goesOn =
      named.isEmpty && nearest.map { isToldAgain(subject, of: $0) && compares(mention, with: $0) } ?? false
    if subject.count < 2 || goesOn {
      let isNear =
        nearest.map { reading.mentions[$0].sentence == mention.sentence || comparesWithBefore(mention) } ?? false
      // 「完成年度任务 b 的 p%，比上年增加 d」: the plan is not what has grown.
      let isOfPlan = nearest.map(isPlan) ?? false
      if isOfPlan, let nearest, let done = levelDone(of: nearest, among: before) {
        return ([done] + before.prefix(3), isNear)
      }
      // 「新登记 a 户，注销 b 户，净增 d 户」: b has not grown by more than it is.
      let isTooSmall =
        reading.sketches[delta].names(.netIn)
        && nearest.map { reading.mentions[$0].quantity.value < mention.quantity.value } ?? false
      let isFirm = isNear && !isOfPlan && !isTooSmall && isAdjacent(nearest!, delta)
      return (Array((nearest.map { [$0] } ?? []) + before.prefix(3)), isFirm)
    }
    // 「支出决算」 is no more than the end of 「甲费支出决算」: another figure of the same head. Nor is 「收入」 all of 「上级补助收入」.
    let isFirm =
      named.first.map {
        let length = reading.mentions[$0].key.count
        return reading.mentions[$0].passage >= mention.passage - 1 && length * 5 >= subject.count * 3
          && (length <= subject.count * 2 || !isListed($0, among: before))
      } ?? false
    let wholes = before.chosen(isOfList).prefix(1)
    let told = wholes.filter { isToldAgain(subject, of: $0) }
    return (told + named.prefix(4) + before.prefix(2) + wholes, isFirm || !told.isEmpty)
  }

  /// 「上级补助收入 0 万元。收入较去年增加 d」: what is nothing has not grown.
  private func isNothing(_ level: Int, grownBy change: Mention) -> Bool {
    change.role == .change(1) && reading.mentions[level].quantity.value.isZero
  }

  /// 「完成 a，为预算 b 的 p%，比上年增加 d」: of a, where p is what a is of b.
  private func levelDone(of plan: Int, among levels: [Int]) -> Int? {
    guard let done = levels.first(where: { $0 < plan && !isPlan($0) }), isAdjacent(done, plan),
      reading.mentions[done].sentence == reading.mentions[plan].sentence
    else { return nil }
    let rate = Claim(
      kind: .rate, rule: "rate-mismatch", stated: reading.mentions[plan + 1].quantity,
      operands: [
        Operand(.numerator, reading.mentions[done].quantity), Operand(.denominator, reading.mentions[plan].quantity),
      ], formula: .ratio())
    return isSound(rate) ? done : nil
  }

  /// 其中 stands right behind it.
  private func isOfList(_ level: Int) -> Bool {
    level + 1 < reading.mentions.count && reading.opens(reading.mentions[level + 1], with: CueSet(.ofWhich))
  }

  /// Whether it stands in a list behind 其中, of which the whole is another.
  private func isListed(_ level: Int, among levels: [Int]) -> Bool {
    levels.contains { $0 < level && isOfList($0) && reading.mentions[$0].sentence == reading.mentions[level].sentence }
  }

  /// 「收、支总计均为 T，与上年相比，收、支总计各减少 d」: the words before the change are those of the figure, and none of another.
  private func isToldAgain(_ subject: [Unicode.Scalar], of level: Int) -> Bool {
    let said = reading.mentions[level]
    let passage = reading.passages[said.passage]
    let before = reading.words(before: said)
    // 「收入总计 T，支出总计 T。收、支总计各增加 d」
    let first = isTwin(level) ? reading.mentions[level - 1].token : said.token
    let start =
      before.indices.last { $0 < first && passage.tokens[$0].figure != nil }
      .map { $0 + 1 } ?? before.startIndex
    let words = core(passage.text(start..<said.token))
    return subject.allSatisfy { $0 == "各" || $0 == "均" || $0 == "分" || $0 == "别" || words.contains($0) }
  }

  /// Whether the figure right before it in its sentence is the same.
  private func isTwin(_ level: Int) -> Bool {
    guard level > 0 else { return false }
    let (other, own) = (reading.mentions[level - 1], reading.mentions[level])
    return other.sentence == own.sentence && other.isLevel && reading.addable(level - 1, level)
      && other.quantity.value == own.quantity.value
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
