extension ShareFinder {
  /// 「甲 a，占总额的 p%；乙 b，占总额的 q%」 without the total: the parts are all there is, if one of the shares says so.
  func ownShare(_ index: Int) -> Claim? {
    let run = alikeShares(index)
    // A run that goes on is not all there is.
    guard run.count > 1, run.count <= longestRun, let last = run.last, !goesOn(behind: last) else { return nil }
    let parts = run.map { $0 - 1 }
    // Three digits that fit are no accident, nor are two shares of two.
    var coarse = 0
    let isOwn = run.contains { share in
      guard reading.mayBeShare(share, part: share - 1, of: parts) else { return false }
      let stated = reading.mentions[share].quantity
      let isFine = stated.value >= stated.ulp * Rational(100)
      guard isFine || stated.value >= stated.ulp * Rational(10), isSound(ownSum(share, part: share - 1, parts: parts))
      else { return false }
      coarse += 1
      return isFine || coarse >= 2
    }
    return isOwn ? ownSum(index, part: index - 1, parts: parts) : nil
  }

  /// 「二产 a，占 p%；三产 b，占 q%；一产 c，不足 1%」: whether a part with a rate of its own stands right behind the last share.
  private func goesOn(behind share: Int) -> Bool {
    guard share + 2 < reading.mentions.count else { return false }
    let (own, part, rate) = (reading.mentions[share], reading.mentions[share + 1], reading.mentions[share + 2])
    return part.passage == own.passage && part.sentence == own.sentence && part.depth == own.depth
      && reading.isAddend(part) && reading.addable(share + 1, share - 1) && rate.quantity.unit.kind == .rate
      && rate.passage == part.passage && rate.segment == part.segment && rate.clause - part.clause <= 1
      && rate.quantity.modifier != .none
  }

  /// The shares around one that are written like it, each behind its part, this one among them.
  func alikeShares(_ index: Int) -> [Int] {
    var (first, last) = (index, index)
    while (index - first) / 2 < longestRun, isAlike(first - 2, first) { first -= 2 }
    while (last - index) / 2 < longestRun, isAlike(last + 2, last) { last += 2 }
    return Array(stride(from: first, through: last, by: 2))
  }

  /// Whether a share of the same words stands there with its part right before it.
  func isAlike(_ place: Int, _ share: Int) -> Bool {
    guard place > 0, share > 0, reading.mentions.indices.contains(place) else { return false }
    let (a, b) = (reading.mentions[place], reading.mentions[share])
    let (part, other) = (reading.mentions[place - 1], reading.mentions[share - 1])
    // 「甲 a，占收入的 p%；乙 b，占 q%」: what the first says is not said again.
    let isOfOne = place < share ? a.key.starts(with: b.key) : b.key.starts(with: a.key)
    return a.role == .share && isOfOne && a.passage == b.passage && abs(a.sentence - b.sentence) <= 1
      && reading.isAddend(part) && reading.isAddend(other) && reading.addable(part, other)
      && part.clause == a.clause - 1 && other.clause == b.clause - 1
  }

  /// p = a ÷ (a + b), where the whole is printed nowhere.
  func ownSum(_ share: Int, part: Int, parts: [Int]) -> Claim {
    let others = parts.filter { $0 != part }
    let operands = ([part] + others).map {
      Operand($0 == part ? .numerator : .denominator, reading.mentions[$0].quantity)
    }
    return Claim(
      kind: .share, rule: "share-mismatch", stated: reading.mentions[share].quantity, operands: operands,
      formula: Formula(numerator: [.init([0])], denominator: operands.indices.map { .init([$0]) }))
  }
}

/// How many shares each way from one are looked at.
private let longestRun = 30
