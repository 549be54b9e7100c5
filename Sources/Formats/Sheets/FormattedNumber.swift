extension FormatSection {
  /// The digits of a number that is not negative, laid into the section's places.
  func text(of number: DecimalText) -> String {
    if tokens.contains(.exponent) || tokens.contains(.slash) && tokens.contains(where: { $0.isNumeric }) {
      return generalText(number)
    }
    var number = number
    if !number.isZero { number.point += 2 * tokens.count { $0 == .percent } - 3 * scaledThousands }
    let pointAt = tokens.firstIndex(of: .point) ?? tokens.count
    let decimals = tokens[pointAt...].count { $0.isDigit }
    number.round(toDecimals: decimals)
    return integerText(number, tokens[..<pointAt]) + decimalText(number, tokens[pointAt...])
  }

  /// A general number with the literals around it.
  func around(_ number: String) -> String {
    tokens.isEmpty
      ? number
      : tokens.map {
        switch $0 {
        case .general: number
        case .literal(let text): text
        case .percent: "%"
        default: ""
        }
      }.joined()
  }

  /// Filled from the right; the leftmost place takes all that remains, and literals may stand between.
  private func integerText(_ number: DecimalText, _ tokens: ArraySlice<Token>) -> String {
    let first = tokens.firstIndex { $0.isDigit }
    var pieces: [String] = []
    var place = 0
    for (index, token) in zip(tokens.indices, tokens).reversed() {
      switch token {
      case .digit(let kind):
        let last = index == first ? max(place, number.integerDigits - 1) : place
        while place <= last {
          let isShown = place < number.integerDigits || kind == "0"
          if isShown, isGrouped, place > 0, place % 3 == 0 { pieces.append(",") }
          if isShown { pieces.append(String(number.digit(at: place))) } else if kind == "?" { pieces.append(" ") }
          place += 1
        }
      default: pieces.append(token.plainText)
      }
    }
    return pieces.reversed().joined()
  }

  private func decimalText(_ number: DecimalText, _ tokens: ArraySlice<Token>) -> String {
    var result = ""
    var place = 1
    for token in tokens {
      switch token {
      case .point: result += "."
      case .digit(let kind):
        let isShown = place <= number.decimals || kind == "0"
        if isShown { result += String(number.digit(at: -place)) } else if kind == "?" { result += " " }
        place += 1
      default: result += token.plainText
      }
    }
    return result
  }
}

extension FormatSection.Token {
  var isDigit: Bool { if case .digit = self { true } else { false } }

  fileprivate var plainText: String {
    switch self {
    case .literal(let text): text
    case .percent: "%"
    case .slash: "/"
    default: ""
    }
  }
}
