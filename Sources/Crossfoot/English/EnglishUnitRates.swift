import SourceText

/// What comes to one of what was counted, wherever near it both are told: `t litres a day for n people, i.e. u per person`,
/// `u offences per 1,000 people` beside the offences and the population, `Debt per head is u on a population of n`.
///
/// Words say that there are a total and a number and not which: what fits is told, and nothing accused. The fewer digits the
/// figure has, the fewer pairs are tried. Cost: some forty pairs for such a figure.
func englishUnitRates(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  guard figures.count > 2 else { return [] }
  return figures.indices.compactMap { rate -> Claim? in
    let here = figures[rate]
    guard !here.isRate, here.quantity.unit.kind != .points, !here.isDelta, here.quantity.value > .zero,
      let lot = passage.lot(of: rate)
    else { return nil }
    var tries = mostPairs(here.quantity)
    let near = (max(0, rate - mostBetween)..<min(figures.count, rate + mostBetween)).filter {
      $0 != rate && $0 != lot.figure && (0...2).contains(here.sentence - figures[$0].sentence)
        && figures[$0].role != .none && !figures[$0].isRate && !figures[$0].isDelta
        && figures[$0].quantity.modifier == .none && figures[$0].quantity.value >= Rational(10)
    }.nearest(to: rate)
    for total in near where isTotal(figures[total], of: here) {
      for count in near where count != total && isNumber(figures[count]) && !figures[count].isPer {
        guard tries > 0 else { return nil }
        tries -= 1
        let claim = Claim(
          kind: .rate, rule: "rate-mismatch", stated: here.quantity,
          operands: [Operand(.numerator, figures[total].quantity), Operand(.denominator, figures[count].quantity)],
          formula: Formula(numerator: [.init(lot.size, [0])], denominator: [.init(.one, [1])]))
        if isSound(claim) { return claim.asGuess }
      }
    }
    return nil
  }
}

/// How many figures away the two may stand.
private let mostBetween = 40

/// How many pairs may be tried before one would fit by chance more often than once in thirty times.
private func mostPairs(_ figure: Quantity) -> Int {
  let digits = decimalDigits(of: figure.value / figure.step)
  return digits >= 2.7 ? 40 : digits >= 2 ? 16 : digits >= 1.3 ? 4 : digits >= 1 ? 2 : 0
}

private func isTotal(_ total: EnglishFigure, of rate: EnglishFigure) -> Bool {
  total.isLike(rate) && !total.isPer
    || !rate.quantity.unit.isCurrency && total.quantity.unit.dimension.isEmpty && !total.isPer
}

/// Of whole things.
private func isNumber(_ figure: EnglishFigure) -> Bool {
  !figure.quantity.unit.isCurrency && figure.quantity.unit.kind != .points && figure.quantity.value.isInteger
}

extension EnglishPassage {
  /// Of how many things the figure is, 1 or a round number that the text prints; nil where no word says that it is of any.
  fileprivate func lot(of rate: Int) -> (size: Rational, figure: Int)? {
    let here = figures[rate].token
    let end = tokens[(here + 1)...].prefix(5).firstIndex { token in
      if case .mark = token.kind { return true }
      return token.figure != nil
    }
    if let per = (here + 1..<min(end ?? here + 6, tokens.count)).first(where: { tokens[$0].has(CueSet(.per)) }) {
      return lot(behind: per)
    }
    // `Spending per pupil therefore rises to u`, `Falls per 1,000 bed days: u`
    var token = here - 1
    while token >= 0, here - token <= 10, !tokens[token].isMark(.period, .semicolon, .comma, .open, .close) {
      if ["per", "ratio"].contains(word(token)) { return lot(behind: token) }
      if tokens[token].figure != nil, word(token - 1) != "per" { break }
      token -= 1
    }
    return figures[rate].isPer ? (.one, rate) : nil
  }

  private func lot(behind per: Int) -> (size: Rational, figure: Int)? {
    let next = figures.firstPlace { $0.token > per }
    guard next < figures.count, figures[next].token == per + 1 else { return (.one, -1) }
    let rounds = [100, 1000, 10_000, 100_000, 1_000_000].map { Rational($0) }
    return rounds.contains(figures[next].quantity.value) ? (figures[next].quantity.value, next) : nil
  }
}
