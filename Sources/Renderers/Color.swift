/// Colours of a terminal, or none.
struct Palette: Sendable {
  let isOn: Bool

  enum Style: String {
    case bold = "1"
    case dim = "2"
    case error = "1;31"
    case warning = "1;33"
    case information = "1;34"
    case good = "32"
    case operand = "36"
  }

  func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
