extension ShareFinder {
  /// 「甲 a，占总额的 p%；其中乙 b，占 q%」: two shares of one whole that is printed nowhere, q = b × p ÷ a.
  ///
  /// Kept where it holds: it says what the second share is of, and so excuses it from the wholes that are printed.
  func fellowShare(_ index: Int, part: Int, not other: Claim?) -> Claim? {
    let share = reading.mentions[index]
    // A whole that nearly fits is the whole.
    if let other, (other.computed - share.quantity.value).magnitude < share.quantity.value * Rational(1, 10) {
      return nil
    }
    let earlier = (max(0, index - 8)..<index).reversed().first {
      reading.mentions[$0].role == .share && reading.mentions[$0].passage == share.passage
        && share.sentence - reading.mentions[$0].sentence <= 1
    }
    guard let earlier, earlier > 0, let own = parts(of: earlier).list.first, own != part,
      reading.addable(own, part), !reading.mentions[own].quantity.value.isZero,
      [index, earlier, part, own].allSatisfy({ reading.mentions[$0].quantity.modifier == .none })
    else { return nil }
    let claim = Claim(
      kind: .share, rule: "share-mismatch", stated: share.quantity,
      operands: [
        Operand(.numerator, reading.mentions[part].quantity), Operand(.factor, reading.mentions[earlier].quantity),
        Operand(.denominator, reading.mentions[own].quantity),
      ], formula: Formula(numerator: [.init([0, 1])], denominator: [.init([2])]), basis: .inferred)
    return isSound(claim) && SlipSearch.width(of: claim) < 0.06 ? claim : nil
  }
}
