/// How far a rate of fulfilment is from the part of the year that has gone by: 「1-6月…完成预算的 p%，超序时进度 d 个百分点」: d = p − 50.
///
/// The months are those of the one period that the sentence names, from January on. Some reckon by days or weeks, so what does
/// not hold accuses only where a slip explains it.
func timeProgress(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 1) { sketch in
    if case .points = sketch.role { sketch.isExact } else { false }
  }.compactMap { timeProgress($0, in: reading, words) }
}

private func timeProgress(_ index: Int, in reading: Reading, _ words: ScopeLexicon) -> Claim? {
  let points = reading.mentions[index]
  guard words.first(.elapsed, in: reading.letters(naming: points)) != nil,
    let rate = (max(0, index - 3)..<index).last(where: { reading.sketches[$0].kind == .rate })
  else { return nil }
  let done = reading.mentions[rate]
  // 「比序时进度 50% 快 d 个百分点」 prints it.
  guard done.sentence == points.sentence, (1...2).contains(points.clause - done.clause), done.depth == points.depth,
    done.quantity.modifier == .none, let months = monthsGone(before: done, in: reading)
  else { return nil }
  let gone = Rational(months) / Rational(12)
  let (own, due) = ([0], [Int]())
  let terms: [Formula.Term] =
    done.quantity.value > gone
    ? [.init(own), .init(Rational(0) - gone, due)] : [.init(gone, due), .init(Rational(-1), own)]
  let claim = Claim(
    kind: .change, rule: "change-mismatch", stated: points.quantity, operands: [Operand(.whole, done.quantity)],
    formula: Formula(numerator: terms), basis: .inferred, slack: .one)
  return isSound(claim) || SlipSearch.explains(claim, chance: 2) ? claim : nil
}

/// How many months of the year have gone by at the day or in the span that the text named last before a figure.
private func monthsGone(before mention: Mention, in reading: Reading) -> Int? {
  let passage = reading.passages[mention.passage]
  let words = reading.tokens(before: mention)
  for place in words.indices.reversed()
  where words[place].kind == .date || words[place].has(CueSet(.period)) {
    if let months = monthsGone(canonicalPeriod(passage.lexed.words(words[place].range))) { return months }
    // 「7月」 alone is a month and not all that went before it.
    if words[place].kind == .date { return nil }
  }
  return monthsGone(canonicalPeriod(passage.opening.period))
}

/// 6 of 「1-6月」, 「6月底」, 「6月30日」.
private func monthsGone(_ period: String) -> Int? {
  let months = period.split(separator: "年").last.map(String.init) ?? period
  for end in ["月", "月底", "月末", "月30日", "月31日"] where months.hasSuffix(end) {
    let number = months.dropLast(end.count)
    let last = number.hasPrefix("1-") ? number.dropFirst(2) : end == "月" ? "" : number
    guard let count = Int(last) else { return nil }
    return (1...12).contains(count) ? count : nil
  }
  return nil
}
