/// What loops over many mentions ask of one first: a few numbers that lie together and hold no reference, so that passing
/// a mention over costs nothing.
struct MentionSketch: Sendable {
  /// The letters of the key as a set of 64, to tell at a glance that two names are unlike.
  var letters: UInt64
  /// The last two letters of the key, 0 where it has fewer.
  var ending: UInt64
  /// Equal for two mentions that may be added.
  var measure: Int32
  /// Equal for two mentions of one period.
  var period: Int32
  var passage: Int32
  /// See `Reading.isAddend` and `Reading.isSummand`.
  var isAddend: Bool
  var isSummand: Bool
  /// Whether it is printed with four characters or more.
  var isLong: Bool
  /// About the ends of what it may mean; infinite where an end is missing.
  var low: Double
  var high: Double
}

/// The kinds of things measured and the periods named so far, numbered.
struct Measures: Sendable {
  private struct Measure: Hashable {
    var dimension: ExactText
    var kind: Unit.Kind
  }

  private var numbers: [Measure: Int32] = [:]
  private var periods: [ExactText: Int32] = [:]
  private var lastPeriod = (name: "", number: Int32(-1))
  private var lastMeasure = (dimension: "", kind: Unit.Kind.none, number: Int32(-1))

  /// How many were numbered.
  var count: Int { numbers.count + periods.count }

  mutating func number(of unit: Unit) -> Int32 {
    if lastMeasure.number >= 0, lastMeasure.kind == unit.kind,
      ExactText(lastMeasure.dimension) == ExactText(unit.dimension)
    {
      return lastMeasure.number
    }
    let measure = Measure(dimension: ExactText(unit.dimension), kind: unit.kind)
    let next = Int32(numbers.count)
    let number = numbers[measure] ?? next
    if number == next { numbers[measure] = next }
    lastMeasure = (unit.dimension, unit.kind, number)
    return number
  }

  mutating func number(ofPeriod period: String) -> Int32 {
    if lastPeriod.number >= 0, ExactText(lastPeriod.name) == ExactText(period) { return lastPeriod.number }
    let next = Int32(periods.count)
    let number = periods[ExactText(period)] ?? next
    if number == next { periods[ExactText(period)] = next }
    lastPeriod = (period, number)
    return number
  }
}

extension MentionSketch {
  init(_ mention: Mention, measures: inout Measures) {
    let face = mention.quantity.face
    let key = mention.key
    letters = letterSet(key)
    ending = key.count < 2 ? 0 : UInt64(key[key.count - 2].value) << 32 | UInt64(key[key.count - 1].value)
    measure = mention.measure
    period = measures.number(ofPeriod: mention.period)
    passage = Int32(mention.passage)
    isAddend = mention.isAddend
    isSummand = mention.isSummand
    isLong = mention.quantity.numeral.utf8.count >= 4
    low = face.low?.size ?? -.infinity
    high = face.high?.size ?? .infinity
  }
}

extension Reading {
  /// False only where nothing that the one may mean is meant by the other, with room for the errors of doubles.
  func mayMeet(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (sketches[a], sketches[b])
    let room = 1e-9 * min(abs(x.high), abs(y.high), abs(x.low), abs(y.low))
    // Negated, so that infinite ends meet everything.
    return !(x.low > y.high + room) && !(y.low > x.high + room)
  }

  /// False only where a share can't be its part over its whole, however the three were rounded or cut off.
  func mayBeShare(_ share: Int, part: Int, whole: Int) -> Bool {
    mayBeShare(share, part: part, low: sketches[whole].low, high: sketches[whole].high)
  }

  /// The same over the sum of some figures.
  func mayBeShare(_ share: Int, part: Int, of addends: [Int]) -> Bool {
    let low = addends.reduce(0) { $0 + sketches[$1].low }
    let high = addends.reduce(0) { $0 + sketches[$1].high }
    return mayBeShare(share, part: part, low: low, high: high)
  }

  private func mayBeShare(_ share: Int, part: Int, low: Double, high: Double) -> Bool {
    let (p, a) = (sketches[share], sketches[part])
    // As wide as a unit of the last place at least, but for exact figures.
    let width = p.high - p.low
    guard width > 0, width < .infinity, a.low >= 0, a.high < .infinity, low > 0, high < .infinity else { return true }
    let room = width * 1.6 + abs(p.high) * 1e-9
    return a.low / high <= p.high + room && a.high / low >= p.low - room
  }

  /// Whether two mentions are of one period or one of a part of the other's name, as `isSamePeriod`.
  func areOfOnePeriod(_ a: Int, _ b: Int) -> Bool {
    if sketches[a].period == sketches[b].period { return true }
    let (x, y) = (mentions[a].period, mentions[b].period)
    return x.utf8.count != y.utf8.count && isSamePeriod(x, y)
  }
}
