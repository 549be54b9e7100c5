extension Balance {
  /// The balance with signs that words do not tell, where it holds with them: 「年初 o，新购 a，报废 b，调拨 d，年末 c」, 「核销 b，收回已核销贷款 a」.
  ///
  /// What came and what went is known of the words of most; of others either is tried, and of those that are known one may be
  /// the other. Cost: at most 64 sums of seven figures for a balance that does not hold.
  func withOtherSigns(in reading: Reading) -> Claim? {
    guard let opening else { return nil }
    let stated = reading.mentions[closing].quantity
    let known = Dictionary(flows.map { ($0.index, $0.sign) }, uniquingKeysWith: { first, _ in first })
    let places = moves(from: opening, in: reading)
    guard (2...6).contains(places.count), flows.allSatisfy({ places.contains($0.index) }) else { return nil }
    var found: Claim?
    var tries = 0
    for bits in 0..<(1 << places.count) {
      let signs = places.indices.map { bits >> $0 & 1 == 0 ? 1 : -1 }
      let turned = zip(places, signs).filter { known[$0, default: $1] != $1 }.map(\.0)
      // All of one sign is no balance; and a small one that words do tell may be off by twice itself.
      guard turned.count <= 1, bits != 0, bits != 1 << places.count - 1,
        !isComplete || turned.allSatisfy({ reading.mentions[$0].quantity.significantDigits >= 3 })
      else { continue }
      tries += 1
      let claim = Claim(
        kind: .identity, rule: "identity-mismatch", stated: stated,
        operands: ([opening] + places).map { Operand(.part, reading.mentions[$0].quantity) },
        formula: .sum(signs: [1] + signs), basis: .inferred)
      guard verdict(of: claim) == .holds else { continue }
      // Two ways tell nothing.
      if found != nil { return nil }
      found = claim
    }
    let chance = Double(tries) * stated.ulp.size / max(stated.value.size, 1e-9)
    return chance < mostChance ? found : nil
  }

  /// The figures between what was there and what is left, and those that words call flows before it.
  private func moves(from opening: Int, in reading: Reading) -> [Int] {
    let last = reading.mentions[closing]
    let between = opening < closing ? Array((opening + 1)..<closing) : []
    let own = between.filter {
      let mention = reading.mentions[$0]
      return mention.passage == last.passage && mention.depth == last.depth && mention.isLevel
        && reading.addable(mention, last) && mention.quantity.modifier == .none
    }
    return Set(own + flows.map(\.index)).sorted()
  }
}

/// With which figures that have nothing to do with each other may come out.
private let mostChance = 0.05
