/// Parts named by ranges that leave nothing out: 「T 个村，其中收入 10 万元以下 a 个、10 万元至 20 万元 b 个、20 万元以上 c 个」.
///
/// One range begins where the other ends, and the outermost are open, so that a mismatch accuses where a slip explains it. Cost: linear
/// in the mentions.
func rangeStructures(at asked: Range<Int>, in reading: Reading, flows: FlowLexicon) -> [SumStructure] {
  var structures: [SumStructure] = []
  var list: [RangedPart] = []
  for index in reading.places(asked, where: { $0.kind == .count && $0.isExact && $0.isLevel }) {
    guard let part = RangedPart(index, in: reading, flows) else { continue }
    if let last = list.last, !isNext(part.place, last.place, in: reading) {
      structures += structure(list, in: reading)
      list = []
    }
    list.append(part)
  }
  return structures + structure(list, in: reading)
}

/// A count with the range that names it.
private struct RangedPart {
  let place: Int
  /// In units of the range, with 万 and its kin reckoned in; nil for an open end.
  let lower: Rational?
  let upper: Rational?

  init?(_ index: Int, in reading: Reading, _ flows: FlowLexicon) {
    let mention = reading.mentions[index]
    let passage = reading.passages[mention.passage]
    let before = passage.tokens[max(0, mention.token - Self.most)..<mention.token]
    let start = before.lastIndex { $0.isMark(.comma, .listComma, .semicolon, .colon, .period) }.map { $0 + 1 }
    let first = start ?? before.startIndex
    guard first < mention.token else { return nil }
    let text = passage.lexed.prose.text
    let words = passage.tokens[first].range.lowerBound..<passage.tokens[mention.token].range.lowerBound
    let ends = rangeEnds(in: text, words)
    place = index
    switch ends.count {
    case 1:
      let isFrom = flows.first(.rangeFrom, in: text, words) != nil
      guard isFrom || flows.first(.rangeUpTo, in: text, words) != nil else { return nil }
      (lower, upper) = isFrom ? (ends[0], nil) : (nil, ends[0])
    case 2 where ends[0] < ends[1]:
      (lower, upper) = (ends[0], ends[1])
    default: return nil
    }
  }

  /// How many tokens a range and the words around it may have.
  private static let most = 16
}

/// The numbers in a stretch of text, a scale behind the last being that of all: 「10—20 万元」.
private func rangeEnds(in text: [UInt8], _ range: Range<Int>) -> [Rational] {
  var ends: [(value: Rational, scale: Rational?)] = []
  var i = range.lowerBound
  while i < range.upperBound {
    guard let numeral = readDigits(text, at: i) else {
      i += 1
      continue
    }
    i = numeral.range.upperBound
    let scale = unitScales.first { stands($0.word, in: text, at: i) }
    ends.append((numeral.value, scale.map { .power(ofTen: $0.power) }))
  }
  let common = ends.last?.scale ?? .one
  return ends.map { $0.value * ($0.scale ?? common) }
}

/// Whether nothing stands between two parts that could be one of them.
private func isNext(_ next: Int, _ last: Int, in reading: Reading) -> Bool {
  let (a, b) = (reading.mentions[last], reading.mentions[next])
  return a.sentence == b.sentence && a.passage == b.passage && a.depth == b.depth
    && a.quantity.unit.symbol == b.quantity.unit.symbol && b.clause - a.clause <= 1
}

/// Whether each range begins where the one below ends, or one above, from no lower end to no upper.
private func isPartition(_ list: [RangedPart]) -> Bool {
  let rising = list[0].lower == nil ? list : list.reversed()
  return rising[0].lower == nil && rising[rising.count - 1].upper == nil
    && zip(rising, rising.dropFirst()).allSatisfy { below, above in
      guard let end = below.upper, let start = above.lower else { return false }
      return start == end || start == end + .one
    }
}

/// The figure before the list that it adds up to, or 「共 T」 behind it, or the nearest that it is a slip away from.
private func structure(_ list: [RangedPart], in reading: Reading) -> [SumStructure] {
  guard list.count > 1, isPartition(list) else { return [] }
  let parts = list.map(\.place)
  let first = reading.mentions[parts[0]]
  let wholes = (max(0, parts[0] - mostBetween)..<parts[0]).reversed().filter {
    let mention = reading.mentions[$0]
    return mention.passage == first.passage && first.sentence - mention.sentence <= 1 && reading.addable($0, parts[0])
      && mention.isSummand && mention.quantity.modifier == .none && !reading.isBase($0)
  }
  let end = parts[parts.count - 1]
  let behind = [end + 1].filter {
    $0 < reading.mentions.count && isNext($0, end, in: reading)
      && reading.mentions[$0].cues.contains(CueSet(.total)) && reading.mentions[$0].quantity.modifier == .none
  }
  let structures = (behind + wholes).map { SumStructure(total: $0, parts: parts, marker: .split, isComplete: true) }
  let found =
    structures.first(where: reading.holds)
    ?? structures.first.flatMap { mayBeSlip(reading.claim($0, basis: .stated)) ? $0 : nil }
  return found.map { [$0] } ?? []
}

/// How many figures may stand between a whole and its first part.
private let mostBetween = 8
