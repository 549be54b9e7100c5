/// Finds a run of neighbouring figures that adds up to a total.
struct RunSearch {
  let reading: Reading
  let total: Int

  /// The longest prefix of `parts` that adds up, extended over zeros; nil if none of at least `least` does.
  ///
  /// Cost: linear; sums are carried along.
  func prefix(of parts: [Int], least: Int = 2) -> [Int]? { prefix(of: parts[...], least: least) }

  func prefix(of parts: ArraySlice<Int>, least: Int = 2) -> [Int]? {
    guard mayAddUp(parts) else { return nil }
    let target = reading.mentions[total].quantity.face
    let printed = reading.mentions[total].quantity.value
    var sum = Interval(exactly: .zero)
    var exact = Rational.zero
    var found: Int?
    for (place, part) in parts.enumerated().prefix(60) {
      let quantity = reading.mentions[part].quantity
      exact = exact + quantity.value
      // 「363 天，优良 305 天、轻度 49 天、中度 7 天、重度 2 天」: what is left out by rounding belongs to it where all of it is right.
      if found != nil, !quantity.value.isZero {
        if exact == printed { found = place + 1 }
        break
      }
      let face = quantity.face
      sum.low = sum.low.flatMap { low in face.low.map { low + $0 } }
      sum.high = sum.high.flatMap { high in face.high.map { high + $0 } }
      if place + 1 >= least, sum.meets(target) { found = place + 1 }
    }
    return found.map { Array(parts.prefix($0)) }
  }

  /// Whether some prefix comes near the total, in doubles with room for their errors.
  private func mayAddUp(_ parts: ArraySlice<Int>) -> Bool {
    let target = reading.sketches[total]
    let sketches = reading.sketches
    let parts = parts.prefix(60)
    var (low, high, largest) = (0.0, 0.0, 0.0)
    var isRising: Bool?
    for place in parts.indices {
      let face = sketches[parts[place]]
      low += face.low
      high += face.high
      largest = max(largest, abs(low), abs(high))
      let room = largest * 1e-9
      // Negated, so that a sum of opposite infinities may be anything.
      if !(low - room > target.high || high + room < target.low) { return true }
      // Where nothing more is taken away, what is too much stays so.
      if low - room > target.high {
        if isRising == nil { isRising = parts[place...].allSatisfy { sketches[$0].low >= 0 } }
        if isRising == true { return false }
      }
    }
    return false
  }

  /// How likely a run of unrelated figures fits by chance: the tried runs times the accepted part of the range.
  func coincidence(parts: Int, tried: Int) -> Double {
    let target = reading.mentions[total].quantity
    guard !target.value.isZero else { return 1 }
    let ratio = target.ulp * Rational(target.isExact ? 1 : parts + 1) / target.value.magnitude
    guard ratio.isValid else { return 1 }
    return Double(tried) * ratio.numerator.nearestDouble / ratio.denominator.nearestDouble
  }
}
