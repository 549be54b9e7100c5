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

  /// A line and those below it from 其中 on: all its parts, if they add up.
  ///
  /// Under a total, or where indents end the list, the parts are known; elsewhere the list may end anywhere.
  func ofWhichSystems() -> [OutlineSystem] {
    var closed = OutlineSystem(relations: [], isClosed: true)
    var open = OutlineSystem(relations: [], isClosed: false)
    guard rows.contains(where: \.label.isOfWhich) else { return [] }
    // Rows of growth and shares may stand between.
    let levels = rows.indices.filter { row in
      let figures = values[row].compactMap { $0 }
      return figures.isEmpty || figures.contains { $0.unit.kind != .rate }
    }
    for (place, parent) in levels.enumerated().dropLast(2) {
      let begin = levels[place + 1]
      let whole = rows[parent].label
      let first = rows[begin].label
      guard first.isOfWhich, !rows[parent].isOfWhich else { continue }
      let parts = [begin] + levels[(place + 2)...].prefix(20).prefix { isNextPart($0, after: begin, of: parent) }
      guard parts.count > 1 else { continue }
      let all = parts.map { SumRelation.Part(line: $0, sign: 1) }
      let isOnTop = whole.isTotal && !rows[..<parent].contains { !$0.label.isTotal }
      if isOnTop || first.indent > whole.indent {
        closed.relations.append([SumRelation(total: parent, parts: all)])
      } else {
        let counts = [parts.count] + (parts.count > 2 ? Array((2..<parts.count).reversed()) : [])
        open.relations.append(counts.map { SumRelation(total: parent, parts: Array(all[..<$0])) })
      }
    }
    return [closed, open]
  }

  /// Whether a row may go on with the parts of a line that 其中 began.
  private func isNextPart(_ row: Int, after begin: Int, of parent: Int) -> Bool {
    let label = rows[row].label
    let whole = rows[parent].label
    let first = rows[begin].label
    if label.isTotal || label.isSigned || rows[row].isOfWhich { return false }
    if label.mark != nil, first.mark != label.mark { return false }
    return label.indent >= first.indent || whole.mark != nil && whole.indent == first.indent
  }
}

extension RowLabel {
  /// 加：…
  var isPlus: Bool { words.atStart.has(.plus) }
  var isSigned: Bool { isPlus || isMinus }
}
