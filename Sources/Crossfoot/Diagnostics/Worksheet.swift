/// The arithmetic of a judgement taken apart, for those who lay it out as on paper.
///
/// Numbers are written as `equation(of:)` writes them.
public struct Worksheet: Sendable {
  /// A number and, where units differ or must be told, its unit.
  public struct Figure: Sendable, Equatable {
    public var number: String
    public var unit: String
    /// Its place in the claim's operands; nil for a constant.
    public var operand: Int?
  }

  /// Factors to be multiplied, added or, where `isNegative`, taken off.
  public struct Term: Sendable {
    public var isNegative: Bool
    public var factors: [Figure]
  }

  public var numerator: [Term]
  /// Empty where nothing is divided.
  public var denominator: [Term]
  /// Whether 1 is taken off the quotient, for growth.
  public var lessOne: Bool
  /// What the formula gives; nil where it gives nothing, or is a figure that needs no computing.
  public var computed: Figure?
  public var stated: Figure
  /// Between the formula and the stated figure; for claims of order between the stated figure and the formula.
  public var relation: String
  /// Stated less computed; nil where they agree or it can't be told.
  public var difference: Figure?

  /// Whether it is a plain sum of two terms or more, which paper writes in a column.
  public var isColumn: Bool {
    denominator.isEmpty && !lessOne && numerator.count > 1 && numerator.allSatisfy { $0.factors.count == 1 }
  }
}

extension Worksheet {
  public init(of judgement: Judgement) {
    let equation = Equation(judgement)
    let claim = judgement.claim
    numerator = equation.terms(claim.formula.numerator)
    denominator = equation.terms(claim.formula.denominator)
    lessOne = claim.formula.lessOne
    relation = equation.relation
    stated = equation.figure(of: claim.stated, sign: claim.statedSign, showsUnit: equation.resultShowsUnit)
    let value = judgement.computed
    let isNamed = equation.isPlain && !equation.isConstant
    computed = value.isValid && !isNamed ? equation.figure(computed: value) : nil
    let difference = judgement.difference
    self.difference = difference.isValid && !difference.isZero ? equation.figure(computed: difference) : nil
  }
}

extension Equation {
  fileprivate func terms(_ terms: [Formula.Term]) -> [Worksheet.Term] {
    terms.map { term in
      var factors = term.factors.map { index in
        var figure = figure(of: claim.operands[index].quantity, showsUnit: showsUnits)
        figure.operand = index
        return figure
      }
      let coefficient = term.coefficient.magnitude
      if coefficient != .one || factors.isEmpty {
        factors.insert(Worksheet.Figure(number: coefficient.exactText, unit: "", operand: nil), at: 0)
      }
      return Worksheet.Term(isNegative: term.coefficient.isNegative, factors: factors)
    }
  }

  fileprivate func figure(of quantity: Quantity, sign: Int = 1, showsUnit: Bool) -> Worksheet.Figure {
    let number = FigureText(in: quantity.unit, showsUnit: false).printed(quantity, sign: sign)
    return Worksheet.Figure(
      number: showsUnit ? prefixed(number, by: quantity.unit) : number, unit: showsUnit ? quantity.unit.symbol : "",
      operand: nil)
  }

  /// A value in base units, written like the stated figure.
  fileprivate func figure(computed value: Rational) -> Worksheet.Figure {
    let unit = claim.stated.unit
    let number = FigureText(in: unit, showsUnit: false).computed(value, like: claim.stated)
    return Worksheet.Figure(
      number: resultShowsUnit ? prefixed(number, by: unit) : number, unit: resultShowsUnit ? unit.symbol : "",
      operand: nil)
  }
}
