extension Panel {
  /// Gives a figure with fewer decimals the precision of its column, where the column prints zeros at the end.
  ///
  /// In a column of 5.60, 4.05, 6.00 a 5.5 means 5.50. In one that drops zeros (5.6, 4.05, 6) it may mean anything near.
  mutating func shareDecimals() {
    for column in columns.indices {
      let figures = values.compactMap { $0[column] }.filter { $0.modifier == .none && !$0.value.isZero }
      guard figures.count >= 3, let finest = figures.map(\.ulp).min() else { continue }
      let fine = figures.filter { $0.ulp == finest }
      guard fine.count * 4 >= figures.count * 3, fine.contains(where: { $0.step > $0.ulp && $0.ulp < $0.unit.scale })
      else {
        continue
      }
      for row in values.indices {
        if let quantity = values[row][column], quantity.modifier == .none, quantity.ulp > finest {
          values[row][column]!.ulp = finest
        }
      }
    }
  }
}
