/// Looks for the figures from which one may be reckoned, the likeliest first.
///
/// Each way that is tried adds the chance with which any figure would have fit it; the search ends where the chances come
/// to `mostChance`, so that 87.34 % is sought further away than 87 %.
struct FitSearch {
  let text: FitText
  let index: Int
  let value: Double
  /// One unit of the last place over the value.
  let width: Double
  let stated: Quantity
  private var chance = 0.0
  /// The chance with which any other figure would have been found to fit, at most: less for amounts, of which most are
  /// reckoned from nothing, unless words call them a rest.
  private let mostChance: Double

  /// The part of the plausible range that a hundredth of growth takes, in hundredths.
  static let commonGrowth = 2.0
  /// What the rounding of an operand may leave open, over its value.
  static let mostOpen = 0.012
  /// How many figures away the whole of a known part is sought.
  static let wholesBack = 200
  static let wholesAhead = 16
  /// Pairs whose ranks multiply to no more than this are tried.
  static let reach = 60

  /// Whether others are reckoned from it.
  private let isUsed: Bool

  /// - Parameters:
  ///   - isSlip: Whether a slip explains why the figure is not what words say, so that a fit has to be sure.
  ///   - isUsed: Whether others are reckoned from it, so that it is mostly reckoned from none.
  init?(_ index: Int, in text: FitText, isSlip: Bool = false, isUsed: Bool = false) {
    let quantity = text.quantity(index)
    guard quantity.value.isValid, quantity.value > .zero, quantity.significantDigits >= 2 else { return nil }
    self.text = text
    self.index = index
    self.isUsed = isUsed
    stated = quantity
    value = quantity.value.size
    width = quantity.ulp.size / value
    let sketch = text.sketches[index]
    // 「年终结余 0.60 亿元」 is said to be what two others leave.
    let mostOfAmount = sketch.has(.remainder) ? 0.08 : 0.01
    mostChance = isUsed ? 0.001 : isSlip ? 0.002 : sketch.isLevel && !sketch.isPrice ? mostOfAmount : 0.05
    // Then the first try would be one too many.
    if sketch.isLevel, width > mostChance || isUsed && width * 10 > mostChance { return nil }
  }

  mutating func found() -> Claim? {
    switch text.sketches[index].role {
    case .growth(let sign): growth(sign: sign)
    case .share: rate(value < 1 ? FitWay.shares : FitWay.multiples)
    case .rate, .percent: rate(value < 1 ? FitWay.rates : FitWay.multiples)
    case .multiple, .bare: rate(value < 1 ? FitWay.quotients : FitWay.multiples)
    case .points: pairs(text.candidates(for: index, .rate), FitWay.differences)
    case .level, .change: amount()
    }
  }

  private mutating func rate(_ ways: [FitWay]) -> Claim? {
    let levels = text.candidates(for: index, .level)
    return namesakes(levels, ways) ?? pairs(levels, ways) ?? twoParts(levels)
  }

  private mutating func growth(sign: Int) -> Claim? {
    let amounts = text.candidates(for: index, [.level, .change])
    let levels = amounts.filter { $0.sort == .level }
    return namesakes(levels, FitWay.growth(sign: sign)) ?? pairs(amounts, FitWay.growth(sign: sign))
      ?? pairs(levels, FitWay.growthByLevels(sign: sign))
  }

  private mutating func amount() -> Claim? {
    let sketch = text.sketches[index]
    if sketch.isPrice { return average(text.candidates(for: index, .level)) }
    let near = text.candidates(near: index, [.level, .change], of: sketch.measure)
    let ranked = text.ranked(near)
    // Two figures are mostly those with which others were reckoned from it.
    if isUsed { return percentage() ?? runs(near, ranked) ?? balance(near) ?? pairs(ranked, FitWay.sums) }
    return pairs(ranked, FitWay.sums) ?? runs(near, ranked) ?? balance(near) ?? product() ?? percentage()
  }

  private mutating func product() -> Claim? {
    let measure = text.sketches[index].measure
    let (own, others) = text.candidates(for: index, [.level, .price]).parted { $0.measure == measure }
    return products(own, others)
  }

  /// Begins a search of its own kind, and says whether it may go on.
  mutating func begin() { chance = 0 }
  var isSpent: Bool { chance > mostChance }
  /// Whether nine tenths of what may be chance are left.
  var isSure: Bool { chance * 10 <= mostChance }
  /// Whether they are after the first try.
  var mayBeSure: Bool { width * 10 <= mostChance }

  /// One of the two amounts before it, and another figure of the same name further away.
  private mutating func namesakes(_ levels: [FitCandidate], _ ways: [FitWay]) -> Claim? {
    begin()
    for one in before(levels).prefix(2) {
      for other in text.namesakes(of: one, beside: index) {
        if let claim = pair(one, other, ways) { return claim }
        if isSpent { return nil }
      }
    }
    return nil
  }

  /// A share or rate whose part words tell, over any figure of the text before it, the nearest first, or soon behind.
  mutating func share(ofPart place: Int) -> Claim? {
    guard value < 1, let part = text.candidate(place, for: index) else { return nil }
    let ways = text.sketches[index].role == .share ? FitWay.shares : FitWay.quotients
    begin()
    let around = max(0, index - Self.wholesBack)..<min(text.sketches.count, index + Self.wholesAhead)
    for other in around.nearest(to: index) where other != place && other != index {
      guard text.sketches[other].measure == part.measure, let whole = text.candidate(other, for: index),
        whole.sort == .level, whole.value > part.value
      else { continue }
      if let claim = pair(part, whole, ways) { return claim }
      if isSpent { return nil }
    }
    return nil
  }

