/// Two sentences that print one figure.
struct AnchoredPair {
  let reading: Reading
  let scope: RepeatScope
  let a: Int
  let b: Int

  init(_ reading: Reading, _ scope: RepeatScope, _ a: Int, _ b: Int) {
    self.reading = reading
    self.scope = scope
    self.a = a
    self.b = b
  }

  /// One name, and digits enough for it: 「46个」 of two things is no wonder.
  var isAnchored: Bool {
    let (x, y) = (reading.mentions[a], reading.mentions[b])
    let isReferring = y.key.count < 2 && namesNoun(x.key, y.noun)
    guard x.clause != y.clause, x.sentence != y.sentence || x.segment == y.segment || isReferring else { return false }
    if case .growth = x.role { return x.quantity.significantDigits >= 3 && owners != nil }
    // 「每名 4000 元」 is what many are given.
    guard x.isLevel || x.role == .share, x.cues.isDisjoint(with: CueSet(.per).union(CueSet(.average))) else {
      return false
    }
    if isShareOfOthers { return false }
    let likeness = reading.likeness(x, y)
    switch x.quantity.tellingDigits {
    case 4...: return likeness >= 0.4
    case 3: return likeness >= 0.6
    case 2: return likeness >= 0.85
    default: return false
    }
  }

  /// Two shares that agree by chance: what stands before them differs by more than a slip.
  private var isShareOfOthers: Bool {
    guard reading.mentions[a].role == .share, let x = owner(of: a), let y = owner(of: b) else { return false }
    let (first, second) = (reading.mentions[x].quantity, reading.mentions[y].quantity)
    return first.unit == second.unit && first.value != second.value
      && SlipSearch.odds(of: repeatClaim(second, first)) == nil
  }

  /// The levels of one name that two equal growth rates of one base are of.
  private var owners: (x: Int, y: Int)? {
    guard scope.isOneBase(reading.mentions[a], reading.mentions[b]), let x = owner(of: a), let y = owner(of: b) else {
      return nil
    }
    let (first, second) = (reading.mentions[x].key, reading.mentions[y].key)
    return first.count >= 4 && first == second ? (x, y) : nil
  }

  private func owner(of growth: Int) -> Int? {
    let level = (max(0, growth - 3)..<growth).last { reading.mentions[$0].isLevel }
    return level.flatMap { reading.mentions[$0].segment == reading.mentions[growth].segment ? $0 : nil }
  }

  /// Two rates of growth that agree make up for a month named in between.
  var isAnchoredTwice: Bool {
    guard case .growth = reading.mentions[a].role, let (x, y) = owners, a - 1 > x, b - 1 > y else { return false }
    return reading.mentions[a - 1].quantity.value == reading.mentions[b - 1].quantity.value
  }

  func claims(_ explained: FigurePlaces) -> [Claim] {
    var (here, there) = leftovers
    if case .growth = reading.mentions[a].role {
      here = here.filter { $0 == owners?.x }
      there = there.filter { $0 == owners?.y }
    }
    if here.isEmpty || there.isEmpty || areOfTwoThings { return [] }
    return there.compactMap { late in
      guard here.contains(where: { mayBeSlip($0, of: late) }) else { return nil }
      let fitting = here.filter { mayBeOne($0, late) }
      guard fitting.count == 1, there.count(where: { mayBeOne(fitting[0], $0) }) == 1 else { return nil }
      let (x, y) = (reading.mentions[fitting[0]], reading.mentions[late])
      guard !explained.contains(x.quantity.range.lowerBound) || !explained.contains(y.quantity.range.lowerBound) else {
        return nil
      }
      let claim = repeatClaim(y.quantity, x.quantity)
      // Places and bodies last, since they are looked for in all of the sentence.
      guard let odds = SlipSearch.odds(of: claim), odds < mostOdds(fitting[0], late),
        x.role != .level || isAnchoredTwice || scope.likeness(x, y) != .different
      else { return nil }
      return claim
    }
  }

