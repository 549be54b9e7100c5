/// Arithmetic that is printed, and unit amounts times counts.
func productClaims(in reading: Reading) -> [Claim] {
  reading.passages.indices.flatMap { printedArithmetic($0, in: reading) } + unitClaims(in: reading)
    + statedProducts(in: reading)
}

/// 「T（a×b）」, 「a－b＝c」: the text shows its own sum.
private func printedArithmetic(_ passage: Int, in reading: Reading) -> [Claim] {
  guard reading.passages[passage].mentions.count > 1 else { return [] }
  let text = reading.passages[passage]
  var claims: [Claim] = []
  var i = 0
  while i < text.tokens.count {
    guard let chain = Chain(from: i, in: text, reading: reading) else {
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
  }

  /// The result stands behind an equals sign, or before the bracket that holds the chain.
  func claim(in text: Passage, reading: Reading) -> Claim? {
    var stated: Int?
    if end + 1 < text.tokens.count, text.tokens[end].isMark(.equals) {
      stated = mention(at: end + 1, in: text, reading: reading)
    } else if let open = reading.mentions[operands[0]].openBracket {
      stated =
        text.mentions.lowerBound < operands[0] && reading.mentions[operands[0] - 1].token < open ? operands[0] - 1 : nil
    }
    guard let stated, let formula else { return nil }
    let claim = Claim(
      kind: .product, rule: "product-mismatch", stated: reading.mentions[stated].quantity,
      operands: operands.map { Operand(.factor, asPrinted(reading.mentions[$0].quantity)) }, formula: formula)
    return claim
  }

  /// One kind of operator only, or plus and minus mixed.
  private var formula: Formula? {
    if operators.allSatisfy({ $0 == .times }) { return .product(count: operands.count) }
    if operators == [.divide] { return .ratio() }
    guard operators.allSatisfy({ $0 == .plus || $0 == .minus }) else { return nil }
    return .sum(signs: [1] + operators.map { $0 == .plus ? 1 : -1 })
  }
}

/// 「39720元/年×20年」 reckons in years, not in the months that times are kept in.
private func asPrinted(_ quantity: Quantity) -> Quantity {
  guard quantity.unit.kind == .time else { return quantity }
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

/// 「14 人，每人 350 元，共计 4900 元」: three figures in a row say that one is the product of the others.
private func statedProducts(in reading: Reading) -> [Claim] {
  reading.mentions.indices.dropFirst(2).compactMap { total in
    let (count, unit, product) = (reading.mentions[total - 2], reading.mentions[total - 1], reading.mentions[total])
    guard count.sentence == product.sentence, count.isLevel, count.quantity.unit.kind == .count, reading.isAddend(unit),
      reading.isAddend(product), unit.quantity.unit.kind == .amount, reading.addable(unit, product),
      unit.cues.contains(CueSet(.per)), product.cues.contains(CueSet(.total)), names(unit, per: count, in: reading)
    else { return nil }
    return Claim(
      kind: .product, rule: "product-mismatch", stated: product.quantity,
      operands: [Operand(.factor, count.quantity), Operand(.factor, unit.quantity)], formula: .product(count: 2))
  }
}

/// 「每人」 goes with 人 and 名, 「每场」 with 场.
private func names(_ unit: Mention, per count: Mention, in reading: Reading) -> Bool {
  let words = reading.passages[unit.passage].text(unit.labelToken..<unit.token)
  let symbols = count.quantity.unit.dimension == "person" ? ["人", "名"] : [count.quantity.unit.symbol]
  return symbols.contains { words.contains("每" + $0) }
}

/// 每人 u × n 人 = T, u twice = T: kept where it holds, never an accusation.
private func unitClaims(in reading: Reading) -> [Claim] {
  var claims: [Claim] = []
  for passage in reading.passages {
    for unit in passage.mentions where isPerUnit(unit, in: reading) {
      let around = max(passage.mentions.lowerBound, unit - 6)..<min(passage.mentions.upperBound, unit + 7)
      let near = around.filter { $0 != unit && reading.mentions[$0].isLevel }
      let counts = near.filter {
        reading.mentions[$0].quantity.unit.kind == .count && reading.mentions[$0].quantity.value > .one
      }
      let totals = near.filter { reading.addable(reading.mentions[$0], reading.mentions[unit]) }
      search: for total in totals {
        for count in counts {
          let claim = Claim(
            kind: .product, rule: "product-mismatch", stated: reading.mentions[total].quantity,
            operands: [
              Operand(.factor, reading.mentions[unit].quantity), Operand(.factor, reading.mentions[count].quantity),
            ], formula: .product(count: 2), basis: .inferred)
          if verdict(of: claim) == .holds {
            claims.append(claim)
            break search
          }
        }
      }
    }
  }
  return claims
}

private func isPerUnit(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  guard reading.isAddend(mention), mention.quantity.unit.kind == .amount else { return false }
  let tokens = reading.tokens(of: mention)
  return tokens[..<mention.token].reversed().prefix { !$0.isMark(.period, .semicolon) }.prefix(14)
    .contains { $0.has(CueSet(.per).union(CueSet(.times))) }
}
