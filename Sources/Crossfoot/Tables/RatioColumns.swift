/// One way to read a column of rates, and how it fits the rows.
private struct RatioTrial {
  var reading: RatioReading
  var isNamed: Bool
  var fits = 0
  var breaks = 0
  /// Fits as near as the printed figures give it.
  var near = 0
  /// Whether it fits a row where something was divided: noughts are 0 % of anything.
  var isTelling = false
  /// Decimal digits of agreement over all rows.
  var digits = 0.0
  /// Whether it holds often enough not to be chance.
  var isSure = false
}

extension Panel {
  /// Columns of shares, rates and changes: the reading that holds in most rows speaks for all of them.
  ///
  /// `unitPrices`: whether 均价 is to be read as an amount over a quantity too.
  func ratioClaims(unitPrices: Bool) -> [Claim] {
    var panels: [(panel: Panel, column: Int, trials: [RatioTrial])] = []
    for column in columns.indices {
      switch columns[column].kind {
      case .rate: panels.append((self, column, trials(column: column)))
      case .price where unitPrices: panels.append((self, column, trials(column: column)))
      case .amount where columns[column].head.mayBePercent || isOutOfHundred(column):
        // 「同比增减」 without a unit may be in percent, which the rows that are tried show.
        let isGrowth = columns[column].words.has(.growth)
        let trials = asPercent(column, in: sample(of: column)).trials(column: column)
          // 「流动比率 1.55」 is no percentage: one row proves nothing, nor do coarse ones.
          .filter { isGrowth || $0.near > 1 && $0.near >= 2 * $0.breaks }
        if !trials.isEmpty { panels.append((asPercent(column, in: rows.indices), column, trials)) }
      default: break
      }
    }
    return panels.indices.flatMap { place -> [Claim] in
      let (panel, column, trials) = panels[place]
      guard var best = trials.first else { return [] }
      let others = trials.dropFirst().filter { $0.isNamed && ($0.fits > 1 || $0.reading.kind == .change) }
      // The same reading in the column of another year confirms this one.
      for (other, twin) in panels.enumerated() where other != place {
        guard let reading = twin.trials.first, reading.reading == best.reading.moved(by: twin.column - column) else {
          continue
        }
        best.fits += reading.fits
      }
      return rows.indices.compactMap { row in
        panel.claim(column: column, row: row, best: best, others: Array(others))
          ?? panel.wholeClaim(column: column, row: row, best: best)
      }
    }
  }

  /// Whether a total is 100 and nothing is more: shares below a head that names the amounts beside them alone.
  private func isOutOfHundred(_ column: Int) -> Bool {
    guard columns[column].head.unit == nil, column > 0, columns[column - 1].isAdditive else { return false }
    let hundred = Rational(100)
    var hasTotal = false
    for row in rows.indices {
      guard let figure = values[row][column] else { continue }
      let printed = figure.value / figure.unit.scale
      if printed > hundred || printed.isNegative { return false }
      hasTotal = hasTotal || printed == hundred && (rows[row].label.isTotal || rows[row].label.isWhole)
    }
    return hasTotal
  }

  /// The row's claim by the best reading; by another if only that one holds there (totals by growth, parts by points).
  private func claim(column: Int, row: Int, best: RatioTrial, others: [RatioTrial]) -> Claim? {
    guard let stated = values[row][column] else { return nil }
    let isShare = columns[column].isShare
    let first = best.reading.claim(stated, row: row, in: self, isShare: isShare)
    if let first, isFit(first) { return first }
    for other in others {
      if let claim = other.reading.claim(stated, row: row, in: self, isShare: isShare), isFit(claim), isClose(claim) {
        return claim
      }
    }
    guard var claim = first else { return nil }
    claim.basis = best.fits >= max(2, 2 * best.breaks) ? .stated : .inferred
    // 「净资产收益率 | 6.32% | 6.05% | 0.27%」 among amounts and their growth: rates differ by points.
    if let points = best.reading.ofRates(row, in: self)?.claim(stated, row: row, in: self, isShare: false) {
      claim = points
      claim.basis = .inferred
    }
    return claim
  }

  /// The total's own share of itself, where the column's shares are shares of it.
  private func wholeClaim(column: Int, row: Int, best: RatioTrial) -> Claim? {
    guard case .shareOfWhole(let level, row) = best.reading, rows[row].label.isTotal, best.fits > 2 * best.breaks,
      best.fits > 1, let stated = values[row][column], let all = values[row][level]
    else { return nil }
    return Claim(
      kind: .share, rule: TableRule.share, stated: stated,
      operands: [Operand(.numerator, all), Operand(.denominator, all)], formula: .ratio())
  }

