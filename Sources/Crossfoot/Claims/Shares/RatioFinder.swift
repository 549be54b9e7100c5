/// Structures printed as a:b:c that must make up 100: 「三次产业结构为 11.2:42.3:46.5」.
func ratioClaims(in reading: Reading, sums: [SumStructure]) -> [Claim] {
  var claims: [Claim] = []
  for passage in reading.passages {
    var i = passage.mentions.lowerBound
    var last: [Int] = []
    while i < passage.mentions.upperBound {
      let run = colonRun(from: i, in: passage, reading: reading)
      if run.count >= 3, let claim = claim(run, reading: reading) {
        claims.append(claim)
        claims += shares(claim.operands.map(\.quantity), at: i, of: sums, in: reading)
        claims += structureChanges(from: last, to: run, in: reading)
        last = run
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

/// A bare figure as a percentage.
func percentage(_ term: Quantity) -> Quantity {
  let percent = Rational.power(ofTen: -2)
  var quantity = term
  quantity.unit = Unit(dimension: "rate", scale: percent, symbol: "", kind: .rate)
  quantity.value = quantity.value * percent
  quantity.ulp = quantity.ulp * percent
  quantity.step = quantity.step * percent
  return quantity
}

/// Parts of 100 if they come near it; a ratio such as 1:2:4 makes no such claim.
private func claim(_ run: [Int], reading: Reading) -> Claim? {
  let operands = run.map { Operand(.part, percentage(reading.mentions[$0].quantity)) }
  let sum = operands.reduce(Rational.zero) { $0 + $1.quantity.value }
  var whole = wholeOfShares(
    operands, from: operands[0].quantity.range.lowerBound, to: operands[operands.count - 1].quantity.range.upperBound)
  whole.basis = .stated
  // Three shares to a tenth of a percent hardly come to 100 but for a slip by chance; such as 3.5:2.5:4.0 make 10.
  let isFine = run.count == 3 && sum >= Rational(2, 5) && operands.allSatisfy { $0.quantity.ulp <= Rational(1, 1000) }
  return (sum - .one).magnitude <= Rational(1, 10) || isFine && mayBeSlip(whole) ? whole : nil
}

/// Changes of the terms: 「三次产业结构由 a₁:a₂:a₃ 调整为 b₁:b₂:b₃，一产比重下降 d₁ 个百分点、三产比重提高 d₃ 个百分点」.
private func structureChanges(from old: [Int], to new: [Int], in reading: Reading) -> [Claim] {
  guard old.count == new.count, let first = old.first, let last = new.last, let oldLast = old.last,
    oldLast + 1 == new.first, reading.mentions[first].sentence == reading.mentions[last].sentence
  else { return [] }
  let behind = (last + 1..<min(last + 5, reading.mentions.count)).prefix {
    reading.mentions[$0].passage == reading.mentions[last].passage
      && reading.mentions[$0].sentence == reading.mentions[last].sentence
  }
  return behind.compactMap { index in
    let name = reading.letters(naming: reading.mentions[index])
    guard case .points(let sign) = reading.sketches[index].role, sign != 0,
      let industry = (0..<min(3, new.count)).first(where: { term in
        zip(name, name.dropFirst()).contains { $0 == ["一", "二", "三"][term] && reading.scopes.has($1, .industry) }
      })
    else { return nil }
    func share(_ term: Int) -> Quantity { percentage(reading.mentions[term].quantity) }
    return Claim(
      kind: .change, rule: "change-mismatch", stated: reading.mentions[index].quantity,
      operands: [Operand(.whole, share(new[industry])), Operand(.base, share(old[industry]))],
      formula: .sum(signs: [1, -1]), statedSign: sign)
  }
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
