/// 「T，其中甲 a」: a part is no more than its whole. Told only where it is; parts that fit are for the sums to say.
///
/// What is net of something (利润, 结余, 顺差) may well be less than a part.
func partClaims(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked) { $0.has(.ofWhich) && $0.isSummand && $0.isExact }.compactMap { index in
    guard let whole = wholeRightBefore(index, in: reading) else { return nil }
    let part = reading.mentions[index]
    let wholes = listed(upTo: whole, in: reading)
    if isOfEarlier(index, than: wholes[0], in: reading) { return nil }
    let claim = Claim(
      kind: .order, rule: "order-mismatch", stated: part.quantity,
      operands: wholes.map { Operand(.whole, reading.mentions[$0].quantity) },
      formula: wholes.count > 1 ? .sum(count: wholes.count) : .same, comparison: .lessOrEqual)
    return verdict(of: claim) == .broken ? claim : nil
  }
}

/// 「设指标 T 个，完成 n 个，未完成 m 个，其中数量指标 a 个」: a figure farther off is large enough.
private func isOfEarlier(_ index: Int, than nearest: Int, in reading: Reading) -> Bool {
  let part = reading.mentions[index]
  return reading.levels(before: nearest).contains {
    let whole = reading.mentions[$0]
    return whole.sentence == part.sentence && whole.quantity.unit == part.quantity.unit && whole.depth <= part.depth
      && whole.quantity.value >= part.quantity.value && !reading.isBase($0)
  }
}

/// 「建成 a 个、在建 b 个、拟建 c 个，其中…」 is of all that 、 joins.
private func listed(upTo last: Int, in reading: Reading) -> [Int] {
  var list = [last]
  while let first = list.first, first > 0 {
    let (mention, before) = (reading.mentions[first], reading.mentions[first - 1])
    guard before.clause == mention.clause, before.isLevel, before.quantity.unit == mention.quantity.unit,
      reading.tokens(of: mention)[before.token + 1].isMark(.listComma)
        || reading.tokens(of: mention)[before.token + 1].has(CueSet(.and))
    else { break }
    list.insert(first - 1, at: 0)
  }
  return list
}

/// The level that 其中 follows: of the same unit, with nothing but its own changes and shares between.
private func wholeRightBefore(_ index: Int, in reading: Reading) -> Int? {
  let part = reading.mentions[index]
  let tokens = reading.tokens(of: part)
  guard let marker = tokens[part.labelToken..<part.token].firstIndex(where: { $0.has(CueSet(.ofWhich)) }),
    let whole = (reading.neighbours(of: index).lowerBound..<index).last(where: { reading.mentions[$0].isLevel })
  else { return nil }
  let mention = reading.mentions[whole]
  guard mention.token < marker, part.sentence == mention.sentence, part.depth >= mention.depth,
    mention.quantity.unit == part.quantity.unit, mention.quantity.modifier == .none, reading.isSummand(mention),
    !mention.cues.contains(CueSet(.net)), !mention.cues.contains(CueSet(.remainder)),
    mention.period == part.period || part.period.isEmpty,
    !mention.cues.contains(CueSet(.per)), !reading.isBase(whole), !namesDifference(mention, in: reading)
  else { return nil }
  return whole
}

/// 「新建 49 处，多完成 8 处，其中甲 42 处」: by how much, not how many.
private func namesDifference(_ mention: Mention, in reading: Reading) -> Bool {
  let passage = reading.passages[mention.passage]
  let words = passage.tokens[..<mention.token].reversed().prefix {
    $0.figure == nil && !$0.isMark(.comma, .period, .semicolon, .colon)
  }
  guard let first = words.last else { return false }
  if words.contains(where: { $0.has(CueSet(.above).union(CueSet(.below))) }) { return true }
  return passage.lexed.words(first.range.lowerBound..<passage.tokens[mention.token].range.lowerBound).unicodeScalars
    .contains { reading.scopes.has($0, .byHowMuch) }
}
