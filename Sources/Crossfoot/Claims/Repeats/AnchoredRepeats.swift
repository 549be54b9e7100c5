/// Figures that differ although what stands beside them in two places is the same: 「举办 128 场，提供岗位 3.62 万个」, and
/// further on 「128 场共提供岗位 3.26 万个」.
///
/// A sentence that repeats one figure under one name tells of the same thing, so the other figures of one name or, right
/// behind it, of one kind should be repeated too. A slip must part them, and no other relation account for both. Cost: for
/// each figure the eight before it of the same value.
func anchoredRepeats(in reading: Reading, explained: Set<Int>) -> [Claim] {
  let scope = RepeatScope(reading)
  var earlier: [Anchor: [Int]] = [:]
  var claims: [Claim] = []
  var told = Set<Range<Int>>()
  for (index, mention) in reading.mentions.enumerated() where canRecur(mention) {
    let anchor = Anchor(mention)
    for other in earlier[anchor, default: []].suffix(8).reversed() {
      let pair = AnchoredPair(reading, other, index)
      let likeness = scope.likeness(reading.mentions[other], mention)
      let isSure =
        likeness == .same || pair.isAnchoredTwice
        || likeness == .unclear && mention.isLevel && mention.quantity.significantDigits >= 4
      guard isSure, pair.isAnchored else { continue }
      for claim in pair.claims(scope, explained) where told.insert(claim.stated.range).inserted { claims.append(claim) }
    }
    earlier[anchor, default: []].append(index)
  }
  return claims
}

/// What two mentions must share to be one figure.
private struct Anchor: Hashable {
  var kind: RepeatKey
  var value: Rational

  init(_ mention: Mention) {
    kind = RepeatKey(mention)
    value = mention.quantity.value
  }
}

func canRecur(_ mention: Mention) -> Bool {
  let quantity = mention.quantity
  return quantity.value.isValid && !quantity.value.isZero && quantity.unit.kind != .none && quantity.unit.kind != .time
    && quantity.modifier == .none && mention.role != .percent
}

/// Two sentences that print one figure.
private struct AnchoredPair {
  let reading: Reading
  let a: Int
  let b: Int

  init(_ reading: Reading, _ a: Int, _ b: Int) {
    self.reading = reading
    self.a = a
    self.b = b
  }

  /// One name, and digits enough for it: 「46个」 of two things is no wonder.
  var isAnchored: Bool {
    let (x, y) = (reading.mentions[a], reading.mentions[b])
    guard x.clause != y.clause, x.sentence != y.sentence || x.segment == y.segment else { return false }
    if case .growth = x.role { return x.quantity.significantDigits >= 3 && owners != nil }
    guard x.isLevel || x.role == .share else { return false }
    let likeness = reading.likeness(x, y)
    switch x.quantity.significantDigits {
    case 4...: return likeness >= 0.4
    case 3: return likeness >= 0.6
    case 2: return likeness >= 0.85
    default: return false
    }
  }

