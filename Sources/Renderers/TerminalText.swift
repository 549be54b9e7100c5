/// Whether a terminal could take a character for a command or hide text with it.
///
/// Controls of C0 and C1, DEL, direction marks, line and paragraph separators, byte order marks within text, tags.
func isUnsafeOnTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
    true
  default: false
  }
}

/// A text that any terminal shows and none obeys: 「␛」 for escape, `\u{202E}` for what has no picture, a blank for a tab.
public func terminalSafe(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnsafeOnTerminal) else { return text }
  return text.unicodeScalars.reduce(into: "") { $0 += picture(of: $1) }
}

/// The character itself, or what stands for it.
func picture(of scalar: Unicode.Scalar) -> String {
  guard isUnsafeOnTerminal(scalar) else { return String(scalar) }
  switch scalar.value {
  case 0x09: return " "
  case 0x00...0x1F: return String(Unicode.Scalar(0x2400 + scalar.value)!)
  case 0x7F: return "␡"
  default: return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}

/// How many columns a terminal gives a text that is safe: two for Chinese, none for combining marks.
func columns(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x300: 1
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
    0x20000...0x3FFFD:
    2
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }
}
