extension Panel {
  /// Rows below a total that add up the first or the last of its parts: 不良贷款 below 贷款总额 is 次级, 可疑 and 损失.
  ///
  /// No word says so: they are told where two columns agree and none differs, and never accuse.
  func subsetClaims(_ lines: [SumLine], additive: [Int]) -> [Claim] {
    guard additive.count > 1, !rows.contains(where: { $0.label.code != nil || $0.label.mark != nil }) else { return [] }
    return rows.indices.flatMap { total -> [Claim] in
      guard rows[total].label.isTotal || rows[total].label.isWhole else { return [] }
      let parts = Array(
        rows.indices[..<total].suffix(20).reversed().prefix { lines[$0].mayBePart && !rows[$0].isOfWhich }.reversed())
      guard parts.count > 2, digits(of: parts, total, lines, additive) != nil else { return [] }
      let below = rows.indices[(total + 1)...].prefix(4).prefix {
        !lines[$0].isBarrier && !rows[$0].label.words.whole.has(.total)
      }
      let runs = (2..<parts.count).flatMap { [parts.suffix($0), parts.prefix($0)] }
      return below.flatMap { row in
        // A few tries more come right by chance.
        let run = runs.first { digits(of: Array($0), row, lines, additive).map { $0 >= 4 } ?? false }
        return run.map { claims(of: Array($0), row, lines, additive) } ?? []
      }
    }
  }

  /// To how many digits rows come to another in two columns or more; nil where they don't, or differ in one.
  private func digits(of parts: [Int], _ total: Int, _ lines: [SumLine], _ additive: [Int]) -> Double? {
    let relation = SumRelation(total: total, parts: parts.map { .init(line: $0, sign: 1) })
    var holds = 0
    var digits = 0.0
    for place in additive {
      switch relation.fit(lines, at: place) {
      case .holds(let more):
        holds += 1
        digits += more
      case .breaks: return nil
      case .absent, .trivial: break
      }
    }
    return holds > 1 ? digits : nil
  }

  private func claims(of parts: [Int], _ total: Int, _ lines: [SumLine], _ additive: [Int]) -> [Claim] {
    let relation = SumRelation(total: total, parts: parts.map { .init(line: $0, sign: 1) })
    return additive.compactMap { relation.claim(lines, at: $0, rule: TableRule.total, basis: .inferred) }
  }
}
