/// 「126 个问题中，已整改 108 个，正在推进 18 个，整改率 p%」: the part is the figure that bears the rate's name, the whole the
/// largest, which stands first.
///
/// Between them stand the other parts only, so `plainPair` with its two figures sees none of it.
func namedPair(_ levels: [Int], rate: Mention, in reading: Reading) -> PlainPair? {
  guard rate.isCalledRate, rate.key.count >= 3, rate.quantity.unit.scale == .power(ofTen: -2) else { return nil }
  let stem = rate.key.dropLast()
  let own = levels.filter { reading.mentions[$0].sentence == rate.sentence && reading.mentions[$0].depth == rate.depth }
  guard let nearest = own.first else { return nil }
  let alike = own.filter {
    let level = reading.mentions[$0]
    return level.quantity.unit.kind == .count && reading.addable($0, nearest)
      && level.quantity.unit.symbol == reading.mentions[nearest].quantity.unit.symbol
      && level.cues.isDisjoint(with: CueSet(.average).union(CueSet(.per)))
  }
  // 「甲 T₁ 项，整改 b 项；乙 T 项，已整改 a 项，正在整改 c 项，整改率 p%」
  let inSegment = alike.filter { reading.mentions[$0].segment == rate.segment }
  let list = inSegment.count >= 3 ? inSegment : alike
  guard list.count >= 3 || list.count == 2 && reading.mentions[list[1]].segment != rate.segment else { return nil }
  // 「排查整改 T 处，其中已整改 a 处」: the whole may bear the name too.
  let parts = list.dropLast().filter { isNamed($0, stem, in: reading) }
  guard let whole = list.last, parts.count == 1, let part = parts.first, part != whole,
    reading.mentions[part].quantity.value <= reading.mentions[whole].quantity.value,
    !reading.opens(reading.mentions[whole], with: CueSet(.ofWhich)),
    list.dropLast().allSatisfy({
      $0 == part || reading.mentions[$0].quantity.value < reading.mentions[whole].quantity.value
    }),
    [whole, part].allSatisfy({ reading.mentions[$0].quantity.modifier == .none })
  else { return nil }
  // 「…，合格 a 批次，合格率 q%；药品 b 批次，合格率 p%」
  if reading.mentions[part].segment != rate.segment, reading.mentions[nearest].segment == rate.segment { return nil }
  // 「批准 b 人，不批准 c 人，不批率 q%；不起诉 a 人，不起诉率 p%」: b has a rate of its own.
  if part - whole > 2, reading.mentions[whole].segment != rate.segment, ownsRate(whole, in: reading) { return nil }
  // 「上诉 b 件，上诉率 q%；改判 a 件，改判率 p%」: the rates between are of other wholes, and so may this one be.
  if reading.mentions[whole].segment != rate.segment, !reading.areOf(whole, ratesBefore: part) { return nil }
  // Things of another whole of their own: 「…，其中小学 b 所，达标 a 所，达标率 p%」.
  // 「水样 b 份、土样 c 份，超标 a 份，超标率 p%」 is of both.
  let isOfList = list.dropLast().contains {
    $0 != part && reading.mentions[$0].clause == reading.mentions[whole].clause
  }
  let isNested = list.dropLast().contains { reading.opens(reading.mentions[$0], with: CueSet(.ofWhich)) && $0 < part }
  if isNested || isOfList || list.contains(where: { reading.isOfBoth(part, $0, of: whole, rate) }) { return nil }
  if reading.mentions[whole].segment != rate.segment, reading.isOfUnprinted(part, whole, rate) { return nil }
  return PlainPair(part: part, whole: whole, isRest: false)
}

