/// Weighs one claim: exact arithmetic, then what the rounding of the printed figures allows.
///
/// The levels are those of semantics §1. A difference of one unit of the stated figure's last place is taken for truncation
/// or for a share that was made to fit, unless everything is counted.
public func judge(_ claim: Claim) -> Judgement {
  let computed = claim.computed
  let stated = claim.signedStated
  var judgement = Judgement(claim: claim, verdict: .skipped)
  guard claim.skip == nil else { return judgement }
  guard computed.isValid, stated.isValid else {
    judgement.claim.skip = claim.formula.hasZeroBase(claim.operands.map(\.quantity.value)) ? .zeroBase : .overflow
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
  let computed = claim.computed
  let stated = claim.signedStated
  guard computed.isValid, stated.isValid else { return .skipped }
  let weighing = Weighing(claim: claim, computed: computed, stated: stated)
  return claim.comparison == .equal ? weighing.equality() : weighing.order()
}

extension Claim {
  var signedStated: Rational {
    statedSign == 1 ? stated.value : Rational(statedSign) * stated.value
  }
}

private func severity(of verdict: Verdict, _ claim: Claim) -> Severity? {
  switch verdict {
  case .broken: claim.stated.modifier == .about || claim.basis == .inferred ? .warning : .error
  case .coarse: claim.basis == .stated ? .warning : .hint
  case .improbable: .hint
  case .holds, .rounding, .skipped: nil
  }
}

extension Operand {
  fileprivate func face(_ rounding: Rounding) -> Interval {
    isSet ? Interval(exactly: quantity.value) : quantity.face(rounding)
  }
}

private struct Weighing {
  let claim: Claim
  let computed: Rational
  let stated: Rational

  var isSum: Bool { claim.formula.isSum }

  func equality() -> Verdict {
    if computed == stated { return .holds }
    if claim.tolerance > .zero, (stated - computed).magnitude <= claim.tolerance { return .rounding }
    if claim.kind == .repeat { return repetition() }
    let image = image()
    let face = signed(claim.stated.face(claim.rounding))
    let distance = (stated - computed).magnitude
    if isSum && !mayBeCutOff ? image.meetsInside(face) : image.meets(face) {
      if isSum, isCoarse() { return .coarse }
      return isImprobable(distance) ? .improbable : .rounding
    }
    let room = claim.stated.ulp * claim.slack
    if !claim.stated.isExact || !claim.operands.allSatisfy(\.quantity.isExact), !isSum, isTruncated(distance) {
      return .rounding
    }
    if claim.slack > .zero, image.meets(face.widened(by: room)) {
      return distance <= claim.stated.ulp ? .rounding : .improbable
    }
    return .broken
  }

  /// Whether the parts may have been cut off and so add up to less. If not, the very edge of the rounding is out of reach:
  /// every part would have to lie halfway, all on one side. Figures without unit and point are counted.
  private var mayBeCutOff: Bool {
    stated.magnitude > computed.magnitude
      && !(isCounted(claim.stated) && claim.operands.allSatisfy { isCounted($0.quantity) })
  }

  private func isCounted(_ quantity: Quantity) -> Bool { quantity.unit.kind == .none && quantity.ulp == .one }

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
    let image = image()
    return image.meets(signed(claim.stated.face(claim.rounding))) && !claim.stated.isExact
      && claim.stated.ulp != claim.operands.first?.quantity.ulp
      ? .rounding : .broken
  }

  /// Equal precision must be equal; a coarser mention must contain the finer, or be it cut off.
  private func repetition() -> Verdict {
    guard let other = claim.operands.first?.quantity else { return .holds }
    let modified = claim.stated.modifier != .none || other.modifier != .none
    if !modified, claim.stated.ulp == other.ulp { return .broken }
    if claim.stated.face(claim.rounding).meets(other.face(claim.rounding)) { return .rounding }
    let coarser = max(claim.stated.ulp, other.ulp)
    return (stated - computed).magnitude < coarser ? .rounding : .broken
  }

  /// Whether only figures rounded more than those beside them would make the sum right (「3万元」 beside 「1.71万元」).
  private func isCoarse() -> Bool {
    let unit = claim.stated.unit
    guard let first = claim.operands.first?.quantity.ulp, claim.stated.modifier == .none,
      claim.operands.contains(where: { $0.quantity.ulp != first }),
      claim.operands.allSatisfy({ $0.quantity.modifier == .none && $0.quantity.unit == unit })
    else { return false }
    let finest = claim.operands.reduce(first) { min($0, $1.quantity.ulp) }
    let rounding = claim.rounding
    let image = image(.nearest) { $0.quantity.interval(ulp: finest, rounding) }
    return !image.meetsInside(signed(claim.stated.interval(ulp: min(finest, claim.stated.ulp), claim.rounding)))
  }

  /// With n parts a difference beyond 3·u·√((n+1)/12) is one that rounding all but never makes (semantics, level H).
  private func isImprobable(_ distance: Rational) -> Bool {
    guard isSum, claim.rounding == .nearest, claim.operands.count >= 5,
      let widest = claim.operands.map(\.quantity.ulp).max()
    else { return false }
    let ratio = distance / max(widest, claim.stated.ulp)
    return ratio * ratio > Rational(Int128(9 * (claim.operands.count + 1)), 12)
  }

  // Closures that hold the claim would copy it.
  private func image() -> Interval {
    let rounding = claim.rounding
    return image(rounding) { $0.face(rounding) }
  }

  private func image(_ rounding: Rounding, of face: (Operand) -> Interval) -> Interval {
    if rounding == .nearest, let image = claim.formula.plainImage(of: claim.operands, face) { return image }
    return claim.formula.image(
      of: claim.operands.map(\.quantity.value), in: claim.operands.map(face), rounding)
  }

  private func signed(_ interval: Interval) -> Interval {
    claim.statedSign >= 0
      ? interval
      : Interval(
        low: interval.high.map { -$0 }, high: interval.low.map { -$0 }, includesLow: interval.includesHigh,
        includesHigh: interval.includesLow)
  }
}
