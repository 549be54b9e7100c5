/// Of which of several figures before it a list may be.
extension ListSums {
  /// Whether a figure goes by the name of another and says no more of itself: 「全市进出口总额超 7000 亿元」 and
  /// 「进出口总额 7276.5 亿元」, but not 「除汽车以外的零售额」.
  func isOneThing(_ other: Int, _ nearest: Int) -> Bool {
    let (one, two) = (reading.mentions[nearest], reading.mentions[other])
    let isPlainer = sharedEnding(one.key, two.key) == one.key.count
    let (short, long) = one.key.count < two.key.count ? (one.key, two.key) : (two.key, one.key)
    let isAlike =
      long.count - short.count <= 1 && long.reduce(short[...]) { $0.first == $1 ? $0.dropFirst() : $0 }.isEmpty
    return short.count >= 3 && (isPlainer || isAlike)
      && (one.period.isEmpty || two.period.isEmpty || isSamePeriod(one.period, two.period))
  }

  /// The one figure of the nearest's sentence that ends as the parts do, where the nearest tells what is left.
  func ofOneVerb(_ first: Int, than nearest: Int, _ owners: [Int]) -> Int? {
    let (part, other) = (reading.mentions[first], reading.mentions[nearest])
    guard other.cues.contains(CueSet(.remainder)), part.key.count >= 3, part.sentence - other.sentence == 1 else {
      return nil
    }
    let named = owners.prefix(4).filter {
      reading.mentions[$0].sentence == other.sentence && sharedEnding(reading.mentions[$0].key, part.key) >= 2
    }
    return named.count == 1 && !endsAlike(other.key, part.key) ? named[0] : nil
  }

  /// 「收入 T，完成预算 b 的 p%。其中…」: what is split is not the plan that the rate is of.
  func isPlanOfRate(_ index: Int) -> Bool {
    guard index + 1 < reading.mentions.count else { return false }
    let (plan, rate) = (reading.mentions[index], reading.mentions[index + 1])
    return plan.cues.contains(CueSet(.planned)) && rate.role == .rate && rate.clause == plan.clause
      && plan.cues.contains(CueSet(.complete))
  }

  /// 「余额 T，其中一般 a、专项 b。分级次看，…」: both lists are of T.
  func wholeOfNearest(_ owners: [Int]) -> Int? {
    guard let nearest = owners.first, let whole = parent[nearest], owners.contains(whole) else { return nil }
    return whole
  }
}
