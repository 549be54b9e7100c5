/// Words that compare a plan with what came of it: 「决算数小于预算数」, 「决算数与预算数持平」, 「控制在限额之内」.
func orderClaims(in reading: Reading, words: ScopeLexicon) -> [Claim] {
  var claims = limitClaims(in: reading, words)
  for passage in reading.passages.indices {
    let tokens = reading.passages[passage].lexed.tokens
    for token in tokens.indices where tokens[token].has(comparisons) {
      if tokens[token].has(CueSet(.from)) {
        claims += sortedList(at: token, passage: passage, in: reading)
      } else if tokens[token].has(CueSet(.within)) {
        if let claim = limitNamedBefore(token, passage: passage, in: reading) { claims.append(claim) }
      } else if let claim = orderClaim(at: token, passage: passage, in: reading)
        ?? namedOrder(at: token, passage: passage, in: reading) ?? flatLevel(at: token, passage: passage, in: reading)
      {
        claims.append(claim)
      }
    }
  }
  return claims
}

private let comparisons = CueSet(.above).union(CueSet(.over)).union(CueSet(.below)).union(CueSet(.under))
  .union(CueSet(.flat)).union(CueSet(.within)).union(CueSet(.from))

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
  // 「决算 a 万元，与预算持平」: only the figure right before is meant.
  if sides.isElided, !follows(last, token, in: reading) { return nil }
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
private func sides(of token: Int, isFlat: Bool, tokens: [Token]) -> Sides? {
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
  let isActualNamed = left.contains(CueSet(.actual))
  if isFlat { return Sides(plan: left.intersection(kinds), isElided: !isActualNamed) }
  if !right.isDisjoint(with: kinds), isActualNamed || left.isEmpty {
    return Sides(plan: right.intersection(kinds), isElided: !isActualNamed)
  }
  if right.contains(CueSet(.actual)), !left.isDisjoint(with: kinds) {
    return Sides(plan: left.intersection(kinds), isActualFirst: false)
  }
  return nil
}

private struct Sides {
  var plan: CueSet
  var isActualFirst = true
  /// Whether only the plan is named: 「…，低于预算」.
  var isElided = false
}

/// Whether nothing but a comma, the plan and words such as 略 stand between a figure of what was done and a comparing word,
/// and no figure behind that.
private func follows(_ index: Int, _ token: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let between = passage.tokens[(mention.token + 1)..<token]
  guard let first = between.first, first.isMark(.comma), between.count <= 5,
    reading.isNamed(mention, CueSet(.actual), not: CueSet(.planned)),
    between.indices.allSatisfy({ place in
      passage.tokens[place].kind != .text
        || reading.scopes.without(.howFar, in: core(passage.text(place..<place + 1))).isEmpty
    })
  else { return false }
  return !passage.tokens[token...].prefix(12).prefix { !$0.isMark(.comma, .period, .semicolon) }
    .contains { $0.figure != nil }
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

func reversed(_ comparison: Comparison) -> Comparison {
  switch comparison {
  case .equal: .equal
  case .less: .greater
  case .lessOrEqual: .greaterOrEqual
  case .greater: .less
  case .greaterOrEqual: .lessOrEqual
  }
}
