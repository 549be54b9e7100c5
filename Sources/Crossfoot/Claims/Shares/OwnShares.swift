extension ShareFinder {
  /// 「甲 a，占总额的 p%；乙 b，占总额的 q%」 without the total: the parts are all there is, if one of the shares says so.
  func ownShare(_ index: Int) -> Claim? {
    var run = [index]
    while let first = run.first, isAlike(first - 2, first) { run.insert(first - 2, at: 0) }
    while let last = run.last, isAlike(last + 2, last) { run.append(last + 2) }
    guard run.count > 1 else { return nil }
    let parts = run.map { $0 - 1 }
    let claims = run.map { ownSum($0, part: $0 - 1, parts: parts) }
    // Three digits that fit are no accident, nor are two shares of two.
    let sound = claims.filter(isSound)
    let isOwn =
      sound.contains { $0.stated.value >= $0.stated.ulp * Rational(100) }
      || sound.count { $0.stated.value >= $0.stated.ulp * Rational(10) } >= 2
    return isOwn ? claims[run.firstIndex(of: index) ?? 0] : nil
  }

  /// Whether a share of the same words stands there with its part right before it.
  func isAlike(_ place: Int, _ share: Int) -> Bool {
    guard place > 0, share > 0, reading.mentions.indices.contains(place) else { return false }
    let (a, b) = (reading.mentions[place], reading.mentions[share])
    let (part, other) = (reading.mentions[place - 1], reading.mentions[share - 1])
    return a.role == .share && a.key == b.key && a.passage == b.passage && abs(a.sentence - b.sentence) <= 1
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
