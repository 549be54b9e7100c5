/// Two figures of one unit and a rate named after the later: 「发放 b 份，收回 a 份，回收率 p%」.
struct PlainPair {
  /// Places in the list of mentions.
  var part: Int
  var whole: Int
  /// The rate is of what the part leaves: 「抽检 b 批次，不合格 a 批次，合格率 p%」.
  var isRest: Bool

  func claim(rate: Mention, in reading: Reading) -> Claim {
    Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [
        Operand(.numerator, reading.mentions[part].quantity), Operand(.denominator, reading.mentions[whole].quantity),
      ], formula: .ratio())
  }

  func restClaim(rate: Mention, in reading: Reading) -> Claim {
    Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [
        Operand(.whole, reading.mentions[whole].quantity), Operand(.part, reading.mentions[part].quantity),
      ],
      formula: .rest())
  }
}

/// The pair that a rate with a name of its own is plainly of; nil where other figures or other things stand near.
func plainPair(_ levels: [Int], rate: Mention, in reading: Reading, _ scopes: ScopeLexicon) -> PlainPair? {
  var near = levelsNear(rate, levels, in: reading)
  // Rates in thousandths are of the year's mean population.
  guard rate.isCalledRate, rate.quantity.unit.scale == .power(ofTen: -2), (2...3).contains(near.count),
    levels.first == near[0], scopes.ending(.defined, of: rate.key) == nil
  else { return nil }
  if isTurned(near, rate: rate, in: reading, scopes) { near.reverse() }
  let base = base(of: near, rate: rate, in: reading)
  if near.count == 3, base == near[1], isListed(near[1], near[2], in: reading) { return nil }
  let (part, whole) = (reading.mentions[near[0]], reading.mentions[base])
  if reading.isSideBySide(near[0], base) { return nil }
  // More than all there was is wrong where the rate is of less.
  let isMore = part.quantity.value > whole.quantity.value
  // 「缺考 b 人，缺考率 q%，录取 a 人，录取率 p%」: b has a rate of its own.
  let isBeside = !reading.mentions[min(near[0], base)..<max(near[0], base)].contains { $0.role == .rate }
  guard reading.addable(part, whole), !isMore || near.count == 2 && isBeside && rate.quantity.value <= .one else {
    return nil
  }
  // 「审理 b 件，结案 a 件（含上年旧存 c 件），结案率 p%」: c is of the base too.
  if let next = reading.firstInBracket(behind: near[0]), reading.addable(reading.mentions[next], part) { return nil }
  // 「由 b 家压减至 a 家，压减率 p%」: of what is gone.
  if isCutTo(part, rate, in: reading) { return isMore ? nil : PlainPair(part: near[0], whole: base, isRest: true) }
  let stem = rate.key.dropLast()
  // 「共 b 个项目，验收合格 a 个，验收合格率 100%」: of those that were looked at so far.
  if rate.quantity.value == .one, scopes.ending(.passed, of: stem) != nil, part.quantity.value < whole.quantity.value {
    return nil
  }
  // 「已完成整改 a 个，整改完成率 p%」: 完成 is no part of a label.
  let isOfDone = scopes.ending(.finished, of: stem) != nil
  let words =
    (reading.lettersBehindDate(of: part)
      ?? (isOfDone ? reading.letters(naming: part) : simplifiedLetters(part.label)))
    + (part.noun.isEmpty ? reading.letters(behind: part) : simplifiedLetters(part.noun))
  let wholeWords = simplifiedLetters(whole.label) + simplifiedLetters(whole.noun)
  if isSpentOfAll(near, base, rate, in: reading, scopes) { return PlainPair(part: near[0], whole: base, isRest: false) }
  // 「共 b 个，完工率 q%，验收合格 a 个，验收合格率 p%」: of those that q tells of, which are not printed.
  let alike = near.filter { reading.mentions[$0].quantity.unit.symbol == part.quantity.unit.symbol }
  let isBehindOther = reading.mentions[min(near[0], base)..<near[0]].contains { other in
    other.role == .rate && !other.key.dropLast().suffix(2).allSatisfy(wholeWords.contains)
  }
  if alike == [near[0], base], isBehindOther { return nil }
  // 「开工 b 个，完工 a 个，开工率 q%，完工率 p%」: b is of what a is of.
  if let other = reading.rateBefore(rate), other.key.dropLast().suffix(2).allSatisfy(wholeWords.contains) { return nil }
  // 「新收案件 b 件，结案 a 件，结案率 p%」, 「新入职 b 人，离职 a 人，离职率 p%」: of those that were there before, too.
  if wholeWords.contains("新"), !words.contains("新") { return nil }
  // 「b 个问题已整改 a 个」: what begins the part's name is what the whole counts.
  let isOneThing = part.labelToken == whole.token + 1
  let isRest = !stem.contains(where: denials.contains) && isNegated(words, stem)
  // 「未归档 a 份，及时归档率 p%」: not all that was filed was so in time.
  if isRest, !stem.allSatisfy({ words.contains($0) || wholeWords.contains($0) }) { return nil }
  // 「基本满意 b 份，不满意 a 份，满意率 p%」 are two answers of more.
  if isRest, stem.allSatisfy(wholeWords.contains) { return nil }
  let pair = PlainPair(part: near[0], whole: base, isRest: isRest)
  // 「办结 a 件，按时办结率 p%」: not all were done in time.
  if stem.contains(where: { scopes.has($0, .prompt) && !words.contains($0) }) { return nil }
  let unsaid = stem.filter { !words.contains($0) && !wholeWords.contains($0) }
  // 「疫苗应种 b 剂，实种 a 剂，加强针接种率 p%」 is of others.
  if unsaid.count > 2, !areNamed(unsaid, before: rate, in: reading) { return nil }
  // 「应到 b 人，实到 a 人」
  if scopes.first(.due, in: wholeWords) != nil, words.contains("实"),
    stem.contains(where: { scopes.has($0, .attended) || words.contains($0) })
  {
    return pair
  }
  // 「通过 b 人，其中高级 a 人，高级通过率 p%」: of all the 高级, whoever passed.
  // 「受理案件 b 件，审结 a 件，结案率 p%」: the whole says one of the two letters.
  let isSaid =
    stem.count(where: { words.contains($0) }) >= 2
    || stem.count == 2 && stem.allSatisfy { words.contains($0) || wholeWords.contains($0) }
      && !stem.allSatisfy(wholeWords.contains)
  guard isSaid, stem.suffix(2).contains(where: words.contains),
    areNamed(unsaid, before: rate, in: reading)
  else { return nil }
  // 「非常满意 b 份，满意 a 份」 are two parts.
  let isKind =
    !part.key.isEmpty && whole.key.count > part.key.count
    && sharedEnding(whole.key, part.key) == part.key.count
  let isDue = wholeWords.contains { scopes.has($0, .due) || scopes.has($0, .needed) }
  if isKind, !isOneThing, !isDue { return nil }
  // 「筛查 b 人，检出高血压患者 a 人，检出率 p%」
  if scopes.opening(.detected, of: stem) == stem.count, simplifiedLetters(part.label).starts(with: stem) {
    return pair
  }
  // 「高考报名 b 人，本科上线 a 人，上线率 p%」: whoever was looked at, of one unit.
  let isLookedAt = scopes.first(.inspected, in: wholeWords) != nil && part.quantity.unit == whole.quantity.unit
  if isLookedAt, contains(words, Array(stem.suffix(2))), near.count == 2 { return pair }
  // 「卫生室 b 个，覆盖村 a 个」 are two kinds of things.
  let thing = words.filter { !stem.contains($0) && !scopes.has($0, .filler) && !denials.contains($0) }
  let isOfWhole =
    !["item", "place"].contains(part.quantity.unit.dimension) && thing.allSatisfy(wholeWords.contains)
  // 「儿童 b 人，健康管理 a 人，管理率 p%」: what of it was done is no other thing, where a slip tells of the two.
  let isHow =
    part.quantity.unit.dimension == "person" && part.quantity.unit == whole.quantity.unit && thing.count == 2
    && part.key == thing + stem && near.count == 2
  if isHow, mayBeSlip(pair.claim(rate: rate, in: reading)) { return pair }
  return isOneThing || thing.count < 2 || sharedEnding(thing, wholeWords) >= 2 || isOfWhole ? pair : nil
}