  /// The levels of one name that two equal growth rates of one base are of.
  private var owners: (x: Int, y: Int)? {
    guard reading.isOneBase(reading.mentions[a], reading.mentions[b]), let x = owner(of: a), let y = owner(of: b) else {
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

  func claims(_ scope: RepeatScope, _ explained: Set<Int>) -> [Claim] {
    var (here, there) = leftovers
    if case .growth = reading.mentions[a].role {
      here = here.filter { $0 == owners?.x }
      there = there.filter { $0 == owners?.y }
    }
    return there.compactMap { late in
      let fitting = here.filter { mayBeOne($0, late) }
      guard fitting.count == 1, there.count(where: { mayBeOne(fitting[0], $0) }) == 1 else { return nil }
      let (x, y) = (reading.mentions[fitting[0]], reading.mentions[late])
      guard scope.likeness(x, y) != .different || x.role != .level || isAnchoredTwice,
        !explained.contains(x.quantity.range.lowerBound) || !explained.contains(y.quantity.range.lowerBound)
      else { return nil }
      let claim = repeatClaim(y.quantity, x.quantity)
      guard let odds = SlipSearch.odds(of: claim), odds < mostOdds(fitting[0], late) else { return nil }
      return claim
    }
  }

  /// How much chance is allowed: more where names are long, or the anchor is of many digits.
  private func mostOdds(_ x: Int, _ y: Int) -> Double {
    let (first, second) = (reading.mentions[x], reading.mentions[y])
    let digits = reading.mentions[a].quantity.significantDigits
    let isNamed = first.isLevel && reading.likeness(first, second) >= 0.85
    return digits >= 4 && isNamed ? 0.5 : digits >= 3 ? 0.06 : 0.02
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

  private func near(_ index: Int) -> [Int] {
    let sentence = reading.mentions[index].sentence
    // A headline without an end mark is one sentence with what follows.
    let isOne = reading.mentions[a].sentence == reading.mentions[b].sentence
    let middle = (a + b) / 2
    let last = isOne && index == a ? middle : reading.mentions.count - 1
    return (max(isOne && index == b ? middle + 1 : 0, index - 3)...min(last, index + 3)).filter {
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
      if first.quantity.unit.kind == .count, isNoun(first.noun, second.noun) { return true }
      return reading.likeness(first, second) >= 0.75
    default:
      return isAttached(x, to: a) && isAttached(y, to: b) && reading.isOneBase(first, second)
    }
  }

  private func isNoun(_ x: String, _ y: String) -> Bool { zip(x, y).prefix { $0 == $1 }.count >= 2 }

  /// Behind it with nothing but changes between.
  private func isAttached(_ index: Int, to anchor: Int) -> Bool {
    index > anchor && reading.mentions[index].segment == reading.mentions[anchor].segment
      && (anchor + 1..<index).allSatisfy { !reading.mentions[$0].isLevel }
  }
}

extension Reading {
  /// How well the names of two figures fit, what is counted behind them included.
  func likeness(_ a: Mention, _ b: Mention) -> Double {
    let name = a.key == b.key && a.key.isEmpty ? 0 : similarity(a.key, b.key)
    let isOneNoun =
      zip(a.noun, b.noun).prefix { $0 == $1 }.count >= 2 || namesNoun(a.key, b.noun) || namesNoun(b.key, a.noun)
    return max(name, isOneNoun ? 0.9 : 0)
  }

  /// Whether two changes compare with the same: 「同比」 and 「环比」 do not, nor do growth at current and at constant prices.
  func isOneBase(_ a: Mention, _ b: Mention) -> Bool {
    base(of: a) == base(of: b) && speaksOfComparable(a) == speaksOfComparable(b)
  }

  /// 「剔除…后」 somewhere before it in its sentence.
  private func speaksOfComparable(_ change: Mention) -> Bool {
    tokens(of: change)[..<change.token].reversed().prefix { !$0.isMark(.period, .semicolon) }.contains {
      $0.has(CueSet(.comparable))
    }
  }

  private func base(of change: Mention) -> [String] {
    let passage = passages[change.passage]
    return passage.tokens[change.labelToken..<change.token].indices.compactMap { index in
      let token = passage.tokens[index]
      guard token.kind == .date || token.has(CueSet(.versus).union(CueSet(.comparable)).union(CueSet(.period))) else {
        return nil
      }
      let word = passage.text(index..<index + 1)
      return sameBase.contains(word) ? nil : word
    }
  }
}

/// 「惠及学生 2917 人」 and 「2917 名学生」.
private func namesNoun(_ key: [Unicode.Scalar], _ noun: String) -> Bool {
  let noun = Array(noun.unicodeScalars)
  return (2...6).contains { $0 <= key.count && $0 <= noun.count && key.suffix($0).elementsEqual(noun.prefix($0)) }
}

/// Words for the year before, which a change without any means too.
private let sameBase: Set<String> = [
  "同比", "比", "较", "相比", "上年", "去年", "上年同期", "去年同期", "比上年", "较上年", "与上年相比", "比去年同期", "较上年同期", "上年度", "上一年", "同期",
]
