import SourceText

/// Where parts add up to a whole, so do their changes, and their shares add up to 100 %.
func attachedClaims(of structure: SumStructure, in reading: Reading) -> [Claim] {
  [deltaClaim(of: structure, in: reading), shareClaim(of: structure, in: reading)].compactMap { $0 }
}

/// d = d₁ + d₂ with the signs of their words; 持平 is a zero that is not printed.
func deltaClaim(of structure: SumStructure, in reading: Reading) -> Claim? {
  guard let (total, sign) = change(behind: structure.total, in: reading) else { return nil }
  var operands: [Operand] = []
  var signs: [Int] = []
  for part in structure.parts {
    if let (delta, sign) = change(behind: part, in: reading) {
      operands.append(Operand(.delta, reading.mentions[delta].quantity))
      signs.append(sign)
    } else if !isFlat(part, in: reading) {
      return nil
    }
  }
  guard operands.count >= 2, operands.count * 2 >= structure.parts.count else { return nil }
  var claim = Claim(
    kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity, operands: operands,
    formula: .sum(signs: signs), statedSign: sign)
  if verdict(of: claim) == .broken, !SlipSearch.explains(claim) {
    let changes = structure.parts.compactMap { change(behind: $0, in: reading)?.mention }
    let isFirm = structure.marker != .order && reading.holds(structure) && haveOneBase([total] + changes, in: reading)
    if !isFirm { claim.skip = .incompleteParts }
  }
  return claim
}

/// Whether changes that say since when say the same: where the levels add up, their changes then do.
private func haveOneBase(_ changes: [Int], in reading: Reading) -> Bool {
  let bases = changes.map { index -> String in
    let mention = reading.mentions[index]
    guard let versus = reading.cue(CueSet(.versus), before: mention) else { return "" }
    let passage = reading.passages[mention.passage]
    return (versus..<mention.token).filter { passage.tokens[$0].has(periods) || passage.tokens[$0].kind == .date }
      .map { canonicalPeriod(passage.lexed.words(passage.tokens[$0].range)) }.joined()
  }
  return Set(bases.filter { !$0.isEmpty }).count <= 1 && bases[0] != "" && !bases.contains { $0.holds("预算") }
}

private let periods = CueSet(.period).union(CueSet(.planned)).union(CueSet(.versus))

func shareClaim(of structure: SumStructure, in reading: Reading) -> Claim? {
  let own = structure.parts.compactMap { attached(to: $0, in: reading) { $0 == .share || $0 == .percent } }
  let shares = own.count == structure.parts.count ? own : respectiveShares(of: structure, in: reading)
  let operands = shares.map { Operand(.part, reading.mentions[$0].quantity) }
  guard operands.count >= 2, let first = operands.first, let last = operands.last else { return nil }
  // 「占七成」 and 「占近七成」 leave room for what is no list.
  let coarse = operands.contains { $0.quantity.modifier != .none || $0.quantity.ulp > Rational(1, 100) }
  if coarse, operands.reduce(Rational.zero, { $0 + $1.quantity.value }) != .one { return nil }
  let claim = wholeOfShares(operands, from: first.quantity.range.lowerBound, to: last.quantity.range.upperBound)
  let verdict = verdict(of: claim)
  return verdict == .broken || verdict == .coarse ? nil : claim
}

/// 「其中甲 a、乙 b、丙 c，分别占 p、q 和 r」: as many shares right behind the last part.
private func respectiveShares(of structure: SumStructure, in reading: Reading) -> [Int] {
  guard let last = structure.parts.last, last + 1 < reading.mentions.count else { return [] }
  let (part, first) = (reading.mentions[last], reading.mentions[last + 1])
  guard first.segment == part.segment, first.clause - part.clause == 1, first.role == .share,
    reading.cue(CueSet(.respectively), before: first) != nil
  else { return [] }
  let shares = reading.joined(from: last + 1)
  return shares.count == structure.parts.count ? shares : []
}

/// Whether the share of each part is right and they do not make up the whole: 「T，其中甲 a，占 55%；乙 b，占 35%」, or
/// parts that overlap: 「女 a，占 55%，45 岁以下 b，占 75%」.
func areSharesOfNoSplit(_ structure: SumStructure, in reading: Reading) -> Bool {
  var sum = Rational.zero
  for part in structure.parts {
    guard let share = attached(to: part, in: reading, where: { $0 == .share || $0 == .percent }) else { return false }
    let claim = Claim(
      kind: .share, rule: "share-mismatch", stated: reading.mentions[share].quantity,
      operands: [
        Operand(.numerator, reading.mentions[part].quantity),
        Operand(.denominator, reading.mentions[structure.total].quantity),
      ], formula: .ratio())
    guard isSound(claim) else { return false }
    sum = sum + reading.mentions[share].quantity.value
  }
  return structure.parts.count >= 2 && (sum - .one).magnitude > Rational(1, 100)
}

/// 100 %, which no one prints, as the figure that a list of shares claims. Its place is the list.
func wholeOfShares(_ operands: [Operand], from low: Int, to high: Int) -> Claim {
  let unit = operands[0].quantity.unit
  let whole = Quantity(
    range: low..<high, numeralRange: low..<high, numeral: "100", value: .one,
    ulp: operands.map(\.quantity.ulp).max() ?? .one, unit: unit, label: "")
  return Claim(
    kind: .sum, rule: "sum-mismatch", stated: whole, operands: operands, formula: .sum(count: operands.count),
    basis: .inferred, slack: .one)
}

/// The change that is said of a level: behind it, before the next level of its sentence.
func change(behind level: Int, in reading: Reading) -> (mention: Int, sign: Int)? {
  guard let index = attached(to: level, in: reading, where: { if case .change = $0 { true } else { false } }),
    case .change(let sign) = reading.mentions[index].role,
    reading.addable(reading.mentions[index], reading.mentions[level])
  else { return nil }
  return (index, sign == 0 ? 1 : sign)
}

/// The first figure of a role behind a level and before the next level of the same depth.
func attached(to level: Int, in reading: Reading, where fits: (Mention.Role) -> Bool) -> Int? {
  let owner = reading.mentions[level]
  for index in level + 1..<max(level + 1, reading.passages[owner.passage].mentions.upperBound) {
    let mention = reading.mentions[index]
    if mention.sentence > owner.sentence + 1 || (mention.isLevel && mention.depth <= owner.depth) { return nil }
    if fits(mention.role) { return index }
  }
  return nil
}

private func isFlat(_ level: Int, in reading: Reading) -> Bool {
  let owner = reading.mentions[level]
  let tokens = reading.passages[owner.passage].lexed.tokens
  for token in tokens[(owner.token + 1)...].prefix(12) {
    if token.has(CueSet(.flat)) { return true }
    if token.figure != nil || token.isMark(.period, .semicolon) { return false }
  }
  return false
}
