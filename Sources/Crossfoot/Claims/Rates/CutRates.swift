/// 「送审 b，审定 c，核减 d，核减率 p%」: p = d ÷ b, where what was cut reads as a change and not as a level.
///
/// Accuses where the two amounts differ by what was cut.
func cutRates(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 3) { ($0.role == .rate || $0.kind == .rate) && $0.isExact }.compactMap { index in
    let (rate, cut) = (reading.mentions[index], reading.mentions[index - 1])
    guard rate.isCalledRate, reading.scopes.first(.cutting, in: rate.key) != nil,
      isCut(cut, lexicon), cut.segment == rate.segment, (0...1).contains(rate.clause - cut.clause)
    else { return nil }
    let (first, second) = (reading.mentions[index - 3], reading.mentions[index - 2])
    guard first.segment == rate.segment, reading.isAddend(first), reading.isAddend(second), reading.addable(first, cut),
      reading.addable(second, cut), first.depth == cut.depth, second.depth == cut.depth
    else { return nil }
    if let claim = wrongAmount(first, second, cut, rate) { return claim }
    guard first.quantity.value > second.quantity.value else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, cut.quantity), Operand(.denominator, first.quantity)], formula: .ratio())
    let isLeft = first.quantity.value - second.quantity.value == cut.quantity.value
    return isLeft || isSound(claim) ? claim : nil
  }
}

/// A fall, or an amount that the words call what was cut.
private func isCut(_ mention: Mention, _ lexicon: Lexicon) -> Bool {
  if mention.role == .change(-1) { return true }
  return mention.isLevel && mention.quantity.modifier == .none && lexicon.flows.ending(of: mention.label) == .cut
}

/// Of four figures one is wrong, and rate and cut agree with one of the amounts: then it is the other.
///
/// 「送审 b，审定 c，核减 d，核减率 p%」: p = d ÷ (c + d), but b ≠ c + d; or p = d ÷ b, but c ≠ b − d.
private func wrongAmount(_ first: Mention, _ second: Mention, _ cut: Mention, _ rate: Mention) -> Claim? {
  guard rate.quantity.digits >= 3, first.quantity.modifier == .none, second.quantity.modifier == .none,
    second.clause - first.clause == 1, cut.clause - second.clause == 1
  else { return nil }
  let cutOff = Operand(.part, cut.quantity)
  let before = Claim(
    kind: .identity, rule: "identity-mismatch", stated: first.quantity,
    operands: [Operand(.part, second.quantity), cutOff], formula: .sum(count: 2))
  if isSound(before) { return nil }
  let ofBoth = Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity, operands: before.operands,
    formula: Formula(numerator: [.init([1])], denominator: [.init([0]), .init([1])]))
  if isSound(ofBoth) { return before }
  let ofFirst = Claim(
    kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
    operands: [cutOff, Operand(.denominator, first.quantity)], formula: .ratio())
  guard isSound(ofFirst) else { return nil }
  return Claim(
    kind: .identity, rule: "identity-mismatch", stated: second.quantity,
    operands: [Operand(.whole, first.quantity), cutOff], formula: .sum(signs: [1, -1]))
}
