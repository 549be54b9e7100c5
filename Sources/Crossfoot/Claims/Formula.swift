/// The arithmetic that a claim states, over its operands by their place in the list.
///
/// (Σ numerator) ÷ (Σ denominator), less 1 for growth. An empty denominator is 1. Sums, differences, ratios, growth and
/// products are all of this shape, so one judge, one printer and one fixer serve every finder.
public struct Formula: Sendable, Hashable {
  public var numerator: [Term]
  public var denominator: [Term]
  public var lessOne: Bool

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
    self.numerator = numerator
    self.denominator = denominator
    self.lessOne = lessOne
  }

  /// The value for the operands' values; `.overflow` where it does not fit or divides by zero.
  public func value(of operands: [Rational]) -> Rational { value { operands[$0] } }

  /// The same for operands that are asked for by their place, so that no list of them need be made.
  @inline(__always)
  func value(_ operand: (Int) -> Rational) -> Rational {
    let top = Self.sum(numerator, operand)
    let quotient = denominator.isEmpty ? top : top / Self.sum(denominator, operand)
    return lessOne ? quotient - .one : quotient
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
    Formula(numerator: signs.enumerated().map { Term(Rational($1), [$0]) })
  }

  public static func sum(count: Int) -> Formula {
    count < shortSums.count ? shortSums[count] : sum(signs: Array(repeating: 1, count: count))
  }

  /// Made once, since finders try many claims of the same few shapes.
  private static let shortSums = (0..<32).map { sum(signs: Array(repeating: 1, count: $0)) }

  /// The first `parts` operands over all the others.
  public static func ratio(parts: Int = 1, wholes: Int = 1) -> Formula {
    parts == 1 && wholes == 1 ? plainRatio : longRatio(parts: parts, wholes: wholes)
  }

  private static let plainRatio = longRatio(parts: 1, wholes: 1)

  private static func longRatio(parts: Int, wholes: Int) -> Formula {
    Formula(
      numerator: (0..<parts).map { Term([$0]) },
      denominator: (parts..<(parts + wholes)).map { Term([$0]) })
  }

  /// Operand 0 over operand 1, less 1.
  public static let growth = Formula(numerator: [Term([0])], denominator: [Term([1])], lessOne: true)

  /// The growth that a level (operand 0) and its difference (operand 1, `sign` for its direction) imply: d ÷ (c − d).
  public static func growth(fromDifferenceWithSign sign: Int) -> Formula { sign == 1 ? growthFromRise : growthFromFall }

  private static let growthFromRise = growth(fromDifference: 1)
  private static let growthFromFall = growth(fromDifference: -1)

  private static func growth(fromDifference sign: Int) -> Formula {
    Formula(numerator: [Term(Rational(sign), [1])], denominator: [Term([0]), Term(Rational(-sign), [1])])
  }

  /// Operand 0 itself.
  public static let same = Formula(numerator: [Term([0])])

  public static func product(count: Int) -> Formula { Formula(numerator: [Term(Array(0..<count))]) }

  /// A number that stands nowhere in the text, such as how many items a list has.
  public static func constant(_ value: Int) -> Formula { Formula(numerator: [Term(Rational(value), [])]) }
}
