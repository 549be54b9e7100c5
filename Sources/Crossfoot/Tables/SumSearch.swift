/// Finds which lines each total adds up, by names, places and arithmetic, and makes the claims.
///
/// Lines are rows (places across are columns) or columns (places are rows).
struct SumSearch {
  let lines: [SumLine]
  /// Places whose figures may be added; the others (shares) are claimed only where a confirmed structure holds there.
  let additive: [Int]
  let secondary: [Int]
  let rule: String
  /// Whether words alone, confirmed nowhere, may accuse.
  let wordsSuffice: Bool
  /// Whether codes tell which lines stand below which.
  var codesSuffice = false

  /// Cost: a bounded number of readings for each total, each linear in its lines and places.
  func claims() -> [Claim] {
    var candidates = SumCandidates(lines: lines)
    var claims: [Claim] = []
    var twins = SumTwins(lines: lines)
    var unclear: [(total: Int, claims: [Claim])] = []
    let mayBePlain =
      wordsSuffice
      && !lines.contains { $0.isOfWhich || $0.isNested && !codesSuffice || ($0.isWhole && !$0.isTotal) }
    let totals = lines.indices.chosen { lines[$0].mayBeTotal && !lines[$0].isBarrier }
    // Subtotals close their lines first, so that totals add them instead.
    for total in totals.chosen({ lines[$0].isSubtotal }) + totals.chosen({ !lines[$0].isSubtotal }) {
      let up = candidates.above(total)
      let down = lines[total].isTotal || lines[total].isWhole ? candidates.below(total) : []
      let found = ([up] + down).enumerated().compactMap { place, readings in
        best(of: readings).map { (relation: $0, fit: $1, isAbove: place == 0, isPlain: readings.first == $0) }
      }
      // A total closes what stands before it or what follows: one that is right of these is not wrong of those, unless
      // more columns bear that out.
      let isSoundAbove = found.contains { $0.isAbove && $0.fit.breaks == 0 }
      // What is spent and what is left always come to the income: that closes nothing.
      let isSoundBelow = found.contains { !$0.isAbove && $0.fit.breaks == 0 && !isBalance($0.relation) }
      for reading in found {
        if reading.fit.breaks == 0 { twins.keep(reading.relation, digits: reading.fit.digits, places: additive) }
        if lines[total].isTotal { for part in reading.relation.parts { candidates.isClosed[part.line] = true } }
        let isFirst = reading.isPlain && lines[total].isTotal && mayBePlain && isEven(reading.relation)
        let isGuess =
          (reading.isAbove ? isSoundBelow && !isSoundAbove : isSoundAbove) && !isBorneOut(reading.fit)
          || !reading.isAbove && isCascade(reading.relation)
        claims += confirmed(reading.relation, reading.fit, isPlain: isFirst, isGuess: isGuess)
        if reading.isAbove, lines[total].isNet { claims += otherWay(to: reading.relation, among: up) }
      }
      // 「本年支出合计」 and 「支出总计」 below it are the same where nothing is carried over: that says nothing of its parts.
      let isTold = found.contains { $0.isAbove || $0.fit.holds > 0 || !isCopy($0.relation) }
      if !isTold, lines[total].isTotal, !candidates.isCut(at: total) {
        let guessed = unconfirmed(up: up, down: down, mayBePlain: mayBePlain, maySearch: totals.count <= 8)
        unclear.append((total, guessed))
      }
    }
    for (total, guessed) in unclear {
      claims +=
        twins.relation(for: total).map { known in
          confirmed(known.relation, (known.digits, 1, 0, 0), isPlain: false, isGuess: false)
        } ?? guessed
    }
    return claims
  }

  /// What is owned less what is owed, and the funds that it consists of: one line may be both, which both ways then show.
  private func otherWay(to known: SumRelation, among readings: [SumRelation]) -> [Claim] {
    func takesOff(_ relation: SumRelation) -> Bool { relation.parts.contains { $0.sign < 0 } }
    for other in readings where takesOff(other) != takesOff(known) && other.parts.count > 1 {
      let fit = fits(other)
      if fit.breaks == 0, isBorneOut(fit) { return confirmed(other, fit, isPlain: false, isGuess: true) }
    }
    return []
  }

