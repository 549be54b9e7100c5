/// Long amounts that one slip of the fingers keeps from being the sum, or the difference, of others of their paragraph.
///
/// The counterpart of `subsetStructures` for figures that fit nowhere: digits that agree but for a swapped or a lost one
/// are no accident either, as long as few combinations were tried. Cost: bounded by the limits below.
func slippedSums(in reading: Reading, explained: FigurePlaces) -> [Claim] {
  reading.passages.flatMap { passage -> [Claim] in
    let figures = passage.mentions.chosen {
      let sketch = reading.sketches[$0]
      return sketch.isLevel && sketch.kind == .amount && sketch.isExact && isLong(reading.mentions[$0].quantity)
    }
    guard (3...16).contains(figures.count) else { return [] }
    return figures.compactMap { index in
      let mention = reading.mentions[index]
      if explained.contains(mention.quantity.range.lowerBound) { return nil }
      let others = figures.chosen { $0 != index && reading.addable(reading.mentions[$0], mention) }
      let claim = SlippedSum(mention.quantity, others.map { reading.mentions[$0].quantity })?.claim
      return claim.flatMap { lacksNothing($0, of: passage, in: reading) ? $0 : nil }
    }
  }
}

/// 「甲 76627.35 元、乙 29521.08 元、丙 300 元，计 106448.43 元」: what two of them lack is printed beside them.
private func lacksNothing(_ claim: Claim, of passage: Passage, in reading: Reading) -> Bool {
  let gap = (claim.computed - claim.stated.value).magnitude
  return !passage.mentions.contains {
    reading.sketches[$0].isLevel && reading.sketches[$0].kind == .amount && reading.mentions[$0].quantity.value == gap
  }
}

/// Six digits or more that carry information.
private func isLong(_ quantity: Quantity) -> Bool {
  quantity.value.magnitude >= quantity.step * Rational(100_000)
}

private struct SlippedSum {
  let stated: Quantity
  let others: [Quantity]
  /// What the stated figure would be worth after each slip, in its last place.
  private var variants = Set<Int128>()
  private let values: [Int128]
  /// How many combinations were tried.
  private var tried = 0
  /// The part of all numbers of this size that one trial hits.
  private var density = 1.0
  private var found: (operands: [Int], signs: [Int])?

  init?(_ stated: Quantity, _ others: [Quantity]) {
    self.stated = stated
    self.others = others
    guard let slips = SlipVariants(of: stated) else { return nil }
    let ulp = ([stated] + others).map(\.ulp).min() ?? stated.ulp
    values = others.map { ($0.value / ulp).numerator }
    let step = (others.map(\.step).min() ?? ulp) / ulp
    var slipped = Set<Int128>()
    slips.visit { variant in
      guard slips.allows(variant) else { return true }
      let value = variant.decimal.value * slips.scale / ulp
      if value.isValid, value.isInteger { slipped.insert(value.numerator) }
      return true
    }
    variants = slipped
    density = Double(slipped.count) * step.size / max(1, (stated.value / ulp).size)
    for size in 2...4 where found == nil && size <= others.count && Double(tried) * density < Self.chance {
      search(size: size, from: 0, operands: [], sum: 0)
    }
    guard found != nil, Double(tried) * density < Self.chance else { return nil }
  }

  /// How often figures that have nothing to do with each other may look like a slip.
  private static let chance = 1e-3

  /// Every set of this size, added up; and its largest figure less the others.
  private mutating func search(size: Int, from start: Int, operands: [Int], sum: Int128) {
    if found != nil { return }
    if operands.count == size {
      tried += 2
      let largest = operands.max { values[$0] < values[$1] } ?? 0
      if variants.contains(sum) {
        found = (operands, operands.map { _ in 1 })
      } else if variants.contains(2 * values[largest] - sum) {
        found = (operands, operands.map { $0 == largest ? 1 : -1 })
      }
      return
    }
    guard start < values.count else { return }
    for index in start..<values.count {
      search(size: size, from: index + 1, operands: operands + [index], sum: sum + values[index])
    }
  }

  var claim: Claim? {
    guard let found else { return nil }
    let isSum = found.signs.allSatisfy { $0 > 0 }
    return Claim(
      kind: .sum, rule: "sum-mismatch", stated: stated,
      operands: found.operands.map { Operand(isSum ? .part : values[$0] == values.max() ? .whole : .part, others[$0]) },
      formula: .sum(signs: found.signs), basis: .inferred)
  }
}
