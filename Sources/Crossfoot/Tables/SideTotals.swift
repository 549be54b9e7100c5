extension Panel {
  /// The last row that words call a total, with its only figure in the last column of amounts.
  fileprivate var grandTotal: (label: RowLabel, quantity: Quantity, row: Int)? {
    guard let row = rows.indices.last(where: { rows[$0].label.isTotal && values[$0].contains { $0 != nil } }),
      let column = columns.indices.last(where: { columns[$0].isAdditive }), let quantity = values[row][column]
    else { return nil }
    return (rows[row].label, quantity, rows[row].gridRow)
  }

  fileprivate func words(lexicon: Lexicon) -> HeadSet {
    rows.reduce(columns.reduce(into: HeadSet()) { $0.formUnion($1.head.allWords) }) {
      $0.union($1.label.words.anywhere)
    }
  }
}

/// 收入总计 = 支出总计: two halves of a table that end in a total on the same line are two sides of one account.
func sideTotalClaims(_ panels: [Panel], lexicon: Lexicon) -> [Claim] {
  zip(panels, panels.dropFirst()).compactMap { left, right in
    guard let a = left.grandTotal, let b = right.grandTotal, a.row == b.row, a.quantity.unit == b.quantity.unit,
      left.words(lexicon: lexicon).has(.income), right.words(lexicon: lexicon).has(.expense)
    else { return nil }
    return Claim(
      kind: .identity, rule: TableRule.balance, stated: b.quantity, operands: [Operand(.mention, a.quantity)],
      formula: .same)
  }
}
