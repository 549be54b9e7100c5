/// 「余额 a，…控制在限额 b 以内」: what the sentence speaks of is within the limit.
func limitClaims(in reading: Reading, _ words: ScopeLexicon) -> [Claim] {
  reading.mentions.indices.compactMap { index in
    guard reading.sketches[index].isLevel, reading.sketches[index].has(.within) else { return nil }
    let limit = reading.mentions[index]
    guard limit.quantity.modifier == .atMost, !limit.cues.contains(CueSet(.per)),
      let cue = cueOfLimit(limit, in: reading)
    else { return nil }
    let levels = reading.levels(before: index).filter { reading.addable($0, index) }
    guard let nearest = levels.first, let first = levels.last else { return nil }
    let name = reading.subject(of: limit, before: cue)
    if !name.isEmpty, words.opening(.manner, of: name) != name.count {
      // 「不良贷款控制在 b 以内」 is of what bears that name.
      return levels.first { reading.mentions[$0].key.reversed().starts(with: name.reversed()) }
        .map { limitClaim($0, limit, in: reading) }
    }
    // 「总支出 c，其中会议费 a，控制在 b 以内」 is of the part; 「余额 c，其中一般债务 a、专项债务 d，控制在 b 以内」 of all parts.
    let parts = levels.dropLast().map { reading.mentions[$0].quantity.value }
    let isOfWhole = parts.isEmpty || parts.reduce(.zero, +) == reading.mentions[first].quantity.value
    let claim = limitClaim(first, limit, in: reading)
    return isOfWhole || verdict(of: claim) == .holds ? claim : limitClaim(nearest, limit, in: reading)
  }
}

/// 控制在 or 不超过 before a figure.
private func cueOfLimit(_ limit: Mention, in reading: Reading) -> Int? {
  let tokens = reading.tokens(of: limit)
  return (limit.labelToken..<limit.token).first { tokens[$0].has(CueSet(.within).union(CueSet(.atMost))) }
}

private func limitClaim(_ subject: Int, _ limit: Mention, in reading: Reading) -> Claim {
  var bound = limit.quantity
  bound.modifier = .none
  return Claim(
    kind: .order, rule: "order-mismatch", stated: reading.mentions[subject].quantity,
    operands: [Operand(.whole, bound)], formula: .same, comparison: .lessOrEqual)
}

/// 「限额 b。年末余额 a，控制在限额以内」: the limit was named before, with the figure that is not repeated.
///
/// Accuses where one figure of the paragraph alone bears the limit's name, and is not much less than what it is said to hold.
func limitNamedBefore(_ token: Int, passage: Int, in reading: Reading) -> Claim? {
  let tokens = reading.passages[passage].tokens
  guard tokens[token].has(CueSet(.atMost)) else { return nil }
  let words = tokens[(token + 1)...].prefix(10).prefix { !$0.isMark(.comma, .period, .semicolon, .close) }
  guard !words.contains(where: { $0.figure != nil }), words.contains(where: { $0.has(CueSet(.within)) }),
    reading.scopes.first(.limit, in: core(reading.passages[passage].text(words.startIndex..<words.endIndex))) != nil
  else { return nil }
  let end = reading.firstMention(atOrAfter: token, in: passage)
  guard end > reading.passages[passage].mentions.lowerBound else { return nil }
  let near = max(0, end - 24)..<end
  let all = near.filter { reading.isLimit($0) && passage - reading.mentions[$0].passage <= 1 }
  let own = all.filter { reading.mentions[$0].passage == passage }
  let limits = own.isEmpty ? all : own
  let sentence = reading.mentions[end - 1].sentence
  // 「余额 a，其中一般债务 b，控制在限额以内」 is of all of it.
  let subject = near.first { index in
    let mention = reading.mentions[index]
    return mention.sentence == sentence && mention.passage == passage && mention.depth == 0 && mention.isAddend
      && !reading.isLimit(index) && limits.contains { reading.addable($0, index) }
  }
  guard let subject, reading.isBare(reading.mentions[end - 1].token + 1..<token, in: passage) else { return nil }
  let fitting = limits.filter { reading.addable($0, subject) && $0 < subject }
  let claims = fitting.map { limitClaim(subject, reading.mentions[$0], in: reading) }
  let isAlone = !(subject + 1..<end).contains {
    reading.addable($0, subject) && reading.mentions[$0].depth == 0 && !reading.isLimit($0)
  }
  if isAlone, own.count == 1, let claim = claims.first {
    return isSound(claim) || claim.stated.value < claim.operands[0].quantity.value * Rational(3, 2) ? claim : nil
  }
  let named = zip(fitting, claims).filter { reading.mentions[$0.0].depth == 0 }.max { a, b in
    let own = reading.mentions[subject].key
    return similarity(own, reading.mentions[a.0].key) < similarity(own, reading.mentions[b.0].key)
  }
  return named.flatMap { isSound($0.1) ? $0.1 : nil }
}

extension Reading {
  /// Whether no words but 严格 or 均 stand between a figure and what is said of it: 「余额 a，不良贷款控制在限额以内」 is not of the balance.
  fileprivate func isBare(_ range: Range<Int>, in passage: Int) -> Bool {
    let tokens = passages[passage].tokens
    guard !tokens[range].contains(where: { $0.isMark(.period) }) else { return false }
    let start = tokens[range].lastIndex { $0.isMark(.comma, .close) }.map { $0 + 1 } ?? range.lowerBound
    let words = core(passages[passage].text(start..<range.upperBound))
    return scopes.without(.manner, in: scopes.without(.howFar, in: words)).isEmpty
  }

  /// 「债务限额 b」: a level whose name ends in a word for a limit.
  fileprivate func isLimit(_ index: Int) -> Bool {
    sketches[index].isLevel && scopes.first(.limit, in: letters(naming: mentions[index])) != nil
  }
}
