/// Shares of running text: 「a，占 W 的 p%」, 「a，占 p%」, 「A、B 分别占 p₁%、p₂%」.
struct ShareFinder {
  let reading: Reading
  /// The total that words give each part.
  let totals: TotalsOfParts
  let table: TableLookup
  var claims: [Claim] = []
  /// The whole that the last share of the passage fitted, and the one that its words name best.
  private var lastWhole: (whole: Int, named: Int, share: Int, isInner: Bool)?

  /// Of the shares among some figures that are those of passages; `totals`: see `wordedTotals`.
  init(at asked: Range<Int>, in reading: Reading, totals: TotalsOfParts, table: TableLookup) {
    self.reading = reading
    self.totals = totals
    self.table = table
    var done = Set<Int>()
    for index in asked where reading.sketches[index].role == .share && !done.contains(index) {
      let list = respectiveList(from: index)
      done.formUnion(list)
      if list.count > 1 { respective(list) } else { single(index) }
    }
  }

  private mutating func single(_ index: Int) {
    let mention = reading.mentions[index]
    if isLeft(mention) { return }
    if let count = topCount(index) {
      if let claim = topShare(index, count: count) { claims.append(claim) }
      return
    }
    if let claim = wholeInside(index) {
      lastWhole = (index - 1, index - 1, index, false)
      return claims.append(claim)
    }
    let several = partsOfSubject(index)
    if let claim = shareOfSeveral(index, several) { return claims.append(claim) }
    var (parts, isFirmPart) = parts(of: index)
    if !several.isEmpty { isFirmPart = false }
    if let first = parts.first, isWordBefore(index, first) { return }
    if let first = parts.first, let claim = shareOfNext(index, of: first) { return claims.append(claim) }
    let said = wholeSaid(of: index, for: parts.prefix(5))
    if let first = parts.first, let claim = shareOfTotal(index, part: first, said) { return claims.append(claim) }
    if let first = parts.first, endsList(first, before: index), !said.name.isEmpty, !said.isScope { isFirmPart = false }
    guard !parts.isEmpty, !isOfSeveral(mention) else { return }
    var pairs: [(part: Int, whole: Int)] = []
    var isFirm = false
    var found: Claim?
    for (rank, part) in parts.prefix(5).enumerated() {
      let wholes = wholes(said, for: index, part: part)
      if rank == 0 { isFirm = wholes.isFirm && isFirmPart }
      if rank > 0, isFirm { break }
      let others = isFirm ? rivals(of: wholes, index, part: part) : wholes.other
      let tried = pairs.count
      for whole in wholes.sure + others where pairs.isEmpty || reading.mayBeShare(index, part: part, whole: whole) {
        pairs.append((part, whole))
      }
      found = fitting(
        pairs[tried...].lazy.map { [reading] in reading.shareClaim(index, part: $0.part, whole: $0.whole) },
        isFirm: isFirm)
      if found != nil { break }
    }
    if found == nil, let pair = pairs.first {
      let isNamed = said.name.count >= 2 || !isItselfPart(pair.whole, of: pair.part)
      let isFirm =
        isFirm && isNamed && !isNarrower(said.name, than: pair.whole) && !isOfOtherDay(index, than: pair.whole)
      found = unfitting(shareClaim(index, part: pair.part, whole: pair.whole), isFirm: isFirm)
    }
    let isOpen = found.map { !isSound($0) } ?? true
    if isOpen,
      let claim = listShare(index, part: parts[0]) ?? shareInside(index, parts: parts)
        ?? shareOfJoinedWholes(index, part: parts[0])
    {
      return claims.append(claim)
    }
    if isOpen, let pair = pairs.first, !said.name.isEmpty, let other = otherPart(index, than: pair.part, of: pair.whole)
    {
      return claims.append(other)
    }
    if isOpen, let own = ownShare(index) ?? fellowShare(index, part: parts[0], not: found) {
      return claims.append(own)
    }
    guard let settled = found else { return }
    if settled.skip != nil, let certain = certainShare(index) { return claims.append(certain) }
    claims.append(settled)
    if settled.skip == nil, let whole = settled.operands.last?.quantity,
      let pair = pairs.first(where: { reading.mentions[$0.whole].quantity == whole }),
      verdict(of: settled) != .broken
    {
      lastWhole = (pair.whole, pairs[0].whole, index, reading.sketches[pair.part].has(.ofWhich))
    }
  }

  /// 「产值 118 亿元，其中某公司一家占四成」 is of what the one made, and not of how many there are.
  private func isWordBefore(_ share: Int, _ part: Int) -> Bool {
    let quantity = reading.mentions[part].quantity
    return part == share - 1 && quantity.unit.kind == .count && quantity.value <= Rational(3)
      && quantity.numeral.utf8.first.map { $0 >= 0x80 } ?? false
      && reading.mentions[part].clause == reading.mentions[share].clause
  }

  /// 「占归母净利润的 p%」 is not of the 净利润.
  private func isNarrower(_ name: [Unicode.Scalar], than whole: Int) -> Bool {
    guard let width = reading.scopes.opening(.narrowed, of: name) else { return false }
    let letters = reading.letters(naming: reading.mentions[whole])
    return letters.suffix(name.count - width).elementsEqual(name[width...])
      && reading.scopes.first(.narrowed, in: letters) == nil
  }

