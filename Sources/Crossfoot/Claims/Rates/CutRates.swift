/// 「送审 b，审定 c，核减 d，核减率 p%」: p = d ÷ b, where what was cut reads as a change and not as a level.
///
/// Accuses where the two amounts differ by what was cut.
func cutRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 3) { ($0.role == .rate || $0.kind == .rate) && $0.isExact }.compactMap { index in
    let (rate, cut) = (reading.mentions[index], reading.mentions[index - 1])
    guard rate.key.last == "率", rate.key.contains(where: { cuts.contains($0) }),
      case .change(-1) = cut.role, cut.segment == rate.segment, (0...1).contains(rate.clause - cut.clause)
    else { return nil }
    let (first, second) = (reading.mentions[index - 3], reading.mentions[index - 2])
    guard first.segment == rate.segment, reading.isAddend(first), reading.isAddend(second), reading.addable(first, cut),
      reading.addable(second, cut), first.quantity.value > second.quantity.value, first.depth == cut.depth,
      second.depth == cut.depth
    else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, cut.quantity), Operand(.denominator, first.quantity)], formula: .ratio())
    let isLeft = first.quantity.value - second.quantity.value == cut.quantity.value
    return isLeft || isSound(claim) ? claim : nil
  }
}
