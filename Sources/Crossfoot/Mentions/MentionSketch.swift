/// What loops over many mentions ask of one first: a few numbers that lie together and hold no reference, so that passing
/// a mention over costs nothing.
struct MentionSketch: Sendable {
  /// The letters of the key as a set of 64, to tell at a glance that two names are unlike.
  var letters: UInt64
  /// Classes of the cues among the words that name it.
  var cues: CueSet
  /// See `low` and `high`: in half the room, and rounded outwards.
  private let lowest: Float
  private let highest: Float
  /// The last two letters of the key, half of each, 0 where it has fewer.
  var ending: UInt32
  /// Classes of the words of balances among those that name it.
  var flows: FlowSet
  /// Equal for two mentions that may be added.
  var measure: Int32
  /// Equal for two mentions of one period.
  var period: Int32
  var passage: Int32
  /// How many of the set are in `letters`.
  let letterCount: UInt8
  private let packedRole: PackedRole
  let kind: Unit.Kind
  private let traits: Traits

  private struct Traits: OptionSet {
    let rawValue: UInt8

    static let addend = Traits(rawValue: 1)
    static let summand = Traits(rawValue: 2)
    static let long = Traits(rawValue: 4)
    static let exact = Traits(rawValue: 8)
  }

  /// About the ends of what it may mean, no narrower than they are; infinite where an end is missing.
  var low: Double { Double(lowest) }
  var high: Double { Double(highest) }
  var role: Mention.Role { packedRole.role }
  var isLevel: Bool { packedRole.isLevel }
  var isChange: Bool { if case .change = role { true } else { false } }
  /// See `Reading.isAddend` and `Reading.isSummand`.
  var isAddend: Bool { traits.contains(.addend) }
  var isSummand: Bool { traits.contains(.summand) }
  /// Whether it is printed with four characters or more.
  var isLong: Bool { traits.contains(.long) }
  /// Whether no word such as 约 or 以上 makes it another figure than the one that is printed.
  var isExact: Bool { traits.contains(.exact) }

  func has(_ cue: Cue) -> Bool { cues.contains(CueSet(cue)) }
  /// Whether a word of a class of balances stands among those that name it; of terms it is only known whether there is one.
  func names(_ flow: FlowWord) -> Bool { flows.contains(FlowSet(flow)) }
  var namesTerm: Bool { flows.contains(.terms) }
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
  /// Of a figure of English prose, for what asks few cues; each is of a period of its own, since none are known.
  init(_ index: Int, of passage: EnglishPassage, number: Int32, _ measures: inout Measures) {
    let figure = passage.figures[index]
    let face = figure.quantity.face
    let words = passage.name(of: index)
    letters = words.reduce(0) { $0 | 1 << UInt64(truncatingIfNeeded: $1.utf8.reduce(0) { $0 &* 31 &+ UInt($1) } % 64) }
    letterCount = UInt8(letters.nonzeroBitCount)
    (cues, flows, ending, self.passage, period) = (passage.fitCues(of: index), [], 0, 0, number)
    measure = measures.number(of: figure.quantity.unit)
    packedRole = PackedRole(Mention.Role(figure))
    kind = figure.quantity.unit.kind
    var traits: Traits = []
    if figure.isLevel, [.amount, .count, .score].contains(kind) { traits.insert(.addend) }
    if figure.quantity.modifier == .none { traits.insert(.exact) }
    self.traits = traits
    lowest = face.low.map { Float(noMoreThan: $0.size) } ?? -.infinity
    highest = face.high.map { -Float(noMoreThan: -$0.size) } ?? .infinity
  }

  init(_ mention: Mention, flows: FlowSet, measures: inout Measures) {
    let face = mention.quantity.face
    let key = mention.key
    letters = letterSet(key)
    letterCount = UInt8(letters.nonzeroBitCount)
    cues = mention.cues
    self.flows = flows
    ending =
      key.count < 2 ? 0 : key[key.count - 2].value << 16 | UInt32(truncatingIfNeeded: key[key.count - 1].value & 0xFFFF)
    measure = mention.measure
    period = measures.number(ofPeriod: mention.period)
    passage = Int32(mention.passage)
    packedRole = PackedRole(mention.role)
    kind = mention.quantity.unit.kind
    var traits: Traits = []
    if mention.isAddend { traits.insert(.addend) }
    if mention.isSummand { traits.insert(.summand) }
    if mention.quantity.numeral.utf8.count >= 4 { traits.insert(.long) }
    if mention.quantity.modifier == .none { traits.insert(.exact) }
    self.traits = traits
    lowest = face.low.map { Float(noMoreThan: $0.size) } ?? -.infinity
    highest = face.high.map { -Float(noMoreThan: -$0.size) } ?? .infinity
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
    guard width > abs(p.high) * 1e-6, width < .infinity, a.low >= 0, a.high < .infinity, low > 0, high < .infinity
    else { return true }
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

extension Float {
  /// The largest that is no larger than a double.
  fileprivate init(noMoreThan value: Double) {
    let near = Float(value)
    self = Double(near) > value ? near.nextDown : near
  }
}

extension Mention.Role {
  fileprivate init(_ figure: EnglishFigure) {
    self =
      switch figure.role {
      case .level: figure.isRate ? .percent : .level
      case .delta(let sign): .change(sign)
      case .growth(let sign): .growth(sign)
      case .points(let sign): .points(sign)
      case .share: .share
      case .multiple: .multiple
      case .time, .none: .bare
      }
  }
}
