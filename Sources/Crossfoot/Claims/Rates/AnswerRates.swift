import SourceText

/// Rates of several parts of a list: 「非常满意 a 份，满意 b 份，一般 c 份，不满意 d 份，满意率 p%」, 「优 a 天、良 b 天…，优良率 p%」,
/// and of their shares: 「非常满意占 p₁%，满意占 p₂%，…，满意率 p%」.
///
/// The list stands in the rate's sentence or the one before. How many of its first parts are meant is tried; none fits: accuses
/// where all are named as answers.
func answerRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.kind == .rate && $0.isExact }.compactMap { index in
    let rate = reading.mentions[index]
    guard let end = rate.key.last,
      end == "率" || end == "度", rate.key.count >= 3
    else { return nil }
    let stem = rate.key.dropLast().suffix(2)
    return AnswerList(before: index, stem: Array(stem), in: reading)?.claim
  }
}

private struct AnswerList {
  let reading: Reading
  let rate: Int
  /// Counts or shares, in the text's order, the favourable ones first.
  var parts: [Int]
  var favourable: Int

  init?(before rate: Int, stem: [Unicode.Scalar], in reading: Reading) {
    self.reading = reading
    self.rate = rate
    let own = reading.mentions[rate]
    let near = (reading.neighbours(of: rate).lowerBound..<rate).suffix(16).filter {
      own.sentence - reading.mentions[$0].sentence <= 1 && reading.mentions[$0].depth == own.depth
    }
    let counts = Self.run(
      near.filter { reading.isAddend(reading.mentions[$0]) && reading.mentions[$0].quantity.unit.kind != .amount },
      stem,
      reading)
    let shares = Self.run(near.filter { reading.mentions[$0].quantity.unit.kind == .rate }, stem, reading)
    guard let found = counts ?? shares else { return nil }
    parts = found.parts
    favourable = found.favourable
  }

  /// The last figures that are named as answers, three or more, the unfavourable ones behind the others.
  private static func run(
    _ figures: [Int], _ stem: [Unicode.Scalar], _ reading: Reading
  ) -> (parts: [Int], favourable: Int)? {
    guard let first = figures.firstIndex(where: { isFavourable(reading.mentions[$0], stem) }) else { return nil }
    let list = Array(figures[first...])
    let favourable = list.prefix { isFavourable(reading.mentions[$0], stem) }.count
    guard list.count >= 3, favourable < list.count, let last = list.last,
      list.allSatisfy({
        reading.mentions[$0].quantity.unit == reading.mentions[last].quantity.unit
          && reading.mentions[$0].quantity.modifier == .none
      }),
      list.dropFirst(favourable).allSatisfy({ !isFavourable(reading.mentions[$0], stem) })
    else { return nil }
    return (list, favourable)
  }

  /// 满意 and 基本满意 of 满意率, but not 不满意; 优 and 良 of 优良率.
  private static func isFavourable(_ mention: Mention, _ stem: [Unicode.Scalar]) -> Bool {
    if mention.key.contains(where: { $0 == "不" || $0 == "未" || $0 == "非" && mention.key.count < 4 }) { return false }
    // 「满意占 p%」
    let name = mention.key.last == "占" ? mention.key.dropLast() : mention.key[...]
    if name.suffix(stem.count).elementsEqual(stem) { return true }
    // 「自评等级为“优”的 a 个」
    if let last = mention.key.last, stem.contains(last), mention.label.holds("“\(last)”") { return true }
    return mention.key.count <= 2 && mention.key.first.map(stem.contains) ?? false && mention.key.last != "差"
  }

  var claim: Claim? {
    let candidates = (1...favourable).reversed().flatMap { claims(of: $0) }
    let isNegated = reading.mentions[parts[parts.count - 1]].key.first == "不"
    // 「对窗口服务的满意率」 is of other answers, and 「折算满意度」 gives each a weight.
    let name = reading.mentions[rate].key
    let isOfAll = name.count <= 5 && reading.scopes.opening(.weighted, of: name) == nil
    return settle(candidates, isFirm: isOfAll && isNegated && favourable > 1)
  }

  /// The first parts over all of them, or over a figure before them that they add up to.
  private func claims(of count: Int) -> [Claim] {
    let stated = reading.mentions[rate].quantity
    let operands = parts.map { Operand(.part, reading.mentions[$0].quantity) }
    if stated.unit.dimension == operands[0].quantity.unit.dimension {
      let sum = Claim(
        kind: .sum, rule: "sum-mismatch", stated: stated, operands: Array(operands.prefix(count)),
        formula: .sum(count: count))
      return count > 1 ? [sum] : []
    }
    return [
      Claim(
        kind: .rate, rule: "rate-mismatch", stated: stated, operands: operands,
        formula: Formula(
          numerator: (0..<count).map { .init([$0]) }, denominator: operands.indices.map { .init([$0]) }))
    ]
  }
}
