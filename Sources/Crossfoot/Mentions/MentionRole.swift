private let directions = CueSet(.increase).union(CueSet(.decrease))
private let rateNames = CueSet(.share).union(CueSet(.rate)).union(CueSet(.complete)).union(CueSet(.growthName))
private let comparisons = CueSet(.above).union(CueSet(.below))

/// What part a figure plays, from its unit and the cues before it.
func role(of quantity: Quantity, token: Int, clause: Int, in passage: Passage) -> Mention.Role {
  switch quantity.unit.kind {
  case .none: return bareRole(token: token, clause: clause, in: passage)
  case .points: return .points(direction(before: token, clause: clause, in: passage)?.sign ?? 0)
  case .rate: return percentRole(quantity, token: token, clause: clause, in: passage)
  case .multiple:
    return direction(before: token, clause: clause, in: passage).map { .growth($0.sign) } ?? .multiple
  case .amount, .count, .score, .time:
    guard let found = direction(before: token, clause: clause, in: passage), found.isAdjacent,
      quantity.unit.kind != .count || !endsDeed(found.token, in: passage)
    else { return .level }
    return .change(found.sign)
  }
}

/// 提升 in 「取缔 a 家、搬迁 b 家、整治提升 c 家」 ends the name of a deed, as those before it have no direction.
private func endsDeed(_ cue: Int, in passage: Passage) -> Bool {
  let tokens = passage.tokens
  guard cue >= 4, tokens[cue - 1].kind == .text, tokens[cue - 1].range.count == 6, tokens[cue - 2].isMark(.listComma),
    tokens[cue - 3].figure != nil
  else { return false }
  return !tokens[cue - 4].has(directions) && !tokens[cue - 4].has(CueSet(.versus))
}

/// 「增长13.95。」: a percent sign was forgotten.
private func bareRole(token: Int, clause: Int, in passage: Passage) -> Mention.Role {
  if let found = direction(before: token, clause: clause, in: passage), found.isAdjacent { return .growth(found.sign) }
  return .bare
}

private func percentRole(_ quantity: Quantity, token: Int, clause: Int, in passage: Passage) -> Mention.Role {
  if token > 0, passage.tokens[token - 1].isMark(.plus) { return .growth(1) }
  if quantity.value.isNegative { return .growth(1) }
  var index = token - 1
  while index >= clause {
    let word = passage.tokens[index]
    if word.has(directions) {
      if leadsToLevel(from: index, to: token, in: passage) { return .percent }
      if isOfWhole(index, to: token, clause: clause, in: passage) { return .share }
      return .growth(sign(at: index, in: passage))
    }
    if word.has(CueSet(.rate)) { return .rate }
    if word.has(CueSet(.complete)) { return isDoneWhole(index, clause: clause, in: passage) ? .share : .rate }
    if word.has(CueSet(.share)) { return .share }
    if word.has(CueSet(.growthName)) { return .growth(1) }
    if endsInRate(word, in: passage) { return .rate }
    index -= 1
  }
  return isOfPlan(token, clause: clause, in: passage) ? .rate : .percent
}

/// 「为调整预算的 p%」: the clause opens with 为 or 是, and has nothing but a plan in it.
private func isOfPlan(_ token: Int, clause: Int, in passage: Passage) -> Bool {
  let words = passage.tokens[clause..<token]
  guard let first = words.first, let last = words.last, (3...5).contains(words.count),
    passage.lexed.prose.text[last.range].elementsEqual("的".utf8),
    ["为", "是", "為"].contains(where: { passage.lexed.prose.text[first.range].elementsEqual($0.utf8) })
  else { return false }
  return words.contains { $0.has(CueSet(.planned)) } && !words.contains { $0.figure != nil }
}

/// 增 in 「占新增贷款的 p%」 is of the whole's name.
private func isOfWhole(_ cue: Int, to token: Int, clause: Int, in passage: Passage) -> Bool {
  guard token - cue > 2, passage.lexed.prose.text[passage.tokens[token - 1].range].elementsEqual("的".utf8) else {
    return false
  }
  let before = passage.tokens[clause..<cue].reversed().prefix { $0.figure == nil && !$0.has(CueSet(.versus)) }
  return before.contains { $0.has(CueSet(.share)) }
}

/// 「有效率」, 「回收率」: any word whose last letter says so.
private func endsInRate(_ word: Token, in passage: Passage) -> Bool {
  word.figure == nil && passage.lexed.prose.text[word.range].suffix(3).elementsEqual("率".utf8)
}

/// 「提高到45%」 and 「增至12万元」 name the level reached.
private func leadsToLevel(from cue: Int, to token: Int, in passage: Passage) -> Bool {
  passage.tokens[(cue + 1)..<token].contains { $0.has(CueSet(.reaching)) }
}

