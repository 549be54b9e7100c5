extension Panel {
  /// 其中 rows: a part is no more than the row that it stands under, or that it names.
  ///
  /// The row above may itself be a part: the whole is the nearest row before that is none. `differences` tell what is left
  /// when something is taken off: that of a part may be more than that of its whole, of which another part has lost.
  func partClaims(beside differences: [Claim]) -> [Claim] {
    let ranges = Set(differences.lazy.filter(\.takesOff).map(\.stated.range))
    let left = columns.indices.map { column in values.contains { $0[column].map { ranges.contains($0.range) } ?? false }
    }
    var claims: [Claim] = []
    var whole: Int?
    // 「人口，其中：城镇，乡村，其中：男性，女性」: what the last 其中 was of, which the row before may belong to.
    var outer: Int?
    for row in rows.indices {
      if !rows[row].isOfWhich {
        // Rows without a mark after 其中 may be more parts: they are no whole for the next.
        if values[row].contains(where: { $0 != nil }) { whole = row }
        continue
      }
      guard let whole = rows[row].namedWhole ?? whole, row > whole else { continue }
      func partsOf(_ whole: Int) -> [Claim] {
        columns.indices.compactMap { left[$0] ? nil : partClaim(row, of: whole, column: $0) }
      }
      var own = partsOf(whole)
      if rows[row].namedWhole == nil, let outer, outer < whole, own.contains(where: { !isSound($0) }),
        rows[row].label.indent <= rows[whole].label.indent
      {
        let others = partsOf(outer)
        if !others.isEmpty, others.allSatisfy(isSound) { own = others }
      }
      if rows[whole].label.indent <= outer.map({ rows[$0].label.indent }) ?? .max { outer = whole }
      // 「财务费用」 is what 利息费用 leaves of 利息收入: where one year's part is larger than the whole, so may another's be.
      let isNet = own.count { verdict(of: $0) == .broken } > 1
      claims += isNet ? own.filter { verdict(of: $0) != .broken } : own
    }
    return claims
  }

  private func partClaim(_ row: Int, of whole: Int, column: Int) -> Claim? {
    // What one part grew by may be more than what the whole did.
    guard columns[column].isAdditive, !columns[column].words.has(.difference, .growth), let part = values[row][column],
      let all = values[whole][column],
      part.unit == all.unit, !part.value.isNegative, !all.value.isNegative, !isOffset(part, of: all, row, column)
    else { return nil }
    return Claim(
      kind: .order, rule: TableRule.order, stated: part, operands: [Operand(.whole, all)], formula: .same,
      comparison: .lessOrEqual)
  }

  /// Whether the row below a part, which may belong to the same whole, would bring it down to about the whole.
  private func isOffset(_ part: Quantity, of whole: Quantity, _ row: Int, _ column: Int) -> Bool {
    guard part.value > whole.value, row + 1 < rows.count, !rows[row + 1].isOfWhich, !rows[row + 1].label.isTotal,
      rows[row + 1].label.mark == rows[row].label.mark, let next = values[row + 1][column], next.unit == part.unit
    else { return false }
    let left = part.value - next.value
    return left <= whole.value && (whole.value - left) * Rational(2) <= next.value
  }

  /// Links 「中央资金中：直达资金」 with the row 「其中：中央资金」 above it.
  mutating func linkNamedParts() {
    for row in rows.indices.dropFirst() where rows[row].label.text.utf8.count > 9 {
      let text = Array(rows[row].label.text.utf8)
      guard let name = wholeNamed(in: text[(listMark(text)?.end ?? 0)...]) else { continue }
      rows[row].namedWhole = rows.indices[..<row].suffix(20).last { ownName(rows[$0].label) == name }
    }
  }
}

extension Claim {
  /// Whether some operand lessens what it comes to.
  fileprivate var takesOff: Bool { formula.numerator.contains { $0.coefficient.isNegative } }
}

/// What stands before 「中：」.
private func wholeNamed(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  guard text.count > 9 else { return nil }
  for mark in insideMarks {
    var i = text.startIndex + 3
    while i + mark.count < text.endIndex {
      if text[i] == mark[0], text[i...].starts(with: mark) { return text[..<i] }
      i += 1
    }
  }
  return nil
}

private let insideMarks = ["中：", "中:"].map { Array($0.utf8) }

/// A row's name without its list mark and 「其中：」.
private func ownName(_ label: RowLabel) -> ArraySlice<UInt8> {
  let text = Array(label.text.utf8)
  let rest = text[(listMark(text)?.end ?? 0)...]
  if label.isOfWhich, let start = placeBehindColon(rest) { return rest[start...] }
  return rest
}
