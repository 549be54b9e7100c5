extension Panel {
  /// Lines of a statement that lead from one result to the next: 一、收入, 二、成本, 加：…, 减：…, 三、利润.
  func statementRelations() -> [SumRelation] {
    let marked = rows.indices.filter { rows[$0].label.mark != nil && !rows[$0].label.isSigned }
    guard marked.count > 1, rows.contains(where: \.label.isSigned) else { return [] }
    return zip(marked, marked.dropFirst()).enumerated().flatMap { place, pair -> [SumRelation] in
      let (base, result) = pair
      guard let first = (base + 1..<result).first(where: { rows[$0].label.isSigned }) else { return [] }
      var sign = 1
      let steps = (first..<result).map { row -> SumRelation.Part in
        if rows[row].label.isPlus { sign = 1 } else if rows[row].label.isMinus { sign = -1 }
        return .init(line: row, sign: sign)
      }
      let kept = steps.filter { !rows[$0.line].label.isOfWhich }
      var bases: [[SumRelation.Part]] = [[.init(line: base, sign: 1)]]
      // Income, costs, and then what is added and taken off.
      if place > 0 { bases.insert([.init(line: marked[place - 1], sign: 1), .init(line: base, sign: -1)], at: 0) }
      return bases.map { SumRelation(total: result, parts: $0 + kept) }
    }
  }

  /// A line and those below it from 其中 to the next list mark: all its parts, if they add up.
  func ofWhichRelations() -> [SumRelation] {
    rows.indices.dropLast(2).compactMap { parent in
      let first = parent + 1
      guard rows[first].label.isOfWhich, !rows[parent].label.isOfWhich, !rows[parent].label.isTotal else { return nil }
      let indent = rows[first].label.indent
      let parts =
        [first]
        + rows.indices[(first + 1)...].prefix(20).prefix {
          let label = rows[$0].label
          return label.mark == nil && !label.isTotal && !label.isSigned && !label.isOfWhich
            && (label.indent >= indent || rows[parent].label.mark != nil && rows[parent].label.indent == indent)
        }
      return parts.count > 1 ? SumRelation(total: parent, parts: parts.map { .init(line: $0, sign: 1) }) : nil
    }
  }
}

extension RowLabel {
  /// 加：…
  var isPlus: Bool { words.atStart.has(.plus) }
  var isSigned: Bool { isPlus || isMinus }
}
