/// Amounts that are so many percent of another, as terms have it.
extension FitSearch {
  /// 「按审定价的 3% 预留 a」, 「违约金 a（按结算总价 5% 计）」: the percentage beside it, of an amount of its measure.
  ///
  /// Terms are exact: 3 % is no 3.2 %.
  mutating func percentage() -> Claim? {
    let own = text.sketches[index]
    guard own.kind == .amount, !own.isPrice, stated.tellingDigits >= 3, let place = text.percentage(beside: index)
    else {
      return nil
    }
    begin()
    let rate = text.quantity(place)
    let around = max(0, index - Self.wholesBack)..<min(text.sketches.count, index + 3)
    for other in around.nearest(to: index) where other != index && text.sketches[other].measure == own.measure {
      guard let whole = text.candidate(other, for: index), whole.sort == .level, whole.value > value else { continue }
      if isNear(whole.value * rate.value.size, width, 0), let claim = claim(rate, of: whole) { return claim }
      if isSpent { return nil }
    }
    return nil
  }

  private func claim(_ rate: Quantity, of whole: FitCandidate) -> Claim? {
    let claim = Claim(
      kind: .product, rule: "product-mismatch", stated: stated,
      operands: [text.operand(.factor, whole), Operand(.factor, rate)], formula: .product(count: 2), basis: .fitted)
    return claim.isRounded ? claim : nil
  }
}

extension FitText {
  /// The percentage right before an amount, or right behind it, or the second before it, in its sentence.
  fileprivate func percentage(beside index: Int) -> Int? {
    // A share is that of something else, as a rule.
    let isLong = quantity(index).tellingDigits >= 5
    return [index - 1, index + 1, index - 2].first {
      guard sketches.indices.contains($0), sketches[$0].kind == .rate, sketches[$0].isExact else { return false }
      let rate = quantity($0)
      return (isLong || sketches[$0].role == .percent) && rate.value < .one && rate.value > .zero
        && areOfOneSentence(rate, quantity(index))
    }
  }
}
