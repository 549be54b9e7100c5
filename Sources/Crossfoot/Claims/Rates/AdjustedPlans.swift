extension RateFinder {
  /// Whether words between a plan and a figure leave no doubt that the one was done of the other: no parts of the plan
  /// (「任务 b 项，其中牵头 m 项、配合 n 项，完成率 p%」) and no changes of it stand between.
  func isPlainlyOf(_ plan: Int, _ actual: Int, before rate: Int) -> Bool {
    let between = min(plan, actual) + 1..<rate
    let isPart =
      plan < actual && (plan + 1...actual).contains { reading.mentions[$0].cues.contains(CueSet(.ofWhich)) }
      && reading.mentions[actual].cues.isDisjoint(with: CueSet(.actual).union(CueSet(.complete)))
    // 「计划开工 b 个，实际开工 c 个，开工率 q%；实际竣工 a 个，竣工率 p%」
    let isOfOther = reading.mentions[plan].segment != reading.mentions[rate].segment && ownsRate(plan, in: reading)
    return !isPart && !isOfOther && !turnsToPart(behind: actual, before: rate) && changes(of: plan, in: between).isEmpty
  }

  /// 「发现 b 处，整改 a 处，整改率 q%，其中重大隐患 c 处，整改率 p%」: p is of c.
  func turnsToPart(behind actual: Int, before rate: Int) -> Bool {
    actual + 1 < rate
      && reading.mentions[(actual + 1)..<rate].contains { $0.isLevel && $0.cues.contains(CueSet(.ofWhich)) }
  }

  /// 「预算 b，调增 c、调减 d，支出 a，执行率 p%」: a ÷ (b + c − d), where the plan as it was changed is printed nowhere.
  func adjustedRate(_ index: Int, actual: Int, plan: Int) -> Claim? {
    // 「年中调减 c，年初预算 b」: the change may stand before the plan.
    let changes = changes(of: plan, in: max(0, min(plan, index) - 1)..<index)
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
