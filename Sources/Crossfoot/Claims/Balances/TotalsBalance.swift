import SourceText

/// What two totals leave, whatever lists stand between: 「收入总计 T，其中…；支出总计 S，其中…；收支相抵，年终结余 c」: c = T − S.
///
/// A total of what came holds what was there before. What does not fit accuses where a slip explains it; totals that are equal
/// hold what is left.
func totalsBalances(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2).compactMap { closing in
    let rest = reading.mentions[closing]
    guard reading.isAddend(rest), rest.quantity.modifier == .none, rest.depth == 0,
      rest.key.suffix(2).elementsEqual("结余".unicodeScalars)
    else { return nil }
    if let claim = ofYear(closing, in: reading, lexicon) { return claim }
    guard isRest(rest, in: reading),
      let spent = total(of: "支出", before: closing, in: reading),
      let came = total(of: "收入", before: spent, in: reading), reading.naming(reading.mentions[came]).holds("总"),
      reading.mentions[came].quantity.value != reading.mentions[spent].quantity.value
    else { return nil }
    // 「支出合计 S；结余分配 d；年末结转 c」
    let isBetween = (spent + 1..<closing).contains {
      reading.mentions[$0].segment != reading.mentions[spent].segment && reading.addable($0, closing)
        && reading.mentions[$0].isLevel && reading.mentions[$0].cues.isDisjoint(with: CueSet(.ofWhich))
        && reading.mentions[$0].segment == rest.segment
    }
    if isBetween { return nil }
    let claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: rest.quantity,
      operands: [came, spent].map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(signs: [1, -1]))
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// 「收入 a，增长 p%；支出 b，增长 q%；当年收支结余 c」: c = a − b, where the sentence has no third figure before.
private func ofYear(_ closing: Int, in reading: Reading, _ lexicon: Lexicon) -> Claim? {
  let rest = reading.mentions[closing]
  let words = reading.naming(rest)
  guard words.hasSuffix("结余") || words.hasSuffix("结余为"),
    lexicon.scopes.opening(.net, of: simplifiedLetters(words)) != nil,
    rest.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.versus)))
  else { return nil }
  let levels = reading.levels(before: closing).prefix(3).filter { reading.addable($0, closing) }
  guard levels.count == 2, levels.allSatisfy({ reading.mentions[$0].quantity.modifier == .none }),
    reading.naming(reading.mentions[levels[0]]).holds("支出"),
    reading.naming(reading.mentions[levels[1]]).holds("收入"),
    levels.allSatisfy({
      reading.mentions[$0].depth == 0 && reading.mentions[$0].cues.isDisjoint(with: CueSet(.ofWhich))
    })
  else { return nil }
  let claim = Claim(
    kind: .identity, rule: "identity-mismatch", stated: rest.quantity,
    operands: [levels[1], levels[0]].map { Operand(.part, reading.mentions[$0].quantity) },
    formula: .sum(signs: [1, -1]))
  return isSound(claim) || mayBeSlip(claim) ? claim : nil
}

/// 年终结余, but not 累计结余 and no part of another.
private func isRest(_ mention: Mention, in reading: Reading) -> Bool {
  let words = reading.naming(mention)
  return words.holds("结余") && ["年终", "年末", "期末", "结余", "收支"].contains { words.hasPrefix($0) }
    && mention.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.versus)))
}

/// How many figures back a total may stand.
private let mostBetween = 16

/// The nearest total with a word in its name, in the sentence of a figure or the two before.
private func total(of word: String, before index: Int, in reading: Reading) -> Int? {
  let own = reading.mentions[index]
  let first = max(reading.passages[own.passage].mentions.lowerBound, index - mostBetween)
  return (first..<max(first, index)).last {
    let mention = reading.mentions[$0]
    let words = reading.naming(mention)
    return reading.addable($0, index) && mention.isLevel && mention.depth == 0 && mention.quantity.modifier == .none
      && own.sentence - mention.sentence <= 2 && words.holds(word) && (words.holds("总计") || words.holds("合计"))
  }
}
