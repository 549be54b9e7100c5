extension Panel {
  /// Ways of parting a whole, each below a row of words: 学历 over 博士, 硕士, 本科, then 年龄 over 30岁以下, 30～40岁.
  ///
  /// No word says what is parted: it is the row above them all to which the rows of most ways come in two columns or more.
  func sectionClaims(_ plain: [SumLine], additive: [Int]) -> [Claim] {
    let sections = sections(plain)
    guard additive.count > 1, let first = sections.first?.first else { return [] }
    // What 合计 adds up is told elsewhere.
    let wholes = rows.indices[..<first].filter { row in
      isLevel(row) && !rows[row].label.isTotal && additive.contains { values[row][$0] != nil }
    }
    let readings = wholes.suffix(6).map { whole in
      SectionReading(whole: whole, sections: sections, lines: counted(plain, as: whole, sections), additive: additive)
    }
    guard let best = readings.max(by: { $0.digits < $1.digits }), best.digits >= 3.5 else { return [] }
    return best.claims
  }

  /// The rows below each row of words, where nothing shows that some of them are parts of others.
  private func sections(_ plain: [SumLine]) -> [[Int]] {
    guard !rows.contains(where: { $0.label.code != nil }) else { return [] }
    let heads = rows.indices.filter { plain[$0].isBarrier && !rows[$0].label.text.isEmpty }
    guard let first = heads.first, first > 0, heads.count <= 40 else { return [] }
    let ends = heads.dropFirst() + [rows.count]
    return zip(heads, ends).compactMap { head, end in
      let below = rows.indices[(head + 1)..<end].prefix { isLevel($0) && !rows[$0].label.isTotal }
      let own = below.first.map { rows[$0].label }
      guard below.count > 1, below.count <= 40,
        below.allSatisfy({ !rows[$0].isOfWhich && !rows[$0].label.isSigned && rows[$0].label.mark == own?.mark })
      else { return nil }
      return Array(below)
    }
  }

  /// A row of amounts or counts.
  private func isLevel(_ row: Int) -> Bool {
    let figures = values[row].enumerated().compactMap { columns[$0].isAdditive ? $1 : nil }
    return figures.contains { $0.unit.kind != .rate } && !figures.contains { $0.unit.kind == .rate }
  }

  /// The lines, with figures that name no unit counted in what the whole is: 「研发人员数量（人）」 over 「博士」.
  private func counted(_ plain: [SumLine], as whole: Int, _ sections: [[Int]]) -> [SumLine] {
    guard let unit = values[whole].lazy.compactMap({ $0?.unit }).first, unit.kind == .count, unit.scale == .one else {
      return plain
    }
    var lines = plain
    for row in sections.joined() {
      let all = values[row].map { figure -> Quantity? in
        guard var figure, figure.unit.kind == .none, figure.unit.scale == .one else { return figure }
        figure.unit = unit
        return figure
      }
      lines[row] = lines[row].with(all)
    }
    return lines
  }
}

/// Sections as ways of parting one row.
private struct SectionReading {
  private struct Reading {
    var relation: SumRelation
    var holds = 0
    var breaks = 0
    var digits = 0.0
  }

  private var found: [Reading] = []
  /// Of agreement, in the sections that break nowhere and hold in two columns.
  private(set) var digits = 0.0
  private let lines: [SumLine]
  private let additive: [Int]

  init(whole: Int, sections: [[Int]], lines: [SumLine], additive: [Int]) {
    (self.lines, self.additive) = (lines, additive)
    for (place, section) in sections.enumerated() {
      var reading = read(section, of: whole)
      // No row of words tells where the last one ends.
      if place == sections.count - 1, reading.holds < 2 || reading.breaks > 0 {
        for count in (2..<section.count).reversed() {
          let shorter = read(Array(section[..<count]), of: whole)
          if shorter.holds > 1, shorter.breaks == 0, shorter.digits >= 4 {
            reading = shorter
            break
          }
        }
      }
      if reading.holds > 1, reading.breaks == 0 { digits += reading.digits }
      if reading.holds > 0 { found.append(reading) }
    }
  }

  private func read(_ section: [Int], of whole: Int) -> Reading {
    var reading = Reading(relation: SumRelation(total: whole, parts: section.map { .init(line: $0, sign: 1) }))
    for place in additive {
      switch reading.relation.fit(lines, at: place) {
      case .holds(let digits):
        reading.holds += 1
        reading.digits += digits
      case .breaks: reading.breaks += 1
      case .absent, .trivial: break
      }
    }
    return reading
  }

  /// A column that differs accuses where others of its section come out right, and most do.
  var claims: [Claim] {
    let holds = found.reduce(0) { $0 + $1.holds }
    let breaks = found.reduce(0) { $0 + $1.breaks }
    guard holds >= 3 * breaks else { return found.filter { $0.breaks == 0 }.flatMap { claims(of: $0.relation) } }
    return found.flatMap { claims(of: $0.relation) }
  }

  private func claims(of relation: SumRelation) -> [Claim] {
    additive.compactMap { place in
      let isWhole = relation.parts.allSatisfy { lines[$0.line].values[place] != nil }
      let isNear = isWhole && relation.isNear(lines, at: place) && !relation.looksLikeAverage(lines, at: place)
      return relation.claim(lines, at: place, rule: TableRule.total, basis: isNear ? .stated : .inferred)
    }
  }
}
