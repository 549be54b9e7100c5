import Crossfoot

/// A formula as a rule pack writes it: `(a + b) ÷ c`, `a ÷ b − 1`, `分值 × min(1, 执行率)`.
struct FormulaText {
  var formula: Formula
  /// In the order of the formula's operands.
  var figures: [NamedFormula.Figure]

  struct Mistake: Error, Equatable {
    /// Zero-based UTF-8 offset in the formula's text.
    var offset: Int
    var message: String
  }

  init(parsing text: String) throws(Mistake) {
    var parser = FormulaParser(tokens: formulaTokens(text), end: text.utf8.count)
    formula = try parser.formula()
    figures = parser.figures
  }
}

private struct FormulaToken {
  var text: String
  var offset: Int
  /// Whether it is an operator, a bracket or a comma.
  var isSymbol = false
}

/// Operators and brackets are tokens of their own; everything between them and blanks is a name or a number.
private func formulaTokens(_ text: String) -> [FormulaToken] {
  let bytes = Array(text.utf8)
  var tokens: [FormulaToken] = []
  var start = 0
  var end = 0
  func flush() {
    if start < end {
      tokens.append(FormulaToken(text: String(decoding: bytes[start..<end], as: UTF8.self), offset: start))
    }
  }
  for scalar in text.unicodeScalars {
    let next = end + UTF8.width(scalar)
    switch scalar {
    case " ", "\t", "\u{3000}": flush()
    case "+", "-", "−", "×", "*", "÷", "/", "(", ")", ",":
      flush()
      let symbol = scalar == "−" ? "-" : scalar
      tokens.append(FormulaToken(text: String(symbol), offset: end, isSymbol: true))
    default:
      end = next
      continue
    }
    start = next
    end = next
  }
  flush()
  return tokens
}

private struct FormulaParser {
  let tokens: [FormulaToken]
  let end: Int
  var next = 0
  var figures: [NamedFormula.Figure] = []

  init(tokens: [FormulaToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  var peek: String { next < tokens.count ? tokens[next].text : "" }

  func mistake(_ message: String) -> FormulaText.Mistake {
    FormulaText.Mistake(offset: next < tokens.count ? tokens[next].offset : end, message: message)
  }

  mutating func takes(_ symbol: String, _ other: String? = nil) -> Bool {
    guard peek == symbol || other == peek else { return false }
    next += 1
    return true
  }

  mutating func formula() throws(FormulaText.Mistake) -> Formula {
    let bracketed = peek == "("
    var result = Formula(numerator: try group())
    if !bracketed { try terms(into: &result.numerator) }
    if takes("÷", "/") {
      guard bracketed || result.numerator.count == 1 else { throw mistake("put brackets around what is divided") }
      result.denominator = try group()
      if takes("-") {
        guard takes("1") else { throw mistake("only 1 can be taken off a quotient") }
        result.lessOne = true
      }
    }
    guard next == tokens.count else { throw mistake("expected the end of the formula, not '\(peek)'") }
    return result
  }

  /// A sum in brackets or one product.
  mutating func group() throws(FormulaText.Mistake) -> [Formula.Term] {
    guard takes("(") else { return [try product(sign: takes("-") ? -1 : 1)] }
    var sum = [try product(sign: takes("-") ? -1 : 1)]
    try terms(into: &sum)
    guard takes(")") else { throw mistake("expected ')'") }
    return sum
  }

  mutating func terms(into sum: inout [Formula.Term]) throws(FormulaText.Mistake) {
    while peek == "+" || peek == "-" {
      let sign = takes("+") ? 1 : -1
      if sign < 0 { next += 1 }
      sum.append(try product(sign: sign))
    }
  }

  mutating func product(sign: Int) throws(FormulaText.Mistake) -> Formula.Term {
    var term = Formula.Term(Rational(sign), [])
    repeat { try factor(into: &term) } while takes("×", "*")
    return term
  }

  mutating func factor(into term: inout Formula.Term) throws(FormulaText.Mistake) {
    if let number = Rational(decimal: peek) {
      next += 1
      term.coefficient = term.coefficient * number
    } else if takes("min") {
      guard takes("("), let cap = Rational(decimal: peek) else { throw mistake("expected min(number, name)") }
      next += 1
      guard takes(",") else { throw mistake("expected ','") }
      term.factors.append(try figure(cap: cap))
      guard takes(")") else { throw mistake("expected ')'") }
    } else {
      term.factors.append(try figure(cap: nil))
    }
  }

  /// The place in the list of figures of the name that is next.
  mutating func figure(cap: Rational?) throws(FormulaText.Mistake) -> Int {
    guard next < tokens.count, !tokens[next].isSymbol else { throw mistake("expected a figure's name") }
    defer { next += 1 }
    if let known = figures.firstIndex(where: { $0.names[0] == peek && $0.cap == cap }) { return known }
    figures.append(NamedFormula.Figure(names: [peek], cap: cap))
    return figures.count - 1
  }
}

extension Rational {
  /// Plain decimal digits with at most one point, or a fraction of two such: `100`, `0.5`, `1/100`.
  package init?(decimal text: String) {
    if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
      guard let top = Rational(decimal: String(text[..<slash])),
        let bottom = Rational(decimal: String(text[text.utf8.index(after: slash)...])), !bottom.isZero
      else { return nil }
      self = top / bottom
      return
    }
    var digits: Int128 = 0
    var places: Int?
    guard text.utf8.count <= 30, text.utf8.contains(where: { $0 != UInt8(ascii: ".") }) else { return nil }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        places = places.map { $0 + 1 }
      case UInt8(ascii: ".") where places == nil: places = 0
      default: return nil
      }
    }
    let whole = Rational(digits, 1)
    self = places.map { whole * .power(ofTen: -$0) } ?? whole
  }
}
