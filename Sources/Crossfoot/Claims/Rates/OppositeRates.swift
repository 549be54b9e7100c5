extension RateFinder {
  /// 「批准 b 人，不批准 a 人，不批率 p%」, 「实考 b 人，缺考 a 人，缺考率 p%」: what was not done is of both, what was and what was not.
  ///
  /// Kept where it holds and the part alone over the other does not; accuses where one name is the other with 不 or 未 before it.
  func oppositeRate(_ index: Int, _ levels: [Int]) -> Claim? {
    let rate = reading.mentions[index]
    guard rate.isCalledRate, levels.count > 1 else { return nil }
    let (part, other) = (reading.mentions[levels[0]], reading.mentions[levels[1]])
    guard part.segment == rate.segment, other.segment == rate.segment, reading.addable(part, other),
      part.quantity.modifier == .none, other.quantity.modifier == .none
    else { return nil }
    let operands = [Operand(.numerator, part.quantity), Operand(.denominator, other.quantity)]
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity, operands: operands,
      formula: Formula(numerator: [.init([0])], denominator: [.init([0]), .init([1])]), basis: .inferred)
    let plain = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity, operands: operands, formula: .ratio())
    if isSound(claim), !isSound(plain) { return claim }
    let isOpposite = part.key.count == other.key.count + 1 && part.key.filter { !denials.contains($0) } == other.key
    guard isOpposite, levels.count == 2, rate.key.contains(where: denials.contains) else { return nil }
    return settle([claim, plain], isFirm: true)
  }

  /// Whether two figures of the sentence make the rate together: 「发现 T 处，当场整改 a 处，限期整改 b 处，整改率 p%」, 「预算 b，上年结转
  /// c，支出 a，支出率 p%」.
  func isOfTwo(_ index: Int, _ levels: [Int]) -> Bool {
    let own = levels.prefix(5).filter { reading.mentions[$0].sentence == reading.mentions[index].sentence }
    return isOfPairs(index, own)
      || own.indices.contains { first in
        own.indices.dropFirst(first + 1).contains { second in
          own.indices.contains { whole in
            whole != first && whole != second
              && (reading.isOfBoth(own[first], own[second], of: own[whole], reading.mentions[index])
                || reading.isOfRest(own[first], own[second], of: own[whole], reading.mentions[index])
                || reading.isOfSum(own[whole], own[first], own[second], reading.mentions[index]))
          }
        }
      }
  }

  /// 「甲预算 b₁，支出 a₁；乙预算 b₂，支出 a₂，预算完成率 p%」: p = (a₁ + a₂) ÷ (b₁ + b₂).
  private func isOfPairs(_ index: Int, _ levels: [Int]) -> Bool {
    guard levels.count >= 4, levels[1..<4].allSatisfy({ reading.addable(levels[0], $0) }) else { return false }
    let figures = [levels[0], levels[2], levels[1], levels[3]].map { reading.mentions[$0].quantity }
    return isSound(
      Claim(
        kind: .rate, rule: "rate-mismatch", stated: reading.mentions[index].quantity,
        operands: figures.map { Operand(.part, $0) },
        formula: Formula(numerator: [.init([0]), .init([1])], denominator: [.init([2]), .init([3])])))
  }
}
