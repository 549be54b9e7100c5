import Documents

/// Shares of a table of answers, whose whole stands above it: `Base: all respondents, n = 1,264`, 「样本量 n=1264」.
///
/// Each row's count is the part; where shares of the column are of that whole in three rows, one that is not accuses.
func baseShareClaims(titles: [Prose], panels: [Panel], beside known: [Claim]) -> [Claim] {
  guard let base = titles.reversed().lazy.compactMap(base).first else { return [] }
  let told = Set(known.filter { $0.kind != .tableSum }.map(\.stated.range.lowerBound))
  return panels.flatMap { panel in
    panel.columns.indices.dropFirst().flatMap { column -> [Claim] in
      let claims = panel.shares(in: column, of: base).filter { !told.contains($0.stated.range.lowerBound) }
      let breaks = claims.count { verdict(of: $0) == .broken }
      let holds = claims.count - breaks
      guard holds > 1, holds > 2 * breaks else { return [] }
      return claims.map { claim in
        var claim = claim
        if holds < 3 || !isNear(claim) { claim.basis = .inferred }
        return claim
      }
    }
  }
}

extension Panel {
  /// The rows that have a share and a count right before it.
  fileprivate func shares(in column: Int, of base: Quantity) -> [Claim] {
    guard columns[column - 1].isAdditive else { return [] }
    return rows.indices.compactMap { row in
      guard let share = values[row][column], share.unit.kind == .rate, let part = values[row][column - 1],
        part.unit.kind != .rate, part.value <= base.value, !part.value.isNegative
      else { return nil }
      return Claim(
        kind: .share, rule: TableRule.share, stated: share,
        operands: [Operand(.numerator, part), Operand(.denominator, base)], formula: .ratio())
    }
  }
}

/// The number behind `n =` or `N =` in a line above a table.
private func base(in title: Prose) -> Quantity? {
  let bytes = title.text
  for i in bytes.indices where bytes[i] | 0x20 == 0x6E && (i == 0 || !isLetter(bytes[i - 1])) {
    var place = i + 1
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    guard place < bytes.count, bytes[place] == 0x3D else { continue }
    place += 1
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    guard let numeral = readEnglishDigits(bytes, at: place), numeral.isInteger, numeral.value > Rational(9) else {
      continue
    }
    let range = title.sourceRange(numeral.range)
    return Quantity(
      range: range, numeralRange: range, numeral: String(decoding: bytes[numeral.range], as: UTF8.self),
      value: numeral.value, ulp: numeral.ulp, unit: .none, label: "n")
  }
  return nil
}
