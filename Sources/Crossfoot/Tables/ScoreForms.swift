/// 总分 of a form whose heads change in the middle: the marks for how the money was spent, above, and those for the indicators.
///
/// The points tell which rows the total adds, where they come to its points: then its marks must come to those of the same
/// rows. Of a total that stands in such a form nothing else is known. Cost: one pass.
struct ScoreForm {
  private let parts: [(full: Quantity, score: Quantity)]
  private let total: (full: Quantity?, score: Quantity?)

  /// nil unless rows with points and marks stand in more than one segment, and a total in the last of them.
  init?(_ segments: [[Panel]]) {
    let sheets = segments.joined().compactMap(ScoreSheet.init).filter { !$0.parts.isEmpty }
    guard sheets.count > 1, let total = sheets.last?.total else { return nil }
    parts = sheets.flatMap(\.parts)
    self.total = total
  }

  /// Whether a claim is of the total by the rows of its own segment alone.
  func isPartial(_ claim: Claim) -> Bool {
    claim.kind == .tableSum && [total.full, total.score].contains { $0?.range == claim.stated.range }
  }

  /// Both sums where one of them holds.
  var claims: [Claim] {
    let sums = [(total.full, parts.map(\.full)), (total.score, parts.map(\.score))].compactMap { total, parts in
      total.map {
        Claim(
          kind: .tableSum, rule: TableRule.total, stated: $0, operands: parts.map { Operand(.part, $0) },
          formula: .sum(count: parts.count))
      }
    }
    return sums.contains { verdict(of: $0) == .holds } ? sums : []
  }
}

/// The columns of points and marks of one panel.
private struct ScoreSheet {
  /// Rows that have both, but for totals.
  var parts: [(full: Quantity, score: Quantity)] = []
  /// The last total.
  var total: (full: Quantity?, score: Quantity?)?

  init?(_ panel: Panel) {
    guard let (full, score) = panel.pointColumns else { return nil }
    for (row, values) in zip(panel.rows, panel.values) {
      if row.label.isTotal {
        if values[full] != nil || values[score] != nil { total = (values[full], values[score]) }
      } else if let points = values[full], let marks = values[score] {
        parts.append((points, marks))
      }
    }
  }
}
