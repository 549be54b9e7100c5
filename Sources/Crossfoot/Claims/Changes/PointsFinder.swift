import SourceText

/// Differences of rates in 百分点: 「增速快于 X 7.7 个百分点」.
func pointClaims(in reading: Reading, tables: TableLookup) -> [Claim] {
  let points = reading.mentions.indices.compactMap { index -> (index: Int, sign: Int)? in
    guard case .points(let sign) = reading.sketches[index].role, sign != 0,
      !reading.isYearly(reading.mentions[index])
    else { return nil }
    return (index, sign)
  }
  let claims = points.map { index, sign in
    tableClaim(index, sign: sign, in: reading, tables: tables) ?? pointClaim(index, sign: sign, in: reading)
      ?? rowClaim(index, sign: sign, in: reading, tables: tables)
  }
  let ofTargets = reading.mentions.indices.compactMap { pointsOverBar($0, in: reading) }
  var peers: [Int: Peers] = [:]
  for (point, claim) in zip(points, claims) where comparedName(reading.mentions[point.index], in: reading) == [] {
    peers[reading.mentions[point.index].passage, default: Peers(point.index, in: reading)].add(claim, point.index)
  }
  return zip(points, claims).compactMap { point, claim in
    guard let peers = peers[reading.mentions[point.index].passage] else { return claim }
    return peers.claim(at: point.index, sign: point.sign, in: reading) ?? claim
  } + ofTargets
}

/// 「高于整体 d 个百分点」 twice in a paragraph: the whole's growth is the paragraph's first where the other of them says so.
private struct Peers {
  private let base: (index: Int, quantity: Quantity)?
  /// The first two that hold over it.
  private var known: [Int] = []

  init(_ index: Int, in reading: Reading) {
    let first = reading.passages[reading.mentions[index].passage].mentions.first {
      if case .growth = reading.mentions[$0].role { true } else { false }
    }
    base = first.map { ($0, reading.mentions[$0].quantity) }
  }

  mutating func add(_ claim: Claim?, _ index: Int) {
    guard let claim, let base, known.count < 2, claim.operands.count == 2,
      claim.operands[1].quantity == base.quantity, verdict(of: claim) == .holds
    else { return }
    known.append(index)
  }

  func claim(at index: Int, sign: Int, in reading: Reading) -> Claim? {
    let mention = reading.mentions[index]
    guard let base, base.index < index - 1, known.contains(where: { $0 != index }),
      mention.passage == reading.mentions[index - 1].passage, isRate(reading.mentions[index - 1]),
      comparedName(mention, in: reading) == []
    else { return nil }
    var claim = difference(index, own: index - 1, other: base.index, sign: sign, in: reading)
    claim.basis = .inferred
    return verdict(of: claim) == .broken && mayBeSlip(claim) ? claim : nil
  }
}

/// 「占 p%，较上年末上升 d 个百分点」: the table's row has p and the share of the period before.
private func tableClaim(_ index: Int, sign: Int, in reading: Reading, tables: TableLookup) -> Claim? {
  let mention = reading.mentions[index]
  guard index > 0, isRate(reading.mentions[index - 1]), reading.mentions[index - 1].sentence == mention.sentence,
    mention.clause - reading.mentions[index - 1].clause <= 1
  else { return nil }
  let own = reading.mentions[index - 1]
  let subject =
    reading.cue(CueSet(.share).union(CueSet(.rate)), before: own).map { reading.subject(of: own, before: $0) }
    ?? own.key
  let pairs = tables.pairs.pairs(mayBe: own.quantity).filter {
    $0.now.unit.kind == .rate && $0.now.value == own.quantity.value && $0.now.ulp == own.quantity.ulp
      && similarity($0.name, subject) >= 0.6
  }
  guard let pair = pairs.first else { return nil }
  return Claim(
    kind: .change, rule: "change-mismatch", stated: mention.quantity,
    operands: [Operand(.whole, pair.now), Operand(.base, pair.prior)], formula: .sum(signs: [1, -1]), statedSign: sign)
}

/// 「个人贷款占比较上年末下降 d 个百分点」 without the share: the table's row has it, and that of the period before.
private func rowClaim(_ index: Int, sign: Int, in reading: Reading, tables: TableLookup) -> Claim? {
  let mention = reading.mentions[index]
  guard let cue = reading.firstCue(CueSet(.share), before: mention) else { return nil }
  let rate = Unit(dimension: "rate", scale: .power(ofTen: -2), symbol: "%", kind: .rate)
  let pairs = tables.pairs.bases(for: reading.subject(of: mention, before: cue), near: rate)
  guard let pair = pairs.first, pairs.allSatisfy({ $0.now == pair.now && $0.prior == pair.prior }) else { return nil }
  let claim = Claim(
    kind: .change, rule: "change-mismatch", stated: mention.quantity,
    operands: [Operand(.whole, pair.now), Operand(.base, pair.prior)], formula: .sum(signs: [1, -1]), basis: .inferred,
    statedSign: sign)
  return isSound(claim) || mayBeSlip(claim) ? claim : nil
}

