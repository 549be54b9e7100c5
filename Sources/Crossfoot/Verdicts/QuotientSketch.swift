/// What tells at a glance that a plain quotient, or the growth that it is, does not hold with one of its figures read
/// otherwise: doubles with room for their errors, near enough to reject, never to accept.
struct QuotientSketch {
  /// A figure and the unit of its last place.
  private typealias Size = (value: Double, ulp: Double)

  private let stated: Size
  private let part: Size
  private let whole: Size
  private let sign: Double
  private let less: Double
  /// In units of the stated figure's last place, and in the base unit.
  private let slack: Double
  private let tolerance: Double

  /// Nil for claims of other shapes, and where a word leaves open what a figure means.
  init?(_ claim: Claim) {
    guard claim.formula.isPlainRatio, claim.operands.count == 2, claim.comparison == .equal, claim.kind != .repeat,
      claim.stated.modifier == .none, claim.operands.allSatisfy({ $0.quantity.modifier == .none })
    else { return nil }
    let size = { (figure: Quantity) in (figure.value.size, figure.ulp.size) }
    (stated, part, whole) = (size(claim.stated), size(claim.operands[0].quantity), size(claim.operands[1].quantity))
    sign = Double(claim.statedSign)
    less = claim.formula.lessOne ? 1 : 0
    slack = claim.slack.size
    tolerance = claim.tolerance.size
  }

  /// False only where the claim is broken with this value in the place of a figure: −1 the stated one, 0 the part, 1 the whole.
  func mayHold(_ place: Int, _ value: Double, ulp: Double) -> Bool {
    let stated = place < 0 ? (value, ulp) : stated
    let part = place == 0 ? (value, ulp) : part
    let whole = place == 1 ? (value, ulp) : whole
    guard part.0 > part.1, whole.0 > whole.1 else { return true }
    // Figures may be cut off, and so lie a whole unit away; half of one is what most are.
    let low = (part.0 - part.1) / (whole.0 + whole.1) - less
    let high = (part.0 + part.1) / (whole.0 - whole.1) - less
    let told = sign * stated.0
    let room = stated.1 * (2 + slack) + tolerance + 1e-9 * (1 + abs(told) + abs(high))
    // Negated, so that what is no number may be anything.
    return !(low > told + room) && !(high < told - room)
  }
}
