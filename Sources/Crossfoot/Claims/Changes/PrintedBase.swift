/// Changes whose base is printed beside them: 「c，较上年的 b 下降 p%」, 「c₁、c₂，与上年的 b₁、b₂ 相比分别下降 p₁ 和 p₂」,
/// 「c₁ 至 c₂，上年同期 b，增长 p₁ 至 p₂」.
func printedBaseClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  asked.flatMap { index in
    pairwise(index, in: reading) + ranges(index, in: reading)
  }
}

/// A list of bases, as many levels right before it, and as many rates of growth right behind.
private func pairwise(_ first: Int, in reading: Reading) -> [Claim] {
  // A list is long to look through, and few figures have the words for one.
  guard reading.sketches[first].has(.versus) || reading.sketches[first].has(.and), reading.sketches[first].isAddend
  else { return [] }
  let bases = reading.joined(from: first)
  guard let last = bases.last, isBaseList(bases, in: reading),
    first >= bases.count
  else { return [] }
  let levels = Array((first - bases.count)..<first)
  guard zip(levels, bases).allSatisfy({ isPair($0, $1, in: reading) }) else { return [] }
  var claims: [Claim] = []
  var next = last + 1
  while next + bases.count <= reading.mentions.count {
    let figures = bases.count == 1 ? [next] : reading.joined(from: next)
    guard figures.count == bases.count, isBehind(figures[0], last, in: reading),
      !reading.isFormerRate(figures[0])
    else { break }
    let made = zip(levels, zip(bases, figures)).compactMap { claim($0, base: $1.0, change: $1.1, in: reading) }
    guard made.count == bases.count, !isOfOther(made, base: bases[0], figures[0], in: reading) else { break }
    // 「c，较期初 o 净增 d，新增 i，退出 e」: the first difference is of the two.
    if claims.contains(where: isDifference), made.contains(where: isDifference) { break }
    claims += made
    next += bases.count
  }
  return claims
}

private func isDifference(_ claim: Claim) -> Bool { claim.formula.denominator.isEmpty }

/// Whether a single change that does not fit is of another level: 「实有 c 人，编制 n 人，比上年末 o 人增加 d 人」; or rather of
/// several: 「一产 a，二产 b，三产 c，比上年的 o 增长 p%」, where the last has changed by more than half.
private func isOfOther(_ made: [Claim], base: Int, _ change: Int, in reading: Reading) -> Bool {
  guard made.count == 1, !isSound(made[0]) else { return false }
  if reading.mayBeDone(base, before: change) { return true }
  let others = reading.levels(before: base).chosen { reading.mentions[$0].sentence == reading.mentions[base].sentence }
  if !isDifference(made[0]), others.count > 1, made[0].isFarOff { return true }
  return reading.otherLevel(before: change, base: reading.mentions[base]) { now in
    var claim = made[0]
    claim.operands[0].quantity = now
    return isSound(claim)
  } != nil
}

/// 「较上年的 b」, or 「与上年的 b₁、b₂ 相比」.
private func isBaseList(_ bases: [Int], in reading: Reading) -> Bool {
  let first = reading.mentions[bases[0]]
  let tokens = reading.tokens(of: first)
  let words = tokens[first.labelToken..<first.token]
  if words.contains(where: { $0.has(CueSet(.versus)) }) { return true }
  guard let last = bases.last, reading.mentions[last].token + 1 < tokens.count else { return false }
  return words.contains { $0.has(CueSet(.and)) } && tokens[reading.mentions[last].token + 1].has(CueSet(.versus))
}

/// Two levels of one kind in a sentence, the later of them no average of another thing.
private func isPair(_ level: Int, _ base: Int, in reading: Reading) -> Bool {
  let (now, then) = (reading.mentions[level], reading.mentions[base])
  return now.passage == then.passage && now.sentence == then.sentence && now.segment == then.segment
    && reading.isAddend(now) && reading.isAddend(then) && reading.addable(now, then) && now.depth == then.depth
    && !then.quantity.value.isZero && then.clause - now.clause <= 2
    && now.cues.isDisjoint(with: CueSet(.average).union(CueSet(.per)))
}

/// The change stands in the base's clause or right behind it.
private func isBehind(_ change: Int, _ base: Int, in reading: Reading) -> Bool {
  let (a, b) = (reading.mentions[base], reading.mentions[change])
  return a.passage == b.passage && a.segment == b.segment && b.clause - a.clause <= 2 && a.depth == b.depth
}

/// The rate of growth or the difference that a change states; nil for other figures, and where prices are held still.
private func claim(_ level: Int, base: Int, change: Int, in reading: Reading) -> Claim? {
  let (now, then, stated) = (reading.mentions[level], reading.mentions[base], reading.mentions[change])
  let passage = reading.passages[stated.passage]
  let words = passage.tokens[now.token..<stated.token]
  guard !words.contains(where: { $0.has(CueSet(.comparable)) }) else { return nil }
  switch stated.role {
  case .growth(let sign):
    guard let sign = sign != 0 ? sign : nil, stated.quantity.unit.kind == .rate else { return nil }
    return Claim(
      kind: .change, rule: "change-mismatch", stated: stated.quantity,
      operands: [Operand(.whole, now.quantity), Operand(.base, then.quantity)], formula: .growth, statedSign: sign)
  case .change(let sign) where sign != 0 && reading.addable(stated, now):
    return Claim(
      kind: .change, rule: "change-mismatch", stated: stated.quantity,
      operands: [Operand(.whole, now.quantity), Operand(.base, then.quantity)], formula: .sum(signs: [1, -1]),
      statedSign: sign)
  default: return nil
  }
}

/// Two levels, one base, two rates: the ends of a forecast.
private func ranges(_ low: Int, in reading: Reading) -> [Claim] {
  guard low + 4 < reading.mentions.count, reading.sketches[low].isAddend, isRange(low, in: reading),
    reading.isAddend(reading.mentions[low + 1]) || reading.mentions[low + 1].quantity.unit.kind == .amount,
    let rate = (low + 3..<min(low + 7, reading.mentions.count - 1)).first(where: { isRange($0, in: reading) }),
    reading.mentions[rate].quantity.unit.kind == .rate, case .growth(let sign) = reading.mentions[rate].role, sign != 0
  else { return [] }
  let bases = (low + 2..<rate).filter {
    reading.isAddend(reading.mentions[$0]) && reading.addable(reading.mentions[$0], reading.mentions[low])
  }
  guard bases.count == 1, reading.mentions[rate].sentence == reading.mentions[low].sentence else { return [] }
  let base = reading.mentions[bases[0]].quantity
  return [0, 1].map { end in
    Claim(
      kind: .change, rule: "change-mismatch", stated: reading.mentions[rate + end].quantity,
      operands: [Operand(.whole, reading.mentions[low + end].quantity), Operand(.base, base)], formula: .growth,
      statedSign: sign)
  }
}

/// 「a 至 b」 of one unit, in order.
private func isRange(_ low: Int, in reading: Reading) -> Bool {
  guard low + 1 < reading.mentions.count else { return false }
  guard reading.sketches[low].passage == reading.sketches[low + 1].passage else { return false }
  let (a, b) = (reading.mentions[low], reading.mentions[low + 1])
  guard b.token == a.token + 2, a.quantity.unit.dimension == b.quantity.unit.dimension else {
    return false
  }
  let joint = reading.tokens(of: a)[a.token + 1]
  return joint.has(CueSet(.reaching)) || joint.isMark(.dash, .minus)
}
