/// Rates of what the sentence before tells alone: 「安排项目 b 个，资金 B。截至年底，已完工 a 个，完工率 p%；已支出 A，支出进度 q%」.
///
/// That sentence has one figure of the kind, and so has the one of the rate up to it. What does not fit accuses where a slip
/// explains it.
func ratesOfSentenceBefore(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 2) { $0.role == .rate && $0.isExact && $0.kind == .rate }.compactMap { index in
    let (done, rate) = (reading.mentions[index - 1], reading.mentions[index])
    guard isPlain(index - 1, in: reading), done.segment == rate.segment, rate.clause - done.clause == 1,
      done.depth == rate.depth, isOfDone(rate, done, in: reading, words),
      let whole = onlyOne(like: index - 1, in: reading)
    else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, done.quantity), reading.base(whole, beside: index - 1, words)], formula: .ratio(),
      basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// 「已完工 a 个，完工率」, 「已支出 a，支出进度」: 已 stands before the word of the rate.
private func isOfDone(_ rate: Mention, _ done: Mention, in reading: Reading, _ words: ScopeLexicon) -> Bool {
  let letters = reading.lettersBehindDate(of: done) ?? reading.letters(naming: done)
  let name = reading.letters(naming: rate)
  guard letters.first == "已", letters.count >= 3, name.count >= 3, words.ending(.difference, of: name) == nil,
    words.ending(.defined, of: name) == nil, !name.contains(where: { words.has($0, .prompt) || denials.contains($0) })
  else { return false }
  let deed = letters.dropFirst().prefix(2)
  return contains(name, deed) || words.ending(.fulfilled, of: name) != nil && words.first(.begun, in: letters) == nil
}

private func isPlain(_ index: Int, in reading: Reading) -> Bool {
  let sketch = reading.sketches[index]
  return sketch.isSummand && sketch.isExact
    && !(sketch.has(.ofWhich) || sketch.has(.per) || sketch.has(.versus))
}

/// The figure of one unit with another that the sentence before has alone; nil where another stands before that in its own.
private func onlyOne(like index: Int, in reading: Reading) -> Int? {
  let done = reading.mentions[index]
  let near = reading.levels(before: index, sentencesBack: 1).filter { reading.addable($0, index) }
  guard near.count == 1, let whole = near.first, reading.mentions[whole].sentence == done.sentence - 1,
    isPlain(whole, in: reading), reading.mentions[whole].quantity.unit.symbol == done.quantity.unit.symbol,
    reading.mentions[whole].depth == done.depth, reading.mentions[whole].quantity.value >= done.quantity.value,
    // A rate of its own says that it was done, too.
    !(whole + 1..<index).contains(where: {
      reading.mentions[$0].role == .rate && reading.mentions[$0].segment == reading.mentions[whole].segment
    })
  else { return nil }
  return whole
}