extension Reading {
  /// 「受理 b 件，立案 c 件，立案率 q%；到期回复 a 件，回复率 p%」: no slip makes p a rate of b or of what stands between.
  fileprivate func isOfUnprinted(_ part: Int, _ whole: Int, _ rate: Mention) -> Bool {
    let bases = (whole..<min(part, whole + 16)).filter { mentions[$0].isAddend && addable($0, part) }
    return bases.allSatisfy { base in
      let claim = Claim(
        kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
        operands: [Operand(.numerator, mentions[part].quantity), Operand(.denominator, mentions[base].quantity)],
        formula: .ratio())
      return verdict(of: claim) == .broken && !mayBeSlip(claim)
    }
  }

  /// Whether each rate between a whole and a later figure is one of the whole: 「发放 b 份，收回 a₁ 份，回收率 q%；有效 a 份，有效率 p%」.
  func areOf(_ whole: Int, ratesBefore end: Int) -> Bool {
    end - whole <= 16
      && (whole + 1..<max(whole + 1, end)).allSatisfy { rate in
        guard mentions[rate].quantity.unit.kind == .rate else { return true }
        return (whole + 1..<rate).contains { part in
          guard mentions[part].isAddend, mentions[part].quantity.unit == mentions[whole].quantity.unit else {
            return false
          }
          return isSound(
            Claim(
              kind: .rate, rule: "rate-mismatch", stated: mentions[rate].quantity,
              operands: [
                Operand(.numerator, mentions[part].quantity), Operand(.denominator, mentions[whole].quantity),
              ],
              formula: .ratio()))
        }
      }
  }

  /// 「毕业生 T 人，就业 a 人，升学 b 人，就业率 p%」: p = (a + b) ÷ T.
  func isOfBoth(_ part: Int, _ other: Int, of whole: Int, _ rate: Mention) -> Bool {
    gives(rate, part, other, whole, .ratio(parts: 2))
  }

  /// 「预算 b，上年结转 c，支出 a，支出率 p%」: p = a ÷ (b + c).
  func isOfSum(_ part: Int, _ base: Int, _ other: Int, _ rate: Mention) -> Bool {
    gives(rate, part, base, other, .ratio(wholes: 2))
  }

  private func gives(_ rate: Mention, _ a: Int, _ b: Int, _ c: Int, _ formula: Formula) -> Bool {
    guard Set([a, b, c]).count == 3, addable(a, b), addable(a, c) else { return false }
    return isSound(
      Claim(
        kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
        operands: [a, b, c].map { Operand(.part, mentions[$0].quantity) }, formula: formula))
  }
}

/// Whether a rate of a figure's segment has the figure's own verb, whatever is denied of it.
func ownsRate(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  let words = reading.letters(naming: mention)
  return reading.mentions[(index + 1)...].prefix(4).contains { rate in
    let stem = rate.key.dropLast().suffix(2).filter { $0 != "不" && $0 != "未" }
    return rate.role == .rate && rate.segment == mention.segment && !stem.isEmpty && stem.allSatisfy(words.contains)
  }
}

extension Reading {
  /// 「指标 T 个，部分完成 a 个，未完成 b 个，完成率 p%」: p = (T − a − b) ÷ T.
  func isOfRest(_ part: Int, _ other: Int, of whole: Int, _ rate: Mention) -> Bool {
    guard addable(part, other), addable(part, whole), whole < min(part, other),
      mentions[whole].segment == rate.segment
    else { return false }
    return isSound(
      Claim(
        kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
        operands: [whole, part, other].map { Operand(.part, mentions[$0].quantity) },
        formula: Formula(
          numerator: [.init([0]), .init(Rational(-1), [1]), .init(Rational(-1), [2])], denominator: [.init([0])])))
  }
}

/// 整改 in 「已整改到位」, but not in 「未整改」 or 「阶段性整改」.
private func isNamed(_ index: Int, _ stem: ArraySlice<Unicode.Scalar>, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  let words = reading.letters(naming: mention)
  guard let start = words.indices.first(where: { words[$0...].starts(with: stem) }) else { return false }
  return start == 0 || !["未", "不", "性", "在", "待"].contains(words[start - 1])
}
