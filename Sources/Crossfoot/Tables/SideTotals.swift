extension Panel {
  /// The last row that words call a total, with its figures by column: the column of totals, or all of amounts.
  fileprivate var grandTotal: (label: RowLabel, figures: [(head: String?, quantity: Quantity)])? {
    guard let row = rows.indices.last(where: { rows[$0].label.isTotal && values[$0].contains { $0 != nil } }) else {
      return nil
    }
    let amounts = columns.indices.filter { columns[$0].isAdditive && values[row][$0] != nil }
    let chosen = amounts.first { columns[$0].isTotal }.map { [$0] } ?? amounts
    return (rows[row].label, chosen.map { (columns[$0].head.path.last, values[row][$0]!) })
  }

  fileprivate var allWords: HeadSet {
    rows.reduce(columns.reduce(into: HeadSet()) { $0.formUnion($1.head.allWords) }) {
      $0.union($1.label.words.anywhere)
    }
  }
}

/// 收入总计 = 支出总计: two halves that stand side by side and end in a total are two sides of one account.
func sideTotalClaims(_ panels: [Panel]) -> [Claim] {
  zip(panels, panels.dropFirst()).flatMap { left, right -> [Claim] in
    // 本年收入合计 and 本年支出合计 may differ by what is carried over.
    guard let a = left.grandTotal, let b = right.grandTotal, a.figures.count == b.figures.count,
      a.figures.count == 1 || zip(a.figures, b.figures).allSatisfy({ $0.head == $1.head }),
      !a.label.words.anywhere.has(.year), !b.label.words.anywhere.has(.year),
      left.allWords.has(.income), right.allWords.has(.expense)
    else { return [] }
    return zip(a.figures, b.figures).filter { $0.quantity.unit == $1.quantity.unit }.map {
      Claim(
        kind: .identity, rule: TableRule.balance, stated: $1.quantity, operands: [Operand(.mention, $0.quantity)],
        formula: .same)
    }
  }
}
