/// Words that compare a plan with what came of it: 「决算数小于预算数」, 「决算数与预算数持平」, 「控制在限额之内」.
func orderClaims(in reading: Reading, words: ScopeLexicon) -> [Claim] {
  var claims = limitClaims(in: reading, words)
  for passage in reading.passages.indices {
    let tokens = reading.passages[passage].lexed.tokens
    for token in tokens.indices where tokens[token].has(comparisons) {
      if let claim = orderClaim(at: token, passage: passage, in: reading) { claims.append(claim) }
    }
  }
  return claims
}

private let comparisons = CueSet(.above).union(CueSet(.over)).union(CueSet(.below)).union(CueSet(.under))
  .union(CueSet(.flat))

/// 「余额 a，…控制在限额 b 以内」: what the sentence speaks of is within the limit.
private func limitClaims(in reading: Reading, _ words: ScopeLexicon) -> [Claim] {
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

private func orderClaim(at token: Int, passage: Int, in reading: Reading) -> Claim? {
  let tokens = reading.passages[passage].lexed.tokens
  let word = tokens[token]
  let comparison: Comparison
  if word.has(CueSet(.above)) || word.has(CueSet(.over)) {
    comparison = .greater
  } else if word.has(CueSet(.below)) || word.has(CueSet(.under)) {
    comparison = .less
  } else if word.has(CueSet(.flat)) {
    comparison = .equal
  } else {
    return nil
  }
  guard let sides = sides(of: token, isFlat: comparison == .equal, tokens: tokens) else { return nil }
  let end = reading.firstMention(atOrAfter: token, in: passage)
  let before = (max(reading.passages[passage].mentions.lowerBound, end - 40)..<end).filter {
    reading.isAddend(reading.mentions[$0])
  }
  guard let last = before.last, tokensBetween(reading.mentions[last].token, token, tokens) else { return nil }
  let own = reading.mentions[last]
  let actual = before.last { reading.isNamed(reading.mentions[$0], CueSet(.actual), not: CueSet(.planned)) }
  let plan = planned(sides.plan, among: before, in: reading)
  guard let actual, let plan, actual != plan, own.sentence - reading.mentions[plan].sentence <= 2,
    own.sentence - reading.mentions[actual].sentence <= 2,
    reading.addable(reading.mentions[actual], reading.mentions[plan])
  else { return nil }
  return Claim(
    kind: .order, rule: "order-mismatch", stated: reading.mentions[actual].quantity,
    operands: [Operand(.whole, reading.mentions[plan].quantity)], formula: .same,
    comparison: sides.isActualFirst ? comparison : reversed(comparison))
}

/// What stands on the two sides of the comparing word, if one is the plan and the other what came of it.
private func sides(of token: Int, isFlat: Bool, tokens: [Token]) -> (plan: CueSet, isActualFirst: Bool)? {
  func cues(_ range: some Sequence<Token>) -> CueSet {
    var set = CueSet()
    for token in range {
      if token.figure != nil || token.isMark(.comma, .period, .semicolon, .colon) { break }
      if case .cue(let cues) = token.kind { set.formUnion(cues) }
    }
    return set
  }
  let left = cues(tokens[..<token].reversed().prefix(8))
  let right = isFlat ? left : cues(tokens[(token + 1)...].prefix(6))
  let kinds = CueSet(.planned).union(CueSet(.initialPlan)).union(CueSet(.adjustedPlan))
  guard !right.isDisjoint(with: kinds) || !left.isDisjoint(with: kinds) else { return nil }
  if isFlat { return left.contains(CueSet(.actual)) ? (left.intersection(kinds), true) : nil }
  if left.contains(CueSet(.actual)), !right.isDisjoint(with: kinds) { return (right.intersection(kinds), true) }
  if right.contains(CueSet(.actual)), !left.isDisjoint(with: kinds) { return (left.intersection(kinds), false) }
  return nil
}

/// The sentence must be about the figures right before it: at most one sentence end between.
private func tokensBetween(_ figure: Int, _ token: Int, _ tokens: [Token]) -> Bool {
  tokens[figure..<token].count { $0.isMark(.period) } <= 2
}

private func planned(_ wanted: CueSet, among levels: [Int], in reading: Reading) -> Int? {
  let plans = levels.filter {
    reading.isNamed(reading.mentions[$0], CueSet(.planned), not: [])
      && !reading.isNamed(reading.mentions[$0], CueSet(.actual), not: CueSet(.planned))
  }
  let specific = wanted.intersection(CueSet(.initialPlan).union(CueSet(.adjustedPlan)))
  let named = plans.last { index in
    let mention = reading.mentions[index]
    return reading.tokens(of: mention)[mention.labelToken..<mention.token].contains { $0.has(specific) }
  }
  return (specific.isEmpty ? nil : named) ?? plans.last
}

private func reversed(_ comparison: Comparison) -> Comparison {
  switch comparison {
  case .equal: .equal
  case .less: .greater
  case .lessOrEqual: .greaterOrEqual
  case .greater: .less
  case .greaterOrEqual: .lessOrEqual
  }
}
