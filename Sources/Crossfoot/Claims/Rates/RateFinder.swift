/// Completion and execution rates: 「预算 B，支出 X，完成预算的 p%」, 「计划 B，实际 X，完成率为 p%」.
struct RateFinder {
  let reading: Reading
  let words: ScopeLexicon
  private(set) var claims: [Claim] = []

  init(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) {
    self.reading = reading
    self.words = words
    for index in asked
    where reading.sketches[index].role == .rate && !isForecast(reading.mentions[index]) { rate(index) }
  }

  /// 「预计年底完工率达 p%」: of figures to come.
  private func isForecast(_ mention: Mention) -> Bool {
    words.opening(.forecast, of: reading.letters(naming: mention)) != nil
  }

  private mutating func rate(_ index: Int) {
    let mention = reading.mentions[index]
    let name = RateName(of: mention, words)
    if case .difference = name {
      let claim = differenceRate(index, in: reading, words)
      if let claim = claim.flatMap({ isSound($0) ? $0 : nil }) ?? oppositeRate(index, reading.levels(before: index))
        ?? claim
      {
        claims.append(claim)
      }
      return
    }
    let levels = reading.levels(before: index, sentencesBack: 1).chosen {
      reading.mentions[$0].depth <= mention.depth && !reading.mentions[$0].cues.contains(CueSet(.per))
        && !reading.isUsed($0, before: mention) && words.ending(.gap, of: reading.mentions[$0].key) == nil
    }
    if let claim = oppositeRate(index, levels) { return claims.append(claim) }
    let actuals = levels.chosen { isActual(reading.mentions[$0]) } + levels.chosen { !isActual(reading.mentions[$0]) }
    let denominator = denominatorCues(mention)
    var pair =
      plainPair(levels, rate: mention, in: reading, words) ?? namedPair(levels, rate: mention, in: reading)
    if let other = pair, turnsToPart(behind: other.part, before: index) { pair = nil }
    if denominator.isEmpty, pair?.isRest != true,
      let claim = firstSound(index, actuals.prefix(4), among: levels, pair)
    {
      return claims.append(claim)
    }
    if let claim = unsound(index, name, levels, actuals: actuals, pair, wanted: denominator) { claims.append(claim) }
  }

  /// What becomes of a rate that the first look did not find to hold: the way that fits, or the one that the words leave.
  private mutating func unsound(
    _ index: Int, _ name: RateName, _ levels: [Int], actuals: [Int], _ pair: PlainPair?, wanted denominator: CueSet
  ) -> Claim? {
    let mention = reading.mentions[index]
    let scoped = actuals.first.flatMap { ofOwnScope(index, actual: $0) }
    if let scoped, scoped.count == 2 { return claim(index, actual: scoped[1], base: scoped[0]) }
    var candidates: [Claim] = []
    var isFirm = false
    let mayAccuse =
      !mention.quantity.unit.isPerMille
      && (pair != nil
        || scoped == nil
          && actuals.first.map { isOfOwnSegment($0, index, levels) && reading.mayMeasure(name, $0, words) } ?? false)
    for (rank, actual) in actuals.prefix(4).enumerated() {
      let bases = bases(levels, actual: actual, wanted: denominator, for: index)
      if rank == 0 {
        let isNearest = nearest(levels) == actual || isOnlyPair(levels, actual: actual, mention)
        isFirm =
          (bases.isFirm && isNearest && isSaid(of: actual, mention)
            || isObject(levels, actual: actual, mention)) && !isListed(index)
          && bases.list.first.map {
            isPlainlyOf($0, actual, before: index) && !isPlan(reading.mentions[actual]) && isNotDone($0, before: actual)
          } ?? true
        if let plan = bases.list.first, let claim = adjustedRate(index, actual: actual, plan: plan) {
          return claim
        }
      }
      candidates += bases.list.map { claim(index, actual: actual, base: $0) }
    }
    candidates += earlierPairs(levels, sentence: mention.sentence).map {
      claim(index, actual: $0.actual, base: $0.plan)
    }
    if let pair, !pair.isRest { candidates.insert(claim(index, actual: pair.part, base: pair.whole), at: 0) }
    if let claim = actualBehind(index, levels) { return claim }
    if let pair, pair.isRest {
      candidates.removeAll { $0.operands[0].quantity.range == reading.mentions[pair.part].quantity.range }
      candidates.insert(pair.restClaim(rate: mention, in: reading), at: 0)
    }
    if let claim = earlierBase(index, levels, candidates, in: reading) { return claim }
    if candidates.isEmpty { return nil }
    guard mayAccuse else {
      var unlike = candidates[0]
      (unlike.basis, unlike.skip) = (.inferred, unlike.skip ?? .unknownBase)
      return fitting(candidates, isFirm: false) ?? unlike
    }
    if let claim = namedZeroBase(index, candidates, denominator) { claims.append(claim) }
    let firm =
      isFirm
      || (levels.count < 2 || !hasPlan(levels, mention)) && !earlierPairs(levels, sentence: mention.sentence).isEmpty
    if !candidates.contains(where: isSound) {
      if isOfTwo(index, levels) { return nil }
      if let claim = ofShortfall(candidates) { return claim }
    }
    return settle(candidates, isFirm: firm || pair != nil)
  }

