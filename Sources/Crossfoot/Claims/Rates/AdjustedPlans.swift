extension RateFinder {
  /// Whether words between a plan and a figure leave no doubt that the one was done of the other: no parts of the plan
  /// (「任务 b 项，其中牵头 m 项、配合 n 项，完成率 p%」) and no changes of it stand between.
  func isPlainlyOf(_ plan: Int, _ actual: Int, before rate: Int) -> Bool {
    let between = min(plan, actual) + 1..<rate
    let isPart =
      plan < actual && (plan + 1...actual).contains { reading.mentions[$0].cues.contains(CueSet(.ofWhich)) }
      && reading.mentions[actual].cues.isDisjoint(with: CueSet(.actual).union(CueSet(.complete)))
    return !isPart && changes(of: plan, in: between).isEmpty
  }

  /// 「预算 b，调增 c、调减 d，支出 a，执行率 p%」: a ÷ (b + c − d), where the plan as it was changed is printed nowhere.
  func adjustedRate(_ index: Int, actual: Int, plan: Int) -> Claim? {
    let changes = changes(of: plan, in: min(plan, index) + 1..<index)
    guard !changes.isEmpty, plan < actual else { return nil }
    let operands =
      [Operand(.numerator, reading.mentions[actual].quantity), Operand(.denominator, reading.mentions[plan].quantity)]
      + changes.map { Operand(.delta, reading.mentions[$0.index].quantity) }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: reading.mentions[index].quantity, operands: operands,
      formula: Formula(
        numerator: [.init([0])],
        denominator: [.init([1])] + changes.indices.map { .init(Rational(changes[$0].sign), [$0 + 2]) }),
      basis: .inferred)
    return isSound(claim) ? claim : nil
  }

  private func changes(of plan: Int, in range: Range<Int>) -> [(index: Int, sign: Int)] {
    range.compactMap {
      guard case .change(let sign) = reading.mentions[$0].role, sign != 0, reading.addable($0, plan),
        reading.mentions[$0].sentence == reading.mentions[plan].sentence,
        reading.mentions[$0].cues.isDisjoint(with: CueSet(.versus))
      else { return nil }
      return ($0, sign)
    }
  }
}
