/// Points above or below a bar that is printed: 「满意度 p₁，高于 p₂ 的目标值 d 个百分点」, 「增长 p₁，快于全省平均（p₂）d 个百分点」.
///
/// Both rates stand right before, the second behind the comparing word.
func pointsOverBar(_ index: Int, in reading: Reading) -> Claim? {
  guard index > 1, case .points(let said) = reading.sketches[index].role else { return nil }
  let (own, bar, mention) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard own.passage == mention.passage, isRate(own), bar.quantity.unit.kind == .rate, own.sentence == mention.sentence,
    bar.clause == mention.clause, bar.clause - own.clause == 1, own.depth == mention.depth,
    own.quantity.modifier == .none, mention.quantity.modifier == .none, bar.token > 0
  else { return nil }
  guard let sign = bar.depth == own.depth ? reading.signBefore(bar) : reading.signBeforeBracket(bar, mention),
    said == 0 || said == sign
  else { return nil }
  var claim = difference(index, own: index - 2, other: index - 1, sign: sign, in: reading)
  claim.operands[1].quantity.modifier = .none
  claim.operands[1].isSet = true
  // 「下降 8.3%，降幅高于全省平均（5.0%）3.3 个百分点」
  return own.role == .growth(-1) && !isSound(claim) ? nil : claim
}

extension Reading {
  /// 高于 right before the bar or its period, and only words between it and the points.
  fileprivate func signBefore(_ bar: Mention) -> Int? {
    tokens(of: bar)[..<bar.token].reversed().first { !$0.has(CueSet(.period)) && $0.kind != .date }?.sideOfBar
  }

  /// 「快于全省平均水平（p₂）d 个百分点」: the bracket holds the bar alone, and the points stand right behind it.
  fileprivate func signBeforeBracket(_ bar: Mention, _ points: Mention) -> Int? {
    guard let open = bar.openBracket, open == bar.token - 1, bar.token + 2 == points.token else { return nil }
    let tokens = tokens(of: bar)
    let start = passages[bar.passage].wordsStart(before: open)
    let sides = tokens[start..<open].compactMap(\.sideOfBar)
    return sides.count == 1 ? sides[0] : nil
  }
}

extension Token {
  fileprivate var sideOfBar: Int? {
    let isAbove = has(CueSet(.above).union(CueSet(.over)))
    return isAbove != has(CueSet(.below).union(CueSet(.under))) ? isAbove ? 1 : -1 : nil
  }
}