  /// A total that is told again in another.
  private func isCopy(_ relation: SumRelation) -> Bool {
    relation.parts.count == 1 && lines[relation.parts[0].line].isTotal
  }

  /// Two lines, one of them a total and the other what is left.
  private func isBalance(_ relation: SumRelation) -> Bool {
    relation.parts.count == 2 && relation.parts.contains { lines[$0.line].isTotal }
      && relation.parts.contains { lines[$0.line].isNet }
  }

  /// 「流出小计」 and 「净额」 with more behind them that is no part of 「流入小计」, though they come to it where the others are blank.
  private func isCascade(_ relation: SumRelation) -> Bool {
    guard relation.parts.count > 2, relation.parts.contains(where: { lines[$0.line].isTotal }),
      relation.parts.contains(where: { lines[$0.line].isNet })
    else { return false }
    return !additive.contains { place in
      guard case .holds = relation.fit(lines, at: place) else { return false }
      return relation.parts.allSatisfy { lines[$0.line].values[place] != nil }
    }
  }

  private typealias Fit = (digits: Double, holds: Int, trivial: Int, breaks: Int)

  /// Two columns that agree to six digits together do not by chance.
  private func isBorneOut(_ fit: Fit) -> Bool { fit.holds > 1 && fit.holds > fit.breaks && fit.digits >= 6 }

  private func fits(_ relation: SumRelation) -> Fit {
    var result = (digits: 0.0, holds: 0, trivial: 0, breaks: 0)
    // A sample decides: a structure does not change below the first hundred lines.
    for place in additive.prefix(100) {
      switch relation.fit(lines, at: place) {
      case .absent: break
      case .trivial: result.trivial += 1
      case .holds(let digits):
        result.holds += 1
        result.digits += digits
      case .breaks: result.breaks += 1
      }
    }
    return result
  }

  /// The reading that holds in the most places, if it holds in more than it breaks.
  private func best(of readings: [SumRelation]) -> (SumRelation, Fit)? {
    var best: (relation: SumRelation, fit: Fit, score: Double)?
    for (rank, relation) in readings.enumerated() {
      let fit = fits(relation)
      let isNamed = lines[relation.total].isTotal
      let supported = fit.holds > 0 || isNamed && rank < 4 && fit.trivial >= max(1, 4 * fit.breaks)
      guard supported, fit.holds + (isNamed ? fit.trivial : 0) >= fit.breaks else { continue }
      // What no word says must agree to more digits than trying so many readings gives by chance.
      let needed = isNamed ? (rank < 4 ? 0.5 : 3) : lines[relation.total].isNet && rank < 4 ? 3 : 4
      guard fit.digits >= needed || fit.holds == 0 else { continue }
      // Totals are added rather than the lines that they close, even where that agrees to fewer digits.
      let bonus = relation.usesTotals && fit.breaks == 0 ? 100.0 : 0
      let score = bonus + fit.digits + 0.1 * Double(fit.trivial) - 3 * Double(fit.breaks) - 0.05 * Double(rank)
      if best == nil || score > best!.score { best = (relation, fit, score) }
    }
    return best.map { ($0.relation, $0.fit) }
  }

  /// A plain total that one column confirms to a digit needs no more; any other reading does.
  private func confirmed(_ relation: SumRelation, _ fit: Fit, isPlain: Bool, isGuess: Bool) -> [Claim] {
    let mayAccuse =
      !isGuess
      && (fit.digits >= (isPlain ? 1 : 2) && fit.holds + fit.trivial >= fit.breaks
        || fit.trivial >= 4 * max(fit.breaks, 1))
    // A column of averages breaks alone; a row of them was left out by its name.
    let mayAverage = wordsSuffice || fit.holds < 2 * fit.breaks
    var claims: [Claim] = []
    for place in additive {
      let breaks = if case .breaks = relation.fit(lines, at: place) { true } else { false }
      let isStated =
        !breaks || (mayAccuse && !(mayAverage && isAverage(relation, at: place)) && comesNear(relation, at: place))
      guard var claim = relation.claim(lines, at: place, rule: rule, basis: isStated ? .stated : .inferred) else {
        continue
      }
      // What is within all the roundings, but not by chance, is no proof of another reading than the sound one.
      if isGuess, verdict(of: claim) == .broken { claim.basis = .inferred }
      if breaks, !isPlain, isUntold(relation, claim, at: place) { claim.basis = .inferred }
      claims.append(claim)
    }
    return claims + shares(relation)
  }