/// The rate of this subject is the one before; the other one is named between the comparing word and the figure, or
/// belongs to the whole that the sentence is part of.
private func pointClaim(_ index: Int, sign: Int, in reading: Reading) -> Claim? {
  let mention = reading.mentions[index]
  if let claim = fromTo(index, sign: sign, in: reading) ?? besideBase(index, sign: sign, in: reading)
    ?? baseInBracket(index, sign: sign, in: reading)
    ?? baseBehind(index, sign: sign, in: reading) ?? baseBetween(index, sign: sign, in: reading)
  {
    return claim
  }
  guard let name = comparedName(mention, in: reading) else { return nil }
  let first = reading.neighbours(of: index).lowerBound
  let behind = (index + 1..<min(index + 3, reading.neighbours(of: index).upperBound)).filter {
    isRate(reading.mentions[$0]) && reading.mentions[$0].sentence == mention.sentence
  }
  let rates = (first..<index).reversed().filter { isRate(reading.mentions[$0]) } + behind
  guard let own = rates.first(where: { $0 < index && reading.mentions[$0].sentence == mention.sentence }) else {
    return nil
  }
  var candidates: [(rate: Int, score: Double)] = []
  for rate in rates where rate != own {
    let subject = subjectOfRate(rate, in: reading)
    candidates.append((rate, similarity(name, subject)))
  }
  let ranked = candidates.sorted { $0.score != $1.score ? $0.score > $1.score : $0.rate > $1.rate }.map(\.rate)
  let claims = ranked.prefix(40).map { difference(index, own: own, other: $0, sign: sign, in: reading) }
  let best = candidates.map(\.score).max() ?? 0
  let isFirm = best >= 0.7 && candidates.count { $0.score > best - 0.1 } == 1 && own == index - 1
  return settle(claims, isFirm: isFirm).flatMap { $0.skip == nil ? $0 : nil }
}

/// 「p₁，比上年同期的 p₂ 提高 d 个百分点」.
private func besideBase(_ index: Int, sign: Int, in reading: Reading) -> Claim? {
  guard index >= 2 else { return nil }
  let (own, base, mention) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard isRate(own), isRate(base), own.sentence == mention.sentence, base.clause == mention.clause,
    base.clause - own.clause <= 1,
    reading.isBase(index - 1)
  else { return nil }
  let claim = difference(index, own: index - 2, other: index - 1, sign: sign, in: reading)
  // 「合格率 p₁，验收合格率 q，较目标 p₂ 高 d」 may be of the first.
  let others = (max(0, index - 6)..<index - 2).reversed().filter {
    isRate(reading.mentions[$0]) && reading.mentions[$0].sentence == mention.sentence
  }
  return isSound(claim)
    ? claim
    : others.lazy.map { difference(index, own: $0, other: index - 1, sign: sign, in: reading) }.first(where: isSound)
      ?? claim
}

/// 「p₁，比上年末（p₂）提高 d 个百分点」, whatever it is compared with: the bracket holds the base alone.
private func baseInBracket(_ index: Int, sign: Int, in reading: Reading) -> Claim? {
  guard index >= 2 else { return nil }
  let (own, base, mention) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard isRate(own), isRate(base), own.sentence == mention.sentence, own.depth == mention.depth,
    mention.clause - own.clause == 1, let open = base.openBracket, open == base.token - 1, open > 0,
    // 「下降 8.3%，降幅比二季度（11.0%）收窄 d 个百分点」
    own.role != .growth(-1)
  else { return nil }
  let tokens = reading.tokens(of: mention)
  let start = reading.passages[base.passage].wordsStart(before: open)
  guard tokens[base.token + 1].isMark(.close),
    tokens[start..<open].contains(where: { $0.has(CueSet(.versus)) }),
    tokens[(base.token + 1)..<mention.token].contains(where: { $0.has(CueSet(.increase).union(CueSet(.decrease))) })
  else { return nil }
  return difference(index, own: index - 2, other: index - 1, sign: sign, in: reading)
}

/// 「p₁，比上年提高 d 个百分点（上年为 p₂）」, 「…；上年为 p₂」.
private func baseBehind(_ index: Int, sign: Int, in reading: Reading) -> Claim? {
  let passage = reading.passages[reading.mentions[index].passage]
  guard index > passage.mentions.lowerBound, index + 1 < passage.mentions.upperBound else { return nil }
  let (own, mention, base) = (reading.mentions[index - 1], reading.mentions[index], reading.mentions[index + 1])
  let isInBracket = base.openBracket == mention.token + 1 && base.labelToken == mention.token + 2
  let isNext =
    base.labelToken == mention.token + 2 && base.clause - mention.clause == 1 && isOfYearBefore(mention, in: reading)
  guard isRate(own), own.sentence == mention.sentence, mention.clause - own.clause <= 1, isInBracket || isNext,
    isPriorRate(base, of: own)
  else { return nil }
  return difference(index, own: index - 1, other: index + 1, sign: sign, in: reading)
}

