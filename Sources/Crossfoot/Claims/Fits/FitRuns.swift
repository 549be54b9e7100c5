/// Sums of several figures that stand one behind the other.
extension FitSearch {
  /// Three figures or more right before it or behind it, and what two or more of them leave of another one.
  ///
  /// - Parameters:
  ///   - near: Those of its measure, in the order of the text.
  ///   - ranked: The same, the likeliest first.
  mutating func runs(_ near: [FitCandidate], _ ranked: [FitCandidate]) -> Claim? {
    // What a figure rose by is made of what others rose by: 「调增 d：新增债券 a，增发国债 b」.
    let isChange = text.sketches[index].isChange
    let levels = isChange ? near : near.filter { $0.sort == .level }
    let first = levels.firstPlace { $0.place > index }
    let before = Array(levels[..<first].reversed())
    let behind = Array(levels[first...])
    begin()
    for run in [before, behind] {
      for skipped in 0..<min(3, run.count) {
        if let claim = sum(of: run[skipped...].prefix(12)) { return claim }
      }
    }
    begin()
    for whole in ranked where whole.value > value && (isChange || whole.sort == .level) {
      if let claim = rest(of: whole, before) ?? rest(of: whole, behind) { return claim }
      if isSpent { return nil }
    }
    return nil
  }

  private mutating func sum(of run: ArraySlice<FitCandidate>) -> Claim? {
    var sum = 0.0
    for (count, part) in run.enumerated() {
      sum += part.value
      if sum > value * 1.0001 || isSpent { return nil }
      guard count >= 2, isSum(sum) else { continue }
      let parts = operands(run.prefix(count + 1), .part)
      if let claim = claim(.sum, parts, .sum(count: parts.count)) { return claim }
    }
    return nil
  }

  private mutating func rest(of whole: FitCandidate, _ run: [FitCandidate]) -> Claim? {
    var rest = whole.value
    var count = 0
    for (place, part) in run.enumerated() where part.place != whole.place {
      rest -= part.value
      count += 1
      if rest < value * 0.9999 || count > 6 || isSpent { return nil }
      guard count >= 2, isSum(rest) else { continue }
      let parts = operands(run[...place].filter { $0.place != whole.place }[...], .part)
      let signs = [1] + parts.map { _ in -1 }
      if let claim = claim(.sum, [text.operand(.whole, whole)] + parts, .sum(signs: signs)) { return claim }
    }
    return nil
  }

  /// What the three to five amounts right before it make, some of them taken away: 「上年结转 a，年初预算 b，年中追加 c，年末结余 d，支出 T」.
  mutating func balance(_ near: [FitCandidate]) -> Claim? {
    begin()
    // Many ways lead to a figure of four digits.
    guard mayBeSure else { return nil }
    let before = Array(near[..<near.firstPlace { $0.place > index }].suffix(6))
    for skipped in 0..<2 {
      for count in 3...5 where before.count >= skipped + count {
        if let claim = balance(of: before[(before.count - skipped - count)..<(before.count - skipped)]) { return claim }
        if !isSure { return nil }
      }
    }
    return nil
  }

  private mutating func balance(of run: ArraySlice<FitCandidate>) -> Claim? {
    var (onlyAdded, onlyTaken) = (0, 0)
    for (bit, candidate) in run.enumerated() {
      if !mayBear(candidate, -1) { onlyAdded |= 1 << bit }
      if !mayBear(candidate, 1) { onlyTaken |= 1 << bit }
    }
    // Only additions, and one of which all others are taken away, were tried before.
    for taken in 1..<(1 << run.count) - 1 where taken.nonzeroBitCount < run.count - 1 {
      guard taken & onlyAdded == 0, taken & onlyTaken == onlyTaken else { continue }
      var sum = 0.0
      var bit = 0
      for candidate in run {
        sum += taken >> bit & 1 == 0 ? candidate.value : -candidate.value
        bit += 1
      }
      guard sum > 0, isSum(sum), isSure else { continue }
      let signs = (0..<run.count).map { taken >> $0 & 1 == 0 ? 1 : -1 }
      let parts = run.map { text.operand(.part, $0) }
      if let claim = claim(.sum, parts, .sum(signs: signs)) { return claim }
    }
    return nil
  }

  /// 「增加 d」 is added, 「压减 d」 taken away.
  private func mayBear(_ candidate: FitCandidate, _ sign: Int) -> Bool {
    guard case .change(let own) = text.sketches[candidate.place].role else { return true }
    return own == 0 || own == sign
  }

  /// In the order of the text.
  private func operands(_ run: ArraySlice<FitCandidate>, _ role: Operand.Role) -> [Operand] {
    run.sorted { $0.place < $1.place }.map { text.operand(role, $0) }
  }

  /// A share or rate of two figures together that stand one behind the other.
  mutating func twoParts(_ levels: [FitCandidate]) -> Claim? {
    guard value < 1 else { return nil }
    begin()
    let before = before(levels).prefix(5)
    for (second, first) in zip(before, before.dropFirst()) where first.measure == second.measure {
      let sum = first.value + second.value
      let wholes = levels.lazy.filter { $0.measure == first.measure && $0.value > sum * 1.000001 }
      for whole in wholes.prefix(6) where isNear(sum / whole.value, width, whole.width + max(first.width, second.width))
      {
        let parts = [first, second].map { text.operand(.numerator, $0) }
        if let claim = claim(.rate, parts + [text.operand(.denominator, whole)], .ratio(parts: 2)) {
          return claim
        }
      }
      if isSpent { return nil }
    }
    return nil
  }
}
