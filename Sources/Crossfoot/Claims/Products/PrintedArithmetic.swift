/// 「T（a×b）」, 「a－b＝c」, 「（a÷b）×100%＝p%」: the text shows its own sum.
func printedArithmetic(_ passage: Int, in reading: Reading) -> [Claim] {
  guard reading.passages[passage].mentions.count > 1 else { return [] }
  let text = reading.passages[passage]
  let tokens = text.tokens
  var claims: [Claim] = []
  var i = 0
  while i + 2 < tokens.count {
    // A sign between two figures.
    guard tokens[i].figure != nil, tokens[i + 2].figure != nil, case .mark = tokens[i + 1].kind,
      let chain = Chain(from: i, in: text, reading: reading)
    else {
      i += 1
      continue
    }
    if let claim = chain.claim(in: text, reading: reading) { claims.append(claim) }
    i = chain.end
  }
  return claims
}

/// Figures joined by operators: a × b, a － b ＋ c.
private struct Chain {
  var operands: [Int] = []
  var operators: [Token.Mark] = []
  var start: Int
  var end: Int

  init?(from start: Int, in text: Passage, reading: Reading) {
    self.start = start
    end = start
    guard let first = mention(at: start, in: text, reading: reading) else { return nil }
    operands = [first]
    var i = start + 1
    while i + 1 < text.tokens.count, case .mark(let mark) = text.tokens[i].kind,
      [.times, .plus, .minus, .divide].contains(mark),
      let next = mention(at: i + 1, in: text, reading: reading)
    {
      operators.append(mark)
      operands.append(next)
      i += 2
    }
    guard !operators.isEmpty else { return nil }
    end = i
    // 「（a÷b）×100%」
    if start > 0, end + 2 < text.tokens.count, text.tokens[start - 1].isMark(.open), text.tokens[end].isMark(.close),
      text.tokens[end + 1].isMark(.times), operators.allSatisfy({ $0 == .times || $0 == .divide }),
      let next = mention(at: end + 2, in: text, reading: reading)
    {
      operators.append(.times)
      operands.append(next)
      end += 3
    }
  }

  /// The result stands behind an equals sign, or before the bracket that holds the chain; where only words lead to it
  /// (「，计 c」), it is one if the figures fit.
  func claim(in text: Passage, reading: Reading) -> Claim? {
    if let claim = result(in: text, reading: reading).flatMap({ claim(of: $0, in: reading) }) { return claim }
    guard operators.count > 1 || operators == [.times], let behind = wordedResult(in: text, reading: reading),
      let claim = claim(of: behind, in: reading), isSound(claim)
    else { return nil }
    return claim
  }

  private func result(in text: Passage, reading: Reading) -> Int? {
    if end + 1 < text.tokens.count, text.tokens[end].isMark(.equals) {
      return mention(at: end + 1, in: text, reading: reading)
    }
    guard let open = reading.mentions[operands[0]].openBracket, text.mentions.lowerBound < operands[0],
      reading.mentions[operands[0] - 1].token < open,
      // 「占 35.1%，比上年（25/83）高 5.0 个百分点」
      !text.tokens[reading.mentions[operands[0] - 1].token..<open].contains(where: {
        $0.isMark(.comma, .semicolon, .period)
      })
    else { return nil }
    return operands[0] - 1
  }

  /// The next figure, no more than a mark and two words away.
  private func wordedResult(in text: Passage, reading: Reading) -> Int? {
    let near = end..<min(end + 4, text.tokens.count)
    guard let place = near.first(where: { text.tokens[$0].figure != nil }),
      !text.tokens[end..<place].contains(where: { $0.isMark(.period, .semicolon) })
    else { return nil }
    return mention(at: place, in: text, reading: reading)
  }

