extension Panel {
  /// Total rows: 合计, 小计, 总计 and what arithmetic shows to be one. The lines are those of the rows, before words are read.
  func rowTotals(_ plain: [SumLine]) -> [Claim] {
    let hasQuarters =
      rows.count { $0.label.words.anywhere.has(.quarter) } > 1 || rows.count { isMonth($0.label.text) } == 12
    let isTotal = rows.map { $0.label.isTotal || hasQuarters && $0.label.words.whole.has(.year) }
    guard zip(isTotal, rows).contains(where: { $0 || $1.label.isWhole || $1.label.isNet }) else { return [] }
    let codes = CodeTree(rows.map(\.label.code))
    let indentDepths = codes.children.isEmpty ? confirmedIndents(plain) : nil
    let lines = rows.indices.map { row -> SumLine in
      let label = rows[row].label
      var line = plain[row]
      line.isTotal = isTotal[row]
      line.isSubtotal = label.isSubtotal
      line.isWhole = label.isWhole
      line.isNet = label.isNet
      line.isOfWhich = rows[row].isOfWhich
      line.isMinus = label.isMinus
      line.depth = label.mark ?? indentDepths?[row]
      line.indent = label.indent
      line.hasCode = label.code != nil
      line.isNested = codes.parent[row] != nil
      line.isEmptyItem = isEmptyItem(row)
      return line
    }
    // Below the codes of one level all that there is of them stands, where nothing lacks the code above it.
    let tops = rows.indices.filter { rows[$0].label.code != nil && codes.parent[$0] == nil }
    let isWholeTree = !tops.isEmpty && Set(tops.map { rows[$0].label.code!.count }).count == 1
    let additive = columns.indices.chosen { columns[$0].isAdditive }
    let shares = columns.indices.chosen { columns[$0].isShare }
    let search = SumSearch(
      lines: withChildrenNested(lines, additive: additive), additive: additive, secondary: shares,
      rule: TableRule.total, wordsSuffice: !isContinued, codesSuffice: isWholeTree)
    return search.claims()
  }

  /// Whether a row without figures is an item like the others: nothing deeper follows it, and another of its depth has some.
  /// So is one without a name.
  private func isEmptyItem(_ row: Int) -> Bool {
    guard row + 1 < rows.count, values[row].allSatisfy({ $0 == nil }) else { return false }
    if rows[row].label.text.isEmpty { return true }
    guard let mark = rows[row].label.mark else { return false }
    let next = rows[row + 1].label
    guard next.isTotal || next.mark.map({ $0 <= mark }) == true else { return false }
    return rows.indices[max(0, row - Self.nearItems)..<row].contains {
      rows[$0].label.mark == mark && values[$0].contains { $0 != nil }
    }
  }

  /// How many rows before an item tell what the others of its list hold.
  private static let nearItems = 12

  /// Marks lines that arithmetic shows to be the parts of the line above them, where no code or list mark tells.
  private func withChildrenNested(_ lines: [SumLine], additive: [Int]) -> [SumLine] {
    guard !lines.contains(where: \.hasCode) else { return lines }
    var lines = lines
    var row = 0
    while row < lines.count {
      if !lines[row].isTotal, !lines[row].isBarrier, let count = childCount(of: row, lines, additive) {
        for child in row + 1...row + count { lines[child].isNested = true }
        row += count
      }
      row += 1
    }
    return lines
  }

  /// How many lines below a line add up to it in every column, to seven digits or more together.
  private func childCount(of row: Int, _ lines: [SumLine], _ additive: [Int]) -> Int? {
    let children = (row + 1..<min(lines.count, row + 21)).lazy.prefix { lines[$0].mayBePart && !lines[$0].isMinus }
      .count
    let part = { (place: Int) in SumRelation.Part(line: row + 1 + place, sign: 1) }
    guard children > 1, mayRunAddUp(to: row, count: children, part, lines, places: additive) else { return nil }
    let all = (0..<children).map(part)
    for count in 2...all.count {
      let relation = SumRelation(total: row, parts: Array(all[..<count]))
      var digits = 0.0
      var breaks = false
      for place in additive {
        switch relation.fit(lines, at: place) {
        case .holds(let agreed): digits += agreed
        case .breaks: breaks = true
        case .absent, .trivial: break
        }
        if breaks { break }
      }
      if !breaks, digits >= 7 { return min(children, count + noughts(below: row + count, lines, additive)) }
    }
    return nil
  }
}