  /// 「年末债务 b。…非标 a（占 3 月末 p%）」
  private func isOfOtherDay(_ index: Int, than whole: Int) -> Bool {
    let share = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { return false }
    return share.period != reading.mentions[whole].period
      && reading.tokens(of: share)[cue..<share.token].contains { $0.kind == .date || $0.has(CueSet(.period)) }
  }

  /// 「余额 b，比例 p%，坏账准备 c」: c is p% of b to its last digit.
  private func shareOfNext(_ index: Int, of base: Int) -> Claim? {
    guard index + 1 < reading.mentions.count, reading.addable(base, index + 1), reading.sketches[index + 1].isAddend
    else { return nil }
    let (share, next) = (reading.mentions[index], reading.mentions[index + 1])
    let product = reading.mentions[base].quantity.value * share.quantity.value
    guard next.passage == share.passage, next.segment == share.segment, next.clause - share.clause == 1,
      share.clause - reading.mentions[base].clause <= 1, next.quantity.significantDigits >= 5,
      (product - next.quantity.value).magnitude <= next.quantity.ulp
    else { return nil }
    return shareClaim(index, part: index + 1, whole: base)
  }

  /// 「占比由上年的 p% 上升至 q%」: p is of figures of another year.
  private func isLeft(_ share: Mention) -> Bool {
    guard let cue = reading.firstCue(CueSet(.share), before: share) else { return false }
    let passage = reading.passages[share.passage]
    // 「占自建房的 p%」
    return (cue..<share.token).contains {
      let token = passage.tokens[$0]
      guard token.has(CueSet(.from)) else { return false }
      return passage.tokens[$0 + 1].kind != .text || !passage.lexed.prose.text[token.range].elementsEqual("自".utf8)
    }
  }

  /// 「a，占 W b 的 p%」: the whole is printed between 占 and the share.
  private func wholeInside(_ index: Int) -> Claim? {
    guard index >= 2 else { return nil }
    let (part, whole, share) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    let tokens = reading.tokens(of: share)
    guard whole.clause == share.clause, part.sentence == share.sentence, reading.isAddend(part),
      reading.isAddend(whole),
      reading.addable(part, whole), part.quantity.value <= whole.quantity.value,
      tokens[whole.labelToken..<whole.token].contains(where: { $0.has(CueSet(.share)) }),
      share.clause - part.clause <= 1
    else { return nil }
    let claim = shareClaim(index, part: index - 2, whole: index - 1)
    return isSound(claim) ? claim : shareOfJoined(index, whole: index - 1) ?? claim
  }

  func shareClaim(_ index: Int, part: Int, whole: Int) -> Claim { reading.shareClaim(index, part: part, whole: whole) }

  /// What the share is of: the level right before it, or the one that its own subject names; and whether that is sure.
  func parts(of index: Int) -> (list: [Int], isFirm: Bool) {
    let mention = reading.mentions[index]
    let cue = reading.firstCue(CueSet(.share), before: mention) ?? mention.token
    let subject = reading.subject(of: mention, before: cue)
    // 「a，比上年的 o 增长 g%，占 W 的 p%」: o is no part of this year's whole.
    let levels = reading.levels(before: index, sentencesBack: 1)
    let near = outsideFirst(levels.filter { !reading.isBase($0) && !reading.hasOwnRate($0) }, of: mention)
    let isNear = near.first.map { isRightBefore($0, mention) } ?? false
    // 「一般公共预算收入 b，税占比 p%」: one letter may name what is printed nowhere.
    let isNamed = subject.allSatisfy { (near.first.map { reading.mentions[$0].key } ?? []).contains($0) }
    guard subject.count >= 2 else { return (near, isNear && isNamed) }
    // 「税收收入 a，增长 q%，税收占比 p%」: in short what stands right before it.
    if let own = near.first, totals[own] != nil, reading.mentions[own].segment == mention.segment,
      mention.clause - reading.mentions[own].clause <= 2, reading.mentions[own].key.starts(with: subject)
    {
      return (near, true)
    }
    let named = reading.levels(named: subject, near: index, isBefore: true)
    // 「首付款 a。…已支付 b，付款比例 p%」: the figure of its own sentence rather than a like name.
    // 「一季度支出 a，…，四季度支出占 p%」
    let isOfPeriod =
      named.isEmpty || !namesPeriod(mention, before: cue) || reading.areOfOnePeriod(named[0].index, index)
    // 「授予中小企业 a。…服务采购授予中小企业占服务支出的 p%」 is of less than a.
    let saysMore = named.first.map { subject.count >= reading.mentions[$0.index].key.count + 2 } ?? false
    let isFirm =
      (named.first?.likeness ?? 0) >= 0.9 && !saysMore && named[0].index >= index - 12 && isOfPeriod
      && (near.isEmpty || reading.mentions[named[0].index].sentence >= reading.mentions[near[0]].sentence)
    return (named.prefix(3).map(\.index) + near.prefix(3), isFirm)
  }

