/// The plans and other wholes that a figure done may be of.
extension RateFinder {
  /// Likeliest first, and whether the first is beyond doubt.
  func bases(_ levels: [Int], actual: Int, wanted: CueSet, for index: Int) -> (list: [Int], isFirm: Bool) {
    let numerator = reading.mentions[actual]
    let others = levels.chosen {
      $0 != actual && reading.addable(reading.mentions[$0], numerator) && !reading.isSideBySide($0, actual)
        && !reading.isDone($0, before: index)
    }
    let plans = others.chosen { isPlan(reading.mentions[$0]) }
    if plans.isEmpty, !others.isEmpty { return (Array(others.prefix(3)), isPlainlyDone(actual, of: others)) }
    let named = plans.chosen { !wanted.isEmpty && !lastCue(reading.mentions[$0]).isDisjoint(with: wanted) }
    if others.isEmpty { return (counts(levels, actual: actual), false) }
    let ordered = named + plans.filter { !named.contains($0) } + others.filter { !plans.contains($0) }.prefix(3)
    let isOnly = plans.count { reading.mentions[$0].segment == numerator.segment } == 1
    let isFirm =
      plans.first.map {
        let plan = reading.mentions[$0]
        return plan.sentence == numerator.sentence
          && (wanted.isEmpty
            ? plans.count == 1 || isOnly && plan.segment == numerator.segment || isAdjusted($0) : !named.isEmpty)
      } ?? false
    return (ordered, isFirm)
  }

  /// 「公益林抚育 b 公顷，实际抚育 a 公顷，完成率 p%」: 实际 sets it against the one figure right before it, of the same deed.
  private func isPlainlyDone(_ actual: Int, of others: [Int]) -> Bool {
    let done = reading.mentions[actual]
    let own = others.filter { reading.mentions[$0].segment == done.segment }
    guard own.count == 1, own[0] == others.first, own[0] == actual - 1, done.cues.contains(CueSet(.actual)) else {
      return false
    }
    let before = reading.mentions[own[0]]
    return done.clause - before.clause == 1 && done.key.count >= 2 && done.quantity.unit == before.quantity.unit
      && sharedEnding(done.key, before.key) >= 2
  }

  /// The adjusted plan is what a rate without a word for its base is of, where both are printed.
  private func isAdjusted(_ plan: Int) -> Bool {
    lastCue(reading.mentions[plan]).contains(CueSet(.adjustedPlan))
  }

  /// 「床位 400 张，入住 360 人，入住率 90%」: counts of different things, where nothing else can be the base.
  private func counts(_ levels: [Int], actual: Int) -> [Int] {
    guard reading.mentions[actual].quantity.unit.kind == .count else { return [] }
    return Array(
      levels.filter {
        $0 != actual && reading.mentions[$0].quantity.unit.kind == .count && !reading.isSideBySide($0, actual)
      }.prefix(2))
  }

  /// The same actual amount beside its plan in an earlier sentence: 「使用 7 万元，完成预算的…」, the budget paragraphs above.
  func earlierPairs(_ levels: [Int], sentence: Int) -> [(actual: Int, plan: Int)] {
    guard let last = levels.first, reading.mentions[last].sentence == sentence else { return [] }
    let own = reading.mentions[last]
    let value = own.quantity.value
    var pairs: [(Int, Int)] = []
    // Asked for once, since there are many.
    let sketches = reading.sketches
    let sketch = sketches[last]
    for place in max(0, last - Reading.reach)..<last
    where sketches[place].measure == sketch.measure && sketches[place].low <= sketch.high
      && sketches[place].high >= sketch.low
    {
      let other = reading.mentions[place]
      guard other.sentence < sentence, other.isLevel, other.quantity.value == value, !isPlan(other),
        isTold(other, own)
      else { continue }
      let plans = (max(0, place - 6)...min(place + 6, reading.mentions.count - 1)).filter {
        let plan = reading.mentions[$0]
        return plan.sentence == other.sentence && $0 != place && plan.isLevel && isPlan(plan)
          && reading.addable(plan, own)
      }
      if plans.count == 1 { pairs.append((last, plans[0])) }
    }
    return pairs
  }

  /// 「5 项」 and 「5 个」 of two sentences are hardly one figure.
  private func isTold(_ other: Mention, _ own: Mention) -> Bool {
    other.quantity.unit == own.quantity.unit
      && (own.quantity.tellingDigits >= 3 || reading.likeness(other, own) >= 0.75)
  }
}

extension Reading {
  /// What a percentage is of. A target without a point was set as it is printed: 「年度目标 40 亿元」; so is a plan beside what
  /// was done of it with a point: 「预算 28 万元，支出 24.6 万元」.
  func base(_ index: Int, as role: Operand.Role = .denominator, beside part: Int? = nil, _ words: ScopeLexicon)
    -> Operand
  {
    let mention = mentions[index]
    var operand = Operand(role, mention.quantity)
    guard mention.quantity.modifier == .none, !hasPoint(mention.quantity) else { return operand }
    let isBesidePoint = part.map { isInTenThousands(mention, mentions[$0]) && hasPoint(mentions[$0].quantity) } ?? false
    operand.isSet = isBesidePoint || words.first(.target, in: letters(naming: mention)) != nil
    return operand
  }

  private func hasPoint(_ quantity: Quantity) -> Bool { quantity.numeral.utf8.contains(0x2E) }

  /// Money of one unit, which is no hundred millions: those are rounded.
  private func isInTenThousands(_ a: Mention, _ b: Mention) -> Bool {
    a.quantity.unit == b.quantity.unit && a.quantity.unit.kind == .amount
      && a.quantity.unit.scale <= .power(ofTen: 4)
  }
}
