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
    var text: [UInt8] = []
    appendInteger(number, tokens[..<pointAt], to: &text)
    appendDecimals(number, tokens[pointAt...], to: &text)
    return String(decoding: text, as: UTF8.self)
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
  private func appendInteger(_ number: DecimalText, _ tokens: ArraySlice<Token>, to text: inout [UInt8]) {
    let first = tokens.firstIndex { $0.isDigit }
    var backward: [UInt8] = []
    var place = 0
    for (index, token) in zip(tokens.indices, tokens).reversed() {
      switch token {
      case .digit(let kind):
        let last = index == first ? max(place, number.integerDigits - 1) : place
        while place <= last {
          let isShown = place < number.integerDigits || kind == "0"
          if isShown, isGrouped, place > 0, place % 3 == 0 { backward.append(UInt8(ascii: ",")) }
          if isShown { backward.append(0x30 + number.digit(at: place)) } else if kind == "?" { backward.append(0x20) }
          place += 1
        }
      default: backward += token.plainText.utf8.reversed()
      }
    }
    text += backward.reversed()
  }

  private func appendDecimals(_ number: DecimalText, _ tokens: ArraySlice<Token>, to text: inout [UInt8]) {
    var place = 1
    for token in tokens {
      switch token {
      case .point: text.append(UInt8(ascii: "."))
      case .digit(let kind):
        let isShown = place <= number.decimals || kind == "0"
        if isShown { text.append(0x30 + number.digit(at: -place)) } else if kind == "?" { text.append(0x20) }
        place += 1
      default: text += token.plainText.utf8
      }
    }
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
