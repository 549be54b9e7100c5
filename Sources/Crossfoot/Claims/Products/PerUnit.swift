/// What one figure is counted for: 「每亩」, 「户均」, 「每千名」, 「每10股」.
struct PerUnit: Sendable {
  /// Nil where the words name nothing that has a unit, as 单价 and 车均.
  var unit: Unit?
  /// How many of the unit: 1 000 for 每千名.
  var multiple = Rational.one
  /// An average (户均, 平均每), which follows from the total, rather than a price (每户), from which the total follows.
  var isAverage: Bool
  /// Whether the word says what of: 平均每期, but not 平均.
  var isSpelled = false
  /// Whether it is of a month besides: 人均月, 月户均, 每月人均.
  var isOfMonth = false
  /// The token of the word.
  var token: Int
  /// The mention that gives the multiple: 「每 10 股」.
  var multipleMention: Int?
  /// 人 in 「每人每月」: what the figure is counted for besides.
  var other: Unit?
}

extension Reading {
  /// The word before a level that makes it one of a unit, in its own clause; nil for others. Cost: linear in the clause.
  func perUnit(of index: Int, lexicon: Lexicon) -> PerUnit? {
    guard sketches[index].isAddend else { return nil }
    let mention = mentions[index]
    let tokens = passages[mention.passage].tokens
    var token = mention.token - 1
    while token >= 0, mention.token - token < 14, !tokens[token].isMark(.comma, .period, .semicolon, .colon) {
      if let figure = tokens[token].figure { return perMany(index, figure: figure, token: token, lexicon: lexicon) }
      if tokens[token].has(CueSet(.per).union(CueSet(.average))) { return perOne(at: token, of: mention, lexicon) }
      token -= 1
    }
    return nil
  }

  private func perOne(at word: Int, of mention: Mention, _ lexicon: Lexicon) -> PerUnit {
    let passage = passages[mention.passage]
    let text = passage.lexed.prose.text
    let isAverage = passage.tokens[word].has(CueSet(.average))
    var per = PerUnit(unit: nil, isAverage: isAverage, token: word)
    let own = unitName(in: text, passage.tokens[word].range, lexicon)
    per.isSpelled = isAverage && text[passage.tokens[word].range].suffix(3).elementsEqual("每".utf8)
    if word > 0, passage.tokens[word - 1].has(CueSet(.per)) {
      // 「每人各」 says one thing twice, 「每人每月」 two things.
      let behind = passage.tokens[word].range.upperBound
      guard own != nil || lexicon.unit(in: text, at: behind) != nil else {
        return perOne(at: word - 1, of: mention, lexicon)
      }
      // 「单产每公顷 u」
      let isOfAverage = own == nil && passage.tokens[word - 1].has(CueSet(.average))
      if isOfAverage { per.isAverage = true }
      per.other = isOfAverage ? nil : unitName(in: text, passage.tokens[word - 1].range, lexicon)
    }
    per.isOfMonth = isAverage && isOfMonth(word, in: passage)
    if per.other == nil { per.other = thingBefore(word, in: passage) }
    if let own {
      per.unit = own
      return per
    }
    var start = passage.tokens[word].range.upperBound
    if let scale = scaleName(in: text, at: start) {
      per.multiple = scale.value
      start = scale.end
    }
    if let (end, unit, _) = lexicon.unit(in: text, at: start), unit.kind != .rate, end <= text.count { per.unit = unit }
    return per
  }

  /// 月 right behind the word of an average, or right before it.
  private func isOfMonth(_ word: Int, in passage: Passage) -> Bool {
    let (tokens, text, month) = (passage.tokens, passage.lexed.prose.text, "月".utf8)
    if text[tokens[word].range.upperBound...].starts(with: month) { return true }
    guard word > 0, tokens[word - 1].kind == .text || tokens[word - 1].has(CueSet(.per)) else { return false }
    return text[tokens[word - 1].range].suffix(3).elementsEqual(month)
  }

  /// 生 in 「每生每天」: a thing that is no unit stands between two words of this class. Students are counted as people.
  private func thingBefore(_ word: Int, in passage: Passage) -> Unit? {
    guard word > 1, passage.tokens[word - 1].kind == .text, passage.tokens[word - 2].has(CueSet(.per)) else {
      return nil
    }
    let name = passage.text(word - 1..<word)
    return Unit(dimension: name == "生" ? "person" : name, scale: .one, symbol: name, kind: .count)
  }

  /// 「每10股派 1.50 元」, where the figure right before is what 每 stands before.
  private func perMany(_ index: Int, figure: Int, token: Int, lexicon: Lexicon) -> PerUnit? {
    let passage = passages[mentions[index].passage]
    guard token > 0, passage.tokens[token - 1].has(CueSet(.per)), index > passage.mentions.lowerBound else {
      return nil
    }
    let many = mentions[index - 1]
    guard many.token == token, many.quantity.value > .zero else { return nil }
    return PerUnit(
      unit: many.quantity.unit, multiple: many.quantity.value / many.quantity.unit.scale, isAverage: false,
      token: token - 1, multipleMention: index - 1)
  }

  /// The unit in a word such as 每户, 户均, 平均每期; 每月 means 个月.
  private func unitName(in text: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> Unit? {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 1) {
      guard let (end, unit, _) = lexicon.unit(in: text, at: start), end <= range.upperBound else { continue }
      // 单 in 单价 is no unit; 户 in 户均 and 人 in 每人各 are.
      let rest = text[end..<range.upperBound]
      if rest.isEmpty || rest.elementsEqual("均".utf8) || rest.elementsEqual("各".utf8)
        || rest.elementsEqual("产".utf8)
      {
        return unit
      }
    }
    let last = Array("个".utf8) + text[range].suffix(3)
    return lexicon.unit(in: last, at: 0).flatMap { $0.end == last.count ? $0.unit : nil }
  }
}

/// 百, 千, 万, 十万 at a place, without a digit before it.
private func scaleName(in text: [UInt8], at start: Int) -> (value: Rational, end: Int)? {
  let scales: [(StaticString, Int)] = [
    ("十万", 5), ("百万", 6), ("十萬", 5), ("百萬", 6), ("百", 2), ("千", 3), ("万", 4), ("萬", 4),
  ]
  for (word, power) in scales {
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    if text[min(start, text.count)...].starts(with: bytes) { return (.power(ofTen: power), start + bytes.count) }
  }
  return nil
}
