/// Ratios of two incomes that words name in short: 「城镇居民人均可支配收入 a 元…；农村居民人均可支配收入 b 元…；城乡居民收入比由 q 缩小至 p」.
///
/// The larger over the smaller of two figures side by side, kept where it holds; where the passage has but two before it, a slip
/// accuses.
func incomeRatios(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.kind == .none && $0.isExact && $0.high < 10 }.compactMap { index in
    let ratio = reading.mentions[index]
    guard ratio.quantity.ulp < .one, ratio.quantity.value > .one, isOfIncomes(ratio, in: reading),
      // 「由 q 缩小至 p」: q is of figures of another year.
      !(index + 1 < reading.mentions.count && isOfSameClause(reading.mentions[index + 1], ratio))
    else { return nil }
    let levels = reading.levels(before: index, sentencesBack: 3).filter {
      let quantity = reading.mentions[$0].quantity
      return quantity.unit.isCurrency && quantity.unit.scale == .one && quantity.digits >= 4
        && quantity.modifier == .none && !reading.isBase($0)
    }
    let pairs = zip(levels.dropFirst(), levels).prefix(4)
    let claims = pairs.map { first, second in
      let isFirst = reading.mentions[first].quantity.value >= reading.mentions[second].quantity.value
      return claim(ratio.quantity, isFirst ? first : second, isFirst ? second : first, in: reading)
    }
    if let sound = claims.first(where: isSound) { return sound }
    return levels.count == 2 && claims.count == 1 && mayBeSlip(claims[0]) ? claims[0] : nil
  }
}

/// Whether 收入比 stands in the clause before it.
private func isOfIncomes(_ ratio: Mention, in reading: Reading) -> Bool {
  let passage = reading.passages[ratio.passage]
  let start = passage.tokens[..<ratio.token].lastIndex { $0.isMark(.comma, .semicolon, .period) }.map { $0 + 1 } ?? 0
  let letters = Array(passage.text(start..<ratio.token).unicodeScalars)
  return reading.scopes.first(.incomeRatio, in: letters) != nil
}

private func isOfSameClause(_ next: Mention, _ ratio: Mention) -> Bool {
  next.passage == ratio.passage && next.clause == ratio.clause && next.depth == ratio.depth
    && next.quantity.unit.kind == .none
}

private func claim(_ stated: Quantity, _ above: Int, _ below: Int, in reading: Reading) -> Claim {
  Claim(
    kind: .rate, rule: "rate-mismatch", stated: stated,
    operands: [
      Operand(.numerator, reading.mentions[above].quantity), Operand(.denominator, reading.mentions[below].quantity),
    ], formula: .ratio(), basis: .inferred)
}