  private func isFit(_ claim: Claim) -> Bool {
    switch verdict(of: claim) {
    case .holds, .rounding: true
    default: false
    }
  }

  /// Whether the figures as printed give the rate but for its last digit: coarse ones would let nearly anything pass.
  private func isClose(_ claim: Claim) -> Bool {
    let computed = claim.formula.value(of: claim.operands.map(\.quantity.value))
    return (computed - claim.stated.value).magnitude <= claim.stated.ulp * Rational(5)
  }

  /// The first rows with a figure.
  private func sample(of column: Int) -> [Int] {
    Array(rows.indices.lazy.filter { values[$0][column] != nil }.prefix(60))
  }

  /// The readings that hold often enough not to be chance, the best first.
  private func trials(column: Int) -> [RatioTrial] {
    let sample = sample(of: column)
    guard !sample.isEmpty else { return [] }
    var found: [(trial: RatioTrial, score: Double)] = []
    var tried = Array(repeating: 0, count: 7)
    for candidate in RatioCandidates(panel: self, target: column).readings() {
      let rank = tried[candidate.reading.family]
      tried[candidate.reading.family] += 1
      var trial = RatioTrial(reading: candidate.reading, isNamed: candidate.isNamed)
      var broken: [Int] = []
      for row in sample {
        guard let stated = values[row][column],
          let claim = candidate.reading.claim(stated, row: row, in: self, isShare: false)
        else { continue }
        if isFit(claim) {
          trial.fits += 1
          if isClose(claim) { trial.near += 1 }
          if !stated.value.isZero
            || claim.operands.contains(where: { $0.role != .denominator && !$0.quantity.value.isZero })
          {
            trial.isTelling = true
          }
          let isTrivial = stated.value.isZero || stated.value == .one
          trial.digits +=
            isTrivial ? 0 : max(0.3, decimalDigits(of: stated.value.magnitude / (stated.ulp * Rational(2))))
        } else {
          trial.breaks += 1
          if broken.count < 3 { broken.append(row) }
        }
      }
      if case .growthAlong(let level, let step) = trial.reading, broken.count == 2, trial.fits > 0,
        mendsAlong(level, target: column, step: step, broken: broken)
      {
        // One wrong figure speaks against neither of them.
        trial.fits += 2
        trial.breaks = 0
      }
      let needed =
        isSpelled(trial.reading, column) ? 1 : (rank < 3 ? 1.5 : 3) + (candidate.isNamed ? 0 : 2.5)
      let isOnlyOne = candidate.isNamed && rank < 2 && trial.breaks == 0 && trial.isTelling
      guard trial.fits > 0 else { continue }
      trial.isSure = (trial.digits >= needed || isOnlyOne) && trial.fits >= trial.breaks
      let order = 0.02 * Double(rank) + 0.05 * Double(candidate.reading.family)
      let score = trial.digits - 2 * Double(trial.breaks) - order + (candidate.isNamed ? 1 : 0)
      found.append((trial, score + (trial.isSure ? 1000 : 0)))
    }
    let sorted = found.sorted { $0.score > $1.score }.map(\.trial)
    // A named alternative may hold for the few rows that the main reading leaves.
    return sorted.first?.isSure == true ? sorted : []
  }

  /// Whether all three heads say it: 全年预算数, 全年执行数, 执行率.
  private func isSpelled(_ reading: RatioReading, _ column: Int) -> Bool {
    guard case .ratio(let actual, let planned) = reading else { return false }
    return columns[column].words.has(.execution) && columns[actual].words.has(.actual)
      && columns[planned].words.has(.planned)
  }

  /// The same panel with one column's bare numbers taken as percent in some rows.
  private func asPercent(_ column: Int, in rows: some Sequence<Int>) -> Panel {
    var copy = self
    let unit = Unit(dimension: "rate", scale: Rational(1, 100), symbol: "%", kind: .rate)
    for row in rows {
      guard let quantity = values[row][column] else { continue }
      let factor = unit.scale / quantity.unit.scale
      let label = quantity.rowAndColumn
      copy.values[row][column] = Quantity(
        range: quantity.range, numeralRange: quantity.numeralRange, numeral: quantity.numeral,
        value: quantity.value * factor, ulp: quantity.ulp * factor, step: quantity.step * factor, unit: unit,
        modifier: quantity.modifier, row: label.row, column: label.column)
    }
    copy.columns[column].kind = .rate
    return copy
  }
}
