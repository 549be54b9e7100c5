/// Ratios of two figures: 「进港 a 吨、出港 b 吨，进出港比例为 55:45」, 「普通高中 a 人，中职 b 人，普职比 3.9:1」.
///
/// The letters before 比 name the two, in this order: then it may accuse. Kept where two neighbours fit.
func pairRatios(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, upTo: 1) { $0.kind == .none }.compactMap { index in
    let (a, b) = (reading.mentions[index], reading.mentions[index + 1])
    guard b.quantity.unit.kind == .none, b.token == a.token + 2, a.passage == b.passage,
      reading.tokens(of: a)[a.token + 1].isMark(.colon), !b.quantity.value.isZero, !a.quantity.value.isZero,
      !isOfMore(index, in: reading), let name = ratioName(a, in: reading)
    else { return nil }
    let levels = reading.levels(before: index, sentencesBack: 1).prefix(8).filter {
      reading.mentions[$0].depth == a.depth && !reading.isBase($0)
    }
    let own = levels.filter { reading.mentions[$0].segment == a.segment }
    if let pair = named(own, name, in: reading) ?? named(Array(levels), name, in: reading) {
      return settle(
        [claim(index, pair.0, pair.1, in: reading)], isFirm: reading.mentions[pair.0].sentence == a.sentence)
    }
    if let pair = bare(levels, name, a, in: reading) {
      return settle([claim(index, pair.0, pair.1, in: reading)], isFirm: true)
    }
    let pairs = zip(levels.dropFirst(), levels).filter { reading.addable($0, $1) }
    let claims = pairs.prefix(3).flatMap { [claim(index, $0, $1, in: reading), claim(index, $1, $0, in: reading)] }
    return claims.first(where: isSound)
  }
}

/// A term before or behind: 14.3:39.6:46.1 is a structure, and 12:30:45 a time.
private func isOfMore(_ index: Int, in reading: Reading) -> Bool {
  let tokens = reading.tokens(of: reading.mentions[index])
  let (first, last) = (reading.mentions[index].token, reading.mentions[index + 1].token)
  return first > 1 && tokens[first - 1].isMark(.colon) && tokens[first - 2].figure != nil
    || last + 1 < tokens.count && tokens[last + 1].isMark(.colon)
}

/// The words before 比 or 比例, which say of what two things the ratio is.
private func ratioName(_ a: Mention, in reading: Reading) -> [Unicode.Scalar]? {
  let words = reading.letters(naming: a)
  guard let end = words.lastIndex(of: "比"), words.count - end <= 6, end == 0 || words[end - 1] != "同" else {
    return nil
  }
  return Array(words[..<end])
}

/// The figures whose names hold one letter each of two that stand together in the ratio's name.
private func named(_ levels: [Int], _ name: [Unicode.Scalar], in reading: Reading) -> (Int, Int)? {
  for (place, (p, q)) in zip(name, name.dropFirst()).enumerated() where p != q {
    // 「公民办学位比例」 is not of the schools.
    let thing = name[(place + 2)...]
    let levels = levels.filter { level in thing.allSatisfy { reading.mentions[level].key.contains($0) } }
    let first = levels.filter { reading.mentions[$0].key.contains(p) && !reading.mentions[$0].key.contains(q) }
    let second = levels.filter { reading.mentions[$0].key.contains(q) }
    if first.count == 1, second.count == 1, reading.addable(first[0], second[0]), abs(first[0] - second[0]) == 1,
      [first[0], second[0]].allSatisfy({ isPlain(reading.mentions[$0]) })
    {
      return (first[0], second[0])
    }
  }
  return nil
}

/// 「每万人拥有执业医师 80.6 名」 is none of 师生.
private func isPlain(_ mention: Mention) -> Bool { mention.isSummand && !mention.cues.contains(CueSet(.per)) }

/// 「甲 a、乙 b，比例为 7:3」: no name, and nothing but the two right before it.
private func bare(_ levels: [Int], _ name: [Unicode.Scalar], _ ratio: Mention, in reading: Reading) -> (Int, Int)? {
  guard name.isEmpty, levels.count >= 2 else { return nil }
  let (first, second) = (reading.mentions[levels[1]], reading.mentions[levels[0]])
  guard reading.addable(levels[0], levels[1]), levels[1] == levels[0] - 1, ratio.clause - second.clause == 1,
    second.clause - first.clause <= 1, first.segment == ratio.segment, first.key.count >= 2, second.key.count >= 2,
    first.quantity.modifier == .none, second.quantity.modifier == .none,
    second.cues.isDisjoint(with: CueSet(.ofWhich)), reading.isSummand(first), reading.isSummand(second)
  else { return nil }
  return (levels[1], levels[0])
}

/// The term that was reckoned is what the ratio states: the other one is set, as the 1 of 15.2:1 and of 1:1.49.
private func claim(_ index: Int, _ first: Int, _ second: Int, in reading: Reading) -> Claim {
  let terms = (reading.mentions[index].quantity, reading.mentions[index + 1].quantity)
  let isSecond = terms.0.value == .one && terms.0.ulp == .one && terms.1.ulp < .one
  let (stated, set) = isSecond ? (terms.1, terms.0) : terms
  let (above, below) = isSecond ? (second, first) : (first, second)
  var unit = Operand(.factor, set)
  unit.isSet = true
  let numerator = Operand(.numerator, reading.mentions[above].quantity)
  let denominator = Operand(.denominator, reading.mentions[below].quantity)
  let isOne = set.value == .one
  return Claim(
    kind: .share, rule: "share-mismatch", stated: stated,
    operands: isOne ? [numerator, denominator] : [numerator, unit, denominator],
    formula: isOne ? .ratio() : Formula(numerator: [.init([0, 1])], denominator: [.init([2])]), slack: Rational(1, 2))
}
