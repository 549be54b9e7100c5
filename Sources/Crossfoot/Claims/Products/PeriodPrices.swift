import SourceText

/// What is paid for each and a period, or for each behind a stroke: 「每人每月 u 元，共 n 人，全年发放 T」, 「u 元/亩，补贴 n 亩，发放 T」.
///
/// The number of months is left unsaid: T = u·n·m for some m. Kept where one fits; what does not accuses where the sentence leaves
/// no other number and no other total, and a slip of the year's figures explains it.
func periodPrices(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked) { $0.isLevel && $0.isExact && $0.kind == .amount }.compactMap {
    PeriodPrice($0, in: reading, lexicon)?.claim
  }
}

private struct PeriodPrice {
  let reading: Reading
  let index: Int
  /// What it is paid for; nil where the word is no unit, as 生 and 岗.
  private var thing: Unit?
  /// How many such periods a year has; 1 where none is named.
  private var periods = 1
  /// Of the money alone: 「元/亩」 is a dimension of its own.
  private var dimension: Substring { reading.mentions[index].quantity.unit.dimension.prefix { $0 != "/" } }

  init?(_ index: Int, in reading: Reading, _ lexicon: Lexicon) {
    self.reading = reading
    self.index = index
    let mention = reading.mentions[index]
    guard mention.quantity.value > .zero else { return nil }
    let text = reading.passages[mention.passage].lexed.prose.text
    guard readBehind(text, lexicon) || readBefore(text, lexicon) else { return nil }
  }

  /// 「元/人·月」, 「元/亩」, 「元/人/年」
  private mutating func readBehind(_ text: [UInt8], _ lexicon: Lexicon) -> Bool {
    let mention = reading.mentions[index]
    let symbol = mention.quantity.unit.symbol
    var end = reading.tokens(of: mention)[mention.token].range.upperBound
    if let stroke = symbol.utf8.lastIndex(of: 0x2F) {
      let name = Array(symbol.utf8[symbol.utf8.index(after: stroke)...])
      guard let found = lexicon.unit(in: name, at: 0), found.end == name.count else { return false }
      thing = found.unit
    } else {
      guard end < text.count, text[end] == 0x2F, let first = word(text[(end + 1)...].prefix(12)) else { return false }
      // 「元/月」 is of one.
      if first.period != nil { return false }
      end += 1 + first.length
    }
    let rest = text[min(end, text.count)...].prefix(14)
    for mark in ["/", "·", "•", "每", "．"] where rest.starts(with: mark.utf8) {
      if let period = word(rest.dropFirst(mark.utf8.count))?.period { periods = period }
    }
    return true
  }

  /// 「每人每月」, 「每生每学年」, 「每月每户」.
  private mutating func readBefore(_ text: [UInt8], _ lexicon: Lexicon) -> Bool {
    let mention = reading.mentions[index]
    let tokens = reading.tokens(of: mention)
    let clause = tokens[max(0, mention.token - 8)..<mention.token].reversed().prefix {
      !$0.isMark(.comma, .period, .semicolon, .colon) && $0.figure == nil
    }
    guard let low = clause.last?.range.lowerBound else { return false }
    let places = (low..<tokens[mention.token].range.lowerBound).filter { text[$0...].starts(with: each) }
    guard places.count == 2, places[1] - places[0] <= 15,
      let first = word(text[(places[0] + 3)..<places[1]]), let second = word(text[(places[1] + 3)...].prefix(15)),
      (first.period == nil) != (second.period == nil)
    else { return false }
    periods = first.period ?? second.period ?? 1
    let name = first.period == nil ? places[0] : places[1]
    if let found = lexicon.unit(in: text, at: name + 3), found.unit.kind != .rate { thing = found.unit }
    return true
  }

  /// The word at the head of some bytes: how long it is, and how often a year has the period that it names.
  private func word(_ bytes: ArraySlice<UInt8>) -> (length: Int, period: Int?)? {
    for (word, count) in yearParts where bytes.starts(with: word.utf8) { return (word.utf8.count, count) }
    return bytes.isEmpty ? nil : (min(bytes.count, 3), nil)
  }

