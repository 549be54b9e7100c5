/// Full marks and marks given, told side by side in running text: 「决策指标满分20分，得19分；过程指标满分20分，得18分」.
///
/// Full marks that add up to their total, or to 100, show that the list is complete: then its marks must add up too.
func scorePairClaims(in reading: Reading, flows: FlowLexicon) -> [Claim] {
  reading.passages.indices.flatMap { passage -> [Claim] in
    let scores = reading.passages[passage].mentions.chosen {
      reading.sketches[$0].kind == .score && reading.sketches[$0].isLevel
    }
    guard scores.count > 5 else { return [] }
    // 「进度滞后扣 2 分，得 15.9 分」, 「扣数量指标 a 分、质量指标 b 分」: what was taken off is not what there was to get.
    var lastClause: Int32?
    let given = scores.filter { index in
      let mention = reading.mentions[index]
      let isDeducted =
        flows.stem(of: .deducted, reading.letters(naming: mention)) != nil
        || flows.opens(.deducted, reading.passages[passage].lexed.prose.text, reading.namingRange(mention))
      if isDeducted { lastClause = mention.placement.clause }
      return !isDeducted && lastClause != mention.placement.clause
    }
    return given.count > 5 ? ScorePairs(given, in: reading, flows).claims : []
  }
}

private struct ScorePairs {
  let reading: Reading
  private let flows: FlowLexicon
  /// Places of full marks with those of the marks given.
  private var pairs: [(full: Int, given: Int)] = []
  /// Places of scores of the same passage that belong to no pair.
  private var others: [Int] = []
  /// 「预算管理（40 分）：得 38 分。其中…」: the pair that the others are parts of.
  private var head: (full: Int, given: Int)?

  init(_ scores: [Int], in reading: Reading, _ flows: FlowLexicon) {
    self.reading = reading
    self.flows = flows
    var place = 0
    while place < scores.count {
      let next = place + 1 < scores.count ? scores[place + 1] : nil
      // 「甲 a 分（满分 b 分）」
      if let next, reading.firstInBracket(behind: scores[place]) == next, isFull(next), !isFull(scores[place]) {
        pairs.append((next, scores[place]))
        place += 2
        continue
      }
      if let next,
        isFull(scores[place]) && !isFull(next) || isGot(next, of: scores[place])
          || isBracketed(scores[place], before: next),
        reading.mentions[next].segment == reading.mentions[scores[place]].segment
      {
        pairs.append((scores[place], next))
        place += 2
      } else {
        others.append(scores[place])
        place += 1
      }
    }
    if pairs.count > 2, others.isEmpty, reading.opensList(between: pairs[0].given, pairs[1].full) {
      head = pairs.removeFirst()
    }
  }

  var claims: [Claim] {
    guard pairs.count > 2 || pairs.count == 2 && head != nil else { return [] }
    let bounds = pairs.map { pair in
      Claim(
        kind: .order, rule: "score-mismatch", stated: reading.mentions[pair.given].quantity,
        operands: [Operand(.whole, reading.mentions[pair.full].quantity)], formula: .same, comparison: .lessOrEqual)
    }
    let outside = others.filter { $0 < min(pairs[0].full, pairs[0].given) || $0 > pairs[pairs.count - 1].given }
    let fullSum = (outside.last { isFull($0) } ?? head?.full).map { sum($0, pairs.map(\.full)) }
    // 「得分 T，其中…；扣分项得分 0 分」: what nothing was given for is no total.
    let totals = outside.filter { !isFull($0) && isTotal($0) && !reading.mentions[$0].quantity.value.isZero }
    let givenSum = (totals.last ?? head?.given).map { sum($0, pairs.map(\.given)) }
    // 「另加分 1 分，合计 T」
    let last = outside.last { isTotal($0) }
    let hasMore = last.map { total in others.contains { $0 > pairs[pairs.count - 1].given && $0 < total } } ?? false
    let isComplete = !hasMore && (fullSum.map(isSound) ?? (total(of: pairs.map(\.full)) == Rational(100)))
    let areGivenComplete = givenSum.map(isSound) ?? false
    return bounds
      + [givenSum.flatMap { settle([$0], isFirm: isComplete, reason: .incompleteParts) }].compactMap { $0 }
      + [fullSum.flatMap { settle([$0], isFirm: areGivenComplete, reason: .incompleteParts) }].compactMap { $0 }
  }

  private func isFull(_ place: Int) -> Bool {
    let cues = reading.mentions[place].cues
    return cues.contains(CueSet(.fullScore)) && !cues.contains(CueSet(.score))
  }

  /// 「决策 20 分得 19 分」, 「决策 20 分，自评得分 19 分」: nothing but 得 between them.
  private func isGot(_ given: Int, of full: Int) -> Bool {
    let (a, b) = (reading.mentions[full], reading.mentions[given])
    guard given == full + 1, b.token > a.token, b.token - a.token <= 5 else { return false }
    let between = reading.passages[a.passage].tokens[a.token + 1..<b.token].drop { $0.isMark(.comma) }
    return isGained(core(reading.passages[a.passage].text(between.startIndex..<between.endIndex)))
  }

  /// 「决策（20 分）得 19 分」
  private func isBracketed(_ full: Int, before given: Int) -> Bool {
    let (a, b) = (reading.mentions[full], reading.mentions[given])
    return a.openBracket != nil && b.openBracket == nil && a.clause == b.clause && given == full + 1
      && b.token - a.token <= 4 && isGained(reading.letters(naming: b))
  }

  private func isGained(_ words: [Unicode.Scalar]) -> Bool { flows.stem(of: .gained, words)?.isEmpty ?? false }

  private func isTotal(_ place: Int) -> Bool {
    !reading.mentions[place].cues.isDisjoint(with: CueSet(.score).union(CueSet(.total)))
      // 「主要扣分点为拨付不及时扣 2 分」
      && flows.stem(of: .deducted, reading.letters(naming: reading.mentions[place])) == nil
  }

  private func total(of places: [Int]) -> Rational {
    places.reduce(Rational.zero) { $0 + reading.mentions[$1].quantity.value }
  }

  private func sum(_ total: Int, _ parts: [Int]) -> Claim {
    Claim(
      kind: .score, rule: "score-mismatch", stated: reading.mentions[total].quantity,
      operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count))
  }
}

extension Reading {
  /// Whether 其中 stands between two figures of a passage.
  fileprivate func opensList(between first: Int, _ next: Int) -> Bool {
    let tokens = passages[mentions[first].passage].tokens
    return mentions[first].token < mentions[next].token
      && tokens[mentions[first].token..<mentions[next].token].contains { $0.has(CueSet(.ofWhich)) }
  }
}
