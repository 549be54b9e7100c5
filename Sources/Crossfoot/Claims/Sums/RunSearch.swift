/// Finds a run of neighbouring figures that adds up to a total.
struct RunSearch {
  let reading: Reading
  let total: Int

  /// The longest prefix of `parts` that adds up, extended over zeros; nil if none of at least `least` does.
  ///
  /// Cost: linear; sums are carried along.
  func prefix(of parts: [Int], least: Int = 2) -> [Int]? {
    let target = reading.mentions[total].quantity
    var sum = Rational.zero
    var room = target.isExact ? Rational.zero : target.ulp * Rational(1, 2)
    var found: Int?
    for (place, part) in parts.enumerated().prefix(60) {
      let quantity = reading.mentions[part].quantity
      sum = sum + quantity.value
      if !quantity.isExact { room = room + quantity.ulp * Rational(1, 2) }
      if quantity.modifier != .none { room = room + quantity.step }
      if found != nil, !quantity.value.isZero { break }
      if place + 1 >= least, fits(sum, target, room) { found = place + 1 }
    }
    return found.map { Array(parts.prefix($0)) }
  }

  private func fits(_ sum: Rational, _ target: Quantity, _ room: Rational) -> Bool {
    if sum == target.value { return true }
    let extra = target.modifier == .none ? Rational.zero : target.step
    return (sum - target.value).magnitude <= room + extra
  }

  /// How likely a run of unrelated figures fits by chance: the tried runs times the accepted part of the range.
  func coincidence(parts: Int, tried: Int) -> Double {
    let target = reading.mentions[total].quantity
    guard !target.value.isZero else { return 1 }
    let ratio = target.ulp * Rational(target.isExact ? 1 : parts + 1) / target.value.magnitude
    guard ratio.isValid else { return 1 }
    return Double(tried) * Double(ratio.numerator) / Double(ratio.denominator)
  }
}
