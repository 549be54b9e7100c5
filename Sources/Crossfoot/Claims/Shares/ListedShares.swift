extension ShareFinder {
  /// 「W 起，其中甲 a₁ 起、乙 a₂ 起、丙 a₃ 起，分别占 p₁、p₂ 和 p₃」, each over the whole that the others fit.
  ///
  /// Where all but one of three fit one whole, that one is wrong; where none fits but all tell of one whole that is a slip away
  /// from the one right before the list, that whole is.
  func listedShares(_ shares: [Int], parts: [Int]) -> [Claim]? {
    guard shares.count >= 2, let first = parts.first,
      (shares + parts).allSatisfy({ reading.mentions[$0].quantity.modifier == .none })
    else { return nil }
    let wholes = (max(0, first - 12)..<first).reversed().filter {
      reading.isAddend(reading.mentions[$0]) && reading.addable($0, first)
        && reading.mentions[first].sentence - reading.mentions[$0].sentence <= 1
        && reading.mentions[$0].quantity.modifier == .none && !reading.mentions[$0].quantity.value.isZero
    }
    for whole in wholes {
      let claims = zip(shares, parts).map { shareClaim($0, part: $1, whole: whole) }
      let sound = claims.count(where: isSound)
      if sound == claims.count || claims.count >= 3 && sound == claims.count - 1 { return claims }
    }
    return wholes.first.flatMap { slippedWhole($0, shares, parts: parts) }
  }

  /// The claims over a whole that is wrong, if one slip of it makes all of them true.
  func slippedWhole(_ whole: Int, _ shares: [Int], parts: [Int]) -> [Claim]? {
    guard shares.count >= 2 else { return nil }
    let claims = zip(shares, parts).map { shareClaim($0, part: $1, whole: whole) }
    guard claims.allSatisfy({ verdict(of: $0) == .broken }) else { return nil }
    // Two shares of three digits tell of one whole to a thousandth: hardly by chance, and a slip away hardly ever.
    let fine = claims.count { $0.stated.value >= $0.stated.ulp * Rational(100) }
    guard fine >= 2, let variants = SlipVariants(of: reading.mentions[whole].quantity) else { return nil }
    var isMended = false
    variants.visit { variant in
      guard variants.allows(variant) else { return true }
      let quantity = variants.figure(reading: variant.decimal)
      isMended = claims.allSatisfy { claim in
        var other = claim
        other.operands[1].quantity = quantity
        return isSound(other)
      }
      return !isMended
    }
    return isMended ? claims : nil
  }
}
