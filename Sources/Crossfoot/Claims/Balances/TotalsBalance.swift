/// What two totals leave, whatever lists stand between: 「收入总计 T，其中…；支出总计 S，其中…；收支相抵，年终结余 c」: c = T − S.
///
/// A total of what came holds what was there before. What does not fit accuses where a slip explains it; totals that are equal
/// hold what is left.
func totalsBalances(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) {
    $0.isAddend && $0.isExact && ($0.names(.rest) || $0.names(.deficit))
  }.compactMap { closing in
    let rest = reading.mentions[closing]
    guard rest.depth == 0,
      [.rest, .deficit].contains(where: { lexicon.flows.stem(of: $0, rest.key) != nil }),
      rest.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.versus)))
    else { return nil }
    if let claim = ofYear(closing, in: reading, lexicon) ?? ofYearApart(closing, in: reading, lexicon) { return claim }
    guard isRest(rest, in: reading, lexicon.flows),
      let spent = total(of: .spent, before: closing, in: reading, lexicon.flows),
      let came = total(of: .came, before: spent, in: reading, lexicon.flows),
      reading.mentions[came].quantity.value != reading.mentions[spent].quantity.value,
      isAlone(closing, behind: spent, in: reading, lexicon.flows),
      // 「总收入 a，上年结转 o，总计 T；支出合计 S」
      !isOfAll(reading.mentions[came], .came, in: reading, lexicon.flows)
        || isOfAll(reading.mentions[spent], .spent, in: reading, lexicon.flows)
    else { return nil }
    return claim(closing, came: came, spent: spent, in: reading)
  }
}

private func claim(_ closing: Int, came: Int, spent: Int, in reading: Reading) -> Claim? {
  let claim = Claim(
    kind: .identity, rule: "identity-mismatch", stated: reading.mentions[closing].quantity,
    operands: [came, spent].map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(signs: [1, -1]))
  return isSound(claim) || mayBeSlip(claim) ? claim : nil
}

/// 「收入 a，增长 p%；支出 b，增长 q%；当年收支结余 c」: c = a − b, where the sentence has no third figure before.
private func ofYear(_ closing: Int, in reading: Reading, _ lexicon: Lexicon) -> Claim? {
  let rest = reading.mentions[closing]
  guard lexicon.scopes.opening(.net, of: simplifiedLetters(reading.naming(rest))) != nil else { return nil }
  let levels = reading.levels(before: closing).prefix(8).filter {
    reading.addable($0, closing) && reading.mentions[$0].depth == rest.depth
  }
  guard let spent = levels.first, levels.count <= 2, isPlain(spent, in: reading),
    lexicon.flows.holds(.spent, in: reading.naming(reading.mentions[spent])),
    let came = levels.count == 2 ? levels[1] : counterpart(of: spent, in: reading, lexicon.flows),
    isPlain(came, in: reading), lexicon.flows.holds(.came, in: reading.naming(reading.mentions[came]))
  else { return nil }
  // 「当期赤字 d」 is how much more was spent.
  let isShort = lexicon.flows.stem(of: .deficit, rest.key) != nil
  return isShort
    ? claim(closing, came: spent, spent: came, in: reading) : claim(closing, came: came, spent: spent, in: reading)
}

/// 「基金收入 a，完成预算的 p%，其中…。支出 b，完成预算的 q%。本年收支结余 c」: where lists stand between, what fits in three digits.
private func ofYearApart(_ closing: Int, in reading: Reading, _ lexicon: Lexicon) -> Claim? {
  let rest = reading.mentions[closing]
  guard lexicon.scopes.opening(.net, of: simplifiedLetters(reading.naming(rest))) != nil, rest.quantity.digits >= 3
  else { return nil }
  let levels = reading.levels(before: closing, sentencesBack: 2).prefix(12).filter {
    reading.addable($0, closing) && reading.mentions[$0].depth == rest.depth && isPlain($0, in: reading)
  }
  let isShort = lexicon.flows.stem(of: .deficit, rest.key) != nil
  for (place, spent) in levels.enumerated()
  where lexicon.flows.holds(.spent, in: reading.naming(reading.mentions[spent])) {
    for came in levels[(place + 1)...] where lexicon.flows.holds(.came, in: reading.naming(reading.mentions[came])) {
      let claim =
        isShort
        ? claim(closing, came: spent, spent: came, in: reading) : claim(closing, came: came, spent: spent, in: reading)
      if let claim, isSound(claim) { return claim }
    }
  }
  return nil
}

/// 「失业保险基金收入 a，其中…。失业保险基金支出 b，当年结余 c」: the first figure of the sentence before, of the same name but for
/// the one word.
private func counterpart(of spent: Int, in reading: Reading, _ flows: FlowLexicon) -> Int? {
  let own = reading.mentions[spent]
  let levels = reading.levels(before: spent, sentencesBack: 1).filter { reading.addable($0, spent) }
  guard let came = levels.last, let stem = flows.stem(of: .spent, own.key), stem.count >= 2,
    flows.stem(of: .came, reading.mentions[came].key) == stem
  else { return nil }
  return came
}

private func isPlain(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  return mention.quantity.modifier == .none && mention.depth == 0 && mention.cues.isDisjoint(with: CueSet(.ofWhich))
}

/// 年终结余, but not 累计结余.
private func isRest(_ mention: Mention, in reading: Reading, _ flows: FlowLexicon) -> Bool {
  let words = reading.naming(mention)
  return flows.head(.restHead, of: words) != nil || flows.head(.rest, of: words) != nil
}

/// Whether it is all that is left: 「支出合计 S；结余分配 d；年末结转 c」 and 「年终滚存结余 c，结转下年 a，净结余 b」 tell of parts.
private func isAlone(_ closing: Int, behind spent: Int, in reading: Reading, _ flows: FlowLexicon) -> Bool {
  let rest = reading.mentions[closing]
  return !(spent + 1..<closing).contains {
    let mention = reading.mentions[$0]
    let isFurther = mention.segment != reading.mentions[spent].segment && mention.segment == rest.segment
    return reading.addable($0, closing) && mention.isLevel
      && (isFurther && !mention.cues.contains(CueSet(.ofWhich))
        || flows.holds(.rest, in: reading.naming(mention)))
  }
}

/// How many figures back a total may stand.
private let mostBetween = 16

/// The nearest total of a class in its name, in the sentence of a figure or the two before. 收入合计 is of the year alone.
private func total(of word: FlowWord, before index: Int, in reading: Reading, _ flows: FlowLexicon) -> Int? {
  let own = reading.mentions[index]
  let first = max(reading.passages[own.passage].mentions.lowerBound, index - mostBetween)
  return (first..<max(first, index)).last {
    let mention = reading.mentions[$0]
    guard reading.addable($0, index), mention.isLevel, mention.depth == 0, mention.quantity.modifier == .none,
      own.sentence - mention.sentence <= 2
    else { return false }
    let words = reading.naming(mention)
    return flows.holds(word, in: words)
      && (flows.holds(.grand, in: words) || word == .spent && flows.holds(.sum, in: words)
        || isOfAll(mention, word, in: reading, flows))
  }
}

/// 「总收入」, but not 「收入总额」.
private func isOfAll(_ mention: Mention, _ word: FlowWord, in reading: Reading, _ flows: FlowLexicon) -> Bool {
  flows.stem(of: word, reading.letters(naming: mention))?.last.map { reading.scopes.has($0, .grand) } ?? false
}
