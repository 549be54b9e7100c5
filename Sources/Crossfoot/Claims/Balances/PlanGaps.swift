/// How far what was done is from the plan: 「预算 b，决算 a，决算数比预算数少 d」, 「计划 b 户，实际 a 户，未完成 d 户」, 「计划 b，实际 a，完成率
/// p%，超额完成 d」.
///
/// The words name all three, so what stands in one sentence accuses; what stands in two is kept where it holds.
func planGapClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) {
    $0.isExact && ($0.kind == .amount || $0.kind == .count)
      && ($0.has(.complete) || $0.has(.actual) || $0.has(.versus) && $0.has(.planned))
  }.compactMap { index in
    let gap = reading.mentions[index]
    guard isGap(gap, in: reading, lexicon) else { return nil }
    let levels = reading.levels(before: index, sentencesBack: 1).prefix(8).filter {
      reading.addable(reading.mentions[$0], gap) && reading.mentions[$0].quantity.modifier == .none
    }
    let plans = levels.filter { reading.isNamed(reading.mentions[$0], CueSet(.planned), not: CueSet(.actual)) }
    let deeds = levels.filter { reading.isNamed(reading.mentions[$0], done, not: CueSet(.planned)) }
    guard let plan = plans.first, let deed = deeds.first, plan != deed else { return nil }
    let (planned, actual) = (reading.mentions[plan], reading.mentions[deed])
    let claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: gap.quantity,
      operands: [max(planned.quantity, actual.quantity), min(planned.quantity, actual.quantity)].map {
        Operand(.part, $0)
      },
      formula: .sum(signs: [1, -1]))
    if isSound(claim) { return claim }
    // 「比预算减少 d」 is of its own segment, whatever the sentence before tells.
    let near = gap.isLevel ? levels : levels.filter { reading.mentions[$0].segment == gap.segment }
    let isOnly =
      near.count == 2 && [planned, actual].allSatisfy { $0.sentence == gap.sentence && $0.depth == gap.depth }
      && planned.quantity.unit.symbol == actual.quantity.unit.symbol
      && planned.segment == gap.segment && actual.segment == gap.segment
    return isOnly && gap.depth == 0 && !isPart(gap, behind: index, in: reading) ? claim : nil
  }
}

private let done = CueSet(.actual).union(CueSet(.complete))
private let kinds = CueSet(.planned).union(CueSet(.initialPlan)).union(CueSet(.adjustedPlan))
private let comparisons = CueSet(.above).union(CueSet(.below)).union(CueSet(.over)).union(CueSet(.under))
  .union(CueSet(.versus)).union(CueSet(.increase)).union(CueSet(.decrease))

/// 「决算数比预算数少」, 「未完成」, 「超额完成」: nothing but such words before the figure.
private func isGap(_ gap: Mention, in reading: Reading, _ lexicon: Lexicon) -> Bool {
  let passage = reading.passages[gap.passage]
  let start = passage.wordsStart(before: gap.token)
  let words = passage.tokens[start..<gap.token]
  guard !words.isEmpty, words.count <= 8 else { return false }
  // 「比预算数少」
  let isPlain = words.last.map { lexicon.flows.opens(.farther, passage.lexed.prose.text, $0.range) } ?? false
  let cues = words.dropLast(isPlain ? 1 : 0).allSatisfy {
    if case .cue = $0.kind { true } else { $0.kind == .date }
  }
  // 「比预算减少」, 「较年初预算增加」
  if cues, case .change = gap.role, let first = words.first, first.has(CueSet(.versus)), first.range.count == 3,
    words.contains(where: { $0.has(CueSet(.planned)) })
  {
    return !words.contains { $0.kind == .date || $0.has(CueSet(.period)) && !$0.has(kinds) }
  }
  if cues, words.contains(where: { $0.has(CueSet(.actual)) }), words.contains(where: { $0.has(kinds) }) {
    return words.contains { $0.has(comparisons) }
  }
  let text = passage.text(start..<gap.token)
  if cues, words.first?.has(CueSet(.over)) == true, words.last?.has(CueSet(.complete)) == true { return true }
  guard words.last?.has(CueSet(.complete)) == true, let head = lexicon.flows.head(.missing, of: text) else {
    return false
  }
  return text.utf8.count - head <= 6
}

/// 「未完成 d 户，其中 a 户…」 tells the whole of it, 「其中未完成 d 户」 a part.
private func isPart(_ gap: Mention, behind index: Int, in reading: Reading) -> Bool {
  gap.cues.contains(CueSet(.ofWhich))
    || reading.mentions[(index + 1)...].prefix(2).contains {
      $0.sentence == gap.sentence && $0.clause - gap.clause <= 1 && reading.addable($0, gap) && $0.isLevel
    }
}

private func max(_ a: Quantity, _ b: Quantity) -> Quantity { a.value >= b.value ? a : b }
private func min(_ a: Quantity, _ b: Quantity) -> Quantity { a.value >= b.value ? b : a }
