/// The numerals that one slip of the fingers makes of another: a digit mistyped, two swapped, one dropped or doubled,
/// the point moved. `printed` may hold thousands commas, which are left out of the results.
func slips(of printed: String) -> [(numeral: String, typing: Slip.Typing)] {
  let digits = Array(printed.utf8.filter { $0 &- 0x30 < 10 || $0 == 0x2E })
  var found: [(String, Slip.Typing)] = []
  func add(_ bytes: [UInt8], _ typing: Slip.Typing) {
    if bytes != digits, bytes.contains(where: { $0 &- 0x30 < 10 }) {
      found.append((String(decoding: bytes, as: UTF8.self), typing))
    }
  }
  for i in digits.indices where digits[i] != 0x2E {
    for other in UInt8(0x30)...0x39 where other != digits[i] {
      var copy = digits
      copy[i] = other
      add(copy, .oneDigit)
    }
    if i + 1 < digits.count, digits[i + 1] != 0x2E, digits[i] != digits[i + 1] {
      var copy = digits
      copy.swapAt(i, i + 1)
      add(copy, .transposed)
    }
    var shorter = digits
    shorter.remove(at: i)
    add(shorter, .added)
  }
  for i in 0...digits.count {
    for digit in UInt8(0x30)...0x39 {
      var longer = digits
      longer.insert(digit, at: i)
      add(longer, .dropped)
    }
  }
  if let point = digits.firstIndex(of: 0x2E) {
    for shift in [-2, -1, 1, 2] where point + shift > 0 && point + shift < digits.count {
      var copy = digits
      copy.remove(at: point)
      copy.insert(0x2E, at: point + shift)
      add(copy, .pointMoved)
    }
  }
  return found
}

extension Quantity {
  /// The same figure with another numeral in its place; nil where that is none.
  func replacing(numeral new: String) -> Quantity? {
    let old = Array(numeral.utf8.filter { $0 != 0x2C })
    guard let before = readDigits(old, at: 0), before.range.count == old.count, !before.value.isZero,
      let after = readDigits(Array(new.utf8), at: 0), after.range.count == new.utf8.count
    else { return nil }
    let scale = value / before.value
    var copy = self
    copy.numeral = new
    copy.value = after.value * scale
    copy.ulp = after.ulp * scale.magnitude
    copy.step = after.step * scale.magnitude
    return copy
  }
}

/// The one slip of one figure that would make a broken claim hold, with every other way counted.
struct SlipSearch {
  /// Each: the figure's place (−1 the stated one) and how it would read.
  var candidates: [(figure: Int, correct: String, typing: Slip.Typing)] = []
  /// Cost: about 25 trial judgements a digit; only for claims that are broken.
  init(_ claim: Claim) {
    let figures = [claim.stated] + claim.operands.map(\.quantity)
    for (place, figure) in figures.enumerated() where figure.modifier == .none {
      for (numeral, typing) in slips(of: figure.numeral) {
        guard let changed = figure.replacing(numeral: numeral) else { continue }
        if typing == .dropped || typing == .added, changed.ulp != figure.ulp, figure.ulp != .one { continue }
        var trial = claim
        if place == 0 { trial.stated = changed } else { trial.operands[place - 1].quantity = changed }
        let verdict = judge(trial).verdict
        if verdict == .holds || (verdict == .rounding && claim.formula.denominator.count > 0) {
          candidates.append((place - 1, numeral, typing))
        }
      }
    }
  }

  /// Whether one slip explains a broken claim while figures that have nothing to do with each other would come as close
  /// less often than `chance` (semantics: 10⁻³). Cost: nothing where the figures have too few digits to tell.
  static func explains(_ claim: Claim, chance: Double = 1e-3) -> Bool {
    coincidence(of: claim) < chance && !SlipSearch(claim).candidates.isEmpty
  }

  /// How many one-slip variants there are, times the part of the plausible range that the claim accepts.
  static func coincidence(of claim: Claim) -> Double {
    let digits = ([claim.stated] + claim.operands.map(\.quantity)).filter { $0.modifier == .none }.map(
      \.numeral.utf8.count)
    return Double(digits.reduce(0) { $0 + 20 * $1 + 10 }) * width(of: claim)
  }

  /// The part of the plausible range that the claim accepts.
  private static func width(of claim: Claim) -> Double {
    // A dropped digit makes the stated figure small: the size is that of what it is compared with.
    let computed = claim.formula.value(of: claim.operands.map(\.quantity.value)).magnitude
    let magnitude = computed.isValid ? max(claim.stated.value.magnitude, computed) : claim.stated.value.magnitude
    guard !magnitude.isZero, magnitude.isValid else { return 1 }
    let ratio =
      max(claim.stated.ulp, min(claim.stated.step, claim.operands.map(\.quantity.step).min() ?? claim.stated.step))
      / magnitude
    guard ratio.isValid else { return 1 }
    return Double(ratio.numerator) / Double(ratio.denominator)
  }
}