/// The nearest direction word of the clause before the figure, whether only links stand between, and its sign.
func direction(before token: Int, clause: Int, in passage: Passage) -> (sign: Int, isAdjacent: Bool, token: Int)? {
  var index = token - 1
  var isAdjacent = true
  while index >= clause {
    let word = passage.tokens[index]
    if isAdjacent, let sign = signOfPlan(index, clause: clause, in: passage) { return (sign, true, index) }
    if word.has(directions) {
      if isAdjacent, leadsToLevel(from: index, to: token, in: passage) { return nil }
      return (sign(at: index, in: passage), isAdjacent, index)
    }
    if word.has(comparisons) {
      // 「比全省高 d 元」 is a difference, 「高于 b 元」 a level.
      let isDifference =
        word.range.count == 3 && passage.tokens[clause..<index].contains { $0.has(CueSet(.versus)) }
      return (word.has(CueSet(.above)) ? 1 : -1, isAdjacent && isDifference, index)
    }
    if isAdjacent, let sign = moreOrLess(word, in: passage),
      passage.tokens[clause..<index].contains(where: { $0.has(CueSet(.versus)) })
    {
      return (sign, true, index)
    }
    if word.figure != nil { return nil }
    let isFiller =
      word.has(modifiersBefore.union(CueSet(.link))) || word.kind == .date || word.isMark(.open, .close)
      || isVerbOfMore(index, clause: clause, in: passage)
    if !isFiller { isAdjacent = false }
    index -= 1
  }
  return nil
}

/// 多 or 多办 in 「比计划多办」, 少 in 「较任务少」: the sign of how far from the plan.
private func signOfPlan(_ index: Int, clause: Int, in passage: Passage) -> Int? {
  // 多 is a word of its own.
  guard let plan = [index - 1, index - 2].first(where: { $0 > clause && passage.tokens[$0].has(CueSet(.planned)) }),
    passage.tokens[plan - 1].has(CueSet(.versus))
  else { return nil }
  let range = passage.tokens[plan].range.upperBound..<passage.tokens[index].range.upperBound
  guard range.count <= 6 else { return nil }
  let word = passage.lexed.prose.text[range].prefix(3)
  return word.elementsEqual("多".utf8) ? 1 : word.elementsEqual("少".utf8) ? -1 : nil
}

/// 建 in 「比上年多建」: what there is more or less of was done so.
private func isVerbOfMore(_ index: Int, clause: Int, in passage: Passage) -> Bool {
  guard index > clause, passage.tokens[index].kind == .text, passage.tokens[index].range.count == 3,
    passage.tokens[index - 1].has(directions), passage.tokens[index - 1].has(CueSet(.versus))
  else { return false }
  return moreOrLess(passage.tokens[index - 1], in: passage) != nil
}

/// 「比计划多 d 处」, 「较目标少 d 处」: how far a figure is from another, and no level.
private func moreOrLess(_ word: Token, in passage: Passage) -> Int? {
  guard word.figure == nil else { return nil }
  let last = passage.lexed.prose.text[word.range].suffix(3)
  return last.elementsEqual("多".utf8) ? 1 : last.elementsEqual("少".utf8) ? -1 : nil
}

/// 0 for 「下降（增长）」, a template that nobody filled in.
private func sign(at index: Int, in passage: Passage) -> Int {
  let word = passage.tokens[index]
  let sign = word.has(CueSet(.increase)) ? 1 : -1
  for other in [index - 2, index + 2] where other >= 0 && other < passage.tokens.count {
    let between = passage.tokens[(index + other) / 2]
    if between.isMark(.open, .divide), passage.tokens[other].has(directions),
      passage.tokens[other].has(CueSet(.increase)) != (sign > 0)
    {
      return 0
    }
  }
  return sign
}

let modifiersBefore: CueSet = [
  CueSet(.about), CueSet(.nearly), CueSet(.over), CueSet(.atLeast), CueSet(.atMost), CueSet(.under),
]

/// The modifier that stands right before a figure, if one does.
func modifier(before token: Int, in passage: Passage) -> Modifier? {
  guard token > 0, case .cue(let cues) = passage.tokens[token - 1].kind else { return nil }
  let table: [(Cue, Modifier)] = [
    (.atLeast, .atLeast), (.atMost, .atMost), (.over, .over), (.under, .under), (.nearly, .nearly), (.about, .about),
  ]
  return table.first { cues.contains(CueSet($0.0)) }?.1
}

/// 「港币20.72亿元」: the currency stands before the number.
func currency(before token: Int, in passage: Passage) -> String? {
  guard token > 0 else { return nil }
  let before = passage.lexed.prose.text[passage.tokens[token - 1].range].suffix(6)
  // The last bytes of 币, 元 and 幣.
  guard let last = before.last, last == 0x81 || last == 0x83 || last == 0xA3 else { return nil }
  return currencies.first { before.elementsEqual($0.word) }?.dimension
}

private let currencies: [(word: [UInt8], dimension: String)] = [
  (Array("港币".utf8), "HKD"), (Array("美元".utf8), "USD"), (Array("欧元".utf8), "EUR"), (Array("日元".utf8), "JPY"),
  (Array("港幣".utf8), "HKD"), (Array("歐元".utf8), "EUR"), (Array("臺幣".utf8), "TWD"), (Array("台幣".utf8), "TWD"),
]

