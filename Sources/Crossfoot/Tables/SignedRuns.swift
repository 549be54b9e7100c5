/// Columns that what is added stands before, and then what is taken off: 「基本工资 | 津贴 | 个税 | 公积金 | 实发工资」.
extension Panel {
  /// How many columns before what is left may lead to it.
  private static let longest = 10

  /// The runs of three columns or more right before one, each cut in two: the first are added, the others taken off.
  ///
  /// A total among the first adds up those before it, and one among the others those behind it: runs that hold both begin
  /// with it, or leave it out.
  func signedRuns(before target: Int, _ usable: [Int]) -> [SumRelation] {
    let before = Array(usable.filter { $0 < target && target - $0 <= Self.longest })
    guard before.count > 1 else { return [] }
    return (0..<(before.count - 1)).flatMap { start -> [SumRelation] in
      let run = before[start...].filter { $0 == before[start] || !columns[$0].isTotal }
      guard run.count > 2 else { return [] }
      return (1..<run.count).map { added in
        let parts = run.enumerated().map { SumRelation.Part(line: $1, sign: $0 < added ? 1 : -1) }
        return SumRelation(total: target, parts: parts)
      }
    }
  }

  /// Whether a row breaks a relation by just what the rows that hold don't tell: a column that is blank or nought in all of
  /// them, which may be added, taken off or left out. `lines` hold the rows that tell.
  func isUntold(_ relation: SumRelation, _ lines: [SumLine], row: Int, among usable: [Int]) -> Bool {
    guard let total = values[row][relation.total] else { return false }
    let sum = relation.parts.reduce(Rational.zero) { sum, part in
      guard let value = values[row][part.line]?.value else { return sum }
      return part.sign < 0 ? sum - value : sum + value
    }
    let residue = (total.value - sum).magnitude
    return usable.contains { column in
      guard column != relation.total, let value = values[row][column]?.value.magnitude, !value.isZero,
        residue == value || residue == value * Rational(2)
      else { return false }
      return !relation.holds(lines, withFigureOf: column, among: lines[column].values.indices)
    }
  }
}

extension SumRelation {
  /// Whether it holds at one of some places where a line has a figure other than nought.
  func holds(_ lines: [SumLine], withFigureOf line: Int, among places: some Sequence<Int>) -> Bool {
    places.contains { place in
      guard let figure = lines[line].values[place], !figure.value.isZero, case .holds = fit(lines, at: place) else {
        return false
      }
      return true
    }
  }
}
