/// Totals whose words count what they add up, wherever in the paragraph it stands: 「…支出 a，人均 u；…支出 b，次均 v。两项合计支出 T」.
///
/// Accuses where the paragraph has that many figures before the total and no other; kept where some of them fit and chance is
/// excluded.
func countedSums(in reading: Reading, known: Set<Int>) -> [Claim] {
  reading.mentions.indices.compactMap { index in
    let sketch = reading.sketches[index]
    guard sketch.isSummand, sketch.has(.total), sketch.isExact, !known.contains(index),
      let count = countedParts(index, in: reading)
    else { return nil }
    let total = reading.mentions[index]
    let passage = reading.passages[total.passage]
    let before = (max(passage.mentions.lowerBound, index - 16)..<index).chosen {
      let part = reading.mentions[$0]
      return part.isSummand && reading.addable($0, index) && part.depth == total.depth
        && part.quantity.unit.symbol == total.quantity.unit.symbol && !part.cues.contains(CueSet(.per))
        && !reading.isBase($0)
    }
    let own = before.chosen { reading.mentions[$0].sentence == total.sentence }
    for scope in [own, before] where scope.count == count {
      let claim = claim(scope, index, in: reading)
      let isPlain = scope.allSatisfy {
        reading.mentions[$0].quantity.modifier == .none && !reading.mentions[$0].cues.contains(CueSet(.ofWhich))
          && reading.mentions[$0].quantity.value < total.quantity.value
      }
      if isSound(claim) || isPlain { return claim }
    }
    return before.count <= 12 ? fitting(before, count, index, in: reading) : nil
  }
}

/// 两 in 「两项合计」: the number right before a measure word, at the start of the total's clause or behind 上述 and its kin.
func countedParts(_ index: Int, in reading: Reading) -> Int? {
  let total = reading.mentions[index]
  if let count = figureBefore(index, in: reading) { return count }
  let words = simplifiedLetters(reading.naming(total))
  let numbers: [Unicode.Scalar: Int] = ["两": 2, "二": 2, "三": 3, "四": 4, "五": 5]
  for (place, word) in words.enumerated().prefix(4) where place + 1 < words.count {
    let measure = words[place + 1]
    guard let number = numbers[word],
      [.kindMeasure, .ownerMeasure, .installment].contains(where: { reading.scopes.has(measure, $0) })
    else { continue }
    let head = words[..<place]
    // 「前三项」 and 「其他两项」 are some of those before.
    return head.contains { reading.scopes.has($0, .someOf) } ? nil : number
  }
  return nil
}

/// 「三项」 and 「三笔」 as a figure of its own right before the total's name.
private func figureBefore(_ index: Int, in reading: Reading) -> Int? {
  guard index > 0 else { return nil }
  let (count, total) = (reading.mentions[index - 1], reading.mentions[index])
  guard count.passage == total.passage, count.clause == total.clause, count.token == total.labelToken - 1,
    count.quantity.modifier == .none, counts(count.quantity.unit, in: reading),
    isBareNumber(count, in: reading)
  else { return nil }
  return (2...9).first { Rational($0) == count.quantity.value }
}

private func counts(_ unit: Unit, in reading: Reading) -> Bool {
  guard let letter = unit.symbol.unicodeScalars.first, unit.symbol.unicodeScalars.count == 1 else { return false }
  return unit.isOfKinds || letter == "者" || reading.scopes.has(letter, .installment)
}

/// Nothing but 上述, 以上 or these before the number: 「前三项」 are some.
private func isBareNumber(_ count: Mention, in reading: Reading) -> Bool {
  let words = reading.letters(naming: count)
  return words.isEmpty || reading.scopes.opening(.aforesaid, of: words) == words.count || words.elementsEqual(["这"])
}

private func claim(_ parts: [Int], _ total: Int, in reading: Reading) -> Claim {
  Claim(
    kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity,
    operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count))
}

/// The only choice of so many figures that adds up.
private func fitting(_ parts: [Int], _ count: Int, _ total: Int, in reading: Reading) -> Claim? {
  guard count <= 3, parts.count > count else { return nil }
  var choices: [[Int]] = [[]]
  for _ in 0..<count {
    choices = choices.flatMap { choice in parts.filter { $0 > choice.last ?? -1 }.map { choice + [$0] } }
  }
  let sound = choices.map { claim($0, total, in: reading) }.filter(isSound)
  guard sound.count == 1, Double(choices.count) * SlipSearch.width(of: sound[0]) < 0.02 else { return nil }
  return sound[0]
}
