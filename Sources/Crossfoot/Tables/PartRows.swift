extension Panel {
  /// 其中 rows: a part is no more than the row that it stands under, or that it names.
  ///
  /// The row above may itself be a part: the whole is the nearest row before that is none.
  func partClaims() -> [Claim] {
    var claims: [Claim] = []
    var whole: Int?
    for row in rows.indices {
      if !rows[row].isOfWhich {
        // Rows without a mark after 其中 may be more parts: they are no whole for the next.
        if values[row].contains(where: { $0 != nil }) { whole = row }
        continue
      }
      guard let whole = rows[row].namedWhole ?? whole, row > whole else { continue }
      for column in columns.indices where columns[column].isAdditive {
        guard let part = values[row][column], let all = values[whole][column], part.unit == all.unit,
          !part.value.isNegative, !all.value.isNegative
        else { continue }
        claims.append(
          Claim(
            kind: .order, rule: TableRule.order, stated: part, operands: [Operand(.whole, all)], formula: .same,
            comparison: .lessOrEqual))
      }
    }
    return claims
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
