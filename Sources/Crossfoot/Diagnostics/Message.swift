public import Documents

/// What a reader is told of one claim: what stands there, what the arithmetic gives, and the slip if it is known.
public func message(for judgement: Judgement, language: Language) -> String {
  let phrases = language.phrases
  var text = headline(for: judgement, language: language)
  if let arithmetic = Complaint(judgement, phrases).arithmetic { text = phrases.because(text, arithmetic) }
  guard let slip = judgement.slip else { return text }
  return phrases.joined(text, phrases.slip(slip, slip.figure.map { named($0, phrases) } ?? ""))
}

/// The first sentence of the message; of a complaint without its arithmetic.
public func headline(for judgement: Judgement, language: Language) -> String {
  let phrases = language.phrases
  switch judgement.verdict {
  case .broken, .coarse, .improbable: return Complaint(judgement, phrases).text
  case .holds, .rounding:
    let equation = equation(of: judgement, maxTerms: 8)
    return judgement.claim.basis == .fitted ? phrases.fitted(equation) : phrases.verdict(judgement.verdict, equation)
  case .skipped:
    let reason = judgement.claim.skip.map(phrases.skip)
    let verdict = phrases.verdict(.skipped, "")
    return reason.map { phrases.because(verdict, $0) } ?? verdict
  }
}

/// What to do about a finding: its slip, its suspect, or where to look.
public func advice(for judgement: Judgement, language: Language) -> String {
  let phrases = language.phrases
  if let slip = judgement.slip { return phrases.slip(slip, slip.figure.map { named($0, phrases) } ?? "") }
  if let suspect = judgement.suspect, !judgement.related.isEmpty {
    return phrases.suspect(named(suspect, phrases), judgement.related.count + 1)
  }
  return phrases.advice(judgement.claim.kind)
}

/// Why a claim could not be judged.
public func message(for reason: SkipReason, language: Language) -> String {
  language.phrases.skip(reason)
}

public func message(for note: ReadingNote, language: Language) -> String {
  language.phrases.note(note.kind)
}

extension ReadingNote {
  /// The page under `rules/` that speaks of it.
  public var rule: String {
    switch kind {
    case .headingLevel: "heading-level"
    }
  }
}

extension Slip {
  /// The figure that a slip speaks of.
  var figure: Quantity? {
    switch self {
    case .digits(let quantity, _, _), .otherBase(let quantity), .exchanged(let quantity), .missing(let quantity),
      .doubled(let quantity):
      quantity
    case .scale, .complement, .direction: nil
    }
  }
}

/// A figure by its label and its text.
private func named(_ quantity: Quantity, _ phrases: Phrases) -> String {
  let text = quantity.numeral + quantity.unit.symbol
  return quantity.label.isEmpty ? text : "\(phrases.named(shortened(quantity.label))) \(text)"
}

/// A label no longer than a message can bear.
private func shortened(_ label: String) -> String {
  label.count <= 24 ? label : label.prefix(23) + "…"
}

private struct Complaint {
  let judgement: Judgement
  let claim: Claim
  let phrases: Phrases
  let figures: FigureText

  init(_ judgement: Judgement, _ phrases: Phrases) {
    self.judgement = judgement
    self.phrases = phrases
    claim = judgement.claim
    figures = FigureText(in: judgement.claim.stated.unit)
  }

  /// As the text puts it: a decrease is a positive number.
  private var computed: String {
    figures.computed(judgement.computed * Rational(claim.statedSign), like: claim.stated)
  }
  private var stated: String { figures.printed(claim.stated) }
  private var name: String { claim.stated.label.isEmpty ? "" : phrases.named(shortened(claim.stated.label)) }

  var text: String {
    let equation = Equation(judgement, maxTerms: 8)
    if let special { return special }
    if claim.comparison != .equal { return phrases.order(name, stated, claim.comparison, bound) }
    if equation.isConstant { return phrases.countShouldBe(stated, computed) }
    if claim.kind == .repeat, let other = claim.operands.first {
      return phrases.repeated(
        name, stated, FigureText(in: other.quantity.unit).printed(other.quantity), difference,
        other.elsewhere.map(phrases.elsewhere) ?? "")
    }
    let subject = phrases.subject(claim, name)
    if isOpposite { return phrases.opposite(subject, equation.computed, equation.stated) }
    return phrases.shouldBe(subject, computed, stated, difference) + phrases.doubt(judgement.verdict)
  }

  /// The left side of the equation where there is a complaint and the sentence has not said it all.
  var arithmetic: String? {
    let equation = Equation(judgement, maxTerms: 8)
    switch judgement.verdict {
    case .holds, .rounding, .skipped: return nil
    case .broken, .coarse, .improbable:
      return claim.comparison != .equal || equation.isConstant || claim.kind == .repeat ? nil : equation.formula
    }
  }

  /// Relations of size that say more than which figure is the larger.
  private var special: String? {
    let operands = claim.operands.map(\.quantity)
    switch (claim.kind, claim.comparison) {
    case (.rate, .greater) where operands.count == 2:
      return phrases.zeroBase(
        named(claim.stated, phrases), FigureText(in: operands[0].unit).printed(operands[0]), named(operands[1], phrases)
      )
    case (.change, .lessOrEqual) where operands.count == 1:
      return phrases.implausible(stated, named(operands[0], phrases))
    default: return nil
    }
  }

  private var bound: String {
    guard let other = claim.operands.first?.quantity, claim.operands.count == 1 else { return computed }
    return named(other, phrases)
  }

  private var isOpposite: Bool {
    claim.kind == .change && (judgement.computed * claim.stated.value * Rational(claim.statedSign)).isNegative
  }

  private var difference: String {
    let difference = judgement.difference * Rational(claim.statedSign)
    guard difference.isValid, !difference.isZero else { return "" }
    let isRate = claim.stated.unit.kind == .rate && claim.stated.unit.symbol == "%"
    let number = FigureText(in: claim.stated.unit, showsUnit: !isRate).computed(
      difference.magnitude, like: claim.stated)
    let text = isRate ? phrases.points(number) : number
    return difference.isNegative ? phrases.less(text) : phrases.more(text)
  }
}
