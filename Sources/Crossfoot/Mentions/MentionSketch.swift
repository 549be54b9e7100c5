/// What loops over many mentions ask of one first: a few numbers that lie together and hold no reference, so that passing
/// a mention over costs nothing.
struct MentionSketch: Sendable {
  /// As `Mention.letters`.
  var letters: UInt64
  /// The last two letters of the key, 0 where it has fewer.
  var ending: UInt64
  /// Equal for two mentions that may be added.
  var measure: Int32
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

/// The kinds of things measured so far, numbered.
struct Measures: Sendable {
  private struct Measure: Hashable {
    var dimension: String
    var kind: Unit.Kind
  }

  private var numbers: [Measure: Int32] = [:]

  mutating func number(of unit: Unit) -> Int32 {
    let next = Int32(numbers.count)
    let measure = Measure(dimension: unit.dimension, kind: unit.kind)
    if let known = numbers[measure] { return known }
    numbers[measure] = next
    return next
  }
}

extension Reading {
  /// Adds a mention with its sketch.
  mutating func add(_ mention: Mention) {
    let face = mention.quantity.face
    let key = mention.key
    sketches.append(
      MentionSketch(
        letters: mention.letters,
        ending: key.count < 2 ? 0 : UInt64(key[key.count - 2].value) << 32 | UInt64(key[key.count - 1].value),
        measure: measures.number(of: mention.quantity.unit), passage: Int32(mention.passage),
        isAddend: isAddend(mention), isSummand: isSummand(mention),
        isLong: mention.quantity.numeral.utf8.count >= 4, low: face.low?.size ?? -.infinity,
        high: face.high?.size ?? .infinity))
    mentions.append(mention)
  }
}
