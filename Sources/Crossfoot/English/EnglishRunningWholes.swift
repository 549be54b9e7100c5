/// How far behind the last share of a whole another is still read as of it, in sentences.
private let runningReach = 2

/// Shares of a paragraph that goes on speaking of one whole: `W replied. a (p%) …; b (q%) …. A further c (r%) …`
extension EnglishShares {
  /// Where two shares or more fit one whole, another in the same shape behind them that fits nothing is of it too, if it
  /// comes near.
  mutating func joinRunning() {
    let shares = figures.indices.filter { figures[$0].isRate && figures[$0].role == .share && !figures[$0].isBase }
    guard shares.count > 2 else { return }
    var running: [Rational: (whole: Quantity, sentences: [Int])] = [:]
    var open: [(share: Int, part: Int)] = []
    for share in shares {
      let own = claims.filter { $0.stated.range == figures[share].quantity.range }
      if let whole = own.first(where: isShare)?.operands.last?.quantity {
        running[whole.value, default: (whole, [])].sentences.append(figures[share].sentence)
      } else if !own.contains(where: isAccused), let pair = neighbour(of: share) {
        open.append((share, pair.part))
      }
    }
    for pair in open where isPlainPair(pair) {
      let (share, part) = (figures[pair.share], figures[pair.part])
      let near = running.values.filter { found in
        found.sentences.count > 1 && found.whole.range.lowerBound < part.quantity.range.lowerBound
          && found.sentences.contains { abs(share.sentence - $0) <= runningReach }
      }
      guard near.count == 1, let whole = near.first?.whole, whole.unit.dimension == part.quantity.unit.dimension
      else { continue }
      let claim = claim(pair.share, part.quantity, whole)
      guard verdict(of: claim) == .broken, isClose(claim), !fitsAnother(pair) else { continue }
      claims.removeAll { $0.stated.range == share.quantity.range }
      claims.append(claim)
    }
  }

  private func isShare(_ claim: Claim) -> Bool { claim.kind == .share && claim.operands.count == 2 && isSound(claim) }

  private func isAccused(_ claim: Claim) -> Bool { claim.basis == .stated && verdict(of: claim) == .broken }

  private func isPlainPair(_ pair: (share: Int, part: Int)) -> Bool {
    [pair.share, pair.part].allSatisfy { figures[$0].quantity.modifier == .none && !figures[$0].isPer }
      && figures[pair.part].isLevel && !figures[pair.part].isBase && !isOfOthers(pair.part)
  }

  /// `Among women a (p%) …`, `In the survey of 2021 a (p%) …`, `Of those without, a (p%) …`: before it in its sentence.
  private func isOfOthers(_ part: Int) -> Bool {
    let start = tokens[..<figures[part].token].lastIndex { $0.isMark(.period) }.map { $0 + 1 } ?? 0
    let others = CueSet(.of).union(CueSet(.ofWhich)).union(CueSet(.period)).union(CueSet(.versus))
    return tokens[start..<figures[part].token].contains { $0.has(others) || $0.kind == .date }
  }

  /// Of any level of the paragraph or of those before it.
  private func fitsAnother(_ pair: (share: Int, part: Int)) -> Bool {
    let levels =
      figures.filter { $0.isLevel && $0.isLike(figures[pair.part]) }
      + context.levels(before: place).map(\.figure).filter { $0.isLike(figures[pair.part]) }
    return levels.contains { isSound(claim(pair.share, figures[pair.part].quantity, $0.quantity)) }
  }

  /// Within a fifth of what it should be.
  private func isClose(_ claim: Claim) -> Bool {
    let share = claim.formula.value(of: claim.operands.map(\.quantity.value))
    return share.isValid && (share - claim.stated.value).magnitude * Rational(5) <= claim.stated.value.magnitude
  }
}
