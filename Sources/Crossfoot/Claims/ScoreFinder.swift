/// Scores in an outline: a heading's full marks and marks given are the sums of those of the headings below it.
func scoreClaims(in reading: Reading, flows: FlowLexicon) -> [Claim] {
  let outline = reading.passages.indices.compactMap { scored($0, in: reading, flows) }
  let headings = outline.filter(\.isScored)
  var claims = headings.compactMap { bound($0, in: reading) }
  for (place, heading) in outline.enumerated() where heading.isScored {
    let below = outline[(place + 1)...].prefix { $0.level > heading.level }
    let scored = below.filter(\.isScored)
    guard let childLevel = scored.map(\.level).min() else { continue }
    let children = scored.filter { $0.level == childLevel }
    let found =
      sums(heading.full, children.map(\.full), in: reading) + sums(heading.given, children.map(\.given), in: reading)
    // What a heading without scores is worth is told nowhere.
    let isOpen = below.contains { !$0.isScored && $0.level <= childLevel }
    claims += isOpen ? found.filter(isSound) : found
  }
  return claims + topClaims(headings, of: outline, in: reading) + neighbours(in: reading)
}

/// 「分值 30 分，自评得分 28 分」 in running text.
private func neighbours(in reading: Reading) -> [Claim] {
  reading.mentions.indices.dropFirst().compactMap { index in
    guard reading.sketches[index - 1].kind == .score, reading.sketches[index].kind == .score else { return nil }
    let (full, given) = (reading.mentions[index - 1], reading.mentions[index])
    guard full.sentence == given.sentence, full.cues.contains(CueSet(.fullScore)), given.cues.contains(CueSet(.score)),
      !given.cues.contains(CueSet(.fullScore)),
      // 「甲 a 分（满分 b 分），乙得分 c 分」: b is not of 乙.
      full.depth <= given.depth,
      given.clause - full.clause <= 1
    else { return nil }
    return bound(ScoredHeading(passage: full.passage, level: 0, full: index - 1, given: index), in: reading)
  }
}

private struct ScoredHeading {
  var passage: Int
  var level: Int
  /// Places of the mentions that give full marks and marks given; none where the heading tells of no scores.
  var full: Int?
  var given: Int?

  var isScored: Bool { full != nil || given != nil }
}

private func scored(_ passage: Int, in reading: Reading, _ flows: FlowLexicon) -> ScoredHeading? {
  let text = reading.passages[passage]
  guard text.isHeading || text.level > 0 else { return nil }
  // What was taken off is neither full marks nor marks given.
  let all = text.mentions.filter {
    let sketch = reading.sketches[$0]
    return sketch.kind == .score && sketch.isLevel
      && flows.stem(of: .deducted, reading.letters(naming: reading.mentions[$0])) == nil
  }
  let scores = all.count > 3 ? reading.scoresBeforeList(all, in: text) : all
  if scores.count == 2,
    all.count > 3 || !scores.contains(where: { reading.mentions[$0].cues.contains(CueSet(.score)) }),
    reading.mentions[scores[0]].sentence == reading.mentions[scores[1]].sentence,
    flows.stem(of: .gained, reading.letters(naming: reading.mentions[scores[1]]))?.isEmpty ?? false
  {
    return ScoredHeading(passage: passage, level: text.level, full: scores[0], given: scores[1])
  }
  guard all.count <= 3 else { return ScoredHeading(passage: passage, level: text.level) }
  guard (1...3).contains(scores.count) else {
    return ScoredHeading(passage: passage, level: text.level)
  }
  let given = scores.first { reading.mentions[$0].cues.contains(CueSet(.score)) }
  let full =
    scores.first { reading.mentions[$0].cues.contains(CueSet(.fullScore)) } ?? scores.first { $0 < given ?? .max }
  return ScoredHeading(passage: passage, level: text.level, full: full, given: given)
}

private func sums(_ total: Int?, _ parts: [Int?], in reading: Reading) -> [Claim] {
  let known = parts.compactMap { $0 }
  guard let total, known.count >= 2, known.count == parts.count else { return [] }
  return [
    Claim(
      kind: .score, rule: "score-mismatch", stated: reading.mentions[total].quantity,
      operands: known.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: known.count))
  ]
}

/// Marks given are no more than full marks.
private func bound(_ heading: ScoredHeading, in reading: Reading) -> Claim? {
  guard let full = heading.full, let given = heading.given, full != given else { return nil }
  return Claim(
    kind: .order, rule: "score-mismatch", stated: reading.mentions[given].quantity,
    operands: [Operand(.whole, reading.mentions[full].quantity)], formula: .same, comparison: .lessOrEqual)
}

/// 「满分为 100 分，自评得分 98 分」 in a paragraph before the outline.
private func topClaims(_ headings: [ScoredHeading], of outline: [ScoredHeading], in reading: Reading) -> [Claim] {
  guard let first = headings.first else { return [] }
  let top = headings.filter { $0.level == headings.map(\.level).min() }
  let stated = reading.passages[..<first.passage].flatMap { overallScores($0, in: reading) }
  // An item among them that tells of no score leaves the sum open.
  let span = first.passage...top[top.count - 1].passage
  let isOpen = outline.contains { !$0.isScored && $0.level == top[0].level && span.contains($0.passage) }
  var claims: [Claim] = []
  let full =
    stated.last {
      reading.mentions[$0].cues.contains(CueSet(.fullScore)) && !reading.mentions[$0].cues.contains(CueSet(.score))
    }
    ?? stated.last { reading.mentions[$0].cues.contains(CueSet(.fullScore)) }
  let given = stated.last { reading.mentions[$0].cues.contains(CueSet(.score)) && $0 != full }
  let found = sums(full, top.map(\.full), in: reading) + sums(given, top.map(\.given), in: reading)
  claims += isOpen ? found.filter(isSound) : found
  if let full, let given, full != given {
    claims.append(bound(ScoredHeading(passage: 0, level: 0, full: full, given: given), in: reading)!)
  }
  return claims
}

/// The scores of a paragraph outside the outline, without those of a list behind 其中; none where there are more than an overall
/// score, its full marks and one to compare with.
private func overallScores(_ passage: Passage, in reading: Reading) -> [Int] {
  guard !passage.isHeading, passage.level == 0, !passage.mentions.isEmpty else { return [] }
  let scores = reading.scoresBeforeList(
    passage.mentions.filter { reading.mentions[$0].quantity.unit.kind == .score && reading.mentions[$0].isLevel },
    in: passage)
  return scores.count <= 3 ? scores : []
}

extension Reading {
  /// Those of a passage's scores that stand before its first 其中.
  fileprivate func scoresBeforeList(_ scores: [Int], in passage: Passage) -> [Int] {
    let end = passage.tokens.firstIndex { $0.has(CueSet(.ofWhich)) } ?? passage.tokens.count
    return scores.filter { mentions[$0].token < end }
  }
}
