extension Panel {
  /// Gives a figure with fewer decimals the precision of its column, where the column prints zeros at the end.
  ///
  /// In a column of 5.60, 4.05, 6.00 a 5.5 means 5.50. In one that drops zeros (5.6, 4.05, 6) it may mean anything near.
  mutating func shareDecimals() {
    for column in columns.indices {
      let figures = values.lazy.compactMap { $0[column] }.filter { $0.modifier == .none && !$0.value.isZero }
      var finest: (ulp: Rational, count: Int, hasZeros: Bool)?
      var count = 0
      for figure in figures {
        count += 1
        let ulp = figure.ulp
        if let known = finest, known.ulp < ulp { continue }
        if finest?.ulp != ulp { finest = (ulp, 0, false) }
        finest!.count += 1
        finest!.hasZeros = finest!.hasZeros || figure.step > ulp && ulp < figure.unit.scale
      }
      guard count >= 3, let finest, finest.count * 4 >= count * 3, finest.hasZeros else { continue }
      for row in values.indices {
        if let quantity = values[row][column], quantity.modifier == .none, quantity.ulp > finest.ulp {
          values[row][column]!.ulp = finest.ulp
        }
      }
    }
  }
}
