/// Structures printed as a:b:c that must make up 100: 「三次产业结构为 11.2:42.3:46.5」.
func ratioClaims(in reading: Reading, sums: [SumStructure]) -> [Claim] {
  var claims: [Claim] = []
  for passage in reading.passages {
    var i = passage.mentions.lowerBound
    while i < passage.mentions.upperBound {
      let run = colonRun(from: i, in: passage, reading: reading)
      if run.count >= 3, let claim = claim(run, reading: reading) {
        claims.append(claim)
        claims += shares(claim.operands.map(\.quantity), at: i, of: sums, in: reading)
      }
      i += max(1, run.count)
    }
  }
  return claims
}

/// Bare figures with nothing but colons between.
private func colonRun(from start: Int, in passage: Passage, reading: Reading) -> [Int] {
  guard reading.sketches[start].kind == .none else { return [] }
  var run = [start]
  while let last = run.last, last + 1 < passage.mentions.upperBound,
    reading.mentions[last + 1].quantity.unit.kind == .none,
    reading.mentions[last + 1].token == reading.mentions[last].token + 2,
    passage.tokens[reading.mentions[last].token + 1].isMark(.colon)
  {
    run.append(last + 1)
  }
  return run
}

/// Parts of 100 if they come near it; a ratio such as 1:2:4 makes no such claim.
private func claim(_ run: [Int], reading: Reading) -> Claim? {
  let percent = Rational.power(ofTen: -2)
  let operands = run.map { index in
    var quantity = reading.mentions[index].quantity
    quantity.unit = Unit(dimension: "rate", scale: percent, symbol: "", kind: .rate)
    quantity.value = quantity.value * percent
    quantity.ulp = quantity.ulp * percent
    quantity.step = quantity.step * percent
    return Operand(.part, quantity)
  }
  let sum = operands.reduce(Rational.zero) { $0 + $1.quantity.value }
  var whole = wholeOfShares(
    operands, from: operands[0].quantity.range.lowerBound, to: operands[operands.count - 1].quantity.range.upperBound)
  whole.basis = .stated
  // Three shares to a tenth of a percent hardly come to 100 but for a slip by chance; such as 3.5:2.5:4.0 make 10.
  let isFine = run.count == 3 && sum >= Rational(2, 5) && operands.allSatisfy { $0.quantity.ulp <= Rational(1, 1000) }
  return (sum - .one).magnitude <= Rational(1, 10) || isFine && mayBeSlip(whole) ? whole : nil
}

/// The terms as shares of a sum of as many parts near by, where all but one of them fit.
private func shares(_ terms: [Quantity], at place: Int, of sums: [SumStructure], in reading: Reading) -> [Claim] {
  let near = sums.filter { $0.parts.count == terms.count && abs($0.total - place) <= 80 && reading.holds($0) }
  for sum in near.sorted(by: { abs($0.total - place) < abs($1.total - place) }) {
    let claims = zip(terms, sum.parts).map { term, part in
      Claim(
        kind: .share, rule: "share-mismatch", stated: term,
        operands: [
          Operand(.numerator, reading.mentions[part].quantity),
          Operand(.denominator, reading.mentions[sum.total].quantity),
        ], formula: .ratio(), slack: Rational(1, 2))
    }
    if claims.count(where: { verdict(of: $0) == .broken }) <= 1 { return claims }
  }
  return []
}
