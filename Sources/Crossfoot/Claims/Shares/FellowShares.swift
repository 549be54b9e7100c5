extension ShareFinder {
  /// 「甲 a，占总额的 p%；其中乙 b，占 q%」, 「在园 a，覆盖率 p%，其中公办 b，占 q%」: two shares of one whole that is printed nowhere, q = b × p ÷ a.
  ///
  /// Kept where it holds: it says what the second share is of, and so excuses it from the wholes that are printed.
  func fellowShare(_ index: Int, part: Int, not other: Claim?) -> Claim? {
    let share = reading.mentions[index]
    // A whole that nearly fits is the whole.
    if let other, (other.computed - share.quantity.value).magnitude < share.quantity.value * Rational(1, 10) {
      return nil
    }
    // 「甲 a，占 p%，其中丙 c，占甲的 r%；乙 b，占 q%」: not of what the nearest is of.
    let earlier = (max(1, index - 8)..<index).reversed().lazy.filter { [reading] in
      let earlier = reading.mentions[$0]
      return earlier.passage == share.passage && share.sentence - earlier.sentence <= 1
        && (earlier.role == .share || earlier.role == .rate && earlier.segment == share.segment)
    }
    return earlier.prefix(3).compactMap { fellowShare(index, part: part, beside: $0) }.first
  }

  private func fellowShare(_ index: Int, part: Int, beside earlier: Int) -> Claim? {
    let isShare = reading.mentions[earlier].role == .share
    guard let own = isShare ? parts(of: earlier).list.first : reading.level(before: earlier), own != part,
      reading.addable(own, part), !reading.mentions[own].quantity.value.isZero,
      [index, earlier, part, own].allSatisfy({ reading.mentions[$0].quantity.modifier == .none })
    else { return nil }
    let claim = Claim(
      kind: .share, rule: "share-mismatch", stated: reading.mentions[index].quantity,
      operands: [
        Operand(.numerator, reading.mentions[part].quantity), Operand(.factor, reading.mentions[earlier].quantity),
        Operand(.denominator, reading.mentions[own].quantity),
      ], formula: Formula(numerator: [.init([0, 1])], denominator: [.init([2])]), basis: .inferred)
    return isSound(claim) && SlipSearch.width(of: claim) < 0.06 ? claim : nil
  }
}