  private func claim(of stated: Int, in reading: Reading) -> Claim? {
    guard let formula else { return nil }
    let result = reading.mentions[stated].quantity
    let quantities = operands.map { reading.mentions[$0].quantity }
    let isOther = quantities.map { isOfOtherKind($0, than: result) }
    func claim(_ quantities: [Quantity]) -> Claim {
      Claim(
        kind: .product, rule: "product-mismatch", stated: result,
        operands: quantities.map { factor($0.unit.kind == .time ? asPrinted($0) : $0) }, formula: formula)
    }
    // In the units that are printed, or 「3公里×2米」 in those that they are kept in.
    let printed = claim(zip(quantities, isOther).map { $1 ? asPrinted($0) : $0 })
    // 「17.96＋52.85＝70.81万元」: what is printed without a unit is of the result's.
    let isSum = operators.allSatisfy { $0 == .plus || $0 == .minus }
    let borrowed = claim(
      quantities.indices.map { isSum || $0 == 0 ? lent(result.unit, to: quantities[$0]) : quantities[$0] })
    if let sound = [printed, claim(quantities), borrowed].first(where: isSound) { return sound }
    let areNamed = zip(quantities, isOther).allSatisfy { quantity, isOther in
      !isOther || isNamed(quantity.unit, by: quantities, for: result)
    }
    return areNamed ? [printed, borrowed].min { farness($0) < farness($1) } : nil
  }

  /// Of operators of one rank only.
  private var formula: Formula? {
    if operators.allSatisfy({ $0 == .times }) { return .product(count: operands.count) }
    if operators == [.divide] { return .ratio() }
    if operators.allSatisfy({ $0 == .plus || $0 == .minus }) {
      return .sum(signs: [1] + operators.map { $0 == .plus ? 1 : -1 })
    }
    guard operators.allSatisfy({ $0 == .times || $0 == .divide }) else { return nil }
    // 「a÷b×100%」, from left to right.
    let (below, above) = operators.indices.map { $0 + 1 }.parted { operators[$0 - 1] == .divide }
    return Formula(numerator: [.init([0] + above)], denominator: [.init(below)])
  }
}

/// How many times too large or too small the result is, from 1.
private func farness(_ claim: Claim) -> Double {
  let (stated, computed) = (abs(claim.signedStated.size), abs(claim.computed.size))
  return stated > 0 && computed > 0 ? max(stated / computed, computed / stated) : .infinity
}

/// 亩 beside 元, but not 元/亩.
private func isOfOtherKind(_ quantity: Quantity, than result: Quantity) -> Bool {
  quantity.unit.kind == .amount && quantity.unit.dimension != result.unit.dimension && perUnit(quantity.unit) == nil
}

/// Whether the price names the unit, or no price names any: 「1200元/亩×80亩」, 「1200元×80亩」.
private func isNamed(_ unit: Unit, by quantities: [Quantity], for result: Quantity) -> Bool {
  let prices = quantities.filter { $0.unit.dimension != unit.dimension }
  return prices.allSatisfy { price in
    perUnit(price.unit).map { $0 == unit.symbol } ?? (price.unit.dimension == result.unit.dimension)
  }
}

/// 亩 of 「元/亩」.
private func perUnit(_ unit: Unit) -> String? {
  guard let slash = unit.symbol.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
  return String(unit.symbol[unit.symbol.utf8.index(after: slash)...])
}

/// 「39720元/年×20年」 reckons in years, not in the months that times are kept in, and 「每亩1200元×80亩」 in 亩.
private func asPrinted(_ quantity: Quantity) -> Quantity {
  var copy = quantity
  copy.value = quantity.value / quantity.unit.scale
  copy.ulp = quantity.ulp / quantity.unit.scale
  copy.step = quantity.step / quantity.unit.scale
  copy.unit.scale = .one
  return copy
}

private func mention(at token: Int, in text: Passage, reading: Reading) -> Int? {
  guard text.tokens[token].figure != nil else { return nil }
  let number = text.mentions.isEmpty ? 0 : reading.mentions[text.mentions.lowerBound].passage
  return reading.firstMention(atOrAfter: token, in: number)
}

/// A factor, which stands for itself where somebody set it: 6, 0.05, 30 %, 23 天, but not 33.33 %.
func factor(_ quantity: Quantity) -> Operand {
  var factor = Operand(.factor, quantity)
  let digits = quantity.numeral.utf8.filter { $0 &- 0x30 < 10 }
  let isWhole = !quantity.numeral.utf8.contains(0x2E)
  let isSimple = isWhole || digits.last == 0x35 || digits.drop { $0 == 0x30 }.count <= 1
  let isScaled = quantity.unit.kind == .amount && quantity.unit.scale != .one
  factor.isSet = quantity.modifier == .none && isSimple && !isScaled
  return factor
}
