/// The arithmetic that a claim states, over its operands by their place in the list.
///
/// (Σ numerator) ÷ (Σ denominator), less 1 for growth. An empty denominator is 1. Sums, differences, ratios, growth and
/// products are all of this shape, so one judge, one printer and one fixer serve every finder.
///
/// The shapes that most claims have hold no list, since claims are copied all the time.
public struct Formula: Sendable {
  private var shape: Shape

  private enum Shape: Sendable {
    case sum(Signs)
    /// Operand 0 over operand 1, and that less 1.
    case ratio, growth
    case terms(Terms)
  }

  /// Which of up to 31 operands are taken away: a bit for each, below one that tells how many there are.
  ///
  /// In four bytes, so that a formula takes no more than a reference.
  private struct Signs: Sendable, Equatable {
    private let bits: UInt32

    /// Nil for more operands than it has bits for.
    init?(_ count: Int, isTaken: (Int) -> Bool = { _ in false }) {
      guard count < 32 else { return nil }
      bits = (0..<count).reduce(1 << UInt32(count)) { isTaken($1) ? $0 | 1 << UInt32($1) : $0 }
    }

    var count: Int { 31 - bits.leadingZeroBitCount }
    var areAllAdded: Bool { bits.nonzeroBitCount == 1 }

    func isTaken(_ place: Int) -> Bool { bits >> UInt32(place) & 1 == 1 }

    var terms: [Term] { (0..<count).map { (isTaken($0) ? takenTerms : addedTerms)[$0] } }
  }

  private final class Terms: Sendable {
    let numerator: [Term]
    let denominator: [Term]
    let lessOne: Bool

    init(_ numerator: [Term], _ denominator: [Term], _ lessOne: Bool) {
      self.numerator = numerator
      self.denominator = denominator
      self.lessOne = lessOne
    }
  }

  public var numerator: [Term] {
    get {
      switch shape {
      case .sum(let signs): signs.areAllAdded ? Self.plainTerms[signs.count] : signs.terms
      case .ratio, .growth: Self.plainTerms[1]
      case .terms(let terms): terms.numerator
      }
    }
    set { shape = .terms(Terms(newValue, denominator, lessOne)) }
  }
  public var denominator: [Term] {
    get {
      switch shape {
      case .sum: []
      case .ratio, .growth: Self.secondTerm
      case .terms(let terms): terms.denominator
      }
    }
    set { shape = .terms(Terms(numerator, newValue, lessOne)) }
  }
  public var lessOne: Bool {
    get {
      switch shape {
      case .sum, .ratio: false
      case .growth: true
      case .terms(let terms): terms.lessOne
      }
    }
    set { shape = .terms(Terms(numerator, denominator, newValue)) }
  }

  /// Made once: the terms of plain sums, by their number.
  private static let plainTerms = (0..<32).map { Array(addedTerms.prefix($0)) }
  private static let secondTerm = [addedTerms[1]]

  /// `coefficient` times the product of the operands at `factors`; no factors: a constant.
  public struct Term: Sendable, Hashable {
    public var coefficient: Rational
    public var factors: [Int]

    public init(_ coefficient: Rational, _ factors: [Int]) {
      self.coefficient = coefficient
      self.factors = factors
    }

    public init(_ factors: [Int]) {
      self.init(.one, factors)
    }
  }

  public init(numerator: [Term], denominator: [Term] = [], lessOne: Bool = false) {
    shape = .terms(Terms(numerator, denominator, lessOne))
  }

  private init(_ shape: Shape) { self.shape = shape }

  /// The value for the operands' values; `.overflow` where it does not fit or divides by zero.
  public func value(of operands: [Rational]) -> Rational { value { operands[$0] } }

  /// The same for operands that are asked for by their place, so that no list of them need be made.
  @inline(__always)
  func value(_ operand: (Int) -> Rational) -> Rational {
    switch shape {
    case .sum(let signs):
      var total = Rational.zero
      for place in 0..<signs.count {
        total = signs.isTaken(place) ? total - operand(place) : total + operand(place)
      }
      return total
    case .ratio: return operand(0) / operand(1)
    case .growth: return operand(0) / operand(1) - .one
    case .terms(let terms):
      let top = Self.sum(terms.numerator, operand)
      let quotient = terms.denominator.isEmpty ? top : top / Self.sum(terms.denominator, operand)
      return terms.lessOne ? quotient - .one : quotient
    }
  }

  /// Whether the formula divides by zero for these values.
  func hasZeroBase(_ operands: [Rational]) -> Bool {
    !denominator.isEmpty && Self.sum(denominator) { operands[$0] }.isZero
  }

  @inline(__always)
  private static func sum(_ terms: [Term], _ operand: (Int) -> Rational) -> Rational {
    var total = Rational.zero
    for place in terms.indices {
      if let only = terms[place].plainFactor {
        total = total + operand(only)
      } else {
        total = total + terms[place].factors.reduce(terms[place].coefficient) { $0 * operand($1) }
      }
    }
    return total
  }
}

extension Formula: Hashable {
  public static func == (a: Formula, b: Formula) -> Bool {
    switch (a.shape, b.shape) {
    case (.sum(let x), .sum(let y)): x == y
    case (.ratio, .ratio), (.growth, .growth): true
    default: a.lessOne == b.lessOne && a.numerator == b.numerator && a.denominator == b.denominator
    }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(numerator)
    hasher.combine(denominator)
    hasher.combine(lessOne)
  }
}

