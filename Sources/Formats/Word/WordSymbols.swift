/// The character that a symbol of a font stands for, in UTF-8; empty where it is a picture or a font that nobody knows.
///
/// Of the font Symbol only what changes a figure's meaning; its lower half holds the digits and signs of ASCII.
func symbol(font: String, character: String) -> [UInt8] {
  guard font == "Symbol", let code = UInt32(character, radix: 16) else { return [] }
  // Word moves the 256 places of such a font to U+F000.
  let place = code & 0xFF
  switch place {
  case 0x20...0x21, 0x23, 0x25...0x26, 0x28...0x29, 0x2B...0x2C, 0x2E...0x3F: return [UInt8(place)]
  default: return symbols[place].map { Array(String($0).utf8) } ?? []
  }
}

private let symbols: [UInt32: Character] = [
  0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xB7: "·",
]