/// Whether letters of a rate's name stand before it in its sentence, but for those that name nothing: 「收入 b 万元，成本 a 万元，
/// 成本费用利润率 p%」 is of more than the two.
func areNamed(_ letters: [Unicode.Scalar], before rate: Mention, in reading: Reading) -> Bool {
  let wanted = letters.filter { !reading.scopes.has($0, .filler) && !reading.scopes.has($0, .rateKind) }
  if wanted.isEmpty { return true }
  let start = reading.words(before: rate, upTo: nil).startIndex
  let words = reading.passages[rate.passage].text(start..<max(start, rate.labelToken)).unicodeScalars
  return wanted.allSatisfy(words.contains)
}

/// The levels that a rate may be of, nearest first.
private func levelsNear(_ rate: Mention, _ levels: [Int], in reading: Reading) -> [Int] {
  let near = levels.chosen {
    reading.mentions[$0].segment == rate.segment && !reading.mentions[$0].cues.contains(CueSet(.per))
      && reading.addable(reading.mentions[$0], reading.mentions[levels[0]])
  }
  // 「到位 b 万元，到位率 100%；支出 a 万元，支出率 p%」: amounts, of which the sentence has no third.
  let amounts = levels.chosen { reading.mentions[$0].sentence == rate.sentence }
  if near.count == 1, amounts.count == 2, near[0] == levels.first, amounts[0] == near[0],
    reading.mentions[near[0]].quantity.unit.kind == .amount, reading.addable(amounts[0], amounts[1]),
    isNear(reading.mentions[near[0]], of: reading.mentions[amounts[1]], rate)
  {
    return amounts
  }
  // 「建议 a 件、提案 b 件，合计 T 件，办结 c 件，办结率 p%」
  if near.count > 2, reading.mentions[near[1]].cues.contains(CueSet(.total)),
    !reading.mentions[near[0]].cues.contains(CueSet(.total))
  {
    return Array(near.prefix(2))
  }
  return near
}

