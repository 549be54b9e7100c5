extension Panel {
  /// Columns that are sums or differences of two others (增减额, 结余, 调整后预算), and balances over four
  /// (期初 + 增加 − 减少 = 期末).
  func differenceClaims() -> [Claim] {
    let usable = columns.indices.filter { columns[$0].isAdditive }
    guard usable.count > 2, usable.count <= 24 else { return [] }
    var claims: [Claim] = []
    let lines = columns.indices.map { column in SumLine(values: values.prefix(Self.sample).map { $0[column] }) }
    var taken = Set<Int>()
    for target in usable where columns[target].words.has(.difference, .growth, .net, .closing, .adjusted) {
      guard let relation = bestRelation(target, usable, lines, isNamed: true) else { continue }
      taken.formUnion(relation.parts.map(\.line) + [target])
      claims += differences(relation, lines, usable, isNamed: true)
    }
    for target in usable where !taken.contains(target) && columns[target].words.has(.done) {
      guard let relation = soundest(of: signedRuns(before: target, usable), lines) else { continue }
      taken.insert(target)
      claims += differences(relation, lines, usable, isNamed: true)
    }
    for target in usable.reversed() where !taken.contains(target) && !columns[target].isTotal {
      guard
        let relation = bestRelation(
          target, usable.filter { !taken.contains($0) && !columns[$0].isTotal }, lines, isNamed: false)
      else { continue }
      taken.formUnion(relation.parts.map(\.line) + [target])
      claims += differences(relation, lines, usable, isNamed: false)
    }
    return claims
  }

  /// `Budget`, `Spent`, `Unspent`: each column is named after what it is to the others.
  private func isTold(_ relation: SumRelation) -> Bool {
    guard relation.parts.count == 2, columns[relation.total].words.has(.difference, .net) else { return false }
    let parts = relation.parts.map { columns[$0.line].words }
    return relation.parts[0].sign != relation.parts[1].sign && parts[0].has(.planned) != parts[1].has(.planned)
      && parts[0].has(.actual) != parts[1].has(.actual)
  }

  /// How many rows tell whether a relation holds.
  private static let sample = 60

  /// The claims of all rows, of a relation that was found in `lines`, which hold a sample of them.
  private func differences(_ relation: SumRelation, _ lines: [SumLine], _ usable: [Int], isNamed: Bool) -> [Claim] {
    let words = columns[relation.total].words
    let isChange = relation.parts.count == 2 && words.has(.difference, .growth)
    let fit = fit(of: relation, lines)
    let involved = relation.parts.map(\.line) + [relation.total]
    let sampled = lines
    let lines =
      rows.count <= Self.sample
      ? lines
      : columns.indices.map { column in
        SumLine(values: involved.contains(column) ? values.map { $0[column] } : [])
      }
    return rows.indices.compactMap { row in
      guard
        var claim = relation.claim(
          lines, at: row, rule: isChange ? TableRule.change : TableRule.balance, basis: .stated)
      else { return nil }
      // A blank cell is no nought, but where it may be one nothing is wrong.
      if claim.operands.count < relation.parts.count, claim.operands.count < 2 || !isSound(claim) { return nil }
      claim.kind = isChange ? .change : .identity
      if case .breaks = relation.fit(lines, at: row) {
        let isSure = isNamed && fit.holds >= max(2, 2 * fit.breaks)
        claim.basis = isSure && !isUntold(relation, sampled, row: row, among: usable) ? .stated : .inferred
      }
      return claim
    }
  }

  /// Counted no farther than to one break more than `most`.
  private func fit(of relation: SumRelation, _ lines: [SumLine], breaks most: Int = .max)
    -> (holds: Int, breaks: Int, digits: Double)
  {
    var result = (holds: 0, breaks: 0, digits: 0.0)
    for row in rows.indices.prefix(Self.sample)
    where result.breaks <= most && relation.parts.allSatisfy({ lines[$0.line].cells[row].isFigure }) {
      switch relation.fit(lines, at: row) {
      case .holds(let digits):
        result.holds += 1
        result.digits += digits
      case .breaks: result.breaks += 1
      case .absent, .trivial: break
      }
    }
    return result
  }

  private func bestRelation(_ target: Int, _ usable: [Int], _ lines: [SumLine], isNamed: Bool) -> SumRelation? {
    let near = isNamed ? [] : runs(beside: target, usable)
    var best: (relation: SumRelation, score: Double)?
    // Where more break, fewer than twice as many are left to hold.
    let most = isNamed ? min(rows.count, Self.sample) / 3 : 1
    func consider(_ relation: SumRelation) {
      let fit = fit(of: relation, lines, breaks: most)
      guard fit.holds >= (isNamed ? 1 : 3), fit.holds >= 2 * fit.breaks, isNamed || fit.breaks <= 1,
        // Parts right beside their total are few to choose from, so less agreement is needed.
        fit.digits >= (isTold(relation) ? 1 : isNamed ? 2.5 : near.contains(relation) ? 3.5 : 8)
          || !isNamed && relation.parts.count + 1 == usable.count && near.contains(relation) && isExact(relation)
      else { return }
      let score = fit.digits - 3 * Double(fit.breaks)
      if best == nil || score > best!.score { best = (relation, score) }
    }
    near.forEach(consider)
    if let signed = soundest(of: isNamed ? signedRuns(before: target, usable) : [], lines) { consider(signed) }
    if columns[target].words.has(.closing) { balances(target, usable).forEach(consider) }
    let others = usable.filter { $0 != target && abs($0 - target) <= 6 }
    // One list for all pairs, since few of them fit.
    var pair = SumRelation(total: target, parts: Array(repeating: .init(line: target, sign: 1), count: 2))
    for a in others {
      for b in others where a != b {
        pair.parts[0].line = a
        pair.parts[1] = .init(line: b, sign: -1)
        consider(pair)
        if a < b {
          pair.parts[1].sign = 1
          consider(pair)
        }
      }
    }
    return best?.relation
  }

  /// Of relations that no word tells apart the one that two rows bear out, to digits that chance does not give.
  private func soundest(of relations: [SumRelation], _ lines: [SumLine]) -> SumRelation? {
    let most = min(rows.count, Self.sample) / 3
    let sound = relations.compactMap { relation -> (relation: SumRelation, score: Double)? in
      let fit = fit(of: relation, lines, breaks: most)
      guard fit.holds > 1, fit.holds >= 2 * fit.breaks, fit.digits >= 6 else { return nil }
      // From the total of what is added rather than from each of it.
      return (relation, fit.digits - 3 * Double(fit.breaks) - 0.01 * Double(relation.parts.count))
    }
    return sound.max { $0.score < $1.score }?.relation
  }

  /// All columns beside one add up to it to the digit, in every row and in four at least: `Planned | Done | Begun | Waiting`.
  private func isExact(_ relation: SumRelation) -> Bool {
    var digits = 0.0
    var count = 0
    for row in values.prefix(Self.sample) {
      let parts = relation.parts.compactMap { row[$0.line]?.value }
      guard let total = row[relation.total], parts.count == relation.parts.count else { continue }
      if parts.reduce(.zero, +) != total.value { return false }
      guard parts.count(where: { !$0.isZero }) > 1 else { continue }
      count += 1
      digits += decimalDigits(of: total.value.magnitude / total.ulp)
    }
    return count > 3 && digits >= 3.5
  }

  /// The runs of two or more columns right before and right behind a column.
  private func runs(beside target: Int, _ usable: [Int]) -> [SumRelation] {
    let behind = usable.filter { $0 > target }.prefix(8)
    let before = Array(usable.filter { $0 < target }.suffix(8).reversed())
    return [Array(behind), before].flatMap { side in
      side.count < 2
        ? []
        : (2...side.count).map { count in
          SumRelation(total: target, parts: side.prefix(count).sorted().map { .init(line: $0, sign: 1) })
        }
    }
  }

  /// 期末 = 期初 + 增加 − 减少, with the signs that the heads' words give, and every other way of the moves without one.
  private func balances(_ closing: Int, _ usable: [Int]) -> [SumRelation] {
    guard let opening = usable.last(where: { $0 < closing && columns[$0].words.has(.opening) }) else { return [] }
    let moves = usable.filter { $0 > opening && $0 < closing }
    guard !moves.isEmpty, moves.count <= 8 else { return [] }
    let unclear = moves.filter { !columns[$0].words.has(.increase, .decrease) }
    guard unclear.count <= 3 else { return [] }
    return (0..<(1 << unclear.count)).map { pattern in
      let parts = moves.map { move -> SumRelation.Part in
        let place = unclear.firstIndex(of: move)
        let isOff = place.map { pattern >> $0 & 1 == 1 } ?? columns[move].words.has(.decrease)
        return SumRelation.Part(line: move, sign: isOff ? -1 : 1)
      }
      return SumRelation(total: closing, parts: [.init(line: opening, sign: 1)] + parts)
    }
  }
}
