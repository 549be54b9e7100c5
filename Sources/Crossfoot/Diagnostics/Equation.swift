/// The arithmetic of a claim in signs: `18.27 + 43.64 + 25.185 = 87.095 ≠ 82.695`.
///
/// Numbers stand in the stated figure's unit; where units differ each has its own. Of more than `maxTerms` added terms the
/// middle ones are left out.
public func equation(of judgement: Judgement, maxTerms: Int = .max) -> String {
  Equation(judgement, maxTerms: maxTerms).text
}

struct Equation {
  let judgement: Judgement
  let maxTerms: Int
  /// Whether operands differ in their units, so that each is told.
  let showsUnits: Bool

  init(_ judgement: Judgement, maxTerms: Int = .max) {
    self.judgement = judgement
    self.maxTerms = maxTerms
    let claim = judgement.claim
    var units = claim.operands.map(\.quantity.unit)
    if claim.formula.denominator.isEmpty { units.append(claim.stated.unit) }
    showsUnits = units.contains { $0.dimension != units[0].dimension || $0.scale != units[0].scale }
  }

  var claim: Claim { judgement.claim }

  var text: String {
    let left = isPlain && !isConstant || !judgement.computed.isValid ? formula : "\(formula) = \(computed)"
    if isConstant { return "\(computed) \(relation) \(stated)" }
    if judgement.verdict == .holds, judgement.difference.isZero { return "\(formula) \(relation) \(stated)" }
    return claim.comparison == .equal ? "\(left) \(relation) \(stated)" : "\(stated) \(relation) \(formula)"
  }

  /// What the formula gives, as the stated figure would be printed.
  var computed: String { result.computed(judgement.computed, like: claim.stated) }

  var stated: String { result.printed(claim.stated, sign: claim.statedSign) }

  private var result: FigureText {
    FigureText(in: claim.stated.unit, showsUnit: resultShowsUnit)
  }

  /// Whether the stated figure and the computed one tell their unit.
  var resultShowsUnit: Bool { showsUnits || !claim.formula.denominator.isEmpty }

  /// Whether the formula is one operand and nothing else.
  var isPlain: Bool {
    claim.formula.denominator.isEmpty && !claim.formula.lessOne && claim.formula.numerator.count == 1
      && claim.formula.numerator[0].factors.count <= 1 && claim.formula.numerator[0].coefficient == .one
  }

  /// Whether the formula is a number that stands nowhere in the text.
  var isConstant: Bool {
    claim.formula.denominator.isEmpty && claim.formula.numerator.allSatisfy(\.factors.isEmpty)
  }

  /// Between the formula and the stated figure; for claims of order between the stated figure and the formula.
  var relation: String {
    guard claim.comparison == .equal else { return order }
    switch judgement.verdict {
    case .broken: return "≠"
    case .skipped: return "=?"
    case .holds, .rounding, .coarse, .improbable: return judgement.difference.isZero ? "=" : "≈"
    }
  }

  /// Between the stated figure and the bound: what is claimed, or, if that is broken, what is.
  private var order: String {
    let isBroken = judgement.verdict == .broken
    switch claim.comparison {
    case .equal: return "="
    case .less: return isBroken ? "≥" : "<"
    case .lessOrEqual: return isBroken ? ">" : "≤"
    case .greater: return isBroken ? "≤" : ">"
    case .greaterOrEqual: return isBroken ? "<" : "≥"
    }
  }
}

extension Equation {
  /// The left side: `7.54 ÷ 7.65`, `(120 − 100) ÷ 100`.
  var formula: String {
    let formula = claim.formula
    let top = sum(formula.numerator)
    guard !formula.denominator.isEmpty else { return formula.lessOne ? "\(top) − 1" : top }
    let isMultiple = formula.denominator[0].coefficient != .one && !formula.denominator[0].factors.isEmpty
    let bottom = isMultiple ? "(\(sum(formula.denominator)))" : bracketed(formula.denominator)
    if formula.lessOne, formula.numerator.count == 1, formula.denominator.count == 1 {
      return "(\(top) − \(sum(formula.denominator))) ÷ \(bottom)"
    }
    return "\(bracketed(formula.numerator)) ÷ \(bottom)" + (formula.lessOne ? " − 1" : "")
  }

  private func bracketed(_ terms: [Formula.Term]) -> String {
    terms.count > 1 || terms[0].factors.count > 1 ? "(\(sum(terms)))" : sum(terms)
  }

  private func sum(_ terms: [Formula.Term]) -> String {
    let hidden = terms.count > maxTerms ? (maxTerms - 1)..<(terms.count - 1) : 0..<0
    var text = ""
    for (index, term) in terms.enumerated() where !hidden.contains(index) {
      if index > 0 { text += index == hidden.upperBound && !hidden.isEmpty ? " + … " : " " }
      text += sign(of: term, isFirst: index == 0) + product(term, isFirst: index == 0)
    }
    return text
  }

  private func sign(of term: Formula.Term, isFirst: Bool) -> String {
    if term.coefficient.isNegative { return isFirst ? "−" : "− " }
    return isFirst ? "" : "+ "
  }

  private func product(_ term: Formula.Term, isFirst: Bool) -> String {
    let coefficient = term.coefficient.magnitude
    // What is added to figures in per cent is told in per cent.
    if term.factors.isEmpty, claim.formula.numerator.count > 1, let other = claim.operands.first?.quantity,
      other.unit.kind == .rate
    {
      return FigureText(in: other.unit, showsUnit: showsUnits).computed(coefficient, like: other)
    }
    var factors = term.factors.map { index in
      let quantity = claim.operands[index].quantity
      let number = FigureText(in: quantity.unit, showsUnit: showsUnits).printed(quantity)
      return number.hasPrefix("−") && !(isFirst && term.factors.count == 1) ? "(\(number))" : number
    }
    if coefficient != .one || factors.isEmpty { factors.insert(coefficient.exactText, at: 0) }
    return factors.joined(separator: " × ")
  }
}
