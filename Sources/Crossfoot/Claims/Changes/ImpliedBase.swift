/// Two levels of one thing, each with its change since the same day: both lead back to one base.
///
/// 「总额 c₁，较上年末增加 d₁」 and 「总额 c₂，较上年末增加 d₂」: c₂ = c₁ − d₁ + d₂. Found because it fits.
func impliedBaseClaims(in reading: Reading) -> [Claim] {
  var claims: [Claim] = []
  var earlier: [String: [Dated]] = [:]
  for index in reading.mentions.indices {
    guard let dated = Dated(index, in: reading) else { continue }
    let others = earlier[dated.base] ?? []
    let here = reading.mentions[dated.level]
    for other in others.reversed() where similarity(reading.mentions[other.level].key, here.key) >= 0.85 {
      let claim = dated.claim(from: other, in: reading)
      let verdict = verdict(of: claim)
      if verdict == .holds || verdict == .rounding || (verdict == .broken && SlipSearch.explains(claim)) {
        claims.append(claim)
        break
      }
    }
    earlier[dated.base] = others.suffix(59) + [dated]
  }
  return claims
}

/// A level and its change since a day that the words name.
private struct Dated {
  var level: Int
  var delta: Int
  var sign: Int
  /// 「较上年末」 in one spelling, with the dimension.
  var base: String

  init?(_ index: Int, in reading: Reading) {
    switch reading.sketches[index].role {
    case .change(let sign), .points(let sign): self.sign = sign
    default: return nil
    }
    guard sign != 0, index > 0 else { return nil }
    let mention = reading.mentions[index]
    let previous = reading.mentions[index - 1]
    let isPoints = mention.quantity.unit.kind == .points
    guard previous.sentence == mention.sentence, mention.clause - previous.clause <= 1,
      isPoints
        ? previous.quantity.unit.kind == .rate : reading.isAddend(previous) && reading.addable(previous, mention),
      previous.quantity.value != mention.quantity.value
    else { return nil }
    let tokens = reading.tokens(of: mention)
    let words = tokens[(previous.token + 1)..<mention.token]
    guard words.contains(where: { $0.has(CueSet(.versus)) }) else { return nil }
    base =
      words.filter { $0.has(CueSet(.versus).union(CueSet(.period))) || $0.kind == .date }
      .map { canonicalPeriod(reading.passages[mention.passage].lexed.words($0.range)) }.joined()
      + mention.quantity.unit.dimension
    // A flow compared with the same months of last year has another base each time.
    guard base.contains("末") || base.contains("初") || base.contains("底") else { return nil }
    level = index - 1
    delta = index
  }

  func claim(from other: Dated, in reading: Reading) -> Claim {
    Claim(
      kind: .change, rule: "change-mismatch", stated: reading.mentions[level].quantity,
      operands: [
        Operand(.whole, reading.mentions[other.level].quantity),
        Operand(.delta, reading.mentions[other.delta].quantity),
        Operand(.delta, reading.mentions[delta].quantity),
      ], formula: .sum(signs: [1, -other.sign, sign]), basis: .inferred)
  }
}