  var claim: Claim? {
    let price = reading.mentions[index]
    let passage = reading.passages[price.passage].mentions
    let near = (max(passage.lowerBound, index - 3)..<min(passage.upperBound, index + 5)).filter {
      let mention = reading.mentions[$0]
      return $0 != index && mention.sentence == price.sentence && mention.isLevel && mention.depth == price.depth
        && mention.cues.isDisjoint(with: CueSet(.per).union(CueSet(.average)))
        && !mention.quantity.unit.symbol.utf8.contains(0x2F)
    }
    // A number of months that is told is for others to multiply.
    if near.contains(where: { reading.mentions[$0].quantity.unit.dimension == "month" }) { return nil }
    let own = near.filter {
      reading.mentions[$0].segment == price.segment && reading.mentions[$0].quantity.value > .one
    }
    let named = own.filter { thing == nil || reading.mentions[$0].quantity.unit.dimension == thing?.dimension }
    // 「每人每月 u 元，安排岗位 n 个」
    let counted = (named.isEmpty ? own : named).filter { isCount($0) }
    // 「甲 n₁ 人、乙 n₂ 人，共 n 人，按每人每月 u 元」
    let all = counted.filter { reading.mentions[$0].cues.contains(CueSet(.total)) }
    let counts = all.count == 1 && all[0] == counted.last { $0 < index } ? all : counted
    let totals = near.filter { $0 > index && isTotal($0) }
    guard counts.count == 1, let count = counts.first, let total = totals.first, totals.count == 1, total > count,
      reading.mentions[total].segment == price.segment,
      reading.mentions[total].clause - max(price.clause, reading.mentions[count].clause) <= 2
    else { return nil }
    let claims = (1...periods).reversed().map { claim(count, total, times: $0) }
    if let sound = claims.first(where: isSound) { return sound }
    let isTold = reading.mentions[total].cues.contains(CueSet(.total))
    // 「岗位 n 个，每人每月补助 u 元，全年发放 T」
    let isOfYear =
      periods == 12 && total == index + 1 && index == count + 1
      && reading.naming(reading.mentions[total]).hasPrefix("全年")
    let isExact = [count, total].allSatisfy { reading.mentions[$0].quantity.modifier == .none }
    return isExact && SlipSearch.explains(claims[0], chance: isOfYear ? 0.2 : periods > 2 ? 0.02 : isTold ? 1 : 0.1)
      ? claims[0] : nil
  }

  private func isCount(_ other: Int) -> Bool {
    let unit = reading.mentions[other].quantity.unit
    return unit.kind == .count || thing.map { unit.dimension == $0.dimension } ?? false
  }

  private func isTotal(_ other: Int) -> Bool {
    let mention = reading.mentions[other]
    return reading.isAddend(mention) && mention.quantity.unit.dimension == dimension
      && mention.quantity.value > reading.mentions[index].quantity.value
      && mention.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.planned)))
  }

  private func claim(_ count: Int, _ total: Int, times: Int) -> Claim {
    var number = reading.mentions[count].quantity
    if let thing, thing.dimension == number.unit.dimension { number = number.counted(in: thing.scale) }
    return Claim(
      kind: .product, rule: "product-mismatch", stated: reading.mentions[total].quantity,
      operands: [Operand(.factor, reading.mentions[index].quantity), Operand(.factor, number)],
      formula: Formula(numerator: [.init(Rational(times), [0, 1])]), basis: .inferred)
  }
}

private let each = Array("每".utf8)

/// How often a year has a period, the longest words first.
private let yearParts = [
  ("学年", 1), ("學年", 1), ("学期", 2), ("學期", 2), ("年度", 1), ("季度", 4), ("个月", 12), ("年", 1), ("月", 12), ("季", 4),
]