  /// Growth over a base that words tell, of any level of its measure near it.
  mutating func growth(fromBase place: Int) -> Claim? {
    guard case .growth(let sign) = text.sketches[index].role, let base = text.candidate(place, for: index) else {
      return nil
    }
    begin()
    for level in text.candidates(near: index, .level, of: base.measure) where level.place != place {
      if let claim = pair(base, level, FitWay.growthOfLevels(sign: sign)),
        claim.operands[1].quantity == text.quantity(place)
      {
        return claim
      }
      if isSpent { return nil }
    }
    return nil
  }

  /// Those that stand before the figure, the nearest first.
  func before(_ candidates: [FitCandidate]) -> [FitCandidate] {
    candidates.filter { $0.place < index }.sorted { $0.place > $1.place }
  }

  private mutating func pairs(_ candidates: [FitCandidate], _ ways: [FitWay]) -> Claim? {
    begin()
    for (place, one) in candidates.enumerated() {
      for other in candidates[..<place] where other.measure == one.measure && other.rank * one.rank <= Self.reach {
        if let claim = pair(one, other, ways) { return claim }
        if isSpent { return nil }
      }
    }
    return nil
  }

  /// What fits it and, with other figures of the same lists, the next share or rate too: two hardly do by chance.
  mutating func foundTogether(_ siblings: FitSiblings) -> Claim? {
    let next = siblings.next(after: index)
    if next.isEmpty { return nil }
    let ways =
      switch text.sketches[index].role {
      case .growth(let sign): FitWay.growth(sign: sign)
      case .share: value < 1 ? FitWay.shares : FitWay.multiples
      default: value < 1 ? FitWay.quotients : FitWay.multiples
      }
    let candidates = text.candidates(for: index, [.level, .change])
    for (place, one) in candidates.enumerated() {
      for other in candidates[..<place] where other.measure == one.measure {
        begin()
        guard let claim = pair(one, other, ways) else { continue }
        if next.contains(where: { siblings.bears(claim, at: index, $0) }) { return claim }
      }
    }
    return nil
  }

  private mutating func pair(_ one: FitCandidate, _ other: FitCandidate, _ ways: [FitWay]) -> Claim? {
    // What is rounded to a digit or two fits nearly anything.
    if one.value == other.value || max(one.width, other.width) > Self.mostOpen { return nil }
    let (less, more) = one.value < other.value ? (one, other) : (other, one)
    for way in ways where mayTake(way, less, more) {
      let other = way.value(less.value, more.value)
      let isNear =
        way.kind == .sum
        ? isSum(other)
        : isNear(other, way.takes == .periods ? Self.commonGrowth * width * value : width, less.width + more.width)
      guard isNear else { continue }
      let (first, second) = way.isLargerFirst ? (more, less) : (less, more)
      let operands = [text.operand(way.roles.0, first), text.operand(way.roles.1, second)]
      if let claim = claim(way.kind, operands, way.formula, sign: way.sign) { return claim }
    }
    return nil
  }

  private func mayTake(_ way: FitWay, _ less: FitCandidate, _ more: FitCandidate) -> Bool {
    switch way.takes {
    case .any: true
    case .levels: less.sort == .level && more.sort == .level
    case .periods:
      less.sort == .level && more.sort == .level
        && text.sketches[less.place].period != text.sketches[more.place].period
    case .change: less.sort == .change && more.sort == .level
    }
  }

  /// Whether a value is rounded to the figure's, and would not have been by chance; counts the try.
  ///
  /// - Parameters:
  ///   - own: The part of the plausible range that the figure's last place takes.
  ///   - others: What the rounding of the operands leaves open, over the value.
  mutating func isNear(_ other: Double, _ own: Double, _ others: Double) -> Bool {
    chance += own + others
    return !isSpent && abs(other - value) <= value * ((width + others) / 2 + sketchError)
  }

  /// The same for sums and differences.
  mutating func isSum(_ other: Double) -> Bool {
    chance += width
    return !isSpent && abs(other - value) <= value * (width / 2 + sketchError)
  }

  /// What fits, if it does with exact figures.
  func claim(_ kind: ClaimKind, _ operands: [Operand], _ formula: Formula, sign: Int = 1) -> Claim? {
    let claim = Claim(
      kind: kind, rule: kind.rule, stated: stated, operands: operands, formula: formula, basis: .fitted,
      statedSign: sign)
    guard kind == .sum || kind == .product else { return claim.isRounded ? claim : nil }
    // Of round figures many are the sum of two others: a place that is zero tells nothing.
    let step = operands.reduce(stated.step) { max($0, $1.quantity.step) }.size / value
    let tries = max(1, chance / width)
    guard kind == .product ? operands.allSatisfy({ $0.quantity.tellingDigits >= 2 }) : tries * step <= mostChance else {
      return nil
    }
    return kind == .sum ? verdict(of: claim) == .holds ? claim : nil : claim.isRounded ? claim : nil
  }
}

/// What the values of sketches are off by, at most, over the value: they are kept in 32 bits.
private let sketchError = 4e-7

extension ClaimKind {
  fileprivate var rule: String { "\(rawValue)-mismatch" }
}