  /// 「应结案 b 件，结案率 p%，实际结案 a 件」: what was done stands right behind its rate.
  private func actualBehind(_ index: Int, _ levels: [Int]) -> Claim? {
    guard index + 1 < reading.mentions.count else { return nil }
    let (rate, done) = (reading.mentions[index], reading.mentions[index + 1])
    guard done.passage == rate.passage, done.segment == rate.segment, done.clause - rate.clause == 1, isActual(done),
      reading.isAddend(done), done.quantity.modifier == .none
    else { return nil }
    return levels.prefix(4).lazy.filter { [reading] in reading.addable($0, index + 1) }
      .map { claim(index, actual: index + 1, base: $0) }.first(where: isSound)
  }

  /// 「计划 b 个，在建 d 个，完成率 p%」, 「预算 b，少支出 d」, 「多完成 d」: what was done is the plan less or more d. And 「完成 a 个，
  /// 超计划 d 个，完成率 p%」: the plan is what was done less or more d.
  private func ofShortfall(_ candidates: [Claim]) -> Claim? {
    let (first, sum) = ([Formula.Term([0])], [Formula.Term([0]), .init([1])])
    let difference = [Formula.Term([0]), .init(Rational(-1), [1])]
    let ofPlan = [difference, sum].map { Formula(numerator: $0, denominator: first) }
    let ofDone = [difference, sum].map { Formula(numerator: first, denominator: $0) }
    return candidates.prefix(4).lazy.filter { $0.formula == .ratio() && $0.operands.count == 2 }
      .flatMap { claim in
        ofPlan.map { (claim, claim.operands.reversed(), $0) } + ofDone.map { (claim, claim.operands, $0) }
      }
      .map { claim, operands, formula in
        Claim(
          kind: .rate, rule: claim.rule, stated: claim.stated, operands: operands, formula: formula, basis: .inferred)
      }.first(where: isSound)
  }

  /// 「…，合格 a 批次，合格率 q%；药品 b 批次，合格率 p%」: where its segment has figures, the rate is of them.
  private func isOfOwnSegment(_ actual: Int, _ index: Int, _ levels: [Int]) -> Bool {
    let segment = reading.mentions[index].segment
    return reading.mentions[actual].segment == segment
      || !levels.contains {
        reading.mentions[$0].segment == segment && reading.addable(reading.mentions[$0], reading.mentions[actual])
      }
  }

  /// The first candidate that holds, where none before it could be preferred: the others need not be made.
  private func firstSound(_ index: Int, _ actuals: ArraySlice<Int>, among levels: [Int], _ pair: PlainPair?) -> Claim? {
    var isOpen = true
    func sound(_ actual: Int, _ base: Int) -> Claim? {
      let claim = claim(index, actual: actual, base: base)
      let verdict = verdict(of: claim)
      if verdict == .improbable { isOpen = false }
      return verdict == .holds || verdict == .rounding ? claim : nil
    }
    if let pair, let claim = sound(pair.part, pair.whole) { return claim }
    for actual in actuals {
      for base in bases(levels, actual: actual, wanted: [], for: index).list where isOpen {
        if let claim = sound(actual, base) { return claim }
      }
    }
    return nil
  }

  /// 「春季任务 b 亩，成活率 q%；秋季补植 a 亩，补植率 p%」: a rate of something else has told of the plan in its own segment.
  private func isNotDone(_ plan: Int, before actual: Int) -> Bool {
    reading.mentions[plan].segment == reading.mentions[actual].segment || reading.areOf(plan, ratesBefore: actual)
  }

