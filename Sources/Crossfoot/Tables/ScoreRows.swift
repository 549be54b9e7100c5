extension Panel {
  /// The first column of points and the last of marks given for them.
  var pointColumns: (full: Int, score: Int)? {
    guard let full = columns.firstIndex(where: { $0.words.has(.fullScore) }),
      let score = columns.lastIndex(where: { $0.words.has(.score) && !$0.words.has(.fullScore) }), score != full
    else { return nil }
    return (full, score)
  }

  /// A score is no more than the points there are for it.
  func scoreBoundClaims() -> [Claim] {
    guard let (full, score) = pointColumns else { return [] }
    return rows.indices.compactMap { row in
      guard let stated = values[row][score], let whole = values[row][full], stated.unit == whole.unit else {
        return nil
      }
      return Claim(
        kind: .order, rule: TableRule.order, stated: stated, operands: [Operand(.whole, whole)], formula: .same,
        comparison: .lessOrEqual)
    }
  }

  /// 分值 × 执行率 = 得分, for rows that print all three.
  func executionScoreClaims() -> [Claim] {
    guard let (full, score) = pointColumns,
      let rate = columns.firstIndex(where: { $0.words.has(.execution) && $0.kind == .rate })
    else { return [] }
    return rows.indices.compactMap { row in
      guard let points = values[row][full], let done = values[row][rate], let stated = values[row][score],
        done.value <= .one, done.value > .zero
      else { return nil }
      // Offices round scores as they like, and some give full points from a threshold on.
      let claim = Claim(
        kind: .score, rule: TableRule.score, stated: stated,
        operands: [Operand(.factor, points), Operand(.factor, done)],
        formula: .product(count: 2), slack: .one)
      return verdict(of: claim) == .broken && stated.value == points.value ? nil : claim
    }
  }
}
