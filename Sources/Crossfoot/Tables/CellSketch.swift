/// What searches among the cells of all tables ask of one first: numbers near enough to reject a cell, never to accept it.
struct CellSketch: Sendable {
  let size: Double
  /// About the ends of what it may mean; infinite where an end is missing.
  let low: Double
  let high: Double
  /// About one unit of its last place.
  let ulp: Double
  /// The letters of its row's name and of its innermost column head, as `letterSet` has them.
  let rowLetters: UInt64
  let headLetters: UInt64
  /// Digits of the numeral, and those without the zeros before the first.
  let digits: Int
  let significantDigits: Int
  /// The magnitude in units of the last place, as `Quantity.places`.
  let places: Int64

  init(_ figure: Quantity, rowLetters: UInt64, headLetters: UInt64) {
    let face = figure.face
    size = figure.value.size
    low = face.low?.size ?? -.infinity
    high = face.high?.size ?? .infinity
    ulp = figure.ulp.size
    self.rowLetters = rowLetters
    self.headLetters = headLetters
    digits = Crossfoot.digits(figure)
    significantDigits = figure.significantDigits
    places = figure.places
  }

  /// Near enough to another size to be the same number.
  func mayEqual(_ other: Double) -> Bool { !(abs(size - other) > abs(size) * 1e-9) }

  /// False only where nothing that it may mean lies between two ends, with room for the errors of doubles.
  func mayMeet(_ sketch: MentionSketch) -> Bool { mayMeet(low: sketch.low, high: sketch.high) }

  func mayMeet(_ other: CellSketch) -> Bool { mayMeet(low: other.low, high: other.high) }

  private func mayMeet(low otherLow: Double, high otherHigh: Double) -> Bool {
    let room = 1e-9 * min(abs(high), abs(otherHigh), abs(low), abs(otherLow))
    return !(low > otherHigh + room) && !(otherLow > high + room)
  }

  /// How far the farther end of what it may mean lies from what it says; infinite where an end is missing.
  var reach: Double { reachOf(size, low: low, high: high) }
}

/// How far the farther of two ends lies from a size; infinite where that is no number.
func reachOf(_ size: Double, low: Double, high: Double) -> Double {
  let reach = max(abs(low - size), abs(high - size))
  return reach.isNaN ? .infinity : reach
}