  /// Whether the clause of a share says of when it is.
  private func namesPeriod(_ mention: Mention, before cue: Int) -> Bool {
    reading.tokens(of: mention)[mention.labelToken..<max(mention.labelToken, cue)].contains {
      $0.kind == .date || $0.has(CueSet(.period))
    }
  }

  private func isOfOneYear(_ a: Int, _ b: Int) -> Bool {
    isLastYear(reading.mentions[a].period) == isLastYear(reading.mentions[b].period)
  }

  /// The wholes that the words allow, best first, and whether the first is beyond doubt.
  func wholes(_ said: WholeSaid, for index: Int, part: Int) -> (sure: [Int], other: [Int], isFirm: Bool) {
    if said.isElsewhere { return ([], [], false) }
    let mention = reading.mentions[index]
    let (amount, key) = (reading.mentions[part].quantity.value, reading.mentions[part].key)
    let reading = reading
    let limit = SmallestWhole(of: part, in: reading)
    let fits: (Int) -> Bool = {
      guard limit.mayBe(reading.sketches[$0]) else { return false }
      let value = reading.mentions[$0].quantity.value
      // The same figure, told before, is no whole.
      return !value.isZero && (value > amount || value == amount && reading.mentions[$0].key != key)
    }
    var name = said.name
    var list: [Int] = []
    var isFirm = false
    let named = said.named.filter { $0.index != part && fits($0.index) }
    if !named.isEmpty {
      let sure = sureWhole(among: named, name, index)
      isFirm = sure != nil
      if let sure, said.isScope { return ([sure.index], [], true) }
      if !said.isScope {
        list += ((sure.map { [$0] } ?? []) + named.prefix(8).filter { $0.index != sure?.index }).map(\.index)
      }
    }
    if said.isScope { name = [] }
    if let total = totals[part], !list.contains(total) {
      list.append(total)
      isFirm = isFirm || name.count < 2
    }
    if let lastWhole, reading.sketches[lastWhole.share].passage == reading.sketches[index].passage,
      !list.contains(lastWhole.whole), !hasWhole(between: lastWhole.share, and: part, where: fits),
      // 「甲 a，其中子项 b、占甲的 p%；乙 c，占 q%」: what is not inside is of more.
      !lastWhole.isInner || reading.mentions[lastWhole.share].segment == mention.segment
    {
      list.append(lastWhole.whole)
      // 「投入 a，占收入的 p%，上年为 b、占 q%」: last year's whole may not be printed. One that only fits says little of the next.
      isFirm =
        isFirm || name.count < 2 && isOfOneYear(lastWhole.whole, part) && lastWhole.whole == lastWhole.named
      if lastWhole.named != lastWhole.whole, !list.contains(lastWhole.named) { list.append(lastWhole.named) }
    }
    if name.count < 2 {
      if let owner = owner(of: part, where: fits), !list.contains(owner) {
        list.append(owner)
        isFirm = true
      }
      if let alike = sameEnding(as: part, where: fits), !list.contains(alike) {
        list.append(alike)
        isFirm = isFirm || reading.mentions[alike].passage == mention.passage
      }
    }
    // Nearest first; those of the share's period, and the others of its paragraph.
    let own = reading.sketches[index]
    var (samePeriod, others): ([Int], [Int]) = ([], [])
    samePeriod.reserveCapacity(20)
    others.reserveCapacity(12)
    for place in (max(0, index - 80)..<index).reversed() where samePeriod.count < 20 || others.count < 12 {
      let sketch = reading.sketches[place]
      let isOwn = sketch.period == own.period
      guard place != part, sketch.isAddend, isOwn ? samePeriod.count < 20 : others.count < 12,
        isOwn || sketch.passage == own.passage, fits(place), !list.contains(place)
      else { continue }
      if isOwn { samePeriod.append(place) } else { others.append(place) }
    }
    return (list.filter(fits), samePeriod + others, isFirm)
  }
}

/// The total that words give each part.
func wordedTotals(_ structures: [SumStructure], in reading: Reading) -> TotalsOfParts {
  structures.reduce(into: TotalsOfParts(of: reading)) { totals, structure in
    guard structure.marker != .order, let first = structure.parts.first else { return }
    let segment = reading.mentions[first].segment
    // 「甲 T，其中 a、b；乙 c」: where they do not add up, what stands behind a semicolon is hardly of them.
    let isOne =
      structure.marker != .ofWhich || structure.parts.allSatisfy { reading.mentions[$0].segment == segment }
      || isSound(reading.claim(structure, basis: .stated))
    for part in structure.parts where totals[part] == nil && (isOne || reading.mentions[part].segment == segment) {
      totals[part] = structure.total
    }
  }
}

extension Reading {
  fileprivate func shareClaim(_ index: Int, part: Int, whole: Int) -> Claim {
    Claim(
      kind: .share, rule: "share-mismatch", stated: mentions[index].quantity,
      operands: [Operand(.numerator, mentions[part].quantity), Operand(.denominator, mentions[whole].quantity)],
      formula: .ratio(), slack: Rational(1, 2))
  }
}
