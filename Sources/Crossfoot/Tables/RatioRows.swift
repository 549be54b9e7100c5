extension Panel {
  /// Rows of rates under rows of amounts (毛利率 under 收入 and 成本): the same search with rows for columns.
  func ratioRowClaims() -> [Claim] {
    guard rows.count > 1, rows.count <= 60, hasRateRows else { return [] }
    return transposed().ratioClaims(unitPrices: false)
  }

  private var hasRateRows: Bool {
    let isRate = rows.indices.map { row in
      let figures = values[row].compactMap { $0 }
      return !figures.isEmpty && (figures.allSatisfy { $0.unit.kind == .rate } || head(of: row).isNamedRate)
    }
    return isRate.contains(true) && isRate.count(where: { $0 }) * 2 <= rows.count
      && !columns.allSatisfy { $0.kind == .rate }
  }

  private func head(of row: Int) -> ColumnHead {
    let label = rows[row].label
    return ColumnHead(
      path: [label.text], words: label.words, allWords: label.words.anywhere, unit: label.unit, group: [])
  }

  /// Rows for columns. A row whose figures are all rates is a column of rates.
  private func transposed() -> Panel {
    let turnedColumns = rows.indices.map { row -> PanelColumn in
      let quantities = values[row].compactMap { $0 }
      let isRate = !quantities.isEmpty && quantities.allSatisfy { $0.unit.kind == .rate || $0.unit.kind == .points }
      return PanelColumn(
        gridColumn: row, head: head(of: row), kind: isRate ? .rate : .amount, unit: quantities.first?.unit)
    }
    let amounts = columns.indices.filter {
      columns[$0].isAdditive || columns[$0].kind == .rate && columns[$0].head.unit == nil
    }
    let turnedRows = amounts.map { column -> PanelRow in
      var label = RowLabel.none
      label.text = columns[column].head.path.joined(separator: "/")
      return PanelRow(gridRow: column, label: label)
    }
    return Panel(
      rows: turnedRows, columns: turnedColumns, values: amounts.map { column in values.map { $0[column] } })
  }
}
