extension Panel {
  /// How many figures of a column tell that all of it is rounded to tens, hundreds or thousands.
  private static let enoughRounded = 8

  /// Gives figures that were rounded to tens or more the precision of what they were rounded to.
  ///
  /// Projections of 38,120 and 13,970 stand beside 34,573 and 13,278: a column of figures of three digits or more that all end
  /// in zeros, beside one that does not. Where all columns end in zeros, plans are made in round figures. Cost: one pass.
  mutating func shareRounding() {
    let ends = columns.indices.map(trailingZeros)
    guard ends.contains(0) else { return }
    for column in columns.indices {
      guard let zeros = ends[column], zeros > 0 else { continue }
      for row in values.indices {
        guard let quantity = values[row][column], quantity.modifier == .none else { continue }
        values[row][column]!.ulp = quantity.ulp * Rational.power(ofTen: zeros)
      }
    }
  }

  /// How many zeros end each of a column's figures, which are whole and long enough to tell; nil where that is not known.
  private func trailingZeros(_ column: Int) -> Int? {
    guard columns[column].isAdditive else { return nil }
    let figures = values.lazy.compactMap { $0[column] }.filter { !$0.value.isZero && $0.modifier == .none }
    var (count, long, fewest) = (0, 0, Int.max)
    for figure in figures {
      guard figure.ulp == figure.unit.scale || figure.ulp == .one, !figure.numeral.utf8.contains(0x2E) else {
        return nil
      }
      let zeros = figure.numeral.utf8.reversed().prefix { $0 == 0x30 || $0 == 0x2C }.count { $0 == 0x30 }
      fewest = min(fewest, zeros)
      if fewest == 0 { return 0 }
      count += 1
      if figure.significantDigits - zeros >= 3 { long += 1 }
    }
    return count >= Self.enoughRounded && long * 4 >= count * 3 ? fewest : nil
  }
}
