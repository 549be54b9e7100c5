extension Panel {
  /// The last row that words call a total, with its only figure in the last column of amounts.
  fileprivate var grandTotal: (label: RowLabel, quantity: Quantity)? {
    guard let row = rows.indices.last(where: { rows[$0].label.isTotal && values[$0].contains { $0 != nil } }),
      let column = columns.indices.last(where: { columns[$0].isAdditive }), let quantity = values[row][column]
    else { return nil }
    return (rows[row].label, quantity)
  }

  fileprivate var allWords: HeadSet {
    rows.reduce(columns.reduce(into: HeadSet()) { $0.formUnion($1.head.allWords) }) {
      $0.union($1.label.words.anywhere)
    }
  }
}

/// 收入总计 = 支出总计: two halves that stand side by side and end in a total are two sides of one account.
func sideTotalClaims(_ panels: [Panel]) -> [Claim] {
  zip(panels, panels.dropFirst()).compactMap { left, right in
    // 本年收入合计 and 本年支出合计 may differ by what is carried over.
    guard let a = left.grandTotal, let b = right.grandTotal, a.quantity.unit == b.quantity.unit,
      !a.label.words.anywhere.has(.year), !b.label.words.anywhere.has(.year),
      left.allWords.has(.income), right.allWords.has(.expense)
    else { return nil }
    return Claim(
      kind: .identity, rule: TableRule.balance, stated: b.quantity, operands: [Operand(.mention, a.quantity)],
      formula: .same)
  }
}
