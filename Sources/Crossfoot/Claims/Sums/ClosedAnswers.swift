/// Answers in percent that leave none out: 「非常满意 58%、满意 31%、一般 8%、不满意 8%」 must make 100 %.
///
/// The names, all of them, are those of a split (rules/*/splits.json5) in which one is what another is not, so that the
/// figures are no rates of different things. Rounding may move each by half its last place.
func closedAnswers(in reading: Reading, splits: Splits) -> [Claim] {
  let scales = splits.filter { $0.count >= 3 && isScale($0) }.map { Set($0.map { Array($0) }) }
  return reading.passages.flatMap { passage -> [Claim] in
    var claims: [Claim] = []
    var run: [Int] = []
    for index in passage.mentions {
      if let last = run.last, !isListed(index, behind: last, in: reading) {
        claims += [claim(run, scales, in: reading)].compactMap { $0 }
        run = []
      }
      if isAnswer(reading.sketches[index]) { run.append(index) }
    }
    return claims + [claim(run, scales, in: reading)].compactMap { $0 }
  }
}

/// 「不满意」 beside 「满意」 or 「比较满意」.
private func isScale(_ names: Split) -> Bool {
  names.contains { name in
    name.first == "不" && name.count >= 3
      && names.contains { $0 != name && $0.suffix(name.count - 1).elementsEqual(name.dropFirst()) }
  }
}

private func isAnswer(_ sketch: MentionSketch) -> Bool {
  sketch.kind == .rate && sketch.isExact && (sketch.role == .percent || sketch.role == .share)
}

private func isListed(_ index: Int, behind last: Int, in reading: Reading) -> Bool {
  guard isAnswer(reading.sketches[index]) else { return false }
  let (before, own) = (reading.mentions[last], reading.mentions[index])
  return own.sentence == before.sentence && own.depth == before.depth
    && own.quantity.unit == before.quantity.unit
}

/// 「服务对象评价非常满意 a，满意 b，…」: the first name may say more.
private func isTold(_ scale: Set<[Unicode.Scalar]>, by names: [[Unicode.Scalar]]) -> Bool {
  let others = Set(names.dropFirst())
  guard scale.count == names.count, others.isSubset(of: scale), let first = scale.subtracting(others).first else {
    return false
  }
  return names[0].suffix(first.count).elementsEqual(first)
}

private func claim(_ run: [Int], _ scales: [Set<[Unicode.Scalar]>], in reading: Reading) -> Claim? {
  guard run.count >= 3, let last = run.last else { return nil }
  let names = run.map { index -> [Unicode.Scalar] in
    let mention = reading.mentions[index]
    let tokens = reading.tokens(of: mention)[mention.labelToken..<mention.token]
    let end = tokens.lastIndex { !$0.has(CueSet(.share).union(CueSet(.link))) } ?? mention.labelToken
    return core(reading.passages[mention.passage].text(mention.labelToken..<end + 1))
  }
  guard Set(names).count == names.count, scales.contains(where: { isTold($0, by: names) }) else { return nil }
  // 「满意 92%（含非常满意）」
  for index in run {
    let mention = reading.mentions[index]
    let tokens = reading.tokens(of: mention)
    if mention.token + 1 < tokens.count, tokens[mention.token + 1].isMark(.open) { return nil }
  }
  let first = reading.mentions[run[0]].quantity
  var claim = wholeOfShares(
    run.map { Operand(.part, reading.mentions[$0].quantity) }, from: first.range.lowerBound,
    to: reading.mentions[last].quantity.range.upperBound)
  claim.basis = .stated
  claim.slack = .zero
  return claim
}
