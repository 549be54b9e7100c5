/// Growth that is told by two of three figures, by the third as well: where 「比上年的 b 减少 d，降 p%」 fits as d ÷ b, and what it is now
/// stands before, d and p are that less b too.
///
/// They are exact, so that they never accuse; but a change right before the rate that is told of both does where a slip explains it:
/// 「a，与 o 相比，十年共增加 d，增长 p%」. Cost: a look at some twenty figures for each rate of growth that holds.
func growthBothWays(_ claims: [Claim], in text: FitText) -> [Claim] {
  // A rate that words tell in two ways is told in all of them.
  var ways: [Int: Int] = [:]
  for claim in claims where claim.isGrowth { ways[claim.stated.range.lowerBound, default: 0] += 1 }
  let growth = claims.filter { $0.isGrowth && ways[$0.stated.range.lowerBound] == 1 && $0.operands.count == 2 }
  let told = growth.compactMap { claim -> (claim: Claim, others: [Claim])? in
    guard let index = text.place(of: claim.stated), let others = Growth(claim)?.others(near: index, in: text),
      !others.isEmpty
    else { return nil }
    return (claim, others)
  }
  if told.isEmpty { return [] }
  var known = Set<[Int]>()
  for claim in claims where claim.kind == .change || claim.kind == .sum || claim.kind == .identity {
    known.insert(claim.figures)
  }
  return told.flatMap { claim, others -> [Claim] in
    let others = others.filter { !known.contains($0.figures) }
    guard !others.isEmpty, isSound(claim) else { return [] }
    for other in others { known.insert(other.figures) }
    return others
  }
}

extension Claim {
  fileprivate var isGrowth: Bool { kind == .change && skip == nil && stated.unit.kind == .rate }
}

/// The two printed figures of three: what it is, what it was, and by how much it changed.
private struct Growth {
  let rate: Claim
  var level: Quantity?
  var base: Quantity?
  var delta: Quantity?
  /// What the third may be, and what the rounding of the two leaves open.
  private let thirds: (Double, Double)
  private let room: Double

  init?(_ claim: Claim) {
    rate = claim
    let (first, second) = (claim.operands[0], claim.operands[1])
    switch (first.role, second.role) {
    case (.whole, .base), (.numerator, .base): (level, base) = (first.quantity, second.quantity)
    case (.delta, .base): (delta, base) = (first.quantity, second.quantity)
    case (.whole, .delta): (level, delta) = (first.quantity, second.quantity)
    default: return nil
    }
    let (a, b) = (first.quantity.value.size, second.quantity.value.size)
    // Of a level and a base only the difference is left.
    thirds = (a - b, delta == nil ? b - a : a + b)
    room = first.quantity.ulp.size + second.quantity.ulp.size + 1e-6 * (abs(a) + abs(b))
  }

  /// The claims that the third figure makes, if it is printed.
  func others(near index: Int, in text: FitText) -> [Claim] {
    let around = max(0, index - figuresBack)..<min(text.sketches.count, index + figuresAhead)
    let thirds = around.filter { $0 != index && mayBeThird(text.sketches[$0]) }
    return thirds.nearest(to: index).lazy.compactMap { claims(with: text.quantity($0)) }.first
      ?? slip(before: index, in: text).map { [$0] } ?? []
  }

  /// The difference of the two levels, where the figure right before the rate should tell it.
  private func slip(before index: Int, in text: FitText) -> Claim? {
    guard let level, let base, index > 0, text.isChinese, case .growth(let sign) = text.sketches[index].role, sign != 0,
      text.sketches[index - 1].role == .change(sign), text.sketches[index - 1].isExact
    else { return nil }
    let change = text.quantity(index - 1)
    guard change.unit.dimension == level.unit.dimension, text.areOfOneSentence(change, rate.stated),
      text.areOfOneSentence(base, change)
    else { return nil }
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: change,
      operands: [Operand(.whole, level), Operand(.base, base)], formula: .sum(signs: [1, -1]), basis: .inferred,
      statedSign: sign)
    return verdict(of: claim) == .broken && mayBeSlip(claim) ? claim : nil
  }

  /// Whether it may make up the other two: an exact look costs a hundred times as much.
  private func mayBeThird(_ sketch: MentionSketch) -> Bool {
    guard sketch.isExact, delta == nil ? sketch.isChange : sketch.isLevel else { return false }
    let third = abs(sketch.low + sketch.high) / 2
    let room = room + sketch.high - sketch.low + 1e-6 * third
    return abs(abs(thirds.0) - third) <= room || abs(abs(thirds.1) - third) <= room
  }

  private func claims(with third: Quantity) -> [Claim]? {
    let (delta, base) = (delta ?? third, base ?? third)
    guard third.modifier == .none,
      let difference = claim(delta, (.whole, level ?? third), base, .sum(signs: [1, -1]), where: { $0 == .holds })
    else { return nil }
    let growth = claim(rate.stated, (.whole, level ?? third), base, .growth) { $0 == .holds || $0 == .rounding }
    let sign = Rational(difference.statedSign)
    let part = Formula(numerator: [.init(sign, [0])], denominator: [.init([1])])
    let share = claim(rate.stated, (.delta, delta), base, part) { $0 == .holds || $0 == .rounding }
    return [difference, growth, share].compactMap { $0 }
  }

  /// Read as growth or as decrease, whichever it is.
  private func claim(
    _ stated: Quantity, _ first: (Operand.Role, Quantity), _ base: Quantity, _ formula: Formula,
    where fits: (Verdict) -> Bool
  ) -> Claim? {
    [1, -1].lazy.map { sign in
      Claim(
        kind: .change, rule: "change-mismatch", stated: stated,
        operands: [Operand(first.0, first.1), Operand(.base, base)], formula: formula, basis: .fitted, statedSign: sign)
    }.first { fits(verdict(of: $0)) }
  }
}

/// How many figures away the third one may stand.
private let figuresBack = 14
private let figuresAhead = 5
