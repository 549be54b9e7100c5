/// Growth of what is counted from the beginning, by what the year brought: 「缴存额 d。…年末，缴存总额 n，比上年末增加 p%」, 「提取额 d。…提取总额 n，比上年末
/// 增加 p%」, 「发放贷款 d。…累计发放贷款 n，比上年末增加 p%」: p = d ÷ (n − d).
///
/// What does not fit accuses where a slip explains it, and the paragraph has one such figure of the year.
func cumulativeGrowth(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 2) { sketch in
    sketch.role == .growth(1) && sketch.isExact && sketch.kind == .rate
  }.compactMap { index in
    let rate = reading.mentions[index]
    guard let level = reading.level(before: index), level == index - 1,
      rate.clause - reading.mentions[level].clause == 1, reading.mentions[level].segment == rate.segment,
      reading.mentions[level].quantity.modifier == .none, isOfYearEnd(rate, in: reading),
      let name = yearly(reading.letters(naming: reading.mentions[level]), words)
    else { return nil }
    let first = max(reading.passages[rate.passage].mentions.lowerBound, level - Reading.reach)
    let ofYear = (first..<level).filter {
      let year = reading.mentions[$0]
      return reading.sketches[$0].isAddend && year.quantity.modifier == .none && reading.addable($0, level)
        && year.quantity.value < reading.mentions[level].quantity.value
        && reading.letters(naming: year).suffix(name.count).elementsEqual(name)
    }
    guard ofYear.count == 1 else { return nil }
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: rate.quantity,
      operands: [
        Operand(.whole, reading.mentions[level].quantity), Operand(.delta, reading.mentions[ofYear[0]].quantity),
      ], formula: .growth(fromDifferenceWithSign: 1), basis: .inferred, statedSign: 1)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// 「比上年末增加」: since the day before the year.
private func isOfYearEnd(_ rate: Mention, in reading: Reading) -> Bool {
  guard let versus = reading.cue(CueSet(.versus), before: rate) else { return false }
  let passage = reading.passages[rate.passage]
  return passage.holds(Array("末".utf8), in: versus..<rate.token)
    || passage.holds(Array("底".utf8), in: versus..<rate.token)
}

/// 「缴存额」 for 「缴存总额」, and 「发放贷款」 for 「累计发放贷款」; nil for names of no such figure.
private func yearly(_ letters: [Unicode.Scalar], _ words: ScopeLexicon) -> [Unicode.Scalar]? {
  if let length = words.opening(.cumulative, of: letters) {
    return letters.count - length >= 4 ? Array(letters.dropFirst(length)) : nil
  }
  guard letters.count >= 4, letters.last == "额", words.has(letters[letters.count - 2], .grand) else { return nil }
  return Array(letters.dropLast(2).suffix(2)) + ["额"]
}
