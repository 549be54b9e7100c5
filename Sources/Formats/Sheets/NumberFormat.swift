/// A spreadsheet's number format, such as `#,##0.00_);[Red](#,##0.00)`.
struct NumberFormat {
  private var sections: [FormatSection]
  /// Whether numbers are shown as a cell without a format shows them.
  private let isGeneral: Bool

  /// Characters of a code that are looked at; offices write at most 255.
  private static let longest = 512

  init(_ code: String) {
    sections = FormatSection.split(String(code.prefix(Self.longest))).prefix(4).map(FormatSection.init)
    if code.isEmpty { sections = [FormatSection("General")] }
    isGeneral = sections.count == 1 && sections[0].tokens == [.general] && sections[0].condition == nil
  }

  /// Adds what the cell shows for a number.
  func append(_ number: DecimalText, is1904: Bool, to text: inout [UInt8]) {
    if isGeneral { appendGeneralText(number, to: &text) } else { text += shown(number, is1904: is1904).utf8 }
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
  var text: [UInt8] = []
  appendGeneralText(number, to: &text)
  return String(decoding: text, as: UTF8.self)
}

private func appendGeneralText(_ number: DecimalText, to text: inout [UInt8]) {
  var number = number
  number.round(toDecimals: max(0, 10 - max(1, number.integerDigits)))
  if number.isNegative { text.append(UInt8(ascii: "-")) }
  if number.integerDigits == 0 { text.append(0x30) }
  for place in stride(from: number.integerDigits - 1, through: 0, by: -1) {
    text.append(0x30 + number.digit(at: place))
  }
  guard number.decimals > 0 else { return }
  text.append(UInt8(ascii: "."))
  for place in 1...number.decimals { text.append(0x30 + number.digit(at: -place)) }
}

extension String {
  var trimmingBlanks: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    var kept = Substring(self).drop { $0 == " " }
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