  /// 「女学员 446 名，占比 54.9%」 and 「女学员 461 名，占比 54.9%」: one name, and no slip between its figures.
  private var areOfTwoThings: Bool {
    let (here, there) = (near(a, within: 6), near(b, within: 6))
    return here.contains { x in
      let first = reading.mentions[x]
      return first.isLevel
        && there.contains { y in
          let second = reading.mentions[y]
          return isAlike(first.key, second.key) && RepeatKey(first) == RepeatKey(second)
            && first.quantity.value != second.quantity.value
            && SlipSearch.odds(of: repeatClaim(first.quantity, second.quantity)) == nil
        }
    }
  }

  /// One name, or four letters of it: 「甲项目资助学生」 and 「乙项目资助学生」.
  private func isAlike(_ x: [Unicode.Scalar], _ y: [Unicode.Scalar]) -> Bool {
    x == y && x.count >= 2 || sharedEnding(x, y) >= 4 || zip(x, y).prefix { $0 == $1 }.count >= 4
  }

  /// Told from kind and size alone, before the words are looked at.
  private func mayBeSlip(_ x: Int, of y: Int) -> Bool {
    let (first, second) = (reading.mentions[x], reading.mentions[y])
    return RepeatKey(first) == RepeatKey(second) && Crossfoot.mayBeSlip(second.quantity, first.quantity)
  }

  /// How much chance is allowed: more where names are long, or the anchor is of many digits.
  private func mostOdds(_ x: Int, _ y: Int) -> Double {
    let (first, second) = (reading.mentions[x], reading.mentions[y])
    let digits = reading.mentions[a].quantity.significantDigits
    let isNamed = first.isLevel && reading.likeness(first, second) >= 0.85
    let isAlike = !first.isLevel || reading.likeness(first, second) >= 0.75
    return digits >= 4 && isNamed ? 0.5 : digits >= 3 && isAlike ? 0.06 : 0.02
  }

  /// The figures near the two that the other sentence does not print.
  private var leftovers: (here: [Int], there: [Int]) {
    let (here, there) = (near(a), near(b))
    func isPrinted(_ figure: Int, in others: [Int]) -> Bool {
      let quantity = reading.mentions[figure].quantity
      return others.contains {
        let other = reading.mentions[$0].quantity
        return other.value == quantity.value && other.unit.dimension == quantity.unit.dimension
      }
    }
    return (
      here.filter { canRecur(reading.mentions[$0]) && !isPrinted($0, in: there) },
      there.filter { canRecur(reading.mentions[$0]) && !isPrinted($0, in: here) }
    )
  }

  private func near(_ index: Int, within reach: Int = 3) -> [Int] {
    let sentence = reading.mentions[index].sentence
    // A headline without an end mark is one sentence with what follows.
    let isOne = reading.mentions[a].sentence == reading.mentions[b].sentence
    let middle = (a + b) / 2
    let last = isOne && index == a ? middle : reading.mentions.count - 1
    return (max(isOne && index == b ? middle + 1 : 0, index - reach)...min(last, index + reach)).filter {
      $0 != index && reading.mentions[$0].sentence == sentence
    }
  }

  /// Figures of one kind that the words let be one: levels by their name; changes and shares where both stand right behind
  /// the figure that is repeated and compare with the same.
  private func mayBeOne(_ x: Int, _ y: Int) -> Bool {
    let (first, second) = (reading.mentions[x], reading.mentions[y])
    guard RepeatKey(first) == RepeatKey(second), first.depth == second.depth else { return false }
    switch first.role {
    case .level:
      if first.quantity.unit.kind == .count, isSameNoun(first.noun, second.noun) { return true }
      return reading.likeness(first, second) >= 0.75
        || sharedEnding(first.key, second.key) >= 2 && reading.mentions[a].quantity.significantDigits >= 4
    default:
      return isAttached(x, to: a) && isAttached(y, to: b) && scope.isOneBase(first, second)
    }
  }

  /// Behind it with nothing but changes between.
  private func isAttached(_ index: Int, to anchor: Int) -> Bool {
    index > anchor && reading.mentions[index].segment == reading.mentions[anchor].segment
      && (anchor + 1..<index).allSatisfy { !reading.mentions[$0].isLevel }
  }
}
