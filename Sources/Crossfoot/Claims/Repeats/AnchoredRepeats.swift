/// Figures that differ although what stands beside them in two places is the same: 「举办 128 场，提供岗位 3.62 万个」, and
/// further on 「128 场共提供岗位 3.26 万个」.
///
/// A sentence that repeats one figure under one name tells of the same thing, so the other figures of one name or, right
/// behind it, of one kind should be repeated too. A slip must part them, and no other relation account for both; of two
/// things that have a share in common, not even one that few figures would fit (`shared`). A third value beside the same
/// figure says that each sentence is of something else. Cost: for each figure the eight before it of the same value.
func anchoredRepeats(in reading: Reading, scope: RepeatScope, explained: FigurePlaces, shared: FigurePlaces) -> [Claim]
{
  var lasts: [Anchor: Int32] = [:]
  // For each mention the last one before it of the same anchor, −1 for none.
  var before = [Int32](repeating: -1, count: reading.mentions.count)
  var found: [(claim: Claim, name: Beside)] = []
  var values: [Beside: Set<Rational>] = [:]
  var told = Set<Range<Int>>()
  for (index, mention) in reading.mentions.enumerated() where canRecur(mention) {
    guard let anchor = Anchor(mention) else { continue }
    before[index] = lasts.updateValue(Int32(index), forKey: anchor) ?? -1
    for other in chain(from: before[index], before) {
      let pair = AnchoredPair(reading, scope, other, index)
      guard pair.isAnchored else { continue }
      // Few pairs come so far; what the words around say of them is dear.
      let slips = pair.claims(mention.role == .share ? shared : explained)
      if slips.isEmpty { continue }
      let likeness = scope.likeness(reading.mentions[other], mention)
      let isSure =
        likeness == .same || pair.isAnchoredTwice
        || likeness == .unclear && mention.isLevel && mention.quantity.significantDigits >= 4
      guard isSure else { continue }
      for claim in slips {
        let name = Beside(anchor: anchor, label: claim.stated.label)
        values[name, default: []].formUnion([claim.stated.value, claim.computed])
        if told.insert(claim.stated.range).inserted { found.append((claim, name)) }
      }
    }
  }
  return found.filter { values[$0.name, default: []].count < 3 }.map(\.claim)
}

/// The name of a figure and the one that its sentence repeats.
private struct Beside: Hashable {
  var anchor: Anchor
  var label: String
}

/// The first eight places of a chain in which each leads to the one before it, −1 to none.
private func chain(from start: Int32, _ before: [Int32]) -> [Int] {
  var places: [Int] = []
  var place = Int(start)
  while place >= 0, places.count < 8 {
    places.append(place)
    place = Int(before[place])
  }
  return places
}

/// What two mentions must share to be one figure; small, since most figures have one of their own.
private struct Anchor: Hashable {
  private let kind: RepeatKey
  private let numerator: Int64
  private let denominator: Int64

  /// Nil for a value beyond 64 bits.
  init?(_ mention: Mention) {
    let value = mention.quantity.value
    guard let numerator = Int64(exactly: value.numerator), let denominator = Int64(exactly: value.denominator) else {
      return nil
    }
    kind = RepeatKey(mention)
    self.numerator = numerator
    self.denominator = denominator
  }

  // The value tells nearly all apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(numerator)
    hasher.combine(denominator)
  }
}

func canRecur(_ mention: Mention) -> Bool {
  let quantity = mention.quantity
  return quantity.value.isValid && !quantity.value.isZero && quantity.unit.kind != .none && quantity.unit.kind != .time
    && quantity.modifier == .none && mention.role != .percent
    // 「决策得 19.5 分」: each project that is marked has the same headings.
    && (quantity.unit.kind != .score || mention.key.count > 3)
}

extension Reading {
  /// How well the names of two figures fit, what is counted behind them included.
  func likeness(_ a: Mention, _ b: Mention) -> Double {
    let name = a.key == b.key && a.key.isEmpty ? 0 : similarity(a.key, b.key)
    if name >= 0.9 { return name }
    let isOneNoun = isSameNoun(a.noun, b.noun) || namesNoun(a.key, b.noun) || namesNoun(b.key, a.noun)
    return max(name, isOneNoun ? 0.9 : 0)
  }
}

/// 「惠及学生 2917 人」 and 「2917 名学生」.
func namesNoun(_ key: [Unicode.Scalar], _ noun: String) -> Bool {
  if key.count < 2 || noun.isEmpty { return false }
  let noun = core(noun)
  return (2...6).contains { $0 <= key.count && $0 <= noun.count && key.suffix($0).elementsEqual(noun.prefix($0)) }
}