  /// Whether just one part is too much or missing that is nought wherever the relation holds, so that nothing tells whether it
  /// is a part beside the others or holds some of them.
  private func isUntold(_ relation: SumRelation, _ claim: Claim, at place: Int) -> Bool {
    let residue = (claim.computed - claim.stated.value).magnitude
    return relation.parts.contains { part in
      guard lines[part.line].values[place]?.value.magnitude == residue else { return false }
      return !relation.holds(lines, withFigureOf: part.line, among: additive.prefix(100))
    }
  }

  /// Shares below a confirmed structure add up too. They are often made to fit, so one unit a part is granted.
  private func shares(_ relation: SumRelation) -> [Claim] {
    secondary.compactMap { place in
      guard var claim = relation.claim(lines, at: place, rule: rule, basis: .stated), claim.operands.count > 1 else {
        return nil
      }
      claim.slack = .one
      let isComplete = relation.parts.allSatisfy { lines[$0.line].values[place] != nil }
      if case .breaks = relation.fit(lines, at: place) {
        guard isComplete, !relation.looksLikeAverage(lines, at: place), relation.isNear(lines, at: place) else {
          return nil
        }
      }
      return claim
    }
  }

  /// A column whose total is far from two parts or more, with no slip between, holds something that does not add up.
  private func comesNear(_ relation: SumRelation, at place: Int) -> Bool {
    guard let claim = relation.claim(lines, at: place, rule: rule, basis: .stated) else { return false }
    // A total over one line only repeats it.
    if relation.parts.count == 1 { return hasSlip(claim) }
    return claim.operands.count > 1 && (relation.isNear(lines, at: place) || hasSlip(claim))
  }

  /// Whether a total that differs is rather an average: it lies among its parts, and no slip of one digit mends it.
  private func isAverage(_ relation: SumRelation, at place: Int) -> Bool {
    guard relation.looksLikeAverage(lines, at: place) else { return false }
    guard let claim = relation.claim(lines, at: place, rule: rule, basis: .stated) else { return true }
    return !hasSlip(claim)
  }

  private func hasSlip(_ claim: Claim) -> Bool {
    claim.operands.count <= 30 && !SlipSearch(claim).candidates.isEmpty
  }

  /// A total whose words are all there is: it accuses only if there is one plain reading of it.
  private func unconfirmed(up: [SumRelation], down: [[SumRelation]], mayBePlain: Bool, maySearch: Bool) -> [Claim] {
    let reading = up.isEmpty ? down.first ?? [] : up
    guard let first = reading.first, first.parts.count > 1 else { return [] }
    let isPlain =
      mayBePlain && (up.isEmpty ? isOnTop(first.total) && down.count == 1 : isFirstOrLast(first.total))
      && isEven(first)
    let places = additive.chosen { lines[first.total].values[$0] != nil }
    return places.compactMap { place in
      guard let claim = first.claim(lines, at: place, rule: rule, basis: .inferred), claim.operands.count > 1 else {
        return nil
      }
      // A guess without a plain reading is told only where one slip explains it.
      guard isPlain else { return maySearch ? settled([claim]).first { $0.skip == nil } : nil }
      let isComplete = first.parts.allSatisfy { lines[$0.line].values[place] != nil }
      guard places.count == 1, isComplete else { return claim }
      var stated = claim
      stated.basis = .stated
      let isNear = first.isNear(lines, at: place) && !first.looksLikeAverage(lines, at: place)
      return isNear || hasSlip(stated) ? stated : claim
    }
  }

  /// Whether nothing tells one of the parts from the others.
  private func isEven(_ relation: SumRelation) -> Bool {
    guard let first = relation.parts.first.map({ lines[$0.line] }) else { return false }
    return relation.parts.allSatisfy { lines[$0.line].depth == first.depth && lines[$0.line].indent == first.indent }
  }

  private func isOnTop(_ total: Int) -> Bool { lines[..<total].allSatisfy(\.isBarrier) }

  /// No total before it, or nothing but totals behind it.
  private func isFirstOrLast(_ total: Int) -> Bool {
    !lines[..<total].contains(where: \.isTotal) || lines[(total + 1)...].allSatisfy { $0.isBarrier || $0.isTotal }
  }
}
