/// Totals whose parts open the paragraphs below: 「全年审结案件 T 件。¶ 刑事方面，审结 a 件，… ¶ 民商事方面，审结 b 件，…」.
///
/// No words say so: told where the first figures of three paragraphs or more come to the total to the last place, and never
/// accusing. Cost: a look at ten paragraphs for each figure of three digits.
func paragraphSums(in reading: Reading) -> [Claim] {
  reading.passages.indices.flatMap { passage in
    reading.passages[passage].mentions.compactMap { total -> Claim? in
      let sketch = reading.sketches[total]
      guard sketch.isLevel, sketch.isExact, sketch.isSummand, reading.mentions[total].quantity.tellingDigits >= 3 else {
        return nil
      }
      return openingSum(total, below: passage, in: reading)
    }
  }
}

private func openingSum(_ total: Int, below passage: Int, in reading: Reading) -> Claim? {
  let whole = reading.sketches[total]
  var parts: [Int] = []
  var sum = 0.0
  for next in reading.passages.indices[(passage + 1)...].prefix(paragraphs) {
    let figures = reading.passages[next].mentions
    if figures.isEmpty { continue }
    let first = figures.prefix(figuresToOpen).first {
      let sketch = reading.sketches[$0]
      return sketch.measure == whole.measure && sketch.isLevel && sketch.isExact && sketch.isSummand
    }
    guard let first else { return nil }
    parts.append(first)
    sum += reading.sketches[first].low
    if sum > whole.high { return nil }
    guard parts.count >= 3 else { continue }
    let operands = parts.map { Operand(.part, reading.mentions[$0].quantity) }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity, operands: operands,
      formula: .sum(count: operands.count), basis: .fitted)
    if verdict(of: claim) == .holds { return claim }
  }
  return nil
}

private let paragraphs = 10
private let figuresToOpen = 3
