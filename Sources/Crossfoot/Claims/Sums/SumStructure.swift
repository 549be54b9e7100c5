/// A total and its parts as the words of a passage arrange them, before it is known whether they add up.
struct SumStructure: Sendable {
  /// Places in the reading's mentions.
  var total: Int
  var parts: [Int]
  var marker: Marker
  /// Whether the words leave no part out, so that a mismatch is the text's fault.
  var isComplete: Bool

  enum Marker: Sendable {
    /// 「T（甲 a，乙 b）」
    case bracket
    /// 「T，其中：a；b」
    case ofWhich
    /// 「T，分别为 a、b」, 「T，主要用于以下方面：a；b」
    case comprises
    /// 「a、b，合计 T」
    case closing
    /// 「T。分产业看，a；b」
    case split
    /// 「T，合格 a，不合格 b」
    case complement
    /// 「T，男性、女性分别为 a、b」
    case respective
    /// Nothing but the figures' order.
    case order
  }
}

extension SumStructure {
  /// 「大豆 T，其中复合种植 a，蔬菜及其他 b」: what is more than the whole is beside it, where the parts before it are not.
  func goesOnBeside(in reading: Reading) -> Bool {
    let whole = reading.mentions[total].quantity.value
    let values = parts.map { reading.mentions[$0].quantity.value }
    guard marker == .ofWhich, let larger = values.firstIndex(where: { $0 > whole }), larger > 0 else { return false }
    return values[..<larger].reduce(.zero, +) <= whole
  }

  /// 「净外送 T（送出 a、受入 b）」: T = a − b, to three digits or more.
  func net(in reading: Reading) -> Claim? {
    guard marker == .bracket, parts.count == 2, reading.mentions[total].quantity.significantDigits >= 3 else {
      return nil
    }
    var claim = reading.claim(self, basis: .inferred)
    claim.formula = .sum(signs: [1, -1])
    return isSound(claim) ? claim : nil
  }

  /// 「补助 a，收益 b，减所得税影响 c，合计 T」: T = a + b − c.
  func lessDeducted(in reading: Reading) -> Claim? {
    let signs = parts.map { isDeducted($0, in: reading) ? -1 : 1 }
    guard signs.contains(-1), signs.contains(1) else { return nil }
    var claim = reading.claim(self, basis: .stated)
    claim.formula = .sum(signs: signs)
    return isSound(claim) ? claim : nil
  }

  private func isDeducted(_ part: Int, in reading: Reading) -> Bool {
    reading.scopes.opening(.deducted, of: reading.letters(naming: reading.mentions[part])) != nil
  }

  /// 「分来源看，省级资金全部支出，市级支出 a，县级支出 b」: one of the list has no figure.
  func tellsOneInWords(in reading: Reading) -> Bool {
    guard marker == .split, let first = parts.first else { return false }
    let mention = reading.mentions[first]
    let tokens = reading.tokens(of: mention)
    let before = tokens[..<mention.labelToken].reversed().prefix { $0.figure == nil && !$0.isMark(.period, .semicolon) }
    return before.count { $0.isMark(.comma) } > 1
  }
}

extension Reading {
  /// The claim that the parts add up to the total.
  func claim(_ structure: SumStructure, basis: Basis) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: mentions[structure.total].quantity,
      operands: structure.parts.map { Operand(.part, mentions[$0].quantity) },
      formula: .sum(count: structure.parts.count), basis: basis)
  }

  /// Whether figures may be added: one dimension, or counted things of different measure words.
  func addable(_ a: Mention, _ b: Mention) -> Bool {
    a.measure == b.measure
  }

  /// The same for mentions by their place.
  func addable(_ a: Int, _ b: Int) -> Bool { sketches[a].measure == sketches[b].measure }

  /// Levels that may be parts or totals of a sum: averages and unit amounts are not.
  func isSummand(_ mention: Mention) -> Bool { mention.isSummand }

  /// Levels that may be parts or totals. 「10 万元以下」 is a norm, not an amount.
  func isAddend(_ mention: Mention) -> Bool { mention.isAddend }
}

extension Mention {
  /// See `Reading.isSummand`.
  var isSummand: Bool { isAddend && !cues.contains(CueSet(.average)) }

  /// See `Reading.isAddend`.
  var isAddend: Bool {
    guard isLevel, quantity.value.isValid else { return false }
    switch quantity.modifier {
    case .atLeast, .atMost, .under: return false
    case .none, .about, .nearly, .odd, .over: break
    }
    switch quantity.unit.kind {
    case .amount, .count, .score: return true
    default: return quantity.unit.dimension == "day"
    }
  }
}
