/// The one slip of one figure that would make a broken claim hold, with every other way counted.
struct SlipSearch {
  /// Each: the figure's place (−1 the stated one) and how it would read.
  var candidates: [(figure: Int, correct: String, typing: Slip.Typing)] = []

  /// Cost: about 25 comparisons a digit, and trial judgements of what they leave of quotients; only for claims that are
  /// broken.
  init(_ claim: Claim, onlyFirst: Bool = false) {
    guard claim.skip == nil else { return }
    let sketch = FormulaSketch(claim)
    for place in -1..<claim.operands.count where !(onlyFirst && !candidates.isEmpty) {
      let figure = place < 0 ? claim.stated : claim.operands[place].quantity
      guard figure.modifier == .none, let variants = SlipVariants(of: figure) else { continue }
      if let wanted = Self.wanted(at: place, in: claim) {
        let value = wanted / variants.scale
        guard value.isValid else { continue }
        take(variants, place, onlyFirst, worth: value) { variants.allows($0) }
      } else {
        var trial = claim
        let scale = variants.scale.size
        take(variants, place, onlyFirst) { variant in
          if let sketch {
            let ulp = variant.decimal.ulp.size * scale
            guard sketch.mayHold(place, variant.decimal.digits.nearestDouble * ulp, ulp: abs(ulp)) else { return false }
          }
          guard variants.allows(variant) else { return false }
          let changed = variants.figure(reading: variant.decimal)
          if place < 0 { trial.stated = changed } else { trial.operands[place].quantity = changed }
          let verdict = verdict(of: trial)
          return verdict == .holds || (verdict == .rounding && claim.formula.denominator.count > 0)
        }
      }
    }
  }

  private mutating func take(
    _ variants: SlipVariants, _ place: Int, _ onlyFirst: Bool, worth value: Rational? = nil,
    where mends: (SlipVariant) -> Bool
  ) {
    variants.visit(worth: value) { variant in
      guard variant.decimal.decimals <= 20, mends(variant) else { return true }
      candidates.append((place, variants.text(of: variant), variant.typing))
      return !onlyFirst
    }
  }

  /// The one value of a figure that makes a claim without a quotient hold; nil where more than one may, or none is known.
  private static func wanted(at place: Int, in claim: Claim) -> Rational? {
    guard claim.formula.denominator.isEmpty, claim.comparison == .equal, abs(claim.statedSign) == 1,
      !claim.operands.isEmpty
    else { return nil }
    var values = claim.operands.map(\.quantity.value)
    let sign = Rational(claim.statedSign)
    if place < 0 {
      let computed = claim.formula.value(of: values)
      return computed.isValid ? computed * sign : nil
    }
    guard claim.formula.numerator.allSatisfy({ $0.factors.count(where: { $0 == place }) <= 1 }) else { return nil }
    values[place] = .zero
    let without = claim.formula.value(of: values)
    values[place] = .one
    let slope = claim.formula.value(of: values) - without
    let wanted = (claim.stated.value * sign - without) / slope
    return wanted.isValid ? wanted : nil
  }

  /// Whether one slip explains a broken claim while figures that have nothing to do with each other would come as close
  /// less often than `chance` (semantics: 10⁻³). Cost: nothing where the figures have too few digits to tell.
  static func explains(_ claim: Claim, chance: Double = 1e-3) -> Bool {
    coincidence(of: claim) < chance && mayBeSlip(claim)
  }

  /// How many one-slip variants there are, times the part of the plausible range that the claim accepts.
  static func coincidence(of claim: Claim) -> Double {
    let count = claim.operands.reduce(variantCount(of: claim.stated)) { $0 + variantCount(of: $1.quantity) }
    return Double(count) * width(of: claim)
  }

  private static func variantCount(of quantity: Quantity) -> Int {
    quantity.modifier == .none ? 20 * quantity.numeral.utf8.count + 10 : 0
  }

  /// The part of the plausible range that the claim accepts.
  static func width(of claim: Claim) -> Double {
    // A dropped digit makes the stated figure small: the size is that of what it is compared with.
    let computed = claim.computed.magnitude
    let magnitude = computed.isValid ? max(claim.stated.value.magnitude, computed) : claim.stated.value.magnitude
    guard !magnitude.isZero, magnitude.isValid else { return 1 }
    let step = claim.operands.reduce(claim.stated.step) { min($0, $1.quantity.step) }
    let ratio = max(claim.stated.ulp, step) / magnitude
    guard ratio.isValid else { return 1 }
    return ratio.numerator.nearestDouble / ratio.denominator.nearestDouble
  }
}
