/// Figures that only tell what others are counted by, or how often in round numbers.
extension EnglishRoles {
  /// `23 cents per $100 of value`, `87p in every £1`: what another figure is counted by.
  func isMeasure(_ index: Int) -> Bool {
    let figure = passage.figures[index]
    // `3.9 per 1,000 bed days`
    if !figure.quantity.unit.isCurrency, !figure.isRate,
      passage.word(figure.token - 1) == "per"
        || isPowerOfTen(figure.quantity.value) && ["every", "each"].contains(passage.word(figure.token - 1))
    {
      return true
    }
    guard figure.quantity.unit.isCurrency,
      [1, 10, 100, 1000].contains(where: { figure.quantity.value == Rational($0) })
    else { return false }
    return ["per", "every", "each"].contains(passage.word(figure.token - 1))
      && passage.figures.indices.contains(where: {
        $0 != index && passage.figures[$0].sentence == figure.sentence && passage.figures[$0].quantity.unit.isCurrency
      })
  }

  /// `one in ten`, `three out of five`: how often, in round numbers.
  func isOfFraction(_ index: Int) -> Bool {
    let figure = passage.figures[index]
    guard figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .none, figure.quantity.isExact,
      figure.quantity.value <= Rational(100), figure.quantity.value >= .one
    else { return false }
    // The word one is no figure.
    let before = passage.word(figure.token - 1)
    if ["in", "in every", "out of", "of every"].contains(before), smallNumbers.contains(passage.word(figure.token - 2))
    {
      return true
    }
    if before == "every", passage.word(figure.token - 2) == "in", smallNumbers.contains(passage.word(figure.token - 3))
    {
      return true
    }
    return smallNumbers.contains(smallLetters(figure.quantity.numeral)) && figure.token + 2 < tokens.count
      && ["in", "out of"].contains(passage.word(figure.token + 1)) && tokens[figure.token + 2].figure != nil
      && passage.figures.indices.contains(index + 1) && passage.figures[index + 1].quantity.value <= Rational(20)
  }
}

private let smallNumbers: Set<String> = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

private func isPowerOfTen(_ value: Rational) -> Bool {
  (2...6).contains { value == .power(ofTen: $0) }
}
