/// Averages of the months of a period: 「全年接待 T，月均 u」, 「1至9月接待 T，月均 u」: u = T ÷ 12, T ÷ 9.
///
/// The period is the only one that the sentence names, and the average says nothing of itself. A year may be one of ten
/// months' work, so what does not fit accuses only where a slip explains it.
func periodAverages(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 1) { $0.has(.average) && $0.isExact }.compactMap { index in
    let average = reading.mentions[index]
    guard isPlainlyMonthly(average, in: reading),
      let total = (max(0, index - 4)..<index).last(where: { reading.mentions[$0].isLevel })
    else { return nil }
    let whole = reading.mentions[total]
    guard reading.isSummand(whole), whole.quantity.modifier == .none, reading.addable(whole, average),
      whole.segment == average.segment, whole.depth == average.depth, average.clause - whole.clause <= 2,
      !whole.cues.contains(CueSet(.ofWhich)), let months = months(of: whole, in: reading)
    else { return nil }
    // 「月均 u（按实际供水 11 个月计算）」
    let tokens = reading.tokens(of: average)
    if average.token + 1 < tokens.count, tokens[average.token + 1].isMark(.open) { return nil }
    let claim = Claim(
      kind: .product, rule: "product-mismatch", stated: average.quantity,
      operands: [Operand(.numerator, whole.quantity)],
      formula: Formula(numerator: [.init([0])], denominator: [.init(Rational(months), [])]), basis: .inferred,
      slack: average.quantity.isExact ? .one : .zero)
    if isSound(claim) { return claim }
    return average.quantity.significantDigits >= 3 && SlipSearch.explains(claim, chance: 2) ? claim : nil
  }
}

/// Nothing but 月均 or 平均每月, and links, before the figure.
private func isPlainlyMonthly(_ average: Mention, in reading: Reading) -> Bool {
  let words = average.labelToken..<average.token
  let passage = reading.passages[average.passage]
  return passage.tokens[words].allSatisfy { $0.has(CueSet(.link).union(CueSet(.average)).union(CueSet(.per))) }
    && passage.holds(Array("月".utf8), in: words)
}

/// How many months the one period of a figure's sentence has.
func months(of mention: Mention, in reading: Reading) -> Int? {
  guard let period = onlyPeriod(of: mention, in: reading) else { return nil }
  if period == "全年" { return 12 }
  if period == "下半年" { return 6 }
  let months = period.split(separator: "年").last.map(String.init) ?? period
  guard months.hasPrefix("1-"), months.hasSuffix("月"), let last = Int(months.dropFirst(2).dropLast()) else {
    return nil
  }
  return (2...12).contains(last) ? last : nil
}

/// The one period of a figure's sentence, which stands before it; what stands behind `last` is not asked.
func onlyPeriod(of mention: Mention, upTo last: Mention? = nil, in reading: Reading) -> String? {
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  let start = (tokens[..<mention.token].lastIndex { $0.isMark(.period) } ?? -1) + 1
  let end = last?.token ?? tokens[mention.token...].firstIndex { $0.isMark(.period) } ?? tokens.count
  var periods = (start..<end).filter { tokens[$0].kind == .date || tokens[$0].has(CueSet(.period)) }
  // 「2023年」 and 「第四季度」 are one.
  if periods.count == 2, periods[1] - periods[0] == 1, tokens[periods[0]].kind == .date { periods.removeFirst() }
  guard periods.count == 1, periods[0] < mention.token else { return nil }
  return canonicalPeriod(passage.lexed.words(tokens[periods[0]].range))
}
