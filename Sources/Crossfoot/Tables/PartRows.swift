extension Panel {
  /// 其中 rows: a part is no more than the row that it stands under.
  ///
  /// The row above may itself be a part: the whole is the nearest row before that is none.
  func partClaims() -> [Claim] {
    var claims: [Claim] = []
    var whole: Int?
    for row in rows.indices {
      let label = rows[row].label
      if !label.isOfWhich {
        // Rows without a mark after 其中 may be more parts: they are no whole for the next.
        if values[row].contains(where: { $0 != nil }) { whole = row }
        continue
      }
      guard let whole, row > whole else { continue }
      for column in columns.indices where columns[column].isAdditive {
        guard let part = values[row][column], let all = values[whole][column], part.unit == all.unit,
          !part.value.isNegative, !all.value.isNegative
        else { continue }
        claims.append(
          Claim(
            kind: .order, rule: TableRule.order, stated: part, operands: [Operand(.whole, all)], formula: .same,
            comparison: .lessOrEqual))
      }
    }
    return claims
  }
}