  /// 「分别完成计划 a、b、c 的 p%、q%、r%」: each is of a figure of its own.
  private func isListed(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard reading.mentions.indices.contains(other), reading.mentions[other].clause == reading.mentions[index].clause,
        reading.mentions[other].quantity.unit.kind == .rate, abs(other - index) == 1
      else { return false }
      let (first, last) = (reading.mentions[min(index, other)], reading.mentions[max(index, other)])
      let between = reading.tokens(of: first)[(first.token + 1)..<last.token]
      return between.count == 1 && between.allSatisfy { $0.isMark(.listComma) || $0.has(CueSet(.and)) }
    }
  }

  /// 「计划 B 人，…实际 A 人，发放 c 万元，完成率 p%」: the one plan of the sentence and the one figure of its kind done.
  private func isOnlyPair(_ levels: [Int], actual: Int, _ mention: Mention) -> Bool {
    let own = levels.filter {
      reading.mentions[$0].segment == mention.segment || reading.mentions[$0].sentence == mention.sentence
    }
    let plans = own.filter { isPlan(reading.mentions[$0]) }
    let done = own.filter { isActual(reading.mentions[$0]) }
    return mention.cues.contains(CueSet(.rate)) && plans.count == 1 && done == [actual]
      && reading.addable(reading.mentions[plans[0]], reading.mentions[actual])
  }

  /// 「完成 A，完成年度计划 B 的 p%」: the base stands right before the rate, and what was done in the clause before.
  private func isObject(_ levels: [Int], actual: Int, _ mention: Mention) -> Bool {
    guard levels.count > 1, levels[1] == actual else { return false }
    let (base, done) = (reading.mentions[levels[0]], reading.mentions[actual])
    let between = reading.tokens(of: mention)[(base.token + 1)..<mention.token]
    return base.clause == mention.clause && isPlan(base) && !between.isEmpty
      && between.allSatisfy { $0.has(CueSet(.link)) } && base.clause - done.clause == 1
      && base.sentence == done.sentence && isActual(done) && reading.addable(base, done)
  }

  /// The rate speaks of this sentence's figures, or opens a sentence of its own right behind them.
  private func isSaid(of actual: Int, _ mention: Mention) -> Bool {
    if reading.mentions[actual].sentence == mention.sentence { return true }
    let tokens = reading.tokens(of: mention)
    return mention.sentence - reading.mentions[actual].sentence == 1
      && (mention.labelToken == 0 || tokens[mention.labelToken - 1].isMark(.period))
      && tokens[mention.labelToken].has(CueSet(.complete).union(CueSet(.rate)))
  }

  private func nearest(_ levels: [Int]) -> Int? { levels.first }

  private func isActual(_ mention: Mention) -> Bool {
    mention.cues.contains(CueSet(.actual)) && !isPlan(mention)
      || mention.cues.contains(CueSet(.complete)) && !isPlan(mention)
  }

  func isPlan(_ mention: Mention) -> Bool {
    let words = lastCue(mention)
    return words.contains(CueSet(.planned)) || words.contains(CueSet(.initialPlan))
      || words.contains(CueSet(.adjustedPlan))
  }

  /// The class of the last plan or actual word before the figure.
  func lastCue(_ mention: Mention) -> CueSet {
    let tokens = reading.tokens(of: mention)
    for token in tokens[mention.labelToken..<mention.token].reversed() {
      if token.has(CueSet(.planned).union(CueSet(.actual))), case .cue(let cues) = token.kind { return cues }
    }
    return []
  }

  private func hasPlan(_ levels: [Int], _ mention: Mention) -> Bool {
    levels.contains { reading.mentions[$0].sentence == mention.sentence && isPlan(reading.mentions[$0]) }
  }

  /// 年初, 全年 or 调整 between 完成 and the figure.
  private func denominatorCues(_ mention: Mention) -> CueSet {
    let tokens = reading.tokens(of: mention)
    var cues = CueSet()
    for token in tokens[mention.labelToken..<mention.token] {
      if case .cue(let set) = token.kind { cues.formUnion(set) }
    }
    return cues.intersection(CueSet(.initialPlan).union(CueSet(.adjustedPlan)))
  }

  private func claim(_ index: Int, actual: Int, base: Int) -> Claim {
    Claim(
      kind: .rate, rule: "rate-mismatch", stated: reading.mentions[index].quantity,
      operands: [
        Operand(.numerator, reading.mentions[actual].quantity), reading.base(base, beside: actual, words),
      ], formula: .ratio())
  }

  /// 「年初预算为 0，…完成年初预算的 p%」: the words name a base that is zero; another one fits.
  private func namedZeroBase(_ index: Int, _ candidates: [Claim], _ wanted: CueSet) -> Claim? {
    guard !wanted.isEmpty, !reading.mentions[index].quantity.value.isZero else { return nil }
    let mention = reading.mentions[index]
    let zero = reading.levels(before: index).first {
      reading.mentions[$0].quantity.value.isZero && !lastCue(reading.mentions[$0]).isDisjoint(with: wanted)
        && !lastCue(reading.mentions[$0]).isDisjoint(with: CueSet(.planned))
    }
    guard let zero,
      let fitting = candidates.first(where: { verdict(of: $0) == .holds || verdict(of: $0) == .rounding }),
      fitting.operands[1].quantity != reading.mentions[zero].quantity
    else { return nil }
    return Claim(
      kind: .rate, rule: "rate-mismatch", stated: reading.mentions[zero].quantity,
      operands: [Operand(.mention, mention.quantity), Operand(.denominator, fitting.operands[1].quantity)],
      formula: .constant(0), comparison: .greater)
  }
}