/// 「资金到位 b 万元，到位率 100%；支出 a 万元，预算执行率 p%」: all that was planned came, and so it is of either.
private func isSpentOfAll(
  _ near: [Int], _ whole: Int, _ rate: Mention, in reading: Reading, _ scopes: ScopeLexicon
) -> Bool {
  let first = max(reading.passages[rate.passage].mentions.lowerBound, whole - 12)
  guard near.count == 2, near[0] == whole + 2, scopes.ending(.fulfilled, of: rate.key) != nil,
    !(first..<max(first, whole)).contains(where: { reading.sketches[$0].has(.planned) })
  else { return false }
  let between = reading.mentions[whole + 1]
  return between.role == .rate && between.quantity.value == .one
    && scopes.first(.begun, in: between.key) != nil
    && scopes.first(.begun, in: reading.letters(naming: reading.mentions[near[0]])) == nil
}

/// Of three figures the farthest in 「684 家企业中，盈利 431 家，亏损 253 家，亏损面 q%」, of both together, and in
/// 「送审 b，审定 a，审减 c，审减率 p%」, where what was cut is of the larger.
private func base(of near: [Int], rate: Mention, in reading: Reading) -> Int {
  guard near.count == 3 else { return near[1] }
  let values = near.map { reading.mentions[$0].quantity.value }
  let areBoth = values[0] + values[1] == values[2]
  let isCut = values[2] > values[1] && reading.scopes.first(.cutting, in: rate.key) != nil
  return areBoth || isCut ? near[2] : near[1]
}

/// Whether a rate is that of two amounts, or wrong by no more than a tenth: far off, it is of another base.
private func isNear(_ part: Mention, of whole: Mention, _ rate: Mention) -> Bool {
  let share = part.quantity.value / whole.quantity.value
  return share.isValid && share <= .one && (share - rate.quantity.value).magnitude <= Rational(1, 10)
}

/// 「优良天数 a 天，监测天数 b 天，优良率 p%」: all that was looked at stands behind the part.
private func isTurned(_ near: [Int], rate: Mention, in reading: Reading, _ scopes: ScopeLexicon) -> Bool {
  guard near.count == 2 else { return false }
  let (last, first) = (reading.mentions[near[0]], reading.mentions[near[1]])
  let stem = rate.key.dropLast()
  let words = simplifiedLetters(last.label)
  return first.quantity.value < last.quantity.value && contains(first.key, Array(stem)) && !contains(words, Array(stem))
    && !first.key.contains(where: denials.contains) && scopes.first(.inspected, in: words) != nil
}

/// 「水样 b 份、土样 c 份，检出超标 a 份」: the rate is of both.
private func isListed(_ last: Int, _ first: Int, in reading: Reading) -> Bool {
  reading.mentions[last].clause == reading.mentions[first].clause
}

/// Whether a figure is the level that something was cut to, and the rate that of the cut.
private func isCutTo(_ part: Mention, _ rate: Mention, in reading: Reading) -> Bool {
  let words = reading.tokens(of: part)[part.labelToken..<part.token]
  return rate.key.contains(where: { reading.scopes.has($0, .cutting) || reading.scopes.has($0, .pressing) })
    && words.contains { $0.has(CueSet(.reaching)) && !$0.has(CueSet(.link)) }
}

/// Before a word, that it is not so.
let denials: Set<Unicode.Scalar> = ["不", "未"]

/// Whether 不 or 未 stands right before the rate's own word, the last of them: 「应收未收款项已收回」 was done.
private func isNegated(_ words: [Unicode.Scalar], _ stem: ArraySlice<Unicode.Scalar>) -> Bool {
  let last = words.indices.dropFirst().last { stem.contains(words[$0]) && !stem.contains(words[$0 - 1]) }
  return last.map { denials.contains(words[$0 - 1]) } ?? false
}
