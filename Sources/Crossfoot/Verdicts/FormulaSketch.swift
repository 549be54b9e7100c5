/// What tells at a glance that a quotient does not hold with one of its figures read otherwise: doubles with room for their
/// errors, near enough to reject, never to accept.
struct FormulaSketch {
  /// Between which ends the figures may lie, the operands in their order.
  private let operands: [Span]
  private let stated: Span
  private let above: Side
  private let below: Side
  private let lessOne: Bool
  private let sign: Double
  /// In units of the stated figure's last place, and in the base unit.
  private let slack: Double
  private let tolerance: Double

  /// The terms above or below the line.
  private struct Side {
    let terms: [Formula.Term]
    /// Which operands stand there, by their places below 64.
    let used: UInt64
    /// With the figures as they are printed.
    let plain: Span

    init(_ terms: [Formula.Term], _ operands: [Span]) {
      self.terms = terms
      used = terms.reduce(0) { $1.factors.reduce($0) { $0 | 1 << UInt64($1) } }
      plain = FormulaSketch.sum(terms) { operands[$0] }
    }

    func with(_ place: Int, _ changed: Span, _ operands: [Span]) -> Span {
      place >= 0 && used & 1 << UInt64(place) != 0
        ? FormulaSketch.sum(terms) { $0 == place ? changed : operands[$0] } : plain
    }
  }

  /// Two ends.
  private struct Span {
    var low: Double
    var high: Double

    /// Figures may be cut off, and so lie up to a whole unit away; half of one is what most are.
    init(_ value: Double, ulp: Double) { (low, high) = (value - ulp, value + ulp) }

    init(_ a: Double, _ b: Double) { (low, high) = (min(a, b), max(a, b)) }

    static func + (a: Span, b: Span) -> Span { Span(a.low + b.low, a.high + b.high) }

    static func * (a: Span, b: Span) -> Span {
      let (p, q, r, s) = (a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high)
      return Span(min(min(p, q), min(r, s)), max(max(p, q), max(r, s)))
    }
  }

  /// Nil for other claims, and where a word leaves open what a figure means.
  init?(_ claim: Claim) {
    guard claim.formula.isQuotient, claim.comparison == .equal, claim.kind != .repeat,
      claim.stated.modifier == .none, claim.operands.count < 64,
      claim.operands.allSatisfy({ $0.quantity.modifier == .none })
    else { return nil }
    operands = claim.operands.map { Span($0.quantity.value.size, ulp: $0.quantity.ulp.size) }
    stated = Span(claim.stated.value.size, ulp: claim.stated.ulp.size)
    above = Side(claim.formula.numerator, operands)
    below = Side(claim.formula.denominator, operands)
    lessOne = claim.formula.lessOne
    sign = Double(claim.statedSign)
    slack = claim.slack.size
    tolerance = claim.tolerance.size
  }

  /// False only where the claim is broken with this value in the place of a figure; −1 is the stated one.
  func mayHold(_ place: Int, _ value: Double, ulp: Double) -> Bool {
    let changed = Span(value, ulp: ulp)
    let stated = place < 0 ? changed : stated
    let above = above.with(place, changed, operands)
    let below = below.with(place, changed, operands)
    guard below.low > 0 || below.high < 0 else { return true }
    let quotient = above * Span(1 / below.low, 1 / below.high)
    let less: Double = lessOne ? 1 : 0
    let told = stated * Span(sign, sign)
    let room =
      (stated.high - stated.low) * (1 + slack) + tolerance
      + 1e-9 * (1 + abs(told.low) + abs(told.high) + abs(quotient.low) + abs(quotient.high))
    // Negated, so that what is no number may be anything.
    return !(quotient.low - less > told.high + room) && !(quotient.high - less < told.low - room)
  }

  private static func sum(_ terms: [Formula.Term], _ operand: (Int) -> Span) -> Span {
    terms.reduce(Span(0, 0)) { sum, term in
      let coefficient = term.coefficient.size
      return sum + term.factors.reduce(Span(coefficient, coefficient)) { $0 * operand($1) }
    }
  }
}
