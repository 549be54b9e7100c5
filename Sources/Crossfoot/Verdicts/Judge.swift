/// Weighs one claim: exact arithmetic, then what the rounding of the printed figures allows.
///
/// The levels are those of semantics §1. A difference of one unit of the stated figure's last place is taken for truncation
/// or for a share that was made to fit, unless everything is counted.
public func judge(_ claim: Claim) -> Judgement {
  let values = claim.operands.map(\.quantity.value)
  let computed = claim.formula.value(of: values)
  let stated = Rational(claim.statedSign) * claim.stated.value
  var judgement = Judgement(claim: claim, verdict: .skipped, computed: computed, difference: stated - computed)
  guard claim.skip == nil else { return judgement }
  guard computed.isValid, stated.isValid else {
    judgement.claim.skip = claim.formula.hasZeroBase(values) ? .zeroBase : .overflow
    return judgement
  }
  let weighing = Weighing(claim: claim, computed: computed, stated: stated)
  judgement.verdict = claim.comparison == .equal ? weighing.equality() : weighing.order()
  judgement.severity = severity(of: judgement.verdict, claim)
  return judgement
}

/// The verdict alone, for those who try many claims.
func verdict(of claim: Claim) -> Verdict {
  guard claim.skip == nil else { return .skipped }
  let computed = claim.formula.value(of: claim.operands.map(\.quantity.value))
  let stated = claim.statedSign == 1 ? claim.stated.value : Rational(claim.statedSign) * claim.stated.value
  guard computed.isValid, stated.isValid else { return .skipped }
  let weighing = Weighing(claim: claim, computed: computed, stated: stated)
  return claim.comparison == .equal ? weighing.equality() : weighing.order()
}

private func severity(of verdict: Verdict, _ claim: Claim) -> Severity? {
  switch verdict {
  case .broken: claim.stated.modifier == .about || claim.basis == .inferred ? .warning : .error
  case .coarse: claim.basis == .stated ? .warning : .hint
  case .improbable: .hint
  case .holds, .rounding, .skipped: nil
  }
}

private struct Weighing {
  let claim: Claim
  let computed: Rational
  let stated: Rational

  var quantities: [Quantity] { claim.operands.map(\.quantity) }
  var faces: [Interval] {
    claim.operands.map { $0.isSet ? Interval(exactly: $0.quantity.value) : $0.quantity.face(claim.rounding) }
  }
  var isSum: Bool { claim.formula.denominator.isEmpty && !claim.formula.lessOne && claim.formula.numerator.count > 1 }

  func equality() -> Verdict {
    if computed == stated { return .holds }
    if claim.tolerance > .zero, (stated - computed).magnitude <= claim.tolerance { return .rounding }
    if claim.kind == .repeat { return repetition() }
    let face = signed(claim.stated.face(claim.rounding))
    let image = claim.formula.image(of: quantities.map(\.value), in: faces, claim.rounding)
    let distance = (stated - computed).magnitude
    if image.meets(face) {
      if isSum, isCoarse() { return .coarse }
      return isImprobable(distance) ? .improbable : .rounding
    }
    let room = claim.stated.ulp * claim.slack
    if !claim.stated.isExact || !quantities.allSatisfy(\.isExact), !isSum, isTruncated(distance) { return .rounding }
    if claim.slack > .zero, image.meets(face.widened(by: room)) {
      return distance <= claim.stated.ulp ? .rounding : .improbable
    }
    return .broken
  }

  /// A figure cut off short of the next place. Shares are also moved up, to make a column show 100; rates and growth are not.
  private func isTruncated(_ distance: Rational) -> Bool {
    guard distance <= claim.stated.ulp else { return false }
    return claim.kind == .share || claim.kind == .repeat || stated.magnitude < computed.magnitude
  }

  func order() -> Verdict {
    let holds =
      switch claim.comparison {
      case .equal: computed == stated
      case .less: stated < computed
      case .lessOrEqual: stated <= computed
      case .greater: stated > computed
      case .greaterOrEqual: stated >= computed
      }
    if holds { return .holds }
    if claim.tolerance > .zero, (stated - computed).magnitude <= claim.tolerance { return .rounding }
    if claim.formula.numerator.allSatisfy(\.factors.isEmpty) { return .broken }
    let image = claim.formula.image(of: quantities.map(\.value), in: faces, claim.rounding)
    return image.meets(signed(claim.stated.face(claim.rounding))) && !claim.stated.isExact
      && claim.stated.ulp != quantities.first?.ulp
      ? .rounding : .broken
  }

  /// Equal precision must be equal; a coarser mention must contain the finer, or be it cut off.
  private func repetition() -> Verdict {
    guard let other = quantities.first else { return .holds }
    let modified = claim.stated.modifier != .none || other.modifier != .none
    if !modified, claim.stated.ulp == other.ulp { return .broken }
    if claim.stated.face(claim.rounding).meets(other.face(claim.rounding)) { return .rounding }
    let coarser = max(claim.stated.ulp, other.ulp)
    return (stated - computed).magnitude < coarser ? .rounding : .broken
  }

  /// Whether only figures rounded more than those beside them would make the sum right (「3万元」 beside 「1.71万元」).
  private func isCoarse() -> Bool {
    let all = quantities + [claim.stated]
    guard all.allSatisfy({ $0.modifier == .none && $0.unit == claim.stated.unit }) else { return false }
    let ulps = Set(quantities.map(\.ulp))
    guard ulps.count > 1, let finest = ulps.min() else { return false }
    let image = claim.formula.image(
      of: quantities.map(\.value), in: quantities.map { $0.interval(ulp: finest, claim.rounding) })
    return !image.meetsInside(signed(claim.stated.interval(ulp: min(finest, claim.stated.ulp), claim.rounding)))
  }

  /// With n parts a difference beyond 3·u·√((n+1)/12) is one that rounding all but never makes (semantics, level H).
  private func isImprobable(_ distance: Rational) -> Bool {
    guard isSum, claim.rounding == .nearest, quantities.count >= 5, let widest = quantities.map(\.ulp).max() else {
      return false
    }
    let ratio = distance / max(widest, claim.stated.ulp)
    return ratio * ratio > Rational(Int128(9 * (quantities.count + 1)), 12)
  }

  private func signed(_ interval: Interval) -> Interval {
    claim.statedSign >= 0
      ? interval
      : Interval(
        low: interval.high.map { -$0 }, high: interval.low.map { -$0 }, includesLow: interval.includesHigh,
        includesHigh: interval.includesLow)
  }
}
