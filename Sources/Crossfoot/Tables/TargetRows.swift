extension Panel {
  /// 「≥90%」 under 指标值 and 「95.8%」 under 实际完成值: what was set for a row was reached.
  ///
  /// Never accuses, as the table does not say that it was. Cost: the rows of one pair of columns.
  func targetClaims() -> [Claim] {
    guard let planned = columns.firstIndex(where: { $0.words.has(.planned) && !$0.words.has(.actual) }),
      let actual = columns[planned...].firstIndex(where: { $0.words.has(.actual) && !$0.words.has(.planned) })
    else { return [] }
    return rows.indices.compactMap { row in
      guard var target = values[row][planned], let stated = values[row][actual],
        target.modifier == .atLeast || target.modifier == .atMost, stated.modifier == .none,
        target.unit.dimension == stated.unit.dimension, target.unit.kind == stated.unit.kind
      else { return nil }
      let comparison: Comparison = target.modifier == .atLeast ? .greaterOrEqual : .lessOrEqual
      target.modifier = .none
      let claim = Claim(
        kind: .order, rule: TableRule.order, stated: stated, operands: [Operand(.whole, target)], formula: .same,
        comparison: comparison)
      return verdict(of: claim) == .holds ? claim : nil
    }
  }
}
