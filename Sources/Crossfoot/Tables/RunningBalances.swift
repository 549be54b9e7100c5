/// Columns that go on from row to row: 余额 of 「日期 | 收入 | 支出 | 余额」, 累计 of 「月份 | 本月 | 累计」.
extension Panel {
  /// Each row's balance as that of the row before and what its own row adds or takes off.
  ///
  /// Rows of totals stand beside; one whose figure is its own move begins anew. Newest first is read from below.
  /// Cost: a few readings of a sample of the rows for each such column.
  func runningBalances() -> [Claim] {
    guard rows.count > 3, columns.count <= 12 else { return [] }
    let usable = columns.indices.filter { columns[$0].isAdditive }
    return usable.flatMap { target -> [Claim] in
      guard columns[target].words.has(.running, .closing, .net) else { return [] }
      var best: (way: SumRelation, isDownward: Bool, holds: Int)?
      for way in runningWays(to: target, usable) {
        for isDownward in [true, false] where mayGoOn(way, isDownward: isDownward) {
          let claims = runningClaims(way, isDownward: isDownward, rows: rows.indices.prefix(Self.sampled))
          let holds = soundness(of: claims).holds
          if holds > best?.holds ?? 0 { best = (way, isDownward, holds) }
        }
      }
      guard let best else { return [] }
      let claims = runningClaims(best.way, isDownward: best.isDownward, rows: rows.indices)
      let (holds, faults) = soundness(of: claims)
      // Months that were told anew later break more than one.
      if faults < 2 || holds >= 6 * faults { return claims }
      return claims.map { claim in
        var claim = claim
        if !isSound(claim) { claim.basis = .inferred }
        return claim
      }
    }
  }

  /// How many rows tell whether a column goes on.
  private static let sampled = 60

  /// The moves beside a column, one that comes or one that comes and one that goes: in the order of their words, or both.
  private func runningWays(to target: Int, _ usable: [Int]) -> [SumRelation] {
    let moves = usable.filter {
      $0 != target && abs($0 - target) <= 4 && !columns[$0].words.has(.running, .closing, .net)
    }
    let single = moves.map { SumRelation(total: target, parts: [.init(line: $0, sign: 1)]) }
    let pairs = moves.flatMap { a in
      moves.filter { $0 != a }.map { b in
        SumRelation(total: target, parts: [.init(line: a, sign: 1), .init(line: b, sign: -1)])
      }
    }
    return columns[target].words.has(.running) ? single + pairs : pairs + single
  }

  /// Whether two rows of the sample are nearly what the row before and their moves give, which rejects most ways.
  private func mayGoOn(_ way: SumRelation, isDownward: Bool) -> Bool {
    let range = rows.indices.prefix(Self.sampled)
    var hits = 0
    var last: Double?
    for row in isDownward ? Array(range) : range.reversed() {
      guard let stated = values[row][way.total], !isBeside(row) else { continue }
      let moved = way.parts.reduce(0.0) { $0 + Double($1.sign) * (values[row][$1.line]?.value.size ?? 0) }
      if let last, moved != 0, abs(abs(stated.value.size - last) - abs(moved)) <= stated.ulp.size * 2 { hits += 1 }
      if hits > 1 { return true }
      last = stated.value.size
    }
    return false
  }

  private func runningClaims(_ way: SumRelation, isDownward: Bool, rows range: Range<Int>) -> [Claim] {
    var claims: [Claim] = []
    var last: Quantity?
    for row in isDownward ? Array(range) : range.reversed() where !isBeside(row) || goesOn(row, from: last, way) {
      guard let stated = values[row][way.total] else {
        // What comes and goes without a balance is missed by the next.
        if way.parts.contains(where: { values[row][$0.line] != nil }) { last = nil }
        continue
      }
      let moves = way.parts.compactMap { part in values[row][part.line].map { (quantity: $0, sign: part.sign) } }
      let isNew = moves.count == 1 && moves[0].quantity.value == stated.value
      if let last, !isNew, !moves.isEmpty, moves.allSatisfy({ $0.quantity.unit.dimension == stated.unit.dimension }) {
        var claim = Claim(
          kind: .identity, rule: TableRule.balance, stated: stated,
          operands: [Operand(.base, last)] + moves.map { Operand(.part, $0.quantity) },
          formula: .sum(signs: [1] + moves.map(\.sign)))
        // Where blanks part the columns, what goes may have been read as what comes.
        if moves.count == 1, !isSound(claim) {
          var other = claim
          other.formula = .sum(signs: [1, -moves[0].sign])
          if isSound(other) { claim = other }
        }
        // 「附：统筹基金」 below the line of the half-year is no further month.
        let before = isDownward ? row - 1 : row + 1
        let isBehindSum = rows.indices.contains(before) && isBeside(before)
        if isBehindSum, !isSound(claim) { claim.basis = .inferred }
        claims.append(claim)
      }
      last = stated
    }
    return claims
  }

  /// 「收门面二季度租金」 is an entry all the same where its balance is that of the row before and its move.
  private func goesOn(_ row: Int, from last: Quantity?, _ way: SumRelation) -> Bool {
    guard let last, let stated = values[row][way.total] else { return false }
    let moves = way.parts.compactMap { part in
      values[row][part.line].map { $0.value * Rational(part.sign) }
    }
    return moves.count == 1 && !moves[0].isZero && last.value + moves[0] == stated.value
  }

  /// A total of the rows above it, or of a quarter among months.
  private func isBeside(_ row: Int) -> Bool {
    let label = rows[row].label
    return label.isTotal || label.isWhole || label.isOfWhich || label.words.anywhere.has(.total, .quarter, .year)
  }

  /// How many claims hold, 0 where they may do so by chance or too many break, and how many figures are at fault.
  ///
  /// One wrong balance breaks its own claim and the next by as much: that the two come right together is one that holds.
  private func soundness(of claims: [Claim]) -> (holds: Int, faults: Int) {
    var (holds, faults, digits) = (0, 0, 0.0)
    var error = Rational.zero
    for claim in claims {
      let isBroken = !isSound(claim)
      let own = isBroken ? claim.computed - claim.stated.value : .zero
      let isMended = isBroken && !error.isZero && (own + error).isZero
      error = isMended ? .zero : own
      if isBroken, !isMended {
        faults += 1
      } else if claim.operands.dropFirst().contains(where: { !$0.quantity.value.isZero }) {
        holds += 1
        digits += decimalDigits(of: claim.stated.value.magnitude / claim.stated.ulp)
      }
    }
    return holds > 2 && holds >= 2 * faults && digits >= 8 ? (holds, faults) : (0, faults)
  }
}