/// 「p₁，上年为 p₂，提高 d 个百分点」.
private func baseBetween(_ index: Int, sign: Int, in reading: Reading) -> Claim? {
  guard index >= 2 else { return nil }
  let (own, base, mention) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard isRate(own), own.sentence == mention.sentence, base.clause - own.clause == 1,
    mention.clause - base.clause == 1, isPriorRate(base, of: own), !isPrior(own.period),
    reading.firstCue(CueSet(.above).union(CueSet(.below)), before: mention) == nil,
    reading.firstCue(CueSet(.versus), before: mention) == nil || isOfYearBefore(mention, in: reading)
  else { return nil }
  return difference(index, own: index - 2, other: index - 1, sign: sign, in: reading)
}

/// 「比上年提高 d」, 「较去年同期下降 d」.
private func isOfYearBefore(_ mention: Mention, in reading: Reading) -> Bool {
  reading.scopes.first(.yearBefore, in: reading.letters(naming: mention)) != nil
}

/// A rate that nothing but 上年 names, or 上年 and the other's name.
private func isPriorRate(_ base: Mention, of own: Mention) -> Bool {
  base.quantity.unit.kind == .rate && isPrior(base.period) && (base.key.isEmpty || base.key == own.key)
    && base.quantity.modifier == .none && own.quantity.modifier == .none
}

/// 「由 p₁ 提高到 p₂，提高 d 个百分点」.
private func fromTo(_ index: Int, sign: Int, in reading: Reading) -> Claim? {
  guard index >= 2 else { return nil }
  let (old, new, mention) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
  guard isRate(old), isRate(new), old.segment == mention.segment, new.clause == old.clause,
    mention.clause - new.clause <= 1,
    // 「由 p₁ 提高到 p₂，高于全市平均 d 个百分点」
    reading.firstCue(CueSet(.above).union(CueSet(.below)), before: mention) == nil
  else {
    return nil
  }
  let tokens = reading.tokens(of: mention)
  guard tokens[old.labelToken..<old.token].contains(where: { $0.has(CueSet(.from)) }),
    tokens[old.token..<new.token].contains(where: {
      $0.has(CueSet(.reaching)) || $0.has(CueSet(.increase)) || $0.has(CueSet(.decrease))
    })
  else { return nil }
  return Claim(
    kind: .change, rule: "change-mismatch", stated: mention.quantity,
    operands: [Operand(.whole, new.quantity), Operand(.base, old.quantity)], formula: .sum(signs: [1, -1]),
    statedSign: sign)
}

/// What the rate is compared with: 「比 X 快」, 「高于 X」. Empty for the whole (「高于整体」); nil where nothing is compared.
private func comparedName(_ mention: Mention, in reading: Reading) -> [Unicode.Scalar]? {
  let comparing = CueSet(.above).union(CueSet(.below))
  if let versus = reading.firstCue(CueSet(.versus), before: mention) {
    return reading.object(of: mention, after: versus)
  }
  return reading.firstCue(comparing, before: mention).map { reading.object(of: mention, after: $0) }
}

func isRate(_ mention: Mention) -> Bool {
  switch mention.role {
  case .growth: mention.quantity.unit.kind == .rate
  case .share, .rate, .percent: true
  default: false
  }
}

/// What a growth rate is said of: the level before it in its sentence, or the words before its cue.
private func subjectOfRate(_ index: Int, in reading: Reading) -> [Unicode.Scalar] {
  let mention = reading.mentions[index]
  if let level = reading.levels(before: index).first, mention.clause - reading.mentions[level].clause <= 2 {
    return reading.mentions[level].key
  }
  let cue = reading.cue(CueSet(.increase).union(CueSet(.decrease)).union(CueSet(.growthName)), before: mention)
  return reading.subject(of: mention, before: cue ?? mention.token)
}

func difference(_ index: Int, own: Int, other: Int, sign: Int, in reading: Reading) -> Claim {
  func signed(_ rate: Int) -> Int {
    if case .growth(let direction) = reading.mentions[rate].role, !reading.mentions[rate].quantity.value.isNegative {
      return direction < 0 ? -1 : 1
    }
    return 1
  }
  return Claim(
    kind: .change, rule: "change-mismatch", stated: reading.mentions[index].quantity,
    operands: [
      Operand(.whole, reading.mentions[own].quantity), Operand(.base, reading.mentions[other].quantity),
    ],
    formula: .sum(signs: [signed(own), -signed(other)]), statedSign: sign)
}
