/// Growth between two years that the sentence names: 「去年收治 o，今年 n，增长 p%」, 「2021年、2022年、2023年分别完成 a、b、c，2023年比
/// 2021年增长 p%」.
///
/// The first accuses, since its words name all three; the second where a slip explains the difference.
func twoYearClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.kind == .rate }.compactMap { index in
    guard case .growth(let sign) = reading.sketches[index].role, sign != 0 else { return nil }
    return lastAndThis(index, sign, in: reading) ?? listedYears(index, sign, in: reading)
  }
}

/// 「去年 o，今年 n，增长 p%」: two levels of one unit, the first with a name and the year before.
private func lastAndThis(_ index: Int, _ sign: Int, in reading: Reading) -> Claim? {
  guard index >= 2 else { return nil }
  let (then, now, stated) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard then.segment == stated.segment, now.clause - then.clause == 1, (0...1).contains(stated.clause - now.clause),
    reading.isAddend(then), reading.isAddend(now), reading.addable(then, now), !then.quantity.value.isZero,
    then.quantity.unit == now.quantity.unit, then.depth == now.depth, isLastYear(then.period),
    ["今年", "本年"].contains(now.period), now.key.isEmpty || now.key == then.key,
    !reading.isYearly(stated), !stated.cues.contains(CueSet(.comparable))
  else { return nil }
  var claim = growth(stated, sign, now: now.quantity, then: then.quantity)
  claim.basis = .stated
  return claim
}

/// The years before 「分别」 say which figures a comparison of two of them is of.
private func listedYears(_ index: Int, _ sign: Int, in reading: Reading) -> Claim? {
  let stated = reading.mentions[index]
  let passage = reading.passages[stated.passage]
  let dates = (stated.labelToken..<stated.token).filter { passage.tokens[$0].kind == .date }
  guard dates.count == 2, passage.tokens[dates[0]..<dates[1]].contains(where: { $0.has(CueSet(.versus)) }) else {
    return nil
  }
  let years = dates.map { canonicalPeriod(passage.text($0..<$0 + 1)) }
  guard years[0] != years[1], years.allSatisfy({ $0.hasSuffix("年") }) else { return nil }
  let levels = reading.levels(before: index).filter { reading.mentions[$0].sentence == stated.sentence }
  for first in levels.reversed() {
    guard let named = yearsBefore(first, in: reading), named.count > 1, levels.contains(first + named.count - 1),
      let now = named.firstIndex(of: years[0]), let then = named.firstIndex(of: years[1])
    else { continue }
    let list = (first..<first + named.count).map { reading.mentions[$0] }
    guard list.allSatisfy({ $0.clause == list[0].clause && reading.isAddend($0) && reading.addable($0, list[0]) }),
      !list[then].quantity.value.isZero
    else { continue }
    let claim = growth(stated, sign, now: list[now].quantity, then: list[then].quantity)
    // 「2023年税收比2021年增长」 is of another thing.
    let isBare = passage.tokens[stated.labelToken..<stated.token].allSatisfy {
      if case .cue = $0.kind { true } else { $0.kind == .date }
    }
    return isSound(claim) || isBare && SlipSearch.explains(claim, chance: 0.5) ? claim : nil
  }
  return nil
}

/// The years of 「2021年、2022年、2023年分别完成」 before the first figure of a list.
private func yearsBefore(_ first: Int, in reading: Reading) -> [String]? {
  let mention = reading.mentions[first]
  let passage = reading.passages[mention.passage]
  let start = passage.tokens[..<mention.token].lastIndex { $0.isMark(.comma, .period, .semicolon, .colon) } ?? -1
  let words = start + 1..<mention.token
  guard passage.tokens[words].contains(where: { $0.has(CueSet(.respectively)) }),
    passage.tokens[words].allSatisfy({ $0.figure == nil })
  else { return nil }
  return words.filter { passage.tokens[$0].kind == .date }.map { canonicalPeriod(passage.text($0..<$0 + 1)) }
}

private func growth(_ stated: Mention, _ sign: Int, now: Quantity, then: Quantity) -> Claim {
  Claim(
    kind: .change, rule: "change-mismatch", stated: stated.quantity,
    operands: [Operand(.whole, now), Operand(.base, then)], formula: .growth, basis: .inferred, statedSign: sign)
}
