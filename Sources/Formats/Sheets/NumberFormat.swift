/// A spreadsheet's number format, such as `#,##0.00_);[Red](#,##0.00)`.
struct NumberFormat {
  private var sections: [FormatSection]

  /// Characters of a code that are looked at; offices write at most 255.
  private static let longest = 512

  init(_ code: String) {
    sections = FormatSection.split(String(code.prefix(Self.longest))).prefix(4).map(FormatSection.init)
    if code.isEmpty { sections = [FormatSection("General")] }
  }

  /// What the cell shows for a number, blanks at the ends left out. `is1904`: which day is 0.
  func shown(_ number: DecimalText, is1904: Bool) -> String {
    let (section, showsSign) = section(for: number)
    var magnitude = number
    if section.isDate {
      return number.isNegative ? generalText(number) : dateText(number, section.tokens, is1904: is1904)
    }
    magnitude.isNegative = false
    let text = section.isGeneral ? section.around(generalText(magnitude)) : section.text(of: magnitude)
    let sign = showsSign && number.isNegative && text.contains(where: { ("1"..."9").contains($0) }) ? "-" : ""
    return sign + text.trimmingBlanks
  }

  /// What the cell shows for a text: the fourth section's, if it has one.
  func shown(_ text: String) -> String {
    guard sections.count == 4 else { return text }
    return sections[3].tokens.map {
      switch $0 {
      case .text: text
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
  }

  /// The section for a number, and whether the sign has still to be shown.
  private func section(for number: DecimalText) -> (FormatSection, showsSign: Bool) {
    if sections.contains(where: { $0.condition != nil }) {
      let found = sections.first { $0.condition?.holds(number) ?? true }
      return (found ?? sections[sections.count - 1], true)
    }
    switch sections.count {
    case 1: return (sections[0], true)
    case 2: return number.isNegative ? (sections[1], false) : (sections[0], true)
    default:
      if number.isZero { return (sections[2], true) }
      return number.isNegative ? (sections[1], false) : (sections[0], true)
    }
  }
}

/// A number as a cell without a format shows it: up to eleven characters, and whole numbers in full.
func generalText(_ number: DecimalText) -> String {
  var number = number
  number.round(toDecimals: max(0, 10 - max(1, number.integerDigits)))
  var text = number.isNegative ? "-" : ""
  if number.integerDigits == 0 { text += "0" }
  for place in stride(from: number.integerDigits - 1, through: 0, by: -1) { text += String(number.digit(at: place)) }
  guard number.decimals > 0 else { return text }
  text += "."
  for place in 1...number.decimals { text += String(number.digit(at: -place)) }
  return text
}

extension String {
  var trimmingBlanks: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    var kept = Substring(self).drop { $0 == " " }
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