extension Formula {
  /// How many operands it adds up, each once; nil for any other formula.
  var plainSum: Int? {
    switch shape {
    case .sum(let signs): return signs.areAllAdded ? signs.count : nil
    case .ratio, .growth: return nil
    case .terms(let terms):
      let isPlain =
        terms.denominator.isEmpty && !terms.lessOne
        && terms.numerator.indices.allSatisfy { terms.numerator[$0].plainFactor == $0 }
      return isPlain ? terms.numerator.count : nil
    }
  }

  /// The operand whose share it tells, as the plain numerator of a quotient.
  var part: Int? {
    guard isQuotient, !lessOne, numerator.count == 1 else { return nil }
    return numerator[0].plainFactor
  }

  /// Whether it is operand 0 over operand 1, or that less 1.
  var isPlainRatio: Bool {
    switch shape {
    case .sum: return false
    case .ratio, .growth: return true
    case .terms(let terms):
      return terms.numerator.count == 1 && terms.denominator.count == 1 && terms.numerator[0].plainFactor == 0
        && terms.denominator[0].plainFactor == 1
    }
  }

  /// 1 where it is d ÷ (c − d) of operand 0, the level, and operand 1, −1 where it is −d ÷ (c + d); nil for any other.
  var signOfDifference: Int? {
    guard case .terms(let terms) = shape, !terms.lessOne, terms.numerator.count == 1, terms.denominator.count == 2,
      terms.denominator[0].plainFactor == 0
    else { return nil }
    let (above, below) = (terms.numerator[0], terms.denominator[1])
    guard above.factors.count == 1, above.factors[0] == 1, below.factors.count == 1, below.factors[0] == 1,
      above.coefficient == -below.coefficient
    else { return nil }
    return above.coefficient == .one ? 1 : below.coefficient == .one ? -1 : nil
  }

  var isQuotient: Bool {
    switch shape {
    case .sum: false
    case .ratio, .growth: true
    case .terms(let terms): !terms.denominator.isEmpty
    }
  }

  /// Whether it adds up two terms or more and divides by nothing.
  var isSum: Bool {
    switch shape {
    case .sum(let signs): signs.count > 1
    case .ratio, .growth: false
    case .terms(let terms): terms.denominator.isEmpty && !terms.lessOne && terms.numerator.count > 1
    }
  }
}

/// Made once: each of 31 operands alone, and taken away.
private let addedTerms = (0..<31).map { Formula.Term([$0]) }
private let takenTerms = (0..<31).map { Formula.Term(-.one, [$0]) }

extension Formula.Term {
  /// The one operand that a term is, without a coefficient.
  var plainFactor: Int? { factors.count == 1 && coefficient == .one ? factors[0] : nil }
}

extension Claim {
  /// What the formula gives for the operands as printed.
  var computed: Rational { formula.value { operands[$0].quantity.value } }
}

extension Formula {
  /// Operands 0 ..< signs.count, added or subtracted.
  public static func sum(signs: [Int]) -> Formula {
    let isPlain = signs.allSatisfy { $0 == 1 || $0 == -1 }
    if isPlain, let plain = Signs(signs.count, isTaken: { signs[$0] < 0 }) { return Formula(.sum(plain)) }
    return Formula(numerator: signs.enumerated().map { Term(Rational($1), [$0]) })
  }

  public static func sum(count: Int) -> Formula {
    if let signs = Signs(count) { return Formula(.sum(signs)) }
    return Formula(numerator: (0..<count).map { Term([$0]) })
  }

  /// The first `parts` operands over all the others.
  public static func ratio(parts: Int = 1, wholes: Int = 1) -> Formula {
    if parts == 1, wholes == 1 { return Formula(.ratio) }
    return Formula(
      numerator: (0..<parts).map { Term([$0]) },
      denominator: (parts..<(parts + wholes)).map { Term([$0]) })
  }

  /// What operand 1 leaves of operand 0, over one of the two.
  static func rest(over base: Int = 0) -> Formula {
    Formula(numerator: [Term([0]), Term(Rational(-1), [1])], denominator: [Term([base])])
  }

  /// Operand 0 over operand 1, less 1.
  public static let growth = Formula(.growth)

  /// The growth that a level (operand 0) and its difference (operand 1, `sign` for its direction) imply: d ÷ (c − d).
  public static func growth(fromDifferenceWithSign sign: Int) -> Formula { sign == 1 ? growthFromRise : growthFromFall }

  private static let growthFromRise = growth(fromDifference: 1)
  private static let growthFromFall = growth(fromDifference: -1)

  private static func growth(fromDifference sign: Int) -> Formula {
    Formula(numerator: [Term(Rational(sign), [1])], denominator: [Term([0]), Term(Rational(-sign), [1])])
  }

  /// Operand 0 itself.
  public static let same = sum(count: 1)

  public static func product(count: Int) -> Formula { Formula(numerator: [Term(Array(0..<count))]) }

  /// A number that stands nowhere in the text, such as how many items a list has.
  public static func constant(_ value: Int) -> Formula { Formula(numerator: [Term(Rational(value), [])]) }
}
