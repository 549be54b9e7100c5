extension Panel {
  /// Parents and parts that list marks (一、 over （一）), indents and 其中 show, and those that arithmetic alone shows.
  ///
  /// No word says that such parts are all there are: a parent that differs in every column says nothing by itself, but where
  /// those like it hold, or a slip of the fingers explains it, it accuses.
  func outlineClaims(_ plain: [SumLine]) -> [Claim] {
    let additive = columns.indices.chosen { columns[$0].isAdditive }
    guard rows.count <= 5000, !additive.isEmpty, !rows.contains(where: { $0.label.code != nil }) else { return [] }
    let lines = rows.indices.map { row -> SumLine in
      var line = plain[row]
      line.isTotal = rows[row].label.isTotal
      line.isOfWhich = rows[row].isOfWhich
      line.isMinus = rows[row].label.isMinus
      return line
    }
    let weighing = OutlineWeighing(lines: lines, additive: additive)
    var claims: [Claim] = []
    var explained = Set<Int>()
    for system in outlineSystems() + ofWhichSystems() + [unmarkedSystem()] {
      for (total, found) in weighing.claims(of: system) {
        explained.insert(total)
        claims += found
      }
    }
    // 加 and 减 say what is done with each line: where one column agrees, another that does not is wrong.
    for relation in statementRelations() + rollForwardRelations() {
      guard var found = weighing.accept(relation, digits: 1.5) else { continue }
      for place in found.indices { found[place].basis = .stated }
      explained.insert(relation.total)
      claims += found
    }
    claims += sectionClaims(lines, additive: additive) + subsetClaims(lines, additive: additive)
    for row in rows.indices where !explained.contains(row) && !lines[row].isTotal && !lines[row].isBarrier {
      claims += runs(around: row, lines, additive).lazy.compactMap { weighing.accept($0, digits: 7) }.first ?? []
    }
    return claims
  }

  /// The depths that indents show, where the sums of parents and parts confirm them; nil where marks tell, or nothing does.
  func confirmedIndents(_ lines: [SumLine]) -> [Int]? {
    guard let first = rows.first?.label.indent, rows.contains(where: { $0.label.indent != first }) else { return nil }
    let indents = Set(rows.map(\.label.indent)).sorted()
    let additive = columns.indices.chosen { columns[$0].isAdditive }
    guard indents.count > 1, rows.count <= 5000, rows.allSatisfy({ $0.label.mark == nil }) else { return nil }
    let weighing = OutlineWeighing(lines: lines, additive: additive)
    guard outlineSystems().contains(where: { weighing.isConfirmed($0) }) else { return nil }
    return rows.map { 1 + indents.firstIndex(of: $0.label.indent)! }
  }

  /// Each row with deeper rows below it, and those of them that are least deep; those of the same depths together.
  private func outlineSystems() -> [OutlineSystem] {
    // Most tables show neither, and need no lists to tell.
    guard let indent = rows.first?.label.indent,
      rows.contains(where: { $0.label.mark ?? 0 != 0 || $0.label.indent != indent })
    else { return [] }
    let depths = rows.map { $0.label.mark ?? 0 }
    let hasMarks = Set(depths).subtracting([0]).count > 1
    let indents = rows.map(\.label.indent)
    guard hasMarks || Set(indents).count > 1 else { return [] }
    let depth = hasMarks ? depths : indents.map { $0 + 1 }
    var systems: [OutlineSystem] = []
    var places: [[Int]: Int] = [:]
    for parent in rows.indices {
      // A row of 其中 may stand farther to the left than those that go on with it.
      // 「（一）支出合计」 over 1., 2. is the parent of these; without a mark a total closes what stands above or below.
      guard depth[parent] > 0, hasMarks || !rows[parent].isOfWhich && (!rows[parent].label.isTotal || isOnTop(parent))
      else { continue }
      let below = rows.indices[(parent + 1)...].prefix(400).prefix {
        depth[$0] > depth[parent] && (!rows[$0].label.isTotal || !hasMarks && isOnTop($0))
      }
      guard below.count > 1, let first = below.map({ depth[$0] }).min() else { continue }
      let children = below.filter { depth[$0] == first && (!rows[$0].isOfWhich || rows[$0].label.mark != nil) }
      guard !children.isEmpty else { continue }
      let relation = SumRelation(total: parent, parts: children.map { .init(line: $0, sign: 1) })
      if let place = places[[depth[parent], first]] {
        systems[place].relations.append([relation])
      } else {
        places[[depth[parent], first]] = systems.count
        systems.append(OutlineSystem(relations: [[relation]], isClosed: true))
      }
    }
    return systems
  }

  /// A total whose parts stand below it, farther to the right, and none above it.
  private func isOnTop(_ row: Int) -> Bool {
    let indent = rows[row].label.indent
    return row + 1 < rows.count && rows[row + 1].label.indent > indent
      && (row == 0 || rows[0].label.isTotal || rows[row - 1].label.indent < indent)
  }

  /// Rows with a list mark and those without one below them, down to the next mark or total: 一、税收收入, 增值税, 契税.
  private func unmarkedSystem() -> OutlineSystem {
    var system = OutlineSystem(relations: [], isClosed: true)
    if rows.contains(where: \.label.isSigned) { return system }
    for parent in rows.indices where rows[parent].label.mark != nil && !rows[parent].label.isTotal {
      let children = rows.indices[(parent + 1)...].prefix(100).prefix {
        rows[$0].label.mark == nil && !rows[$0].label.isTotal && !rows[$0].isOfWhich
      }
      if children.count > 1 {
        system.relations.append([SumRelation(total: parent, parts: children.map { .init(line: $0, sign: 1) })])
      }
    }
    return system
  }

  /// Runs of rows right below or above a row that may add up to it at one of the places.
  private func runs(around row: Int, _ lines: [SumLine], _ places: [Int]) -> [SumRelation] {
    func relations(_ count: Int, _ line: (Int) -> Int) -> [SumRelation] {
      func part(_ place: Int) -> SumRelation.Part {
        SumRelation.Part(line: line(place), sign: lines[line(place)].isMinus ? -1 : 1)
      }
      guard count > 1, mayRunAddUp(to: row, count: count, part, lines, places: places) else { return [] }
      let side = (0..<count).map(part)
      return (2...count).map { size in
        let noughts = side[size - 1].line > row ? noughts(below: side[size - 1].line, lines, places) : 0
        return SumRelation(total: row, parts: side[..<min(count, size + noughts)].sorted { $0.line < $1.line })
      }
    }
    var below = 0
    while below < 20, row + 1 + below < lines.count, lines[row + 1 + below].mayBePart, !lines[row + 1 + below].isMinus {
      below += 1
    }
    var above = 0
    while above < 12, row - 1 - above >= 0, lines[row - 1 - above].mayBePart { above += 1 }
    return relations(below) { row + 1 + $0 } + relations(above) { row - 1 - $0 }
  }

  /// How many rows below one are like it and hold noughts alone: 「其他资金 0.00」 is named among the parts too.
  func noughts(below row: Int, _ lines: [SumLine], _ places: [Int]) -> Int {
    rows.indices[(row + 1)...].prefix { next in
      let figures = places.compactMap { lines[next].values[$0] }
      return lines[next].mayBePart && !figures.isEmpty && figures.allSatisfy(\.value.isZero) && !rows[next].isOfWhich
        && rows[next].label.mark == rows[row].label.mark && rows[next].label.indent == rows[row].label.indent
    }.count
  }
}
