/// 「126 个问题中，已整改 108 个，正在推进 18 个，整改率 p%」: the part is the figure that bears the rate's name, the whole the
/// largest, which stands first.
///
/// Between them stand the other parts only, so `plainPair` with its two figures sees none of it.
func namedPair(_ levels: [Int], rate: Mention, in reading: Reading) -> PlainPair? {
  guard rate.key.last == "率", rate.key.count >= 3, rate.quantity.unit.scale == .power(ofTen: -2) else { return nil }
  let stem = rate.key.dropLast()
  let own = levels.filter { reading.mentions[$0].sentence == rate.sentence && reading.mentions[$0].depth == rate.depth }
  guard let nearest = own.first else { return nil }
  let list = own.filter {
    let level = reading.mentions[$0]
    return level.quantity.unit.kind == .count && reading.addable($0, nearest)
      && level.quantity.unit.symbol == reading.mentions[nearest].quantity.unit.symbol
      && level.cues.isDisjoint(with: CueSet(.average).union(CueSet(.per)))
  }
  guard list.count >= 3 || list.count == 2 && reading.mentions[list[1]].segment != rate.segment else { return nil }
  let parts = list.filter { isNamed($0, stem, in: reading) }
  guard let whole = list.last, parts.count == 1, let part = parts.first, part != whole,
    list.dropLast().allSatisfy({
      $0 == part || reading.mentions[$0].quantity.value < reading.mentions[whole].quantity.value
    }),
    [whole, part].allSatisfy({ reading.mentions[$0].quantity.modifier == .none })
  else { return nil }
  // 「…，合格 a 批次，合格率 q%；药品 b 批次，合格率 p%」
  if reading.mentions[part].segment != rate.segment, reading.mentions[nearest].segment == rate.segment { return nil }
  // Things of another whole of their own: 「…，其中小学 b 所，达标 a 所，达标率 p%」.
  // 「水样 b 份、土样 c 份，超标 a 份，超标率 p%」 is of both.
  let isOfList = list.dropLast().contains {
    $0 != part && reading.mentions[$0].clause == reading.mentions[whole].clause
  }
  let isNested = list.dropLast().contains { reading.opens(reading.mentions[$0], with: CueSet(.ofWhich)) && $0 < part }
  if isNested || isOfList || list.contains(where: { reading.isOfBoth(part, $0, of: whole, rate) }) { return nil }
  return PlainPair(part: part, whole: whole, isRest: false)
}

extension Reading {
  /// 「毕业生 T 人，就业 a 人，升学 b 人，就业率 p%」: p = (a + b) ÷ T.
  func isOfBoth(_ part: Int, _ other: Int, of whole: Int, _ rate: Mention) -> Bool {
    gives(rate, part, other, whole, Formula(numerator: [.init([0]), .init([1])], denominator: [.init([2])]))
  }

  /// 「预算 b，上年结转 c，支出 a，支出率 p%」: p = a ÷ (b + c).
  func isOfSum(_ part: Int, _ base: Int, _ other: Int, _ rate: Mention) -> Bool {
    gives(rate, part, base, other, Formula(numerator: [.init([0])], denominator: [.init([1]), .init([2])]))
  }

  private func gives(_ rate: Mention, _ a: Int, _ b: Int, _ c: Int, _ formula: Formula) -> Bool {
    guard Set([a, b, c]).count == 3, addable(a, b), addable(a, c) else { return false }
    return isSound(
      Claim(
        kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
        operands: [a, b, c].map { Operand(.part, mentions[$0].quantity) }, formula: formula))
  }
}

/// 整改 in 「已整改到位」, but not in 「未整改」 or 「阶段性整改」.
private func isNamed(_ index: Int, _ stem: ArraySlice<Unicode.Scalar>, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  let words = reading.letters(naming: mention)
  guard let start = words.indices.first(where: { words[$0...].starts(with: stem) }) else { return false }
  return start == 0 || !["未", "不", "性", "在", "待"].contains(words[start - 1])
}
