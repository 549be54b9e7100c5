/// Totals that one slip keeps from being the sum of the figures that stand around them with no other of their measure between:
/// 「外出务工 T 人，省外 a 人、县外省内 b 人、县内 c 人」.
///
/// No word says that they add up: told only of figures that nothing else accounts for, where few others would be as near.
func slippedRuns(in reading: Reading, splits: Splits, explained: FigurePlaces) -> [Claim] {
  reading.passages.flatMap { passage -> [Claim] in
    let summands = passage.mentions.chosen {
      let sketch = reading.sketches[$0]
      return sketch.isSummand && sketch.isExact && sketch.kind != .score && !reading.isBase($0)
    }
    guard summands.count > 2 else { return [] }
    return summands.indices.compactMap { place in
      let total = reading.mentions[summands[place]].quantity
      if explained.contains(total.range.lowerBound) || total.tellingDigits < 3 { return nil }
      let runs = Runs(around: place, among: summands, in: reading).lists
      return runs.lazy.compactMap { parts in
        slipped(total, parts, tries: runs.count, in: reading).flatMap {
          arePeers(summands[place], parts, in: reading, splits) ? nil : $0
        }
      }.first
    }
  }
}

/// The lists that a figure may be the total of.
private struct Runs {
  var lists: [[Int]] = []

  init(around place: Int, among summands: [Int], in reading: Reading) {
    let index = summands[place]
    let total = reading.mentions[index]
    func run(_ figures: some Sequence<Int>, in sentence: Int) -> [Int] {
      var run: [Int] = []
      for place in figures {
        let other = reading.mentions[place]
        // No longer list is asked for, and a sentence may hold thousands.
        if abs(other.sentence - total.sentence) > 1 || run.count > mostParts { break }
        if other.sentence == sentence, other.depth == total.depth, reading.addable(place, index) { run.append(place) }
      }
      return run
    }
    let before = Array(run(summands[..<place].reversed(), in: total.sentence).reversed())
    let rest = summands[(place + 1)...]
    let behind = run(rest, in: total.sentence)
    let isOne = { (list: [Int]) in list.filter { reading.mentions[$0].segment == total.segment } }
    // With figures on both sides it is one of a list.
    if before.isEmpty { add(withoutBalance(behind.isEmpty ? run(rest, in: total.sentence + 1) : behind, in: reading)) }
    if isOne(before).isEmpty { add(isOne(behind)) }
    // 「甲 a、乙 b，计 T」
    let closes = reading.sketches[index].has(.total) || reading.letters(naming: total) == ["计"]
    if behind.isEmpty, closes { add(before) }
    if isOne(behind).isEmpty, closes { add(isOne(before)) }
    let inBracket = rest.prefix { reading.mentions[$0].openBracket ?? -1 > total.token }
    add(inBracket.filter { reading.addable($0, index) && reading.mentions[$0].openBracket == total.token + 1 })
  }

  /// 「出口 a，进口 b，顺差 d」 without d.
  private func withoutBalance(_ list: [Int], in reading: Reading) -> [Int] {
    let values = list.map { reading.mentions[$0].quantity.value }
    return values.count == 3 && values[0] - values[1] == values[2] ? list.dropLast() : list
  }

  private mutating func add(_ list: [Int]) {
    if (2...mostParts).contains(list.count), !lists.contains(list) { lists.append(list) }
  }
}

/// Whether one split names the total and a part: 「公司贷款 a，个人贷款 b，票据贴现 c」; or all are of periods of their own.
private func arePeers(_ total: Int, _ parts: [Int], in reading: Reading, _ splits: Splits) -> Bool {
  let period = reading.mentions[total].period
  return !period.isEmpty && parts.allSatisfy { reading.mentions[$0].period != period }
    || splits.contains { split in
      split.has(reading.mentions[total].key) && parts.contains { split.has(reading.mentions[$0].key) }
    }
}

private func slipped(_ total: Quantity, _ parts: [Int], tries: Int, in reading: Reading) -> Claim? {
  let claim = Claim(
    kind: .sum, rule: "sum-mismatch", stated: total,
    operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count),
    basis: .inferred)
  let variants = Double(20 * total.numeral.utf8.count + 10)
  // A total that is less than a part is rather another thing.
  let isLess = parts.contains { reading.mentions[$0].quantity.value > total.value }
  guard Double(tries) * variants * SlipSearch.width(of: claim) < (isLess ? mostChance / 8 : mostChance),
    verdict(of: claim) == .broken,
    let slips = SlipVariants(of: total)
  else { return nil }
  var isSlip = false
  let wanted = claim.computed / slips.scale
  // A tenth of the others is a share of them rather than a digit lost at the end.
  guard wanted.isValid, abs(claim.computed.size - 10 * total.value.size) >= 10 * total.ulp.size else { return nil }
  slips.visit(worth: wanted) { variant in
    isSlip = isSlip || slips.allows(variant)
    return !isSlip
  }
  return isSlip ? claim : nil
}

/// How often figures that have nothing to do with each other may be one slip from adding up.
private let mostChance = 0.01
private let mostParts = 12