/// A figure as the engine reckons with it: exact, in base units, with its range in the file.
func quantity(
  of figure: ScannedFigure, in lexed: LexedProse, unit: Unit, modifier: Modifier, label: String
) -> Quantity {
  let scale = figure.scale * figure.unit.scale
  let numeral = lexed.prose.sourceRange(figure.numeral.range)
  return Quantity(
    range: lexed.prose.sourceRange(figure.range), numeralRange: numeral, numeral: lexed.text(figure.numeral.range),
    value: figure.value * scale, ulp: figure.ulp * scale, step: figure.numeral.step * scale, unit: unit,
    modifier: modifier, label: label)
}

/// The printed unit with its 万 or 亿, in the currency that stands before it.
func scaledUnit(of figure: ScannedFigure, currency: String?) -> Unit {
  let isCurrency = currency != nil && figure.unit.dimension == "CNY"
  // A unit that is left as it was costs nothing.
  if figure.scale == .one, !isCurrency { return figure.unit }
  return Unit(
    dimension: isCurrency ? currency ?? "" : figure.unit.dimension, scale: figure.scale * figure.unit.scale,
    symbol: scaleWord(figure.scale) + figure.unit.symbol, kind: figure.unit.kind)
}

/// 「万」 for 10 000; empty for one, and for the scales that Chinese numerals have no word for.
private func scaleWord(_ scale: Rational) -> String {
  if scale == .one { return "" }
  let words = [(2, "百"), (3, "千"), (4, "万"), (5, "十万"), (6, "百万"), (7, "千万"), (8, "亿"), (12, "万亿")]
  return words.first { scale == .power(ofTen: $0.0) }?.1 ?? ""
}

/// One spelling for a date or a period word: digits and their units, 「去年」 as 「上年」.
func canonicalPeriod(_ text: String) -> String {
  var canonical = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "—", "–", "~", "至", "～", "－": canonical += canonical.hasSuffix("-") ? "" : "-"
    case " ", "度", "份": continue
    default: canonical.unicodeScalars.append(scalar)
    }
  }
  if let months = sameMonths[canonical] { return months }
  return canonical.hasPrefix("去年") ? "上年" + canonical.dropFirst(2) : canonical
}

private let sameMonths = [
  "上半年": "1-6月", "一季": "1-3月", "第一季": "1-3月", "一季度": "1-3月", "第一季度": "1-3月", "前三季": "1-9月", "前三季度": "1-9月",
]

/// Whether two periods may be one: 「2023年1-6月」 and 「上半年」, but not two years.
func isSamePeriod(_ a: String, _ b: String) -> Bool {
  // Bytes, since texts that differ would be compared once more by the rules of Unicode.
  if a.utf8.count == b.utf8.count { return a.utf8.elementsEqual(b.utf8) }
  return a.utf8.count < b.utf8.count ? isSpan(a, in: b) : isSpan(b, in: a)
}

/// 「1-6月」 in 「2023年1-6月」.
private func isSpan(_ short: String, in long: String) -> Bool {
  guard long.utf8.count >= short.utf8.count + 3, long.utf8.reversed().starts(with: short.utf8.reversed()) else {
    return false
  }
  return !holds("年", short) && holds("月", short)
    && long.utf8.dropLast(short.utf8.count).suffix(3).elementsEqual("年".utf8)
}

/// Whether a character of three bytes stands in a text.
private func holds(_ character: StaticString, _ text: String) -> Bool {
  let wanted = UnsafeBufferPointer(start: character.utf8Start, count: 3)
  var bytes = text.utf8[...]
  while let first = bytes.firstIndex(of: wanted[0]) {
    bytes = bytes[first...]
    if bytes.starts(with: wanted) { return true }
    bytes = bytes.dropFirst()
  }
  return false
}

/// A role in a byte: its number, and in the last two bits the sign and one.
struct PackedRole: Sendable {
  private let bits: UInt8

  init(_ role: Mention.Role) {
    let (number, sign) =
      switch role {
      case .level: (0, 0)
      case .change(let sign): (1, sign)
      case .growth(let sign): (2, sign)
      case .points(let sign): (3, sign)
      case .share: (4, 0)
      case .rate: (5, 0)
      case .percent: (6, 0)
      case .multiple: (7, 0)
      case .bare: (8, 0)
      }
    bits = UInt8(number << 2 | (sign + 1))
  }

  var isLevel: Bool { bits >> 2 == 0 }
  private var sign: Int { Int(bits & 3) - 1 }

  var role: Mention.Role {
    switch bits >> 2 {
    case 0: .level
    case 1: .change(sign)
    case 2: .growth(sign)
    case 3: .points(sign)
    case 4: .share
    case 5: .rate
    case 6: .percent
    case 7: .multiple
    default: .bare
    }
  }
}
